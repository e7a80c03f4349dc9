import Big from 'big.js';
import { count } from './count.ts';
import { percent } from './percent.ts';

/**
 * 最大余数法: whole steps of `size` dealt out to the parts in proportion, so that they add up to `total`
 * steps exactly; equal remainders go to the first. Null where a part is negative or there is nothing to deal.
 */
function deal(parts: readonly number[], total: Big): Big[] | null {
	const sum = parts.reduce((all, part) => all.plus(part), new Big(0));
	if (sum.lte(0) || parts.some((part) => part < 0)) return null;
	const exact = parts.map((part) => total.times(part).div(sum));
	const dealt = exact.map((value) => value.round(0, Big.roundDown));
	let left = dealt.reduce((rest, value) => rest.minus(value), total);
	const order = exact
		.map((value, index) => ({ index, rest: value.minus(dealt[index]!) }))
		.sort((a, b) => b.rest.cmp(a.rest) || a.index - b.index);
	for (const { index } of order) {
		if (left.lte(0)) break;
		dealt[index] = dealt[index]!.plus(1);
		left = left.minus(1);
	}
	return dealt;
}

export interface Parts {
	/** None negative. */
	parts: readonly number[];
	decimals: number;
}

/**
 * 占比: shares of a whole in percent that add up to exactly 100 (W-17). Null where there is nothing to
 * share or a part is negative.
 */
export function largestRemainder({ parts, decimals }: Parts): string[] | null {
	const step = new Big(10).pow(-decimals);
	const dealt = deal(parts, new Big(100).div(step));
	return dealt?.map((steps) => steps.times(step).toFixed(decimals)) ?? null;
}

/** More decimals than this are not given to a share; the words of `percent` say the rest. */
const mostDecimals = 3;

/**
 * 占比成文: 61.6% and 38.4%, with more decimals for all where one would read 0% or 100% and is not; where
 * even those do not tell, each is written by itself. Null where there is nothing to share.
 */
export function shares(parts: readonly number[]): string[] | null {
	for (let decimals = 1; decimals <= mostDecimals; decimals++) {
		const texts = largestRemainder({ parts, decimals });
		if (!texts) return null;
		const some = parts.filter((part) => part > 0).length;
		const told = texts.every((text, index) =>
			parts[index] === 0 ? true : Number(text) > 0 && (some === 1 || Number(text) < 100)
		);
		if (told) return texts.map((text) => `${text}%`);
	}
	const total = parts.reduce((all, part) => all.plus(part), new Big(0));
	return parts.map((part) => percent(new Big(part).div(total).toNumber()));
}

/** 其中：城市低保55101人，占61.6%；农村低保34278人，占38.4%. */
export function split(
	items: readonly (readonly [string, number])[],
	unit: string
): string {
	const shown = shares(items.map(([, value]) => value));
	const said = items.map(
		([name, value], index) =>
			name + count(value, unit, 'report') + (shown ? `，占${shown[index]}` : '')
	);
	return `其中：${said.join('；')}`;
}

/** 户在前、人在后: 新增低保120户、356人. */
export const householdsAndPersons = (
	households: number,
	persons: number,
	prefix = ''
): string =>
	`${prefix}${count(households, '户', 'report')}、${count(persons, '人', 'report')}`;
