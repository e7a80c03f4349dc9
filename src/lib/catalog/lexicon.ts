import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import { canonicalUnit } from '#lib/domain/unit.ts';
import type { Term } from './catalog.ts';
import { nearestHint } from './nearest.ts';
import { normaliseName } from './normalise.ts';
import { readTable, type Row } from './table.ts';

const file = 'aliases.csv';

const columns = ['alias', 'target', 'area', 'mode', 'measure', 'unit', 'version', 'note'];

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
	for (const [id, subject] of subjects) {
		const term: Term = { subject, area: null, mode: null, measure: null, unit: null };
		terms.set(normaliseName(id), term);
		terms.set(normaliseName(subject.spec.name), term);
		written.add(subject.spec.name);
	}
	const kept = new Set<string>();
	const aliases = new Map<string, string[]>();
	const before = new Map<string, Row>();
	for (const row of readTable(file, text, columns)) {
		const alias = row.get('alias');
		const name = normaliseName(alias);
		if (name === '') row.fail('别名不能为空');
		const known = terms.get(name);
		const twin = before.get(name);
		if (twin) row.fail(`别名“${alias}”与第${twin.line}行重复`);
		if (known) row.fail(`“${alias}”已是“${known.subject.spec.name}”的名称或编号`);
		before.set(name, row);
		const target = row.get('target');
		if (target === '~') {
			kept.add(name);
			continue;
		}
		const subject =
			subjects.get(target) ??
			row.fail(
				`“${alias}”指向的“${target}”不在目录中${nearestHint(target, subjects.keys())}`
			);
		terms.set(name, readTerm(row, subject));
		written.add(alias);
		aliases.set(target, [...(aliases.get(target) ?? []), alias]);
	}
	return {
		lookup: (name) => find(normaliseName(name), terms, kept),
		names: () => written,
		kept,
		aliases
	};
}

/** What an alias says beyond its subject; it may not say what the subject does not have. */
function readTerm(row: Row, subject: Subject): Term {
	const optional = <T extends string>(column: string, allowed: readonly T[]): T | null =>
		row.get(column) === '' ? null : row.oneOf(column, allowed);
	const area = optional<Area>('area', ['all', 'urban', 'rural']);
	if (area && area !== 'all' && !allowsArea(subject, area))
		row.fail(`“${subject.spec.name}”不分城乡或没有这一侧，area不能是${area}`);
	const mode = optional<Mode>('mode', ['central', 'dispersed']);
	if (mode && !allowsMode(subject))
		row.fail(`“${subject.spec.name}”不分集中、分散，mode应为空`);
	const measure = optional<Measure>('measure', ['single', 'ytd', 'span']);
	if (measure && subject.type === 'indicator' && subject.spec.kind !== 'flow')
		row.fail(`“${subject.spec.name}”不是时期数，measure应为空`);
	const unit = row.get('unit');
	if (
		unit !== '' &&
		subject.type === 'indicator' &&
		canonicalUnit(unit)?.canonical !== subject.spec.unit
	)
		row.fail(`单位“${unit}”换算不成${subject.spec.unit}`);
	return { subject, area, mode, measure, unit: unit === '' ? null : unit };
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
		if (term && term.area === null && allowsArea(term.subject, area))
			return { ...term, area };
	}
	for (const [prefix, mode] of modePrefixes) {
		const rest = name.replace(prefix, '');
		if (rest === name || rest === '') continue;
		const term = find(rest, terms, kept);
		if (
			term?.subject.type === 'indicator' &&
			term.mode === null &&
			allowsMode(term.subject)
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

/** Whether a subject may be asked for 城市, 农村 or 城乡: it must be split that way. */
export function allowsArea(subject: Subject, area: Area): boolean {
	if (subject.type === 'derived') return true;
	const { split } = subject.spec;
	return split === 'split' || split === 'opt' || split === area;
}

/** Whether a subject may be asked for 集中 or 分散; a derived metric leaves it to its operands. */
export const allowsMode = (subject: Subject): boolean =>
	subject.type === 'derived' || subject.spec.modes;
