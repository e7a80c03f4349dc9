import Big from 'big.js';
import type { Operand, Stat } from '#lib/domain/stat.ts';
import { isCountUnit } from '#lib/domain/unit.ts';
import { fixed, trimmed } from '#lib/wording/round.ts';
import { say } from '#lib/wording/say.ts';

/** 数怎么写在页上: the only place where a page turns a Stat into text. */

/** 缺报 where nobody reported, — where there is no such thing, and a refusal in its own words. */
function absence(stat: Stat): string {
	if (stat.status === 'ok') return '不可比'; // a change from nothing has no rate
	if (stat.status === 'missing')
		return stat.trace.operands.some(({ status }) => status === 'na') ? '—' : '缺报';
	return stat.reason.length <= 8 ? stat.reason.replace(/。$/, '') : '不出数';
}

/**
 * With its unit or verb, as in a sentence: 94830人, 同比增长3.9%. A ratio keeps the decimals of its
 * definition, so that one figure reads the same in a sentence, a tile and a table.
 */
export function fullText(stat: Stat): string {
	if (stat.status !== 'ok') return absence(stat);
	const { change, unit, decimals } = stat;
	return say(stat, {
		profile: 'report',
		...(change === null && unit === '1' ? { format: { decimals } } : {})
	});
}

const wanPerYi = 10_000;

/** How much larger the printed figure is than the value: a fraction prints as percent. */
const printedScale = ({ shown }: Stat): number =>
	shown === 'percent' || shown === 'points' ? 100 : 1;

/** Nothing is below zero by less than what is printed. */
const unsigned = (text: string) => (/^-0(\.0*)?$/.test(text) ? text.slice(1) : text);

const printed = (stat: Stat, value: number): number =>
	new Big(value).times(printedScale(stat)).toNumber();

/** A change is printed to one decimal, whatever it is the change of. */
const decimalsOf = ({ change, decimals }: Stat): number =>
	change !== null && change.kind !== 'amount' ? 1 : decimals;

/** 亿元 once the largest of a column is a hundred of them: 万元 would be all digits and no number. */
const largeMoney = 1_000_000;

/** 万人 once the largest of a column is ten million: a nation, not a city. */
const largeCount = 10_000_000;

/** How many of the stat's own unit one of a column's is: 10 000 for 亿元 of 万元 and 万人 of 人. */
const timesLarger = (stat: Stat, unit: string): number =>
	(unit === '亿元' && stat.unit === '万元') || unit === `万${stat.unit}` ? wanPerYi : 1;

/** The unit of a column or an axis: one for all its numbers; '' where none is known. */
export function commonUnit(stats: readonly Stat[]): string {
	const known = stats.filter(({ status, value }) => status === 'ok' && value !== null);
	const first = known[0];
	if (!first) return '';
	const most = Math.max(...known.map(({ value }) => Math.abs(value!)));
	if (first.unit === '万元' && most >= largeMoney) return '亿元';
	return isCountUnit(first.unit) && first.change === null && most >= largeCount
		? `万${first.unit}`
		: headUnit(first);
}

/**
 * The figure alone, with fixed decimals so that a column lines up; its unit stands in the head of its
 * column, and is the figure's own where nothing else is said.
 */
export function cellText(stat: Stat, unit = headUnit(stat)): string {
	if (stat.status !== 'ok' || stat.value === null) return absence(stat);
	const larger = timesLarger(stat, unit);
	if (larger > 1) return fixed(stat.value / larger, 2);
	if (isMeanStandard(stat)) return fixed(stat.value, 2);
	return unsigned(fixed(printed(stat, stat.value), decimalsOf(stat)));
}

/** A standard is in whole 元; the mean of several is told to the 分, as in a sentence: 612.99. */
const isMeanStandard = ({ unit, decimals, change, value }: Stat): boolean =>
	change === null &&
	decimals === 0 &&
	/^元\/人·[月年]$/.test(unit) &&
	!Number.isInteger(value);

const shownUnits: Record<Exclude<Stat['shown'], 'number'>, string> = {
	percent: '%',
	ratio: '∶1',
	points: '百分点',
	index: '',
	times: '倍'
};

/** The unit that stands in a head over `cellText`. */
export const headUnit = ({ shown, unit }: Stat): string =>
	shown === 'number' ? unit : shownUnits[shown];

/** The value that a chart draws on an axis of `unit`; null where there is none. */
export function chartValue(stat: Stat, unit = headUnit(stat)): number | null {
	if (stat.status !== 'ok' || stat.value === null) return null;
	const larger = timesLarger(stat, unit);
	return larger > 1
		? new Big(stat.value).div(larger).toNumber()
		: printed(stat, stat.value);
}

/** From here on people are counted in 万 on a tile. */
const manyPeople = 1_000_000;

/** A large figure and its small unit: 94830 and 人, 7.14 and 亿元, 1.29∶1 and nothing. */
export function tileParts(stat: Stat): { text: string; unit: string } {
	if (stat.status !== 'ok' || stat.value === null)
		return { text: absence(stat), unit: '' };
	if (stat.shown === 'ratio') return { text: `${cellText(stat)}∶1`, unit: '' };
	if (stat.unit === '万元' && Math.abs(stat.value) >= wanPerYi)
		return { text: fixed(stat.value / wanPerYi, 2), unit: '亿元' };
	if (isCountUnit(stat.unit) && Math.abs(stat.value) >= manyPeople)
		return { text: trimmed(stat.value / 10_000, 2), unit: `万${stat.unit}` };
	return { text: cellText(stat), unit: headUnit(stat) };
}

/** 代入: the figure as it went into the formula, not rounded. */
export function operandText({ value, unit, status }: Operand): string {
	if (value === null) return status === 'na' ? '—' : '缺报';
	const text = trimmed(value, 6);
	return unit === '1' ? text : `${text}${unit}`;
}
