import { childrenWord } from '#lib/answer/children.ts';
import type { Region } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { guard, sameSide } from '#lib/wording/guard.ts';
import { say } from '#lib/wording/say.ts';
import type { RuleKit } from './rule.ts';

/** A bound number in evidence, as report prose has it. */
export const cite = (stat: Stat, decimals = usualDecimals(stat)) => ({
	text: say(stat, {
		profile: 'report',
		...(decimals === undefined ? {} : { format: { decimals } })
	}),
	stat
});

/** An average per head has one decimal wherever it is said; a standard is said as it was fixed. */
const usualDecimals = ({ unit, value, change }: Stat): number | undefined =>
	unit === '元/人·月' && change === null && !Number.isInteger(value) ? 1 : undefined;

/** The same, without its sign: 低于序时进度12.7个百分点. */
export const citeSize = (stat: Stat) => ({
	text: cite({ ...stat, value: Math.abs(stat.value!) }).text,
	stat
});

/** A ratio beside its threshold: with so many decimals that rounding does not contradict the judgement. */
export function citeBeside(stat: Stat, threshold: number) {
	const times = stat.shown === 'times';
	if (!times && stat.shown !== 'percent') return cite(stat);
	const decimals = Math.max(1, stat.decimals);
	const value = stat.value!;
	return sameSide(value, threshold, decimals + (times ? 0 : 2))
		? cite(stat)
		: {
				text: guard({ value, kind: times ? 'times' : 'pct', threshold, decimals }),
				stat
			};
}

/**
 * Whom it concerns: 望川县、远山县 where they may be named, else 个别区县; never counted, for a count
 * would be a number of its own. A region without children is written by its name.
 */
export function places(concerned: readonly Region[], kit: RuleKit): string {
	const [first] = concerned;
	if (first && first.code === kit.region.code) return first.name;
	const word = childrenWord(kit.region.level);
	const named = concerned.filter(({ code }) => kit.mayName(code));
	if (named.length === 0) return `${quantity(concerned.length, kit.units.length)}${word}`;
	const names = named.slice(0, 3).map(({ name }) => name);
	return names.join('、') + (concerned.length > names.length ? `等${word}` : '');
}

/** 个别 up to two, 部分 up to half, then 多数; 各 for every one. */
function quantity(some: number, all: number): string {
	if (some === all && all > 1) return '各';
	if (some <= 2) return '个别';
	return some > all / 2 ? '多数' : '部分';
}

/** 的区县, 的省份: what the units are called in a sentence. */
export const unitWord = ({ region }: RuleKit): string => childrenWord(region.level);
