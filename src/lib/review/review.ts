import type { SourceDocument } from './document.ts';
import type { ReviewFinding } from './finding.ts';
import { remarksOf, settled } from './check/all.ts';
import {
	understand,
	type ReadingOptions,
	type Understanding
} from './understand/understanding.ts';

/** 核稿的结果. */
export interface Review {
	/** Figures read, in text and tables. */
	readonly numbers: number;
	/** Of these, bound to a slot; 0 without data. */
	readonly bound: number;
	readonly findings: readonly ReviewFinding[];
	readonly understanding: Understanding;
}

/** Checks a document by itself, without any data. */
export function reviewAlone(document: SourceDocument, options: ReadingOptions): Review {
	const understanding = understand(document, options);
	return {
		numbers: understanding.claims.length,
		bound: 0,
		findings: settled(remarksOf(understanding), understanding),
		understanding
	};
}
