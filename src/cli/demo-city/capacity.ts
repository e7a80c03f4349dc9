import {
	cost,
	partOf,
	series,
	stockSeries,
	unlike,
	writeAll,
	type Season
} from './counts.ts';
import type { Place } from './places.ts';
import { noise } from './random.ts';
import { each, type Sheet, yearsSince } from './sheet.ts';

const early: Season = [0.9, 1.1, 1.2, 0.8];

/** 经办能力、动态管理、社会力量、残疾人福利、优抚、法律援助、福利机构. */
export function capacity(place: Place, persons: readonly number[], sheet: Sheet): void {
	const scale = persons[0]! / 8000;
	const staff = each((index) =>
		Math.round(place.townships * 2.1 + Math.floor(yearsSince(index)) + 3)
	);
	const applied = series(
		place,
		'apps_accepted',
		520 * scale,
		0.02,
		[1, 1.08, 1.04, 0.9],
		12
	);
	const closed = partOf(applied, place, 'apps_closed', 0.975);
	const checked = applied.map((value, index) =>
		Math.round(value * (0.93 + 0.01 * yearsSince(index)))
	);
	const alerts = series(place, 'monitor_alerts', 240 * scale, 0.06, early, 6);
	const handled = partOf(alerts, place, 'monitor_alerts_handled', 0.955, 0.004);
	const sample = series(place, 'audit_sample', 160 * scale, 0.01, early, 20);
	const screened = series(place, 'audit_screen', 120 * scale, 0.01, early, 20);
	const windowless = place.name === '远山县' ? 2 : place.name === '柳溪县' ? 1 : 0;
	const livingEligible = stockSeries(place, 'living_eligible', 1500 * scale, 0.004);
	const careEligible = stockSeries(place, 'care_eligible', 1750 * scale, 0.006);
	const living = unlike(partOf(livingEligible, place, 'living', 0.98));
	const care = unlike(partOf(careEligible, place, 'care', 0.975));
	const livingStandard = each((index) => 90 + 10 * Math.floor(yearsSince(index) / 2));
	const careStandard = each((index) => 100 + 10 * Math.floor(yearsSince(index) / 2));
	const beds = stockSeries(place, 'welfare_beds', 210 * scale + 40, 0.01);
	const raised = cost(
		series(place, 'raised', 36 * scale + 12, 0.05, [0.9, 0.9, 1.1, 1.3], 4),
		place,
		'raised',
		9200,
		0.01
	);
	writeAll(
		place,
		sheet,
		{
			townships: each(() => place.townships),
			windows: each((index) =>
				Math.max(1, place.townships - windowless - (yearsSince(index) < 1.5 ? 1 : 0))
			),
			staff_total: staff,
			staff_fulltime: staff.map((value, index) =>
				Math.min(value, Math.round(value * (0.46 + 0.012 * yearsSince(index))))
			),
			staff_certified: staff.map((value, index) =>
				Math.min(value, Math.round(value * (0.55 + 0.03 * yearsSince(index))))
			),
			village_assistants: stockSeries(
				place,
				'village_assistants',
				place.townships * 13,
				0.01
			),
			service_points: stockSeries(place, 'service_points', place.townships * 6, 0.02),
			check_agencies: each(() => 1),
			charity_orgs: stockSeries(place, 'charity_orgs', 8 * scale + 4, 0.05),
			charity_enterprises: stockSeries(place, 'charity_enterprises', 5 * scale + 3, 0.05),
			donation_points: stockSeries(place, 'donation_points', place.townships + 2, 0.02),
			charity_supermarkets: stockSeries(place, 'charity_supermarkets', 4, 0.03),
			volunteers: stockSeries(place, 'volunteers', 820 * scale + 300, 0.05),
			legal_aid_centers: each(() => 1),
			disab_living_eligible: livingEligible,
			disab_care_eligible: careEligible,
			disab_living_persons: living,
			disab_care_persons: care,
			disab_living_standard: livingStandard,
			disab_care_standard: careStandard,
			veteran_persons: stockSeries(place, 'veteran_persons', 900 * scale, -0.02),
			welfare_institutions: stockSeries(place, 'welfare_institutions', 3, 0.02),
			welfare_beds: beds,
			welfare_residents: unlike(partOf(beds, place, 'welfare_residents', 0.72)),
			tekun_institutions: each(() => Math.max(1, Math.round(place.townships / 4))),
			tekun_institution_beds: stockSeries(place, 'tekun_beds', place.tekun * 0.62, 0.008)
		},
		{
			training_sessions: series(place, 'training_sessions', 2.2, 0.05, early, 1, 0.2),
			training_visits: series(
				place,
				'training_visits',
				place.townships * 7,
				0.04,
				early,
				10
			),
			check_persontimes: checked,
			check_hit_persontimes: partOf(checked, place, 'check_hit', 0.11),
			monitor_alerts: alerts,
			monitor_alerts_handled: handled,
			monitor_included_persons: partOf(handled, place, 'monitor_included', 0.13),
			home_visits: series(place, 'home_visits', 2100 * scale, 0.02, early, 40),
			referral_visits: series(place, 'referral_visits', 160 * scale, 0.04, early, 5),
			apps_accepted: applied,
			apps_closed: closed,
			apps_ontime: partOf(closed, place, 'apps_ontime', 0.925, 0.008),
			apps_days_total: closed.map((value, index) =>
				Math.round(value * (21 - 0.7 * yearsSince(index) + noise(`days|${place.code}`)))
			),
			apps_online: partOf(applied, place, 'apps_online', 0.18, 0.06),
			audit_sample_households: sample,
			audit_wrong_households: partOf(sample, place, 'audit_wrong', 0.008),
			audit_screen_households: screened,
			audit_missed_households: partOf(screened, place, 'audit_missed', 0.004),
			charity_aid_visits: series(
				place,
				'charity_aid_visits',
				260 * scale,
				0.04,
				[1.2, 0.9, 0.9, 1.1],
				8
			),
			service_aid_visits: series(
				place,
				'service_aid_visits',
				persons[0]! * 0.055,
				0.06,
				early,
				10
			),
			legal_aid_cases: series(place, 'legal_aid_cases', 34 * scale + 6, 0.02, early, 3),
			legal_aid_visits: series(place, 'legal_aid_visits', 46 * scale + 8, 0.02, early, 4),
			legal_consult_visits: series(
				place,
				'legal_consult',
				240 * scale + 30,
				0.03,
				early,
				10
			),
			veteran_medical_visits: series(
				place,
				'veteran_medical',
				120 * scale,
				0.01,
				early,
				4
			)
		},
		{
			charity_raised: raised,
			donation_spending: partOf(raised, place, 'donation_spending', 0.78),
			service_purchase_spending: cost(
				series(place, 'purchase', 26 * scale, 0.1, early, 3),
				place,
				'purchase',
				6900
			),
			disab_subsidy_spending: living.map((value, index) =>
				Math.round(
					((value * livingStandard[index]! + care[index]! * careStandard[index]!) * 3) /
						100
				)
			),
			veteran_spending: cost(
				stockSeries(place, 'veteran_persons', 900 * scale, -0.02),
				place,
				'veteran',
				2900,
				0.03
			)
		}
	);
}
