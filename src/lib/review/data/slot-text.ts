import type { RegionCode } from '#lib/domain/region.ts';
import type { Area, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import { parsePeriod, yearOf, type Period } from '#lib/domain/period.ts';
import type { Basis } from '#lib/domain/stat.ts';
import type { Claim, ClaimKind } from '../understand/claim.ts';

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
	readonly basis: Basis | null;
}

const areaWords: Readonly<Record<Area, string>> = { all: '城乡', urban: '城市', rural: '农村' };
const modeWords: Readonly<Record<Mode, string>> = { central: '集中', dispersed: '分散' };
const basisWords: Readonly<Record<Basis, string>> = {
	yoy: '同比',
	qoq: '环比',
	mom: '比上月',
	ye: '比上年末',
	year: '比上年'
};

export function slotText({ spec, area, mode, region, period, measure, kind, basis }: Ask): string {
	const takesArea =
		!('split' in spec) || spec.split === 'split' || spec.split === 'opt' || spec.split === area;
	return [
		spec.name,
		`@${region}`,
		`#${period}`,
		...(area !== null && takesArea ? [areaWords[area]] : []),
		...(mode !== null ? [modeWords[mode]] : []),
		...(measure === 'ytd' ? ['累计'] : []),
		...(kind === 'share' ? ['占比'] : []),
		...(basis !== null && kind !== 'level' && kind !== 'share' ? [basisWords[basis]] : []),
		...(kind === 'difference' ? ['增量'] : [])
	].join('·');
}

/** Whether 本期 and 累计 are two things: flows, and rates made of them. */
export const isFlow = (spec: IndicatorSpec | DerivedSpec): boolean =>
	!('kind' in spec) || spec.kind === 'flow' || spec.kind === 'rate';

/**
 * The readings of a claim, the likeliest first: what the words leave open (this period alone or from
 * January) is left open here. Empty where nothing can be asked.
 */
export function asksOf(claim: Claim, now: Period, region: RegionCode): Ask[] {
	const { subject, kind } = claim;
	if (!subject) return [];
	const { spec, area, mode } = subject;
	const basis = kind === 'level' || kind === 'share' ? null : (claim.basis ?? 'yoy');
	const base = { spec, area, mode, region, kind, basis };
	return timesAsked(claim, now).map(({ period, measure }) => ({
		...base,
		period,
		measure: isFlow(spec) ? measure : null
	}));
}

interface Time {
	period: Period;
	measure: 'single' | 'ytd' | null;
}

function timesAsked({ subject, time, site }: Claim, now: Period): Time[] {
	const said = time.period ?? now;
	// 2026年 said in its third quarter is the year so far.
	const isThisYear =
		parsePeriod(said).frequency === 'Y' &&
		parsePeriod(now).frequency !== 'Y' &&
		yearOf(said) === yearOf(now);
	const period = isThisYear ? now : said;
	if (!isFlow(subject!.spec)) return [{ period, measure: null }];
	const { frequency } = parsePeriod(period);
	if (frequency === 'Y' || frequency === 'S') return [{ period, measure: null }];
	const both: Time[] = [
		{ period, measure: 'single' },
		{ period, measure: 'ytd' }
	];
	if (time.measure === 'ytd' || isThisYear || time.atEnd || /今年|年初/u.test(site.own))
		return both.reverse();
	return both;
}

/** Whether the words leave no doubt between this period alone and the year so far. */
export const measureIsSaid = ({ time, subject }: Claim): boolean =>
	!subject ||
	!isFlow(subject.spec) ||
	time.measure !== null ||
	(time.mention !== null && !time.atEnd);
