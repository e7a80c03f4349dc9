import type { Severity } from '#lib/domain/finding.ts';
import type { Passage } from './clean/passages.ts';
import { spanOf } from './clean/traced.ts';
import type { Span } from './document.ts';

/** 核稿发现的类别, as the command line prints them. */
export const findingKinds = [
	'arithmetic',
	'mismatch',
	'date',
	'digits',
	'wording',
	'placeholder',
	'unbound',
	'chronology',
	'residue',
	'quotes',
	'unit'
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const kindNames: Readonly<Record<FindingKind, string>> = {
	arithmetic: '算术',
	mismatch: '数字不一致',
	date: '日期',
	digits: '数字受损',
	wording: '用语',
	placeholder: '占位',
	unbound: '未绑定',
	chronology: '年代',
	residue: '采集残留',
	quotes: '标点成对',
	unit: '单位'
};

/** 还原的把握: proved, supported by several signs, or only supposed. Only the first two propose a text. */
export type Grade = 'certain' | 'likely' | 'unproved';

/** One thing found in a document, at its place in the original. */
export interface ReviewFinding extends Span {
	readonly kind: FindingKind;
	readonly severity: Severity;
	/** The original at that place. */
	readonly text: string;
	/** Chinese: what stands there, what speaks against it. */
	readonly message: string;
	/** What should stand there; null where nothing is proved. */
	readonly expected: string | null;
	/** The sum, the sentence, the query, the source cell: a line each. */
	readonly evidence: readonly string[];
	/** Present on repairs. */
	readonly grade?: Grade;
}

/** The same before it is tied to the original: a stretch of a passage. */
export interface Remark {
	readonly kind: FindingKind;
	readonly severity: Severity;
	readonly passage: Passage;
	readonly start: number;
	readonly end: number;
	readonly message: string;
	readonly expected?: string | null;
	readonly evidence?: readonly string[];
	readonly grade?: Grade;
}

export function tied(remark: Remark, textOf: (span: Span) => string): ReviewFinding {
	const { passage, start, end, kind, severity, message, grade } = remark;
	const span = spanOf(passage.traced, start, end);
	return {
		...span,
		kind,
		severity,
		text: textOf(span),
		message,
		expected: remark.expected ?? null,
		evidence: remark.evidence ?? [],
		...(grade === undefined ? {} : { grade })
	};
}
