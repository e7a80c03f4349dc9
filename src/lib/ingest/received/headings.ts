import type { Term } from '#lib/catalog/catalog.ts';
import { editDistance } from '#lib/catalog/nearest.ts';
import { normaliseName } from '#lib/catalog/normalise.ts';
import type { Cell } from '#lib/quality/received.ts';
import type { Facets } from './facets.ts';
import {
	facetsOf,
	headingWords,
	subjectOf,
	suggestionsFor,
	type HeadingWords
} from './heading.ts';
import { headingKey } from './fingerprint.ts';
import type { Decision } from './mapping.ts';
import type { HeadingReading, ReadingContext } from './reading.ts';
import { remembering } from '#lib/domain/remembering.ts';
import { isTotalWord } from './role-words.ts';

/** A heading that was asked for: what it says, and what it was taken for. */
export interface Understood {
	words: HeadingWords;
	term: Term | null;
	reading: HeadingReading;
}

/** Every heading of a sheet, understood once, a person's decision before the catalogue. */
export class Headings {
	readonly #context: ReadingContext;
	readonly #decisions: ReadonlyMap<string, Decision>;
	readonly #doubted: boolean;
	readonly #known = new Map<string, Understood>();

	/** @param doubted nothing is taken for sure that no person has said: the words of sentences mean more than one thing */
	constructor(
		context: ReadingContext,
		decisions: ReadonlyMap<string, Decision>,
		doubted = false
	) {
		this.#context = context;
		this.#decisions = decisions;
		this.#doubted = doubted;
	}

	/** Those whose subject was asked for, in the order in which they were; a label of many columns once. */
	all(): HeadingReading[] {
		const readings = new Map<string, HeadingReading>();
		for (const { reading } of this.#known.values()) {
			const id = `${reading.key}|${reading.cell.row},${reading.cell.column}`;
			if (!readings.has(id)) readings.set(id, reading);
		}
		return [...readings.values()];
	}

	words(path: readonly string[]): HeadingWords {
		return headingWords(path, this.#context.catalog);
	}

	decided(path: readonly string[]): Decision | undefined {
		return this.#decisions.size === 0 ? undefined : this.#decisions.get(headingKey(path));
	}

	/** Whether the path names a subject by itself. */
	names(path: readonly string[]): boolean {
		return this.#names(path.join('\n'));
	}

	readonly #names = remembering((joined: string): boolean => {
		const path = joined.split('\n');
		const decision = this.decided(path);
		if (decision) return !('skip' in decision) && decision.indicator !== undefined;
		return subjectOf(this.words(path), this.#context.catalog) !== null;
	});

	/** @param shown the path for people, where `path` has a code in it */
	understand(
		path: readonly string[],
		cell: Cell,
		shown: readonly string[] = path
	): Understood {
		const id = path.join('\n');
		let understood = this.#known.get(id);
		if (!understood) {
			understood = this.#understand(path, headingKey(path), cell, shown);
			this.#known.set(id, understood);
		}
		return understood;
	}

	#understand(
		path: readonly string[],
		key: string,
		cell: Cell,
		shown: readonly string[]
	): Understood {
		const { catalog } = this.#context;
		const words = this.words(path);
		const common = { key, path: shown, cell };
		const decision = this.#decisions.get(key);
		if (decision) {
			const skipped = 'skip' in decision;
			const facets: Facets = skipped ? {} : { ...facetsOf(words, null), ...decision };
			const term = facets.indicator === undefined ? null : this.#termOf(facets.indicator);
			return {
				words,
				term,
				reading: {
					...common,
					facets,
					confidence: 'sure',
					reason: skipped ? '已定：不读入' : '已由人确认',
					suggestions: [],
					skipped
				}
			};
		}
		const subject = subjectOf(words, catalog);
		if (subject && this.#doubted)
			return {
				words,
				term: null,
				reading: {
					...common,
					facets: facetsOf(words, null),
					confidence: 'unsure',
					reason: `文字中的数，请确认是不是“${subject.term.subject.spec.name}”`,
					suggestions: [words.names.join(''), subject.term.subject.spec.name].filter(
						(name, index, all) => catalog.lookup(name) && all.indexOf(name) === index
					),
					skipped: false
				}
			};
		if (subject)
			return {
				words,
				term: subject.term,
				reading: {
					...common,
					facets: facetsOf(words, subject),
					confidence: subject.confidence,
					reason: subject.reason,
					suggestions: [],
					skipped: false
				}
			};
		const name = words.names.join('');
		if (words.names.some((one) => catalog.setAside(one)))
			return unlisted(words, common, shown, `“${name}”有意不建指标，只作核对`);
		if (isTotalWord(path[0] ?? ''))
			return unlisted(words, common, shown, '各项的合计，只作核对', `合计${name}`);
		const suggestions = suggestionsFor(words, catalog);
		if (!isTooGeneral(name) && !isNear(name, suggestions[0]))
			return unlisted(words, common, shown, `“${name}”不在指标目录中，按原名保存`);
		return {
			words,
			term: null,
			reading: {
				...common,
				facets: facetsOf(words, null),
				confidence: 'unsure',
				reason: `“${name}”不在指标目录中`,
				suggestions,
				skipped: false
			}
		};
	}

	#termOf(id: string): Term | null {
		return this.#context.catalog.lookup(id) ?? null;
	}
}

/** 未入目录: kept under its own name, so that nothing that was sent is lost. */
function unlisted(
	words: HeadingWords,
	common: Pick<HeadingReading, 'key' | 'path' | 'cell'>,
	shown: readonly string[],
	reason: string,
	name = nameOf(shown, words)
): Understood {
	const facets = { ...facetsOf(words, null), indicator: `~${name}` };
	return {
		words,
		term: null,
		reading: {
			...common,
			facets,
			confidence: 'likely',
			reason,
			suggestions: [],
			skipped: false
		}
	};
}

/** Where the code was set aside, the label has the name. */
const nameOf = (shown: readonly string[], { names }: HeadingWords): string =>
	names.some((name) => /^[A-Z]{2,5}\d{6,}$/.test(name))
		? normaliseName(shown[0] ?? '')
		: names.join('');

/** 支出 or 人数 alone could be anybody's. */
const isTooGeneral = (name: string): boolean =>
	/^(?:资金|补助|救助)?(?:支出|人数|户数|户|人|人次|户次|标准|金额|资金|数)*$/.test(name);

/** 编辑距离不大于2: probably a slip of the pen, so it is asked. */
const isNear = (name: string, other: string | undefined): boolean =>
	other !== undefined &&
	name.length >= 4 &&
	editDistance(normaliseName(name), normaliseName(other)) <= 2;
