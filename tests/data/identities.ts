import { isFirstOfYear, shiftPeriod } from '#lib/domain/period.ts';
import { rounded, type Accounts } from './accounts.ts';

const areas = ['all', 'urban', 'rural'] as const;

/** 其中项 and their wholes: 时点数 by area, 时期数 of the quarter and from January. */
export const parts: readonly (readonly [part: string, whole: string])[] = [
	['dibao_households', 'dibao_persons'],
	['dibao_removed_households', 'dibao_exit_households'],
	['dibao_removed_persons', 'dibao_exit_persons'],
	['dibao_elderly_persons', 'dibao_persons'],
	['dibao_minor_persons', 'dibao_persons'],
	['dibao_disabled_persons', 'dibao_persons'],
	['dibao_severe_illness_persons', 'dibao_persons'],
	['dibao_class_supplement_persons', 'dibao_persons'],
	['dibao_marginal_households', 'dibao_marginal_persons'],
	['tekun_unable_central_persons', 'tekun_central_persons'],
	['tekun_care_spending', 'tekun_spending'],
	['disaster_events_ontime', 'disaster_events'],
	['medical_inpatient_visits', 'medical_aid_visits'],
	['medical_outpatient_visits', 'medical_aid_visits'],
	['medical_major_visits', 'medical_aid_visits'],
	['employ_loan_interest_spending', 'employ_aid_spending'],
	['temp_first_aid_visits', 'temp_emergency_visits'],
	['vagrant_returned_persons', 'vagrant_identified_persons'],
	['disab_living_persons', 'disab_living_eligible'],
	['disab_care_persons', 'disab_care_eligible'],
	['welfare_residents', 'welfare_beds'],
	['sa_fund_ontime_paid', 'sa_fund_due'],
	['sa_fund_social_paid', 'sa_spending_total'],
	['sa_spending_total', 'sa_fund_allocated'],
	['sa_fund_allocated', 'sa_budget'],
	['staff_fulltime', 'staff_total'],
	['staff_certified', 'staff_total'],
	['check_hit_persontimes', 'check_persontimes'],
	['check_persontimes', 'apps_accepted'],
	['monitor_alerts_handled', 'monitor_alerts'],
	['apps_ontime', 'apps_closed'],
	['apps_online', 'apps_accepted'],
	['audit_wrong_households', 'audit_sample_households'],
	['audit_missed_households', 'audit_screen_households'],
	['eldercare_nursing_beds', 'eldercare_beds'],
	['eldercare_inspected', 'eldercare_institutions'],
	['eldercare_hazards_fixed', 'eldercare_hazards'],
	['windows', 'townships']
];

/** Parts that lie within a sum of wholes. */
const within: readonly (readonly [
	parts: readonly string[],
	wholes: readonly string[]
])[] = [
	[
		['tekun_unable_central_persons'],
		['tekun_full_care_persons', 'tekun_half_care_persons']
	],
	[['marriage_qualified'], ['marriage_registrations', 'divorce_registrations']],
	[
		['housing_rent_subsidy_spending', 'housing_rural_reno_spending'],
		['housing_aid_spending']
	],
	[['dibao_persons', 'tekun_persons'], ['lowincome_persons']]
];

/** Compared from January alone: their quarters are handed down ahead of, or behind, the spending. */
const yearly = new Set(['sa_spending_total', 'sa_fund_allocated']);

export const partsBeyondWholes = (of: Accounts): string[] => [
	...singlePartsBeyond(of),
	...jointPartsBeyond(of)
];

function jointPartsBeyond(of: Accounts): string[] {
	return within.flatMap(([some, wholes]) =>
		areas.flatMap((area) =>
			of.broken((region, period) => {
				const add = (ids: readonly string[]) => {
					const values = ids.map((id) => of.value(id, region, period, area));
					return values.includes(null)
						? null
						: rounded(values.reduce<number>((a, value) => a + value!, 0));
				};
				const [part, whole] = [add(some), add(wholes)];
				return (
					part !== null && whole !== null && part > whole && `${some} > ${wholes} ${area}`
				);
			})
		)
	);
}

