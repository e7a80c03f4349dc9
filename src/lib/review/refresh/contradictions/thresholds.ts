import { quantitiesOf, type Quantity } from '../../understand/quantity.ts';
import type { Suspicion } from './contradiction.ts';
import { blank, type BoundNumber, type Sentence } from './sentence.ts';

const above = '超过|突破|高于|多于|大于|高出|快于|逾|达到|不低于|不少于|未低于';
const below = '不足|不到|低于|少于|小于|慢于|未达到?|不超过|未超过|不及';
/** The longer first: 不低于 is no 低于. */
const relation = new RegExp(`(不低于|不少于|未低于|${above})|(${below})`, 'gu');

interface Told {
	words: string;
	at: number;
	end: number;
	sign: 1 | -1;
}

function relationsIn(words: string): Told[] {
	return [...words.matchAll(relation)].flatMap((match): Told[] => {
		// 不超过 and 未超过 are found as such only where 超过 is not taken first.
		const denied = /[不未]$/u.test(words.slice(0, match.index)) && match[1] !== undefined;
		return [
			{
				words: match[0],
				at: match.index,
				end: match.index + match[0].length,
				sign: (match[1] !== undefined) !== denied ? 1 : -1
			}
		];
	});
}

const holds = (sign: 1 | -1, a: number, b: number): boolean =>
	sign > 0 ? a >= b : a <= b;

const said = ({ newer, textBefore, textAfter }: BoundNumber) =>
	`${newer.number.name}由“${textBefore}”变为“${textAfter}”`;

/** 突破6亿元: a bound a person wrote beside a number that was on its one side and now is on the other. */
export function thresholds({ words, numbers }: Sentence): Suspicion[] {
	const quantities = quantitiesOf(words, []);
	return relationsIn(words).flatMap(({ at, end, sign }): Suspicion[] => {
		const quantity = quantities.find(
			(one) =>
				one.start <= end + 6 &&
				one.figureStart >= end &&
				!words.slice(end, one.start).includes('，')
		);
		if (!quantity) return [];
		const number = nearest(numbers, at, (one) => inUnitOf(quantity, one) !== null);
		if (!number || number.before === null || number.after === null) return [];
		const bound = inUnitOf(quantity, number)!;
		if (!holds(sign, number.before, bound) || holds(sign, number.after, bound)) return [];
		const phrase = words.slice(at, quantity.end);
		return [
			{
				number,
				words: phrase,
				asks: null,
				judge: () => `写的是“${phrase}”，而${said(number)}。`
			}
		];
	});
}

/** The last number before the place, or the first behind it. */
const nearest = (
	numbers: readonly BoundNumber[],
	at: number,
	fits: (one: BoundNumber) => boolean
): BoundNumber | undefined =>
	numbers.findLast((one) => one.end <= at && fits(one)) ??
	numbers.find((one) => one.start >= at && fits(one));

/** A written figure in the unit of a stat; null where the two do not measure one thing. */
function inUnitOf(quantity: Quantity, { newer: { stat } }: BoundNumber): number | null {
	if (!stat) return null;
	const { unit, value } = quantity;
	if (stat.unit === '1') return ['%', '‰', '百分点'].includes(unit) ? value : null;
	if (unit === stat.unit) return value;
	// Per head and month was said before, or goes without saying.
	if (unit === '万元' && stat.unit.startsWith('元/')) return value * 1e4;
	if (unit === '%' && stat.unit === '%') return value * 100;
	return null;
}

/** 农村高于城市: two bound numbers of one sentence with a relation between them. */
export function pairs({ words, numbers }: Sentence): Suspicion[] {
	return relationsIn(words).flatMap(({ words: verb, at, end, sign }): Suspicion[] => {
		const a = numbers.findLast((one) => one.end <= at);
		const b = numbers.find((one) => one.start >= end);
		if (!a || !b || /\d/.test(words.slice(a.end, b.start))) return [];
		if (a.newer.number.unit !== b.newer.number.unit || isChange(a) !== isChange(b))
			return [];
		const values = [a.before, b.before, a.after, b.after];
		if (values.some((value) => value === null)) return [];
		const [aBefore, bBefore, aAfter, bAfter] = values as [number, number, number, number];
		if (!strictly(sign, aBefore, bBefore) || strictly(sign, aAfter, bAfter)) return [];
		return [
			{
				number: a,
				words: words.slice(at, end).replaceAll(blank, ''),
				asks: null,
				judge: () =>
					`写的是“${verb}”，而现在${a.newer.number.name}为${a.textAfter}，${b.newer.number.name}为${b.textAfter}。`
			}
		];
	});
}

const strictly = (sign: 1 | -1, a: number, b: number): boolean =>
	sign > 0 ? a > b : a < b;

const isChange = ({ newer }: BoundNumber): boolean => Boolean(newer.stat?.change);
