import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Interval } from '../interval.ts';
import type { Near } from './near.ts';

/** 推算: one way in which a figure may have been worked out from figures near it. */
export interface Derived {
	/** What it would be, in the figure's own unit, with all that rounding allows. */
	readonly value: Interval;
	readonly exact: number;
	/** The sum in words: 66人÷88人. */
	readonly proof: string;
	/** The figures it is worked out from. */
	readonly from: readonly Claim[];
	/** It may come out so, and no slip of the pen away from it means anything. */
	readonly onlyExcuses?: boolean;
}

/** The way that the words mean, and every other near by; these are worked out only where they are asked for. */
export interface Derivation {
	readonly meant: Derived | null;
	readonly others: () => readonly Derived[];
}

/** How one figure may be derived; null where it is no result of anything. */
export type Deriver = (claim: Claim, near: Near) => Derivation | null;

export const isLevel = ({ kind, isBase }: Claim): boolean => kind === 'level' && !isBase;

/** 不超过, 不低于, 以内: a figure that says how far something may go. */
export const isBound = ({ quantity }: Claim): boolean =>
	quantity.qualifier === '以内' || quantity.qualifier === '以上';

/** 城市低保标准 and amounts count nothing: 个, 家, 人 do. */
export const isCountOf = ({ quantity }: Claim): boolean =>
	!/^(?:%|‰|倍|百分点|万元|元\/人·月|)$/u.test(quantity.unit) &&
	quantity.writtenUnit !== '∶1';

const places = new Set(['个', '家', '所', '处', '座']);

/** 人 and 名 count the same, and so do 个, 家 and 所 of one thing. */
export const alike = (a: Claim, b: Claim): boolean =>
	a.quantity.writtenUnit !== '∶1' &&
	b.quantity.writtenUnit !== '∶1' &&
	(countsAlike(a.quantity, b.quantity) ||
		(places.has(a.quantity.unit) && places.has(b.quantity.unit)));

export const isBefore = (a: Claim, b: Claim): boolean =>
	a.passage !== b.passage || a.quantity.start < b.quantity.start;

export const widened = ({ low, high }: Interval, by: number): Interval => ({
	low: low - by,
	high: high + by
});