function singlePartsBeyond(of: Accounts): string[] {
	return parts.flatMap(([part, whole]) =>
		areas.flatMap((area) =>
			of.broken((region, period) => {
				const a = of.value(part, region, period, area);
				const b = of.value(whole, region, period, area);
				const c = of.toDate(part, region, period, area);
				const d = of.toDate(whole, region, period, area);
				const quarter = !yearly.has(part) && a !== null && b !== null && a > b;
				const year = c !== null && d !== null && c > d;
				return (quarter || year) && `${part} > ${whole} ${area}: ${a}/${b}, ${c}/${d}`;
			})
		)
	);
}

/** Totals that their groups make up to the last person, or to the last hundred yuan. */
export const sums: readonly (readonly [whole: string, parts: readonly string[]])[] = [
	['tekun_persons', ['tekun_central_persons', 'tekun_dispersed_persons']],
	[
		'tekun_persons',
		['tekun_full_care_persons', 'tekun_half_care_persons', 'tekun_self_care_persons']
	],
	['orphan_persons', ['orphan_institution_persons', 'orphan_scattered_persons']],
	['temp_aid_visits', ['temp_emergency_visits', 'temp_expense_visits']],
	[
		'sa_fund_allocated',
		['fund_central', 'fund_province', 'fund_city', 'fund_county', 'fund_other']
	]
];

export function sumsThatDiffer(of: Accounts): string[] {
	return sums.flatMap(([whole, groups]) =>
		areas.flatMap((area) =>
			of.broken((region, period) => {
				const read = whole === 'sa_fund_allocated' ? 'toDate' : 'value';
				const total = of[read](whole, region, period, area);
				const all = groups.map((id) => of[read](id, region, period, area));
				if (total === null || all.some((value) => value === null)) return null;
				const sum = rounded(all.reduce<number>((a, b) => a + b!, 0));
				return sum !== total && `${whole} ${area}: ${sum} ≠ ${total}`;
			})
		)
	);
}

/**
 * 社会救助资金支出总额＝各项之和. Where an item was not reported the total still holds it, so the items
 * that were come to less.
 */
export function totalsThatDiffer(of: Accounts): string[] {
	const items = of.catalog.programmes.flatMap(({ inTotal, spending }) =>
		inTotal && spending ? [spending] : []
	);
	return of.broken((region, period) => {
		const total = of.toDate('sa_spending_total', region, period);
		if (total === null) return null;
		const found = items.map((id) => of.toDate(id, region, period));
		const sum = rounded(found.reduce<number>((a, value) => a + (value ?? 0), 0));
		const late = items.some((id) => of.unreported(id, region, period));
		return (late ? sum >= total : sum !== total) && `sa_spending_total: ${sum}, ${total}`;
	});
}

export function areasThatDiffer(of: Accounts): string[] {
	return of.figures
		.filter(({ id, area }) => area === 'all' && of.catalog.indicator(id)?.kind !== 'rate')
		.flatMap(({ id }) =>
			['', 'ytd', 'single'].flatMap((measure) =>
				of.broken((region, period) => {
					const [all, urban, rural] = areas.map((area) =>
						of.stored(id, region, period, area, measure)
					);
					if (all == null || urban == null || rural == null) return null;
					return rounded(urban + rural) !== all && `${id}: ${urban}+${rural} ≠ ${all}`;
				})
			)
		);
}

/** 期末＝期初＋新增－退出. */
export function stocksThatDoNotFlow(of: Accounts): string[] {
	return ['persons', 'households'].flatMap((what) =>
		areas.flatMap((area) =>
			of.broken((region, period) => {
				const before = of.value(`dibao_${what}`, region, shiftPeriod(period, -1), area);
				const end = of.value(`dibao_${what}`, region, period, area);
				const entered = of.value(`dibao_new_${what}`, region, period, area);
				const left = of.value(`dibao_exit_${what}`, region, period, area);
				if (before === null || end === null || entered === null || left === null)
					return null;
				return (
					before + entered - left !== end &&
					`${what} ${area}: ${before}+${entered}-${left} ≠ ${end}`
				);
			})
		)
	);
}

