import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Term } from './catalog.ts';
import { normaliseName } from './normalise.ts';
import { readTable } from './table.ts';

const file = 'aliases.csv';

type Subject = Term['subject'];

/** Names to terms, prefixes and all. */
export interface Lexicon {
	lookup(name: string): Term | undefined;
	/** Every name that can be looked up, as it is written. */
	names(): Iterable<string>;
	/** Names that the catalogue knows to keep apart (未入目录 on purpose). */
	kept: ReadonlySet<string>;
	/** Aliases by id, for the catalogue's entries. */
	aliases: ReadonlyMap<string, readonly string[]>;
}

const areaPrefixes: [RegExp, Area][] = [
	[/^(?:城市|城镇)(?:居民)?/, 'urban'],
	[/^(?:农村|乡村|农牧区)(?:居民)?/, 'rural'],
	[/^(?:城乡|全部)(?:居民)?/, 'all']
];
const modePrefixes: [RegExp, Mode][] = [
	[/^集中(?:供养)?/, 'central'],
	[/^分散(?:供养)?/, 'dispersed']
];

/** aliases.csv over the names of the catalogue: one name, one meaning. */
export function buildLexicon(
	text: string,
	indicators: readonly IndicatorSpec[],
	derived: readonly DerivedSpec[]
): Lexicon {
	const subjects = new Map<string, Subject>([
		...indicators.map(
			(spec) => [spec.id as string, { type: 'indicator', spec }] as const
		),
		...derived.map((spec) => [spec.id as string, { type: 'derived', spec }] as const)
	]);
	const terms = new Map<string, Term>();
	const written = new Set<string>();
	const plain = (subject: Subject): Term => ({
		subject,
		area: null,
		mode: null,
		measure: null,
		unit: null
	});
	for (const [id, subject] of subjects) {
		terms.set(normaliseName(id), plain(subject));
		terms.set(normaliseName(subject.spec.name), plain(subject));
		written.add(subject.spec.name);
	}
	const kept = new Set<string>();
	const aliases = new Map<string, string[]>();
	for (const row of readTable(file, text, [
		'alias',
		'target',
		'area',
		'mode',
		'measure',
		'unit'
	])) {
		const alias = row.get('alias');
		const name = normaliseName(alias);
		const target = row.get('target');
		if (target === '~') {
			kept.add(name);
			continue;
		}
		const subject = subjects.get(target);
		if (!subject) row.fail(`“${alias}”指向的“${target}”不在目录中`);
		else {
			const term: Term = {
				subject,
				area:
					row.get('area') === ''
						? null
						: row.oneOf<Area>('area', ['all', 'urban', 'rural']),
				mode:
					row.get('mode') === ''
						? null
						: row.oneOf<Mode>('mode', ['central', 'dispersed']),
				measure:
					row.get('measure') === ''
						? null
						: row.oneOf<Measure>('measure', ['single', 'ytd', 'span']),
				unit: row.get('unit') === '' ? null : row.get('unit')
			};
			const before = terms.get(name);
			if (before && before.subject.spec.id !== subject.spec.id)
				row.fail(
					`“${alias}”已是“${before.subject.spec.name}”的名称，不能再指“${subject.spec.name}”`
				);
			terms.set(name, term);
			written.add(alias);
			aliases.set(target, [...(aliases.get(target) ?? []), alias]);
		}
	}
	return {
		lookup: (name) => find(normaliseName(name), terms, kept),
		names: () => written,
		kept,
		aliases
	};
}

/** The whole name first, then without 城市/农村, 集中/分散, 累计. */
function find(
	name: string,
	terms: ReadonlyMap<string, Term>,
	kept: ReadonlySet<string>
): Term | undefined {
	if (kept.has(name)) return undefined;
	const exact = terms.get(name);
	if (exact) return exact;
	for (const [prefix, area] of areaPrefixes) {
		const rest = name.replace(prefix, '');
		if (rest === name || rest === '') continue;
		const term = find(rest, terms, kept) ?? find(`居民${rest}`, terms, kept);
		if (term && term.area === null && allows(term.subject, area))
			return { ...term, area };
	}
	for (const [prefix, mode] of modePrefixes) {
		const rest = name.replace(prefix, '');
		if (rest === name || rest === '') continue;
		const term = find(rest, terms, kept);
		if (
			term?.subject.type === 'indicator' &&
			/^tekun_standard$/.test(term.subject.spec.id)
		)
			return { ...term, mode };
	}
	const cumulative = name.replace(/^累计|累计(?=支出|人次|发放)|\(累计\)$/, '');
	if (cumulative !== name) {
		const term = find(cumulative, terms, kept);
		if (term?.subject.type === 'indicator' && term.subject.spec.kind === 'flow')
			return { ...term, measure: 'ytd' };
	}
	return undefined;
}

/** Whether a name may carry 城市 or 农村: the subject must be split that way. */
function allows(subject: Subject, area: Area): boolean {
	if (subject.type === 'derived') return true;
	const { split } = subject.spec;
	return split === 'split' || split === 'opt' || split === area;
}
