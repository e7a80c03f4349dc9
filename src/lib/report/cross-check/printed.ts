import type { Stat } from '#lib/domain/stat.ts';
import { exactSum } from '#lib/stats/exact.ts';
import { readNumber } from '#lib/wording/read-number.ts';
import { say } from '#lib/wording/say.ts';
import type { Profile } from '../kit.ts';

/** 成文数 of a figure: what a reader of the report sees, as a number again. */
export interface Printed {
	text: string;
	value: number;
	/** What one step in its last digit is worth; 0 where nothing was rounded. */
	step: number;
}

/** Null where the figure is not there, or is no number in words. */
export function printedOf(stat: Stat, profile: Profile): Printed | null {
	if (stat.status !== 'ok') return null;
	const text = say(stat, { profile });
	const read = readNumber(text);
	if (read.status !== 'ok') return null;
	return {
		text,
		value: read.value,
		step: read.value === stat.value ? 0 : read.lastPlace
	};
}

export interface PrintedCheck {
	whole: Printed;
	/** Sum of what the reports of the parts print. */
	sum: number;
	/** 尾差: what the reader who adds up is left with. */
	rest: number;
	/** Half a step for each number that was rounded: more than this no rounding explains. */
	slack: number;
}

/** Whether a reader who adds up what the reports print comes to what the parent's report prints. */
export function checkPrinted(
	whole: Stat,
	parts: readonly Stat[],
	profile: Profile
): PrintedCheck | null {
	const printed = [whole, ...parts].map((stat) => printedOf(stat, profile));
	if (printed.some((one) => one === null)) return null;
	const [above, ...below] = printed as [Printed, ...Printed[]];
	const sum = exactSum(below.map(({ value }) => value));
	if (sum === null) return null;
	return {
		whole: above,
		sum,
		rest: exactSum([above.value, -sum]) ?? 0,
		slack: printed.reduce((all, one) => all + one!.step / 2, 0)
	};
}
