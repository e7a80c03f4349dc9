import type { Basis } from '#lib/domain/stat.ts';
import { amount } from './amount.ts';
import { basisWords } from './basis.ts';
import { moneyUnit, money } from './money.ts';
import { fixed, roundHalfUp, trimmed } from './round.ts';

export interface ChangeInput {
	cur: number | null;
	base: number | null;
	basis: Basis;
	unit?: string;
	/** Other verbs: 提高/降低, 扩大/缩小, 上升/下降. */
	verbs?: readonly [string, string];
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
	const growth = cur / base - 1;
	if (roundHalfUp(Math.abs(growth) * 100, 1).eq(0)) return `与${words.base}基本持平`;
	if (growth < 0) {
		if (roundHalfUp(-growth * 100, 1).gte(100)) return fromTo('降至');
		return `${words.verb}${verbs[1]}${fixed(-growth * 100, 1)}%`;
	}
	if (growth < 2) return `${words.verb}${verbs[0]}${fixed(growth * 100, 1)}%`;
	if (growth < 10) return `${words.verb}${verbs[0]}${trimmed(growth, 1)}倍`;
	return fromTo('增加到');
}

/** 增减绝对额: 比上月减少747人. */
export function difference(input: {
	cur: number | null;
	base: number | null;
	unit: string;
	basis: Basis;
	verbs?: readonly [string, string];
}): string {
	const { cur, base, unit, basis, verbs = ['增加', '减少'] } = input;
	if (cur === null || base === null) return '';
	const words = basisWords[basis];
	if (cur === base) return `与${words.base}持平`;
	const size = Math.abs(roundHalfUp(cur - base, 6).toNumber());
	const said =
		unit === '元/人·月'
			? `${trimmed(size, 2)}元`
			: unit === '万元'
				? money(size, { unit: moneyUnit(size) })
				: amount(size, unit);
	return `${words.than}${cur > base ? verbs[0] : verbs[1]}${said}`;
}

/** 百分点: the difference of two ratios (W-11), from unrounded values. */
export function points(input: {
	cur: number | null;
	base: number | null;
	basis: Basis;
	verbs?: readonly [string, string];
}): string {
	const { cur, base, basis, verbs = ['提高', '降低'] } = input;
	if (cur === null || base === null) return '';
	const words = basisWords[basis];
	if (cur === base) return `与${words.base}持平`;
	const size = Math.abs(cur - base) * 100;
	const said = pointsText(size);
	if (said === null) return `与${words.base}基本持平`;
	return `${words.than}${cur > base ? verbs[0] : verbs[1]}${said}`;
}

/** 2.9个百分点 from percentage points; null when even two decimals are 0. */
export function pointsText(size: number): string | null {
	const rounded = roundHalfUp(size, size < 0.05 ? 2 : 1);
	return rounded.eq(0) ? null : `${rounded.toFixed()}个百分点`;
}