/** 累计 never falls within its year, starts again in January, and is no smaller than its quarters. */
export function cumulativesThatFall(of: Accounts): string[] {
	return of.figures
		.filter(({ id }) => of.catalog.indicator(id)?.kind === 'flow')
		.flatMap(({ id, area }) =>
			of.broken((region, period) => {
				const now = of.toDate(id, region, period, area);
				const single = of.stored(id, region, period, area, 'single');
				if (now === null) return null;
				if (isFirstOfYear(period))
					return single !== null && single !== now && `${id} ${area}: ${single} ≠ ${now}`;
				const before = of.toDate(id, region, shiftPeriod(period, -1), area);
				return before !== null && now < before && `${id} ${area}: ${before} → ${now}`;
			})
		);
}

export function standardsThatFall(of: Accounts): string[] {
	return of.figures
		.filter(({ id }) => of.catalog.indicator(id)?.kind === 'standard')
		.flatMap(({ id, area }) =>
			of.broken((region, period) => {
				const now = of.value(id, region, period, area);
				const before = of.value(id, region, shiftPeriod(period, -1), area);
				return (
					now !== null && before !== null && now < before && `${id}: ${before} → ${now}`
				);
			})
		);
}

/** 时点数 beyond ±20% of the quarter before, from a size at which a few people are no fifth. */
export function stocksThatJump(of: Accounts, from = 30): string[] {
	return of.figures
		.filter(({ id }) => of.catalog.indicator(id)?.kind === 'stock')
		.flatMap(({ id, area }) =>
			of.broken((region, period) => {
				const now = of.value(id, region, period, area);
				const before = of.value(id, region, shiftPeriod(period, -1), area);
				if (now === null || before === null || before < from) return null;
				return (
					Math.abs(now / before - 1) > 0.2 + 1e-9 && `${id} ${area}: ${before} → ${now}`
				);
			})
		);
}

/** 期内净增＝期末－上期末. */
export function increasesThatDiffer(of: Accounts): string[] {
	return of.broken((region, period) => {
		const now = of.value('eldercare_beds', region, period);
		const before = of.value('eldercare_beds', region, shiftPeriod(period, -1));
		const gained = of.value('eldercare_beds_new', region, period);
		if (now === null || before === null || gained === null) return null;
		return now - before !== gained && `beds: ${before} → ${now}, ${gained}`;
	});
}

/**
 * 照抄上期: the same stock, or the same quarter of a flow, three times running. A sum of two sides may
 * repeat itself by chance, and what is granted once a year stands for the year.
 */
export function figuresCopied(of: Accounts, from = 100): string[] {
	return of.figures
		.filter(({ id, area }) => {
			const spec = of.catalog.indicator(id);
			const counted = spec?.kind === 'stock' || spec?.kind === 'flow';
			return (
				counted && spec.aggTime !== 'max' && !(area === 'all' && spec.split === 'split')
			);
		})
		.flatMap(({ id, area }) =>
			of.broken((region, period) => {
				const [now, before, earlier] = [0, -1, -2].map((shift) =>
					of.value(id, region, shiftPeriod(period, shift), area)
				);
				return (
					typeof now === 'number' &&
					now > from &&
					now === before &&
					now === earlier &&
					`${id} ${area}: ${now}`
				);
			})
		);
}

/** What happens or does not: floods, and the price subsidy of the one dear quarter. */
const byEvent = /^disaster_|^dibao_price_subsidy|^sa_irregular/;

/** 累计时期数 beyond ±50% of a year before, from a size at which a few cases are no half. */
export function flowsThatJump(of: Accounts, from = 60): string[] {
	return of.figures
		.filter(({ id }) => of.catalog.indicator(id)?.kind === 'flow' && !byEvent.test(id))
		.flatMap(({ id, area }) =>
			of.broken((region, period) => {
				const now = of.toDate(id, region, period, area);
				const before = of.toDate(id, region, shiftPeriod(period, -4), area);
				if (now === null || before === null || before < from) return null;
				return (
					Math.abs(now / before - 1) > 0.5 + 1e-9 && `${id} ${area}: ${before} → ${now}`
				);
			})
		);
}
