import type { Period } from '#lib/domain/period.ts';
import type { Basis } from '#lib/domain/stat.ts';
import type { Passage } from '../clean/passages.ts';
import type { Blank } from '../fill/blanks.ts';
import type { Quantity } from './quantity.ts';
import type { Site } from './site.ts';
import type { Subject } from './subject.ts';
import type { TimeMention } from './times.ts';

/** What a figure says of its subject. */
export type ClaimKind =
	/** 共4487人次. */
	| 'level'
	/** 同比增长5.3%, 增长2倍. */
	| 'rate'
	/** 提高2.9个百分点. */
	| 'points'
	/** 比上月减少747人. */
	| 'difference'
	/** 占47.0%. */
	| 'share';

/** 表述: one figure of the text, read. */
export interface Claim {
	readonly passage: Passage;
	/** Of a blank: without a value (NaN), its figure ''. */
	readonly quantity: Quantity;
	/** The blank that stands in the place of a figure; null for a figure. */
	readonly blank: Blank | null;
	readonly site: Site;
	readonly kind: ClaimKind;
	readonly subject: Subject | null;
	/** −1 where a verb of decrease stands before it. */
	readonly sign: 1 | -1;
	readonly basis: Basis | null;
	/** The level that a rate, a difference, a share is about. */
	readonly of: Claim | null;
	/** 由…, 上年同期为…: this level is the base of a comparison. */
	readonly isBase: boolean;
	readonly time: ClaimTime;
	/** A place named in its clause or sentence that is not the document's own; null where none is. */
	readonly place: string | null;
}

export interface ClaimTime {
	/** Null where the document's own period holds. */
	readonly period: Period | null;
	readonly measure: 'single' | 'ytd' | null;
	readonly atEnd: boolean;
	/** The words it was read from; null where it was taken from the document. */
	readonly mention: TimeMention | null;
}
