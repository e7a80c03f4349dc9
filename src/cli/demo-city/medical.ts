import { quarterOf, quarters } from './calendar.ts';
import { cost, partOf, series, sumOf } from './counts.ts';
import type { Place } from './places.ts';
import { noise } from './random.ts';
import { each, type Sheet, yearsSince } from './sheet.ts';

/** 医疗救助: visits and money by area, the reimbursed share as the mean of its quarters. Returns what was spent, in 0.01万元. */
export function medical(
	place: Place,
	persons: readonly number[],
	sheet: Sheet
): number[] {
	const urbanShare = place.urbanDibao / (place.urbanDibao + place.ruralDibao);
	const sides = (['urban', 'rural'] as const).map((area) => {
		const share = area === 'urban' ? urbanShare : 1 - urbanShare;
		const visits = series(
			place,
			`medical|${area}`,
			persons[0]! * 0.36 * share,
			0.03,
			[1.05, 0.98, 0.95, 1.02],
			5
		);
		const spending = cost(visits, place, `medical|${area}`, 760, 0.025);
		sheet.flow('medical_aid_visits', place.code, area, visits);
		sheet.flow('medical_aid_spending', place.code, area, spending, 100);
		return { visits, spending };
	});
	const visits = sumOf(...sides.map((side) => side.visits));
	const spending = sumOf(...sides.map((side) => side.spending));
	const inpatient = partOf(visits, place, 'medical_inpatient_visits', 0.31);
	const total = spending.map((value, index) =>
		Math.round(
			(value / 0.115) * (1 + 0.02 * noise(`total|${place.code}|${quarters[index]}`))
		)
	);
	sheet.flow('medical_aid_visits', place.code, 'all', visits);
	sheet.flow('medical_aid_spending', place.code, 'all', spending, 100);
	sheet.flow('medical_inpatient_visits', place.code, 'all', inpatient);
	sheet.flow(
		'medical_outpatient_visits',
		place.code,
		'all',
		visits.map((value, index) => value - inpatient[index]!)
	);
	sheet.flow(
		'medical_major_visits',
		place.code,
		'all',
		partOf(inpatient, place, 'medical_major_visits', 0.97)
	);
	sheet.flow('medical_total_cost', place.code, 'all', total, 100);
	const insured = each((index, quarter) =>
		quarterOf(quarter) === 1
			? Math.round(persons[index]! * 1.24 + 7 * noise(`insured|${place.code}|${quarter}`))
			: Math.round(persons[index]! * 0.02)
	);
	sheet.largest('medical_insured_persons', place.code, 'all', insured);
	const single = each((index, quarter) =>
		Number(
			(
				73.6 +
				0.5 * yearsSince(index) +
				1.4 * noise(`rate|${place.code}`) +
				0.4 * noise(`rate|${place.code}|${quarter}`)
			).toFixed(1)
		)
	);
	// The cumulative rate is the mean of the quarters so far, weighted by their cost.
	const ytd = each((index, quarter) => {
		const from = index - quarterOf(quarter) + 1;
		let paid = 0;
		let all = 0;
		for (let at = Math.max(1, from); at <= index; at++) {
			paid += single[at]! * total[at]!;
			all += total[at]!;
		}
		return all === 0 ? single[index]! : Number((paid / all).toFixed(1));
	});
	sheet.rate('medical_actual_reimb_rate', place.code, single, ytd);
	return spending;
}
