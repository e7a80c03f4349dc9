import { describe, expect, it } from 'vitest';
import { parseExpression, referencesOf } from '#lib/catalog/expression.ts';
import { catalog } from './tables.ts';

/**
 * 派生指标公式表 by its published ids: the metric, its operands, and its good direction. Where one line of
 * the table is a family (各级分担, 三档护理), each member is a metric of its own.
 */
const metrics: [string, string, string[]][] = [
	['m_coverage', 'neutral', ['dibao_persons', 'pop_resident']],
	['m_base_coverage', 'neutral', ['dibao_persons', 'tekun_persons', 'pop_resident']],
	['m_lowincome_share', 'neutral', ['dibao_persons', 'lowincome_persons']],
	['m_per10k_visits', 'neutral', ['temp_aid_visits', 'pop_resident']],
	['m_hh_size', 'neutral', ['dibao_persons', 'dibao_households']],
	['m_std_cons', 'higher', ['dibao_standard', 'percapita_consumption@prevyear']],
	['m_std_income', 'higher', ['dibao_standard', 'percapita_income@prevyear']],
	['m_std_minwage', 'higher', ['dibao_standard', 'min_wage']],
	['m_tekun_ratio', 'higher', ['tekun_standard', 'dibao_standard']],
	['m_care_wage_full', 'higher', ['tekun_care_standard_full', 'min_wage@prevyear']],
	['m_care_wage_half', 'higher', ['tekun_care_standard_half', 'min_wage@prevyear']],
	['m_care_wage_self', 'higher', ['tekun_care_standard_self', 'min_wage@prevyear']],
	['m_real_growth', 'higher', ['dibao_standard', 'cpi_yoy']],
	['m_oop', 'lower', ['medical_actual_reimb_rate']],
	['m_avg_benefit', 'higher', ['dibao_spending', 'dibao_persons']],
	['m_avg_benefit_tekun', 'higher', ['tekun_spending', 'tekun_persons']],
	['m_per_visit', 'neutral', ['temp_aid_spending', 'temp_aid_visits']],
	['m_per_visit_medical', 'neutral', ['medical_aid_spending', 'medical_aid_visits']],
	['m_exec', 'higher', ['sa_spending_total', 'sa_budget']],
	['m_progress_gap', 'higher', ['sa_spending_total', 'sa_budget']],
	[
		'm_level_share_central',
		'neutral',
		['fund_central', 'fund_central', 'fund_province', 'fund_city', 'fund_county']
	],
	[
		'm_level_share_province',
		'neutral',
		['fund_province', 'fund_central', 'fund_province', 'fund_city', 'fund_county']
	],
	[
		'm_level_share_city',
		'neutral',
		['fund_city', 'fund_central', 'fund_province', 'fund_city', 'fund_county']
	],
	[
		'm_level_share_county',
		'neutral',
		['fund_county', 'fund_central', 'fund_province', 'fund_city', 'fund_county']
	],
	['m_fiscal_share', 'higher', ['sa_spending_total', 'fiscal_expenditure']],
	['m_ontime', 'higher', ['apps_ontime', 'apps_closed']],
	['m_avgdays', 'lower', ['apps_days_total', 'apps_closed']],
	['m_online', 'higher', ['apps_online', 'apps_accepted']],
	['m_first', 'higher', ['temp_first_aid_visits', 'temp_emergency_visits']],
	['m_24h', 'higher', ['disaster_events_ontime', 'disaster_events']],
	['m_paid_ontime', 'higher', ['sa_fund_ontime_paid', 'sa_fund_due']],
	[
		'm_balance',
		'neutral',
		['dibao_persons@prev', 'dibao_new_persons', 'dibao_exit_persons', 'dibao_persons']
	],
	[
		'm_balance_households',
		'neutral',
		[
			'dibao_households@prev',
			'dibao_new_households',
			'dibao_exit_households',
			'dibao_households'
		]
	],
	['m_new_rate', 'neutral', ['dibao_new_persons', 'dibao_persons@prev']],
	['m_exit_rate', 'neutral', ['dibao_exit_persons', 'dibao_persons@prev']],
	[
		'm_removal_rate',
		'neutral',
		['dibao_removed_persons', 'dibao_persons', 'dibao_removed_persons']
	],
	[
		'm_turnover',
		'neutral',
		['dibao_new_persons', 'dibao_exit_persons', 'dibao_persons@prev']
	],
	['m_wrong', 'lower', ['audit_wrong_households', 'audit_sample_households']],
	['m_missed', 'lower', ['audit_missed_households', 'audit_screen_households']],
	['m_check_rate', 'higher', ['check_persontimes', 'apps_accepted']],
	['m_alert_handle', 'higher', ['monitor_alerts_handled', 'monitor_alerts']],
	['m_alert_hit', 'neutral', ['monitor_included_persons', 'monitor_alerts_handled']],
	['m_active_share', 'higher', ['monitor_included_persons', 'dibao_new_persons']],
	['m_window', 'higher', ['windows', 'townships']],
	['m_staff10k', 'higher', ['staff_total', 'dibao_persons', 'tekun_persons']],
	['m_staff_town', 'higher', ['staff_total', 'townships']],
	['m_fulltime', 'higher', ['staff_fulltime', 'staff_total']],
	['m_train', 'higher', ['training_visits', 'staff_total']],
	['m_social_share', 'higher', ['charity_raised', 'sa_spending_total', 'charity_raised']],
	['m_socialpay', 'higher', ['sa_fund_social_paid', 'sa_spending_total']],
	['m_central', 'higher', ['tekun_central_persons', 'tekun_persons']],
	[
		'm_unable_central',
		'higher',
		['tekun_unable_central_persons', 'tekun_full_care_persons', 'tekun_half_care_persons']
	],
	['m_disab_living_cov', 'higher', ['disab_living_persons', 'disab_living_eligible']],
	['m_disab_care_cov', 'higher', ['disab_care_persons', 'disab_care_eligible']],
	['m_nursing', 'higher', ['eldercare_nursing_beds', 'eldercare_beds']],
	['m_inspect', 'higher', ['eldercare_inspected', 'eldercare_institutions']],
	[
		'm_qualified',
		'higher',
		['marriage_qualified', 'marriage_registrations', 'divorce_registrations']
	],
	['m_major', 'higher', ['medical_major_visits', 'medical_aid_visits']],
	['b_ur_ratio', 'lower', ['dibao_standard:urban', 'dibao_standard:rural']],
	['t_price', 'neutral', ['cpi_yoy', 'cpi_food_yoy']]
];

