import type { RegionCode } from '#lib/domain/region.ts';
import type { Area, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import {
	formatPeriod,
	parsePeriod,
	shiftPeriod,
	yearOf,
	type Period
} from '#lib/domain/period.ts';
import type { Basis } from '#lib/domain/stat.ts';
import type { Claim, ClaimKind } from '../understand/claim.ts';
import type { Subject } from '../understand/subject.ts';
import type { OverWord } from '../understand/over.ts';
import type { TimeMention } from '../understand/times.ts';
import type { Understanding } from '../understand/understanding.ts';
import { hasMeasure } from './measure.ts';

/** What a claim asks of the data; `slotText` writes it as a slot. */
export interface Ask {
	readonly spec: IndicatorSpec | DerivedSpec;
	readonly area: Area | null;
	readonly mode: Mode | null;
	readonly region: RegionCode;
	readonly period: Period;
	/** Only for flows. */
	readonly measure: 'single' | 'ytd' | null;
	readonly kind: ClaimKind;
	/** 最高, 极差 …: a figure over the regions below; null for the region's own. */
	readonly over: OverWord | null;
	readonly basis: Basis | null;
}

const areaWords: Readonly<Record<Area, string>> = {
	all: '城乡',
	urban: '城市',
	rural: '农村'
};
const modeWords: Readonly<Record<Mode, string>> = { central: '集中', dispersed: '分散' };
const basisWords: Readonly<Record<Basis, string>> = {
	yoy: '同比',
	qoq: '环比',
	mom: '比上月',
	ye: '比上年末',
	year: '比上年'
};

export function slotText({
	spec,
	area,
	mode,
	region,
	period,
	measure,
	kind,
	over,
	basis
}: Ask): string {
	const takesArea =
		!('split' in spec) ||
		spec.split === 'split' ||
		spec.split === 'opt' ||
		spec.split === area;
	return [
		spec.name,
		`@${region}`,
		`#${period}`,
		...(area !== null && takesArea ? [areaWords[area]] : []),
		...(mode !== null ? [modeWords[mode]] : []),
		...(measure === 'ytd' ? ['累计'] : []),
		...(over !== null ? [over] : []),
		...(kind === 'share' ? ['占比'] : []),
		...(basis !== null && kind !== 'level' && kind !== 'share'
			? [basisWords[basis]]
			: []),
		...(kind === 'difference' ? ['增量'] : [])
	].join('·');
}

/**
 * The readings of a claim, the likeliest first: what the words leave open (this period alone or from
 * January) is left open here. Empty where nothing can be asked.
 */
export function asksOf(
	claim: Claim,
	{ now, catalog, measure: habit }: Pick<Understanding, 'now' | 'catalog' | 'measure'>,
	region: RegionCode
): Ask[] {
	const { subject } = claim;
	if (!subject) return [];
	const kind = claim.kind === 'rate' && isGrowthItself(subject) ? 'level' : claim.kind;
	const { spec, area, mode, over } = subject;
	const base = { spec, area, mode, region, kind, over };
	const flows = hasMeasure(spec, catalog);
	return timesAsked(claim, now, flows, habit).map(({ period, measure }) => ({
		...base,
		basis: basisOf({ ...claim, kind }, period, flows),
		period,
		measure
	}));
}

/** 前三季度比去年多支出X万元: what flows in a part of the year is held against the same part. */
function basisOf({ kind, basis }: Claim, period: Period, flows: boolean): Basis | null {
	if (kind === 'level' || kind === 'share') return null;
	const isPartOfYear = flows && parsePeriod(period).frequency === 'Q';
	return basis === null || (basis === 'year' && isPartOfYear) ? 'yoy' : basis;
}

/** 居民消费价格同比上涨X%, 低保标准实际增长X%: what is told is the indicator itself, and no growth of it. */
const isGrowthItself = ({ spec }: Subject): boolean =>
	/同比涨幅|实际增速/u.test(spec.name);

interface Time {
	period: Period;
	measure: 'single' | 'ytd' | null;
}

function timesAsked(
	claim: Claim,
	now: Period,
	flows: boolean,
	habit: 'ytd' | null
): Time[] {
	const { time, site } = claim;
	const said = time.period ?? now;
	// 2026年 said in its third quarter is the year so far.
	const isThisYear =
		parsePeriod(said).frequency === 'Y' &&
		parsePeriod(now).frequency !== 'Y' &&
		yearOf(said) === yearOf(now);
	// 7月1日以来: what is counted on a day is as it stands now.
	const isSince =
		!flows &&
		parsePeriod(said).frequency === 'S' &&
		parsePeriod(said).to === parsePeriod(now).to;
	const period = baseOf(claim, isThisYear || isSince ? now : said);
	const { frequency } = parsePeriod(period);
	// 7月1日起，标准提高到…: where the data counts by quarters, the quarter has it. A count of another day it has not.
	if (!flows)
		return [
			period,
			...(frequency === 'M' && isStandard(claim.subject!) ? [quarterOf(period)] : [])
		].map((one) => ({
			period: one,
			measure: null
		}));
	if (frequency === 'Y' || frequency === 'S') return [{ period, measure: null }];
	const month = claim.isBase ? null : monthAlone(time.mention);
	if (month !== null) return [{ period: month, measure: null }];
	const both: Time[] = [
		{ period, measure: 'single' },
		{ period, measure: 'ytd' }
	];
	const isUnsaid = time.mention === null && habit === 'ytd';
	if (
		time.measure === 'ytd' ||
		isUnsaid ||
		isThisYear ||
		// 截至9月30日，…。查处…: what flows is counted up to that day.
		(time.mention?.atEnd === true && claim.subject!.spec.unit !== '元/人·月') ||
		(/今年|年初/u.test(site.own) && !isOneQuarter(claim))
	)
		return both.reverse();
	return both;
}

/** 仅今年二季度，今年7—9月: 今年 says of which year the quarter is. */
const isOneQuarter = ({ time: { mention }, site, quantity }: Claim): boolean =>
	/[当单]季|单独一个季度/u.test(site.own) ||
	(mention !== null &&
		mention.measure !== 'ytd' &&
		/(?<!前[一二三两]?个?)季度|^今年.*[—－–~～至到-].*月/u.test(mention.text) &&
		mention.start >= quantity.start - site.own.length);

/** 6月份一个月支出X万元: what flows in the last month of a quarter is not what flows in the quarter. */
function monthAlone(mention: TimeMention | null): Period | null {
	if (mention === null || mention.atEnd || mention.period === null) return null;
	const month = /^(?:\d{4}年)?(\d{1,2})月$/u.exec(mention.text)?.[1];
	return month === undefined
		? null
		: `${yearOf(mention.period)}M${month.padStart(2, '0')}`;
}

const isStandard = ({ spec }: Subject): boolean =>
	'kind' in spec && spec.kind === 'standard';

const quarterOf = (period: Period): Period => {
	const from = Math.floor(parsePeriod(period).from / 3) * 3;
	return formatPeriod({ frequency: 'Q', from, to: from + 2 });
};

/** 由每人每月700元提高到740元: the first is of the year before, unless another time is named at it. */
function baseOf({ isBase, site, time, quantity }: Claim, period: Period): Period {
	if (!isBase || time.mention?.isBase) return period;
	// 上年末为X人: that day itself, and not the year before it.
	if (
		time.mention !== null &&
		/^[上去]/u.test(time.mention.text) &&
		time.mention.start >= quantity.start - site.own.length
	)
		return period;
	if (/上(?:个)?(?:季|月)/u.test(site.own))
		return parsePeriod(period).frequency === 'S' ? period : shiftPeriod(period, -1);
	const { frequency, from, to } = parsePeriod(period);
	if (frequency === 'S') return period;
	if (/(?:上年|去年)(?:末|底)|年初/u.test(site.own))
		return formatPeriod({
			frequency: 'Q',
			from: from - (from % 12) - 3,
			to: from - (from % 12) - 1
		});
	return formatPeriod({ frequency, from: from - 12, to: to - 12 });
}

/** Whether the paragraph itself leaves no doubt between this period alone and the year so far. */
export function measureIsSaid(
	{ time, subject, passage, site }: Claim,
	{ now, catalog, carried }: Understanding
): boolean {
	if (!subject || !hasMeasure(subject.spec, catalog)) return true;
	if (
		['Y', 'S'].includes(parsePeriod(time.period ?? now).frequency) &&
		!isPart(now, time.period)
	)
		return true;
	const isOwn =
		time.mention !== null && carried.get(passage)?.time.mention !== time.mention;
	const isOfDay = time.mention?.atEnd === true && !time.atEnd && time.measure === null;
	// 三季度末，月人均补助X元: of the quarter or of the year so far.
	const isMean = subject.spec.unit === '元/人·月' && time.atEnd && time.measure === null;
	return (
		isOwn &&
		!isOfDay &&
		!isMean &&
		(time.measure !== null || time.atEnd || !/截至/u.test(site.sentence))
	);
}

/** 2026年 said in its third quarter may be meant whole or so far. */
const isPart = (now: Period, said: Period | null): boolean =>
	said === null || (parsePeriod(now).frequency !== 'Y' && yearOf(said) === yearOf(now));
