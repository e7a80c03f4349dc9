import type { Period } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { say } from '#lib/wording/say.ts';
import { fixed, trimmed } from '#lib/wording/round.ts';

/** 修订: a figure that was published last time and is another one now. */
export interface Revision {
	/** 城市低保对象人数, 低保资金支出（累计）. */
	name: string;
	regionName: string;
	period: Period;
	/** 上期发布 as it was printed, with its unit. */
	published: string;
	/** 现数据; not ok where the data no longer has it. */
	now: Stat;
	/** 现数据 in the same words as it was published in; '' where there is none. */
	nowText: string;
	/** 差 with its sign and unit; '' where it cannot be told. */
	difference: string;
	/** 修订原因 from the record of the store; '' where there is none. */
	reason: string;
}

/** 1204.5万元: a figure with its unit, as tables have it. */
export function withUnit(stat: Stat): string {
	const text = say(stat, { profile: 'table' });
	return text === '' || stat.value === null ? '' : `${text}${unitOf(stat)}`;
}

/** +36万元, −0.3个百分点; of two rates of change or shares the difference is in points. */
export function differenceText(now: Stat, published: number): string {
	if (now.value === null) return '';
	const apart = now.value - published;
	const sign = apart < 0 ? '−' : '+';
	const size = Math.abs(apart);
	return now.unit === '1'
		? isPercent(now)
			? `${sign}${inPoints(size)}个百分点`
			: `${sign}${fixed(size, 3)}`
		: `${sign}${trimmed(size, 6)}${now.unit}`;
}

/** What is published to a tenth is not said to differ by nothing. */
const inPoints = (share: number): string => {
	const tenths = fixed(share * 100, 1);
	return Number(tenths) === 0 ? fixed(share * 100, 2) : tenths;
};

const isPercent = ({ shown, change }: Stat): boolean =>
	shown === 'percent' || shown === 'points' || change?.kind === 'rate';

const unitOf = (stat: Stat): string =>
	stat.unit === '1' ? (isPercent(stat) ? '%' : '') : stat.unit;
