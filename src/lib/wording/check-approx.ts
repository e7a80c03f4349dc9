import { nearFrom, overUpTo } from './approx.ts';
import { readNumber, type WrittenNumber } from './read-number.ts';

/** 约 may be off by this part of the figure (W-15). */
const aboutWithin = 0.05;

/** The dust of binary division, relative to the figure. */
const dust = 1e-9;

/**
 * 概数词成立与否 (W-15): 约 within 5 %, 近 95–100 % of the figure, 超过 100–110 %, 多/余 up to the next unit;
 * a plain figure must be the value within its own rounding. `actual` is in the unit that the text says
 * (money in 万元, percent as a fraction). A text that is no number does not match.
 */
export function checkApprox({
	text,
	actual
}: {
	text: string;
	actual: number;
}): 'ok' | 'mismatch' {
	const said = readNumber(text);
	return said.status === 'ok' && holds(said, actual) ? 'ok' : 'mismatch';
}

function holds({ value, qualifier, lastPlace }: WrittenNumber, actual: number): boolean {
	const slack = Math.abs(value) * dust;
	switch (qualifier) {
		case '约':
		case '左右':
		case '上下':
			return Math.abs(value - actual) <= Math.abs(value) * aboutWithin + slack;
		case '近':
			return actual < value && actual >= value * nearFrom - slack;
		case '超过':
			return actual > value && actual <= value * overUpTo + slack;
		case '多':
		case '余':
			return actual > value && actual < value + lastPlace;
		case '不足':
			return actual < value;
		case '以上':
			return actual >= value;
		case '以内':
			return actual <= value;
		default:
			return Math.abs(value - actual) <= lastPlace / 2 + slack;
	}
}
