import type { Stat } from '#lib/domain/stat.ts';
import { isCountUnit } from '#lib/domain/unit.ts';
import { amount } from './amount.ts';
import { approx, type ApproxMode } from './approx.ts';
import { basisWords } from './basis.ts';
import { change, difference, points, pointsText } from './change.ts';
import type { Profile } from './count.ts';
import { missing } from './missing.ts';
import { percent } from './percent.ts';
import { ratio, times } from './ratio.ts';
import { fixed, trimmed } from './round.ts';

/** What a slot may ask of its wording; everything absent or null = as the profile has it. */
export interface SayFormat {
	unit?: '元' | '万元' | '亿元' | '万' | null;
	approx?: ApproxMode | null;
	decimals?: number | null;
	perYear?: boolean;
	/** Only the figure. */
	bare?: boolean;
}

export interface SayOptions {
	profile: Profile;
	format?: SayFormat;
	/** The sentence has given this period's value already (上年同期为零). */
	valueStated?: boolean;
	/** Verbs of a change other than 增长/下降, 提高/降低. */
	verbs?: readonly [string, string];
}

/** 绑定数成文: the only way from a Stat to words. Rounds here, once. */
export function say(stat: Stat, options: SayOptions): string {
	const table = options.profile === 'table';
	if (stat.status === 'missing') return missing('missing', table ? 'table' : 'text');
	if (stat.status === 'refused') return table ? '' : stat.reason;
	if (stat.list) return sayList(stat, options);
	if (stat.change && !table) return sayChange(stat, options);
	if (stat.value === null)
		return stat.change && table ? '' : missing('missing', table ? 'table' : 'text');
	return sayValue(stat.value, stat, options);
}

function sayChange(stat: Stat, { format = {}, valueStated, verbs }: SayOptions): string {
	const { kind, basis, current, base, unit } = stat.change!;
	const input = { cur: current, base, basis, ...(verbs ? { verbs } : {}) };
	if (format.bare && stat.value !== null)
		return kind === 'amount'
			? trimmed(stat.value, format.decimals ?? 2)
			: fixed(stat.value * 100, format.decimals ?? 1);
	if (kind === 'rate')
		return change({ ...input, unit, ...(valueStated ? { valueStated } : {}) });
	if (kind === 'points') return points(input);
	if (unit === '1') return indexDifference(stat, verbs);
	return difference({ ...input, unit });
}

/** 比上年同期缩小0.019: the difference of two indices or ratios without a unit. */
function indexDifference(
	stat: Stat,
	verbs: readonly [string, string] = ['扩大', '缩小']
): string {
	const { basis, current, base } = stat.change!;
	if (current === null || base === null) return '';
	const words = basisWords[basis];
	const size = fixed(Math.abs(current - base), stat.shown === 'ratio' ? 2 : 3);
	if (Number(size) === 0) return `与${words.base}基本持平`;
	return `${words.than}${current > base ? verbs[0] : verbs[1]}${size}`;
}

function sayValue(
	value: number,
	stat: Stat,
	{ profile, format = {} }: SayOptions
): string {
	if (profile === 'table' || format.bare) return tableValue(value, stat, format);
	const { unit } = stat;
	if (unit === '1') return sayRatio(value, stat, format);
	if (unit === '万元' && format.approx) return approx(value, format.approx);
	// Whole numbers stay whole; a computed figure keeps the decimals of its definition.
	const computed =
		isCountUnit(unit) && !Number.isInteger(value)
			? (format.decimals ?? stat.decimals)
			: null;
	return amount(value, unit, {
		profile,
		unit: format.unit ?? null,
		decimals: computed ?? format.decimals ?? null,
		perYear: format.perYear ?? false
	});
}

function sayRatio(value: number, stat: Stat, format: SayFormat): string {
	switch (stat.shown) {
		case 'ratio':
			return ratio(value, format.decimals ?? 2);
		case 'times':
			return times(value, format.decimals ?? 2);
		case 'index':
			return fixed(value, format.decimals ?? 3);
		case 'points':
			return `${value < 0 ? '-' : ''}${pointsText(Math.abs(value) * 100) ?? '0个百分点'}`;
		case 'number':
			return trimmed(value, format.decimals ?? stat.decimals);
		default:
			return percent(value, format.decimals ?? Math.max(1, stat.decimals));
	}
}

/** Tables print the bare number; its unit stands in the head. Fractions are percent there. */
function tableValue(value: number, stat: Stat, format: SayFormat): string {
	if (stat.unit === '1' && (stat.shown === 'percent' || stat.shown === 'points'))
		return fixed(value * 100, format.decimals ?? 1);
	if (stat.unit === '1')
		return fixed(value, format.decimals ?? (stat.shown === 'index' ? 3 : 2));
	if (stat.unit === '万元') {
		const scale = { 元: 10_000, 万元: 1, 万: 1, 亿元: 0.0001 }[format.unit ?? '万元'];
		return fixed(value * scale, format.decimals ?? 2);
	}
	if (format.unit === '万') return fixed(value / 10_000, format.decimals ?? 2);
	if (format.perYear) return trimmed(value * 12, format.decimals ?? 2);
	return format.decimals == null ? trimmed(value, 2) : fixed(value, format.decimals);
}

/** 名单和前N: 云汀区、松坪区; with values where the order was asked for. */
function sayList(stat: Stat, options: SayOptions): string {
	const list = stat.list!;
	if (options.format?.bare || list.every(({ rank }) => rank === null))
		return list.map(({ name }) => name).join('、');
	return list
		.map(({ name, value }) => `${name}（${sayValue(value, stat, options)}）`)
		.join('、');
}
