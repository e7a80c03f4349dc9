import Big from 'big.js';
import { count } from './count.ts';

/**
 * 最大余数法: shares of a whole in percent that add up to exactly 100 (W-17); equal remainders go to the
 * first. Null where there is nothing to share.
 */
export function largestRemainder({
	parts,
	decimals
}: {
	parts: readonly number[];
	decimals: number;
}): string[] | null {
	const total = parts.reduce((sum, part) => sum.plus(part), new Big(0));
	if (parts.length === 0 || total.lte(0)) return null;
	const scale = new Big(10).pow(decimals);
	const exact = parts.map((part) => new Big(part).times(100).times(scale).div(total));
	const floors = exact.map((value) => value.round(0, Big.roundDown));
	let left = scale
		.times(100)
		.minus(floors.reduce((sum, value) => sum.plus(value), new Big(0)));
	const order = exact
		.map((value, index) => ({ index, rest: value.minus(floors[index]!) }))
		.sort((a, b) => b.rest.cmp(a.rest) || a.index - b.index);
	for (const { index } of order) {
		if (left.lte(0)) break;
		floors[index] = floors[index]!.plus(1);
		left = left.minus(1);
	}
	return floors.map((value) => value.div(scale).toFixed(decimals));
}

/** 其中：城市低保55101人，占61.6%；农村低保34278人，占38.4%. */
export function split(
	items: readonly (readonly [string, number])[],
	unit: string
): string {
	const shares = largestRemainder({
		parts: items.map(([, value]) => value),
		decimals: 1
	});
	return `其中：${items
		.map(
			([name, value], index) =>
				`${name}${count(value, unit, 'report')}${shares ? `，占${shares[index]}%` : ''}`
		)
		.join('；')}`;
}

/** 新增低保120户、356人. */
export const householdsAndPersons = (
	households: number,
	persons: number,
	prefix = ''
): string =>
	`${prefix}${count(households, '户', 'report')}、${count(persons, '人', 'report')}`;
