import type { Stat } from '#lib/domain/stat.ts';
import { say } from '#lib/wording/say.ts';
import type { BoundText, Line } from '../view.ts';

/** The same line in the register of speech: 9.5万人 for 94830人; every number still the same one. */
export const spoken = (line: Line): Line =>
	line.map((part) => (typeof part === 'string' ? part : spokenNumber(part)));

/**
 * A number is said in the manner it was written in: with its decimals, and without its sign where 低于 took
 * the place of it. What was written in yet another manner keeps its words.
 */
function spokenNumber({ text, stat }: BoundText): BoundText {
	if (stat.status !== 'ok') return { text, stat };
	const sizes: readonly Stat[] =
		stat.value === null ? [stat] : [stat, { ...stat, value: Math.abs(stat.value) }];
	for (const size of sizes)
		for (const decimals of [undefined, stat.decimals, 1]) {
			const format = decimals === undefined ? {} : { format: { decimals } };
			if (say(size, { profile: 'report', ...format }) === text)
				return { text: say(size, { profile: 'speech', ...format }), stat };
		}
	return { text, stat };
}