describe('derived metrics', () => {
	it.each(metrics)(
		'%s is %s and made of its published operands',
		(id, direction, operands) => {
			const spec = catalog.derivedMetric(id)!;
			expect(spec.direction).toBe(direction);
			expect(
				referencesOf(parseExpression(spec.expression)).map(
					(one) =>
						one.id + (one.area ? `:${one.area}` : '') + (one.at ? `@${one.at}` : '')
				)
			).toEqual(operands);
		}
	);

	it.each(catalog.derived.map((spec) => [spec.name, spec] as const))(
		'%s says in words what it is made of',
		(_, spec) => {
			expect(spec.formula).not.toBe('');
			expect(spec.shown === 'number' || spec.unit === '1').toBe(true);
		}
	);

	it('weights each over regions by something that adds up', () => {
		for (const { weight } of catalog.derived)
			if (weight) expect(catalog.indicator(weight)!.aggRegion).toBe('sum');
	});
});

describe('an expression at another time', () => {
	it.each([
		['(a / b)@yoy', ['a@yoy', 'b@yoy']],
		['CV(x:rural)@yoy', ['x@yoy']],
		['a + (b - c)@prevyear', ['a', 'b@prevyear', 'c@prevyear']]
	])('%s has all of its operands there', (source, operands) => {
		expect(
			referencesOf(parseExpression(source)).map(({ id, at }) => id + (at ? `@${at}` : ''))
		).toEqual(operands);
	});

	it('is refused where an operand says its own time', () => {
		expect(() => parseExpression('(a@yoy / b)@yoy')).toThrow('“a”已写明时间');
	});
});
