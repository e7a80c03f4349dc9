import Big from 'big.js';
import { fixed, roundHalfUp, trimmed } from './round.ts';

/** Values closer than this to a threshold are at it: the dust of binary division decides nothing. */
const dust = 1e-9;

/** More decimals than this nobody reads. */
const mostDecimals = 6;

/** -1 below, 0 at, 1 above the threshold. Rules judge by this, so text and judgement cannot differ. */
export function sideOf(value: number, threshold: number): -1 | 0 | 1 {
	const over = new Big(value).minus(threshold);
	return over.abs().lte(dust) ? 0 : over.gt(0) ? 1 : -1;
}

/** Whether the value, rounded to `decimals`, still stands where the value itself does. */
export function sameSide(value: number, threshold: number, decimals: number): boolean {
	const side = sideOf(value, threshold);
	return side === 0 || Math.sign(roundHalfUp(value, decimals).cmp(threshold)) === side;
}

export interface GuardInput {
	value: number;
	/** 倍, 百分数 (of a fraction), or a bare number. */
	kind: 'times' | 'pct' | 'number';
	/** In the same terms as `value`. */
	threshold: number;
	/** Where they suffice: 2, for percentages 1. */
	decimals?: number;
}

/**
 * 与门槛同句的数 (W-23): decimals are added until the figure shown stands on the same side of the
 * threshold as the value that was judged: 1.2986 is 1.299倍, never 1.3倍, where 1.3 is required.
 * A value that six decimals cannot tell from it is 略低于 or 略高于 the threshold.
 */
export function guard({
	value,
	kind,
	threshold,
	decimals = kind === 'pct' ? 1 : 2
}: GuardInput): string {
	// A percentage shows two places less than the fraction that is judged.
	const hidden = kind === 'pct' ? 2 : 0;
	for (let places = decimals; places <= mostDecimals; places++)
		if (sameSide(value, threshold, places + hidden)) return written(value, kind, places);
	const word = sideOf(value, threshold) < 0 ? '略低于' : '略高于';
	return word + written(threshold, kind, mostDecimals + hidden, true);
}

function written(
	value: number,
	kind: GuardInput['kind'],
	places: number,
	short = false
): string {
	if (kind === 'times') return `${trimmed(value, places)}倍`;
	if (kind === 'number') return trimmed(value, places);
	const percent = new Big(value).times(100);
	return `${short ? trimmed(percent, places) : fixed(percent, places)}%`;
}
