import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { remarksOf, settled } from './check/all.ts';
import { checkAgainstData } from './data/check.ts';
import { structuresOf } from './check/sums/structures.ts';
import type { Binding } from './data/bind.ts';
import { settleSums } from './data/sums.ts';
import type { SourceDocument } from './document.ts';
import type { ReviewFinding } from './finding.ts';
import {
	readingShare,
	understand,
	type ReadingOptions,
	type Understanding
} from './understand/understanding.ts';

/** 核稿的结果. */
export interface Review {
	/** Figures read. */
	readonly numbers: number;
	/** Of these, bound to a slot; 0 without data. */
	readonly bound: number;
	readonly findings: readonly ReviewFinding[];
	readonly bindings: readonly Binding[];
	readonly understanding: Understanding;
}

/** Checks a document by itself, without any data. */
export function reviewAlone(document: SourceDocument, options: ReadingOptions): Review {
	const understanding = understand(document, options);
	options.tell?.(readingShare);
	return {
		numbers: understanding.claims.length,
		bound: 0,
		findings: settled(remarksOf(understanding, checking(options)), understanding),
		bindings: [],
		understanding
	};
}

/** The same, and against the data of one set. */
export async function reviewWithData(
	document: SourceDocument,
	options: ReadingOptions,
	answerer: Answerer,
	scope: Scope
): Promise<Review> {
	const understanding = understand(document, {
		...options,
		places: placesBeside(answerer, scope)
	});
	options.tell?.(readingShare);
	const { bindings, remarks } = await checkAgainstData(understanding, answerer, scope);
	const all = [...remarks, ...remarksOf(understanding, checking(options))];
	return {
		numbers: understanding.claims.length,
		bound: bindings.filter(({ verdict }) => verdict !== 'unbound').length,
		findings: settled(
			settleSums(all, structuresOf(understanding), bindings),
			understanding
		),
		bindings,
		understanding
	};
}

/** The checks take up where the reading has come to. */
const checking =
	({ tell }: ReadingOptions) =>
	(done: number): void =>
		tell?.(readingShare + done * (1 - readingShare));

/** Names of the set's regions other than the document's own. */
export const placesBeside = ({ regions }: Answerer, { region }: Scope): string[] =>
	regions.all
		.filter(({ code }) => code !== region)
		.flatMap(({ name, aliases }) => [name, ...aliases])
		.filter((name) => name.length >= 2);
