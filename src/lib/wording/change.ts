import Big from 'big.js';
import type { Basis } from '#lib/domain/stat.ts';
import { amount } from './amount.ts';
import { basisWords } from './basis.ts';
import { fixed, roundHalfUp, trimmed } from './round.ts';

/** Two periods of one subject, in its unit; null where it was not reported. */
export interface Compared {
	cur: number | null;
	base: number | null;
	basis: Basis;
	/** Verbs other than the usual: 提高/降低, 扩大/缩小, 上升/下降 (W-12). */
	verbs?: readonly [string, string];
}

export interface ChangeInput extends Compared {
	unit?: string;
	missing?: 'omit' | 'note';
	/** The sentence has said this period's value already. */
	valueStated?: boolean;
}

/** 变化幅度, judged in the order of domain 5.4. '' when it cannot be said: the sentence leaves it out. */
export function change(input: ChangeInput): string {
	const {
		cur,
		base,
		basis,
		unit = '',
		verbs = ['增长', '下降'],
		valueStated = false
	} = input;
	const words = basisWords[basis];
	if (cur === null) return '';
	if (base === null)
		return input.missing === 'note' ? `（${words.base}数据缺报，不作比较）` : '';
	const fromTo = (verb: string) =>
		valueStated
			? `${words.base}为${amount(base, unit)}`
			: `由${words.base}的${amount(base, unit)}${verb}${amount(cur, unit)}`;
	if (base === 0) {
		if (cur === 0) return `本期与${words.base}均为零`;
		return valueStated
			? `${words.base}为零`
			: `${words.base}为零，本期为${amount(cur, unit)}`;
	}
	if (base < 0 || cur < 0) return fromTo('变为');
	if (cur === base) return `与${words.base}持平`;
	if (cur === 0)
		return valueStated
			? `${words.base}为${amount(base, unit)}`
			: `由${words.base}的${amount(base, unit)}降为零`;
	// In decimal: 105.25 over 100 is 5.25 %, rounded to 5.3, where binary says 5.2499….
	const growth = new Big(cur).minus(base).times(100).div(base);
	const size = growth.abs();
	if (roundHalfUp(size, 1).eq(0)) return `与${words.base}基本持平`;
	if (growth.lt(0)) {
		if (roundHalfUp(size, 1).gte(100)) return fromTo('降至');
		return `${words.verb}${verbs[1]}${fixed(size, 1)}%`;
	}
	if (growth.lt(200)) return `${words.verb}${verbs[0]}${fixed(growth, 1)}%`;
	if (growth.lt(1000)) return `${words.verb}${verbs[0]}${trimmed(growth.div(100), 1)}倍`;
	return fromTo('增加到');
}

/** 增减绝对额: 比上月减少747人; of a standard 比上年提高40元 (W-12). '' where a value is missing. */
export function difference({
	cur,
	base,
	basis,
	unit,
	verbs = unit === '元/人·月' ? ['提高', '降低'] : ['增加', '减少']
}: Compared & { unit: string }): string {
	if (cur === null || base === null) return '';
	const words = basisWords[basis];
	if (cur === base) return `与${words.base}持平`;
	const size = new Big(cur).minus(base).abs();
	// Per head and month was said with the value: a difference is so many 元.
	const said = unit.startsWith('元/')
		? `${trimmed(size, 2)}元`
		: amount(size.toNumber(), unit);
	return `${words.than}${cur > base ? verbs[0] : verbs[1]}${said}`;
}

/** 百分点: the difference of two ratios (W-11), from unrounded values. '' where one is missing. */
export function points({ cur, base, basis, verbs = ['提高', '降低'] }: Compared): string {
	if (cur === null || base === null) return '';
	const words = basisWords[basis];
	if (cur === base) return `与${words.base}持平`;
	const said = pointsText(new Big(cur).minus(base).times(100).abs());
	if (said === null) return `与${words.base}基本持平`;
	return `${words.than}${cur > base ? verbs[0] : verbs[1]}${said}`;
}

/** 2.9个百分点 from percentage points; null when even two decimals are 0. */
export function pointsText(size: number | Big): string | null {
	const value = new Big(size);
	const rounded = roundHalfUp(value, value.abs().lt(0.05) ? 2 : 1);
	return rounded.eq(0) ? null : `${rounded.toFixed()}个百分点`;
}
