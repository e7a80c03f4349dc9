import type { Relation } from '../relations.ts';
import { beyondWhole, excessFault, excessFaults } from '../relations.ts';
import { rule } from '../rule.ts';
import { beyondPrinted } from '../printed.ts';
import { amount, figureOf } from '../words.ts';

/** “不大于” of the catalogue's definitions, those apart that have a rule of their own. */
export const partsOfWholes: readonly Relation[] = [
	['dibao_elderly_persons', 'dibao_persons'],
	['dibao_minor_persons', 'dibao_persons'],
	['dibao_disabled_persons', 'dibao_persons'],
	['dibao_severe_illness_persons', 'dibao_persons'],
	['dibao_class_supplement_persons', 'dibao_persons'],
	['dibao_workable_persons', 'dibao_persons'],
	['tekun_central_persons', 'tekun_persons'],
	['tekun_dispersed_persons', 'tekun_persons'],
	['tekun_full_care_persons', 'tekun_persons'],
	['tekun_half_care_persons', 'tekun_persons'],
	['tekun_self_care_persons', 'tekun_persons'],
	['tekun_unable_central_persons', 'tekun_central_persons'],
	['tekun_unable_central_persons', 'tekun_full_care_persons', 'tekun_half_care_persons'],
	['tekun_care_spending', 'tekun_spending'],
	['disaster_events_ontime', 'disaster_events'],
	['medical_inpatient_visits', 'medical_aid_visits'],
	['medical_outpatient_visits', 'medical_aid_visits'],
	['medical_major_visits', 'medical_aid_visits'],
	['employ_loan_interest_spending', 'employ_aid_spending'],
	['temp_emergency_visits', 'temp_aid_visits'],
	['temp_expense_visits', 'temp_aid_visits'],
	['temp_first_aid_visits', 'temp_emergency_visits'],
	['orphan_institution_persons', 'orphan_persons'],
	['orphan_scattered_persons', 'orphan_persons'],
	['disab_living_persons', 'disab_living_eligible'],
	['disab_care_persons', 'disab_care_eligible'],
	['sa_fund_social_paid', 'sa_spending_total'],
	['sa_fund_ontime_paid', 'sa_fund_due'],
	['staff_fulltime', 'staff_total'],
	['staff_certified', 'staff_total'],
	['apps_online', 'apps_accepted'],
	['audit_wrong_households', 'audit_sample_households'],
	['audit_missed_households', 'audit_screen_households'],
	['eldercare_nursing_beds', 'eldercare_beds'],
	['funeral_counties_covered', 'counties'],
	['pop_elderly60', 'pop_resident']
];

/** V-16: more households than people. */
export const householdsOfPersons: readonly Relation[] = [
	['dibao_households', 'dibao_persons'],
	['dibao_marginal_households', 'dibao_marginal_persons']
];

/** V-19. */
export const removedOfExits: readonly Relation[] = [
	['dibao_removed_households', 'dibao_exit_households'],
	['dibao_removed_persons', 'dibao_exit_persons']
];

/** V-23. */
export const spentOfGiven: readonly Relation[] = [
	['sa_fund_allocated', 'sa_budget'],
	['sa_spending_total', 'sa_fund_allocated']
];

/** V-25. */
export const doneOfDue: readonly Relation[] = [
	['marriage_qualified', 'marriage_registrations', 'divorce_registrations'],
	['eldercare_hazards_fixed', 'eldercare_hazards'],
	['apps_ontime', 'apps_closed'],
	['monitor_alerts_handled', 'monitor_alerts'],
	['check_hit_persontimes', 'check_persontimes'],
	['vagrant_returned_persons', 'vagrant_identified_persons']
];

/** V-26. */
export const inspectedOfHomes: readonly Relation[] = [
	['eldercare_inspected', 'eldercare_institutions']
];

/** V-27. */
export const residentsOfBeds: readonly Relation[] = [
	['welfare_residents', 'welfare_beds']
];

const relationRule = (relations: readonly Relation[]) =>
	rule({ find: (batch, _, tolerance) => excessFaults(batch, relations, tolerance) });

/** 表内: parts within their wholes. */
export const partRules = {
	'V-14': rule({
		says: ['part', 'whole'],
		*find(batch, _, tolerance) {
			for (const excess of beyondWhole(batch, partsOfWholes, tolerance))
				yield {
					...excessFault(excess),
					words: {
						part: `${excess.lead.spec.name}${figureOf(excess.lead)}`,
						whole: `${excess.wholeName}${amount(excess.whole, excess.lead.spec.unit)}`
					}
				};
			for (const { whole, part, name, value } of beyondPrinted(batch))
				yield {
					at: part,
					found: value,
					expected: `不大于${whole.written.indicator}${whole.written.value}`,
					words: {
						part: `${name}${value}`,
						whole: `${whole.written.indicator}${whole.written.value}`
					}
				};
		}
	}),

	'V-16': rule({
		needs: ['low', 'high'],
		*find(batch, { low, high }, tolerance) {
			for (const excess of beyondWhole(batch, householdsOfPersons, tolerance)) {
				const swapped = excess.whole === 0 ? 0 : excess.lead.value / excess.whole;
				// A family's size the other way round: two columns were swapped.
				const likely = swapped >= low && swapped <= high;
				yield {
					at: excess.lead.received,
					found: figureOf(excess.lead),
					expected: `不大于${excess.wholeName}${amount(excess.whole, '人')}`,
					...(likely ? { proposal: '户数、人数疑似填反，请互换' } : {})
				};
			}
		}
	}),

	'V-19': relationRule(removedOfExits),
	'V-23': relationRule(spentOfGiven),
	'V-25': relationRule(doneOfDue),
	'V-26': relationRule(inspectedOfHomes),
	'V-27': relationRule(residentsOfBeds)
} as const;
