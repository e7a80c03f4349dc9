import type { RegionCode } from '#lib/domain/region.ts';
import type { Area, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import { parsePeriod, yearOf, type Period } from '#lib/domain/period.ts';
import type { Basis } from '#lib/domain/stat.ts';
import type { Claim, ClaimKind } from '../understand/claim.ts';
import type { OverWord } from '../understand/over.ts';
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
	const { subject, kind } = claim;
	if (!subject) return [];
	const { spec, area, mode, over } = subject;
	const basis = kind === 'level' || kind === 'share' ? null : (claim.basis ?? 'yoy');
	const base = { spec, area, mode, region, kind, over, basis };
	const flows = hasMeasure(spec, catalog);
	return timesAsked(claim, now, flows, habit).map(({ period, measure }) => ({
		...base,
		period,
		measure
	}));
}

interface Time {
	period: Period;
	measure: 'single' | 'ytd' | null;
}

function timesAsked(
	{ time, site }: Claim,
	now: Period,
	flows: boolean,
	habit: 'ytd' | null
): Time[] {
	const said = time.period ?? now;
	// 2026年 said in its third quarter is the year so far.
	const isThisYear =
		parsePeriod(said).frequency === 'Y' &&
		parsePeriod(now).frequency !== 'Y' &&
		yearOf(said) === yearOf(now);
	const period = isThisYear ? now : said;
	if (!flows) return [{ period, measure: null }];
	const { frequency } = parsePeriod(period);
	if (frequency === 'Y' || frequency === 'S') return [{ period, measure: null }];
	const both: Time[] = [
		{ period, measure: 'single' },
		{ period, measure: 'ytd' }
	];
	const isUnsaid = time.mention === null && habit === 'ytd';
	if (
		time.measure === 'ytd' ||
		isUnsaid ||
		isThisYear ||
		time.atEnd ||
		/今年|年初/u.test(site.own)
	)
		return both.reverse();
	return both;
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
	return isOwn && (time.measure !== null || time.atEnd || !/截至/u.test(site.sentence));
}

/** 2026年 said in its third quarter may be meant whole or so far. */
const isPart = (now: Period, said: Period | null): boolean =>
	said === null || (parsePeriod(now).frequency !== 'Y' && yearOf(said) === yearOf(now));
