import type { Claim } from '../understand/claim.ts';
import { writtenNumber } from '../understand/figure.ts';
import type { Quantity } from '../understand/quantity.ts';
import { intervalOf, isCounted, scaled, type Interval } from '../check/interval.ts';
import { measures } from '../words/measures.ts';

/** 另一种单位: the digits of a figure with another unit behind them. */
export interface Rescaled {
	readonly claim: Claim;
	/** By what the figure would be multiplied. */
	readonly factor: number;
	/** As it would be written. */
	readonly text: string;
}

const steps: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8 };
const pattern = /^(?<step>万亿|[万亿]?)(?<unit>.*)$/u;

/** More of these than there are anywhere. */
const most: readonly (readonly [unit: RegExp, most: number])[] = [
	[/^[人名位]$/u, 1.4e9],
	[/^户$/u, 5e8],
	[/^[家所处座]$/u, 1e5],
	[/^个$/u, 1e7]
];

/** 元、万元、亿元, 人 and 万人, 亩 and 平方米: the ways in which the digits may have been meant. */
export function rescaled(claim: Claim): Rescaled[] {
	const { quantity } = claim;
	const { step, unit } = pattern.exec(quantity.writtenUnit)!.groups as {
		step: string;
		unit: string;
	};
	if (steps[step] === undefined || unit === '' || /^[%‰倍]|百分点/u.test(unit)) return [];
	const others: [writtenUnit: string, factor: number][] = [
		...Object.entries(steps)
			.filter(([other]) => other !== step)
			.map(([other, size]): [string, number] => [other + unit, size / steps[step]!]),
		...otherMeasures(unit).map(([other, factor]): [string, number] => [
			step + other,
			factor
		])
	];
	return others
		.filter(([, factor]) => isPossible(quantity, factor))
		.map(([writtenUnit, factor]) => ({
			claim,
			factor,
			text: quantity.text.replace(quantity.writtenUnit, () => writtenUnit)
		}));
}

/** 60亩 for 60平方米: the same digits in another unit of what is measured. 亩 and 公顷 are too near to each other to prove anything. */
function otherMeasures(unit: string): [string, number][] {
	const own = measures[unit];
	if (!own || own[0] !== 'area') return [];
	return Object.entries(measures)
		.filter(([other, [of]]) => of === own[0] && other !== unit)
		.map(([other, [, size]]): [string, number] => [other, size / own[1]])
		.filter(([, factor]) => factor > 100 || factor < 0.01);
}

/** What is counted is whole, and there are not more of it than there are. */
function isPossible({ value, unit, figure }: Quantity, factor: number): boolean {
	if (unit === '万元') return value * factor >= 1e-5;
	const bound = most.find(([of]) => of.test(unit))?.[1];
	if (bound !== undefined && value * factor > bound) return false;
	const isBare = value * factor <= writtenNumber({ figure }) * 1.0001;
	return !isCounted(unit) || !isBare || !figure.includes('.');
}

/** What a figure measures, and its value in one unit of that. */
export interface Measured {
	readonly of: string;
	readonly value: Interval;
}

/** 万元 of money, 平方米 of land, 人 for 名 and 位. A standard is so many 元 a month, or a year where it says so. */
export function measured(claim: Claim, isSet = false): Measured {
	const { quantity } = claim;
	// 每年不超过2万元 is reckoned with as it stands.
	const qualifier = /^以[内上]$/u.test(quantity.qualifier ?? '')
		? null
		: quantity.qualifier;
	const value = intervalOf({ ...quantity, qualifier }, isSet ? 0 : quantity.lastPlace);
	if (quantity.unit === '万元') return { of: 'money', value };
	if (quantity.unit.startsWith('元/'))
		return {
			of: 'money',
			value: scaled(
				value,
				quantity.per === 'year' || quantity.writtenUnit.endsWith('年') ? 12e-4 : 1e-4
			)
		};
	const [of, size] = measures[quantity.unit] ?? [quantity.unit, 1];
	return { of: /^[名位]$/u.test(of) ? '人' : of, value: scaled(value, size) };
}
