import type { Interval } from '../check/interval.ts';
import type { Claim } from '../understand/claim.ts';

/** 文中自带的关系: figures that the text itself ties together, whatever unit each is written in. */
export interface Relation {
	readonly members: readonly Claim[];
	/** The value of each member, in one unit of what it measures. */
	readonly values: readonly Interval[];
	/** What is 1 where the figures agree: a total ÷ (how many × how much each). */
	readonly ratio: (values: readonly Interval[]) => Interval;
	/** The sum in words, from the figures as they are written. */
	readonly proof: (texts: readonly string[]) => string;
	/** How much room rounding may leave before it proves nothing. */
	readonly room: number;
	/** How many digits its figures must have together before they say anything. */
	readonly telling?: number;
}

export const product = (a: Interval, b: Interval): Interval => ({
	low: a.low * b.low,
	high: a.high * b.high
});

export const exactly = (value: number): Interval => ({ low: value, high: value });

export const isSameSentence = (a: Claim, b: Claim): boolean =>
	a.passage === b.passage && a.site.sentenceStart === b.site.sentenceStart;

/** A figure with a value, that is no blank and stands in no cell. */
export const isFigure = ({ blank, quantity, passage }: Claim): boolean =>
	blank === null && quantity.value > 0 && passage.role !== 'cell';
