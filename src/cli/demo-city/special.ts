import { quarterOf, quarters } from './calendar.ts';
import {
	cost,
	partOf,
	series,
	stockSeries,
	sumOf,
	writeAll,
	type Season
} from './counts.ts';
import type { Place } from './places.ts';
import { noise } from './random.ts';
import { each, type Sheet, yearsSince } from './sheet.ts';

const heatingSeason: Season = [1, 0, 0, 1];
const school: Season = [1.2, 0.5, 1.6, 0.7];

/** 专项救助 of one place; returns what each programme spent, in 0.01万元. */
export function special(
	place: Place,
	persons: readonly number[],
	sheet: Sheet
): number[][] {
	const scale = persons[0]! / 8000;
	const medicalSpending = medical(place, persons, sheet);
	const { visits, spending } = temporary(place, scale, sheet);
	const disasterSpending = disaster(place, scale, sheet);

	const students = series(place, 'edu_aid_visits', 1350 * scale, 0.02, school, 8);
	const eduSpending = cost(students, place, 'edu_aid_spending', 980);
	const loans = series(place, 'edu_loan_students', 120 * scale, 0.02, school, 3);
	const housing = housingAid(place, scale, sheet);

	const posts = series(
		place,
		'employ_public_posts',
		26 * scale,
		0.01,
		[1.2, 1, 0.9, 0.9],
		2
	);
	const helped = series(
		place,
		'employ_aid_visits',
		420 * scale,
		0.02,
		[1.3, 1, 0.9, 0.8],
		10
	);
	const employSpending = cost(helped, place, 'employ_aid_spending', 1450);
	const heated = series(
		place,
		'heating_households',
		persons[0]! * 0.47,
		0.006,
		heatingSeason,
		0,
		0.02
	);
	sheet.largest('heating_households', place.code, 'all', heated);
	const heatingSpending = cost(heated, place, 'heating_spending', 640, 0.015);
	const vagrants = series(
		place,
		'vagrant_aid_visits',
		42 * scale + 10,
		-0.03,
		[1.3, 0.9, 0.9, 1],
		4,
		0.08
	);
	const identified = partOf(vagrants, place, 'vagrant_identified_persons', 0.86);
	const vagrantSpending = cost(vagrants, place, 'vagrant_spending', 1150);
	const children = orphans(place, scale, sheet);

	writeAll(
		place,
		sheet,
		{
			edu_fee_exempt_students: stockSeries(
				place,
				'edu_fee_exempt_students',
				2600 * scale,
				-0.008
			),
			employ_public_post_persons: stockSeries(
				place,
				'employ_public_post_persons',
				150 * scale,
				0.02
			),
			employ_zero_households: each((index) =>
				Math.max(0, Math.round(1.4 + 1.6 * noise(`zero|${place.code}|${index}`)))
			),
			vagrant_stations: each(() => 1)
		},
		{
			edu_aid_visits: students,
			edu_loan_students: loans,
			employ_public_posts: posts,
			employ_aid_visits: helped,
			vagrant_aid_visits: vagrants,
			vagrant_identified_persons: identified,
			vagrant_returned_persons: partOf(
				identified,
				place,
				'vagrant_returned_persons',
				0.985
			),
			vagrant_patrols: series(
				place,
				'vagrant_patrols',
				60 * scale + 20,
				0.01,
				[1.3, 0.9, 0.9, 1.2],
				6
			)
		},
		{
			edu_aid_spending: eduSpending,
			employ_aid_spending: employSpending,
			employ_loan_interest_spending: partOf(
				employSpending,
				place,
				'employ_loan_interest_spending',
				0.34
			),
			heating_spending: heatingSpending,
			vagrant_spending: vagrantSpending
		}
	);
	void visits;
	return [
		disasterSpending,
		medicalSpending,
		eduSpending,
		housing,
		employSpending,
		spending,
		heatingSpending,
		vagrantSpending,
		...children
	];
}

function medical(place: Place, persons: readonly number[], sheet: Sheet): number[] {
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
		const spending = cost(visits, place, `medical|${area}`, 980, 0.025);
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

function temporary(place: Place, scale: number, sheet: Sheet) {
	const sides = (['urban', 'rural'] as const).map((area) => {
		const base = 380 * scale * (area === 'urban' ? 0.42 : 0.58);
		const emergency = series(
			place,
			`emergency|${area}`,
			base * 0.38,
			0.03,
			[1.15, 0.9, 1, 1.05],
			2,
			0.05
		);
		const expense = series(
			place,
			`expense|${area}`,
			base * 0.62,
			0.02,
			[1.1, 0.92, 0.98, 1.08],
			3,
			0.05
		);
		const visits = sumOf(emergency, expense);
		const spending = cost(visits, place, `temp|${area}`, 1240, 0.01);
		sheet.flow('temp_aid_visits', place.code, area, visits);
		sheet.flow('temp_aid_spending', place.code, area, spending, 100);
		return { emergency, expense, visits, spending };
	});
	const of = (pick: (side: (typeof sides)[number]) => number[]) =>
		sumOf(...sides.map(pick));
	const emergency = of((side) => side.emergency);
	const visits = of((side) => side.visits);
	const spending = of((side) => side.spending);
	writeAll(
		place,
		sheet,
		{
			temp_reserve_fund: each(
				(index) =>
					Math.round(place.townships * (8 + 0.5 * Math.floor(yearsSince(index))) * 10) /
					10
			)
		},
		{
			temp_aid_visits: visits,
			temp_emergency_visits: emergency,
			temp_expense_visits: of((side) => side.expense),
			temp_first_aid_visits: partOf(
				emergency,
				place,
				'temp_first_aid_visits',
				0.13,
				0.006
			),
			temp_nonlocal_visits: partOf(emergency, place, 'temp_nonlocal_visits', 0.07),
			jiunan_persons: series(
				place,
				'jiunan_persons',
				9 * scale,
				0.02,
				[1.2, 0.9, 0.9, 1.1],
				1,
				0.1
			)
		},
		{ temp_aid_spending: spending }
	);
	return { visits, spending };
}

function disaster(place: Place, scale: number, sheet: Sheet): number[] {
	const events = each((index, quarter) =>
		index > 0 &&
		[2, 3].includes(quarterOf(quarter)) &&
		noise(`event|${place.code}|${quarter}`) > -0.2
			? 1
			: 0
	);
	const visits = events.map((value, index) =>
		Math.round(
			(value * 260 +
				(quarterOf(quarters[index]!) === 4 || quarterOf(quarters[index]!) === 1
					? 180
					: 40)) *
				scale *
				(1 + 0.05 * noise(`relief|${place.code}|${quarters[index]}`))
		)
	);
	const spending = cost(visits, place, 'disaster_relief_spending', 620);
	writeAll(
		place,
		sheet,
		{
			disaster_reserve_points: each(
				(index) => 2 + (place.district ? 0 : 2) + Math.floor(yearsSince(index) / 3)
			)
		},
		{
			disaster_relief_visits: visits,
			disaster_events: events,
			disaster_events_ontime: events.map((value, index) =>
				place.name === '远山县' && quarters[index] === '2024Q3' ? 0 : value
			),
			disaster_rebuilt_households: events.map((value, index) =>
				Math.round(
					value * 5 * scale * (1 + 0.3 * noise(`rebuilt|${place.code}|${index}`))
				)
			)
		},
		{ disaster_relief_spending: spending }
	);
	return spending;
}

function housingAid(place: Place, scale: number, sheet: Sheet): number[] {
	const renters = series(
		place,
		'housing_rent',
		130 * scale * (0.4 + place.urban),
		0.01,
		[0.97, 0.99, 1.01, 1.03],
		5,
		0.008
	);
	const rent = cost(renters, place, 'housing_rent', 720);
	const rebuilt = series(
		place,
		'housing_reno',
		34 * scale * (1.3 - place.urban),
		-0.06,
		[0.3, 1.1, 1.6, 1],
		1,
		0.06
	);
	const renovation = cost(rebuilt, place, 'housing_reno', 21_500, 0.01);
	const other = cost(
		series(place, 'housing_other', 18 * scale, 0.01, [1, 1, 1, 1], 1),
		place,
		'housing_other',
		1600
	);
	const spending = sumOf(rent, renovation, other);
	sheet.largest('housing_rent_subsidy_households', place.code, 'urban', renters);
	sheet.flow('housing_rent_subsidy_spending', place.code, 'urban', rent, 100);
	sheet.stock(
		'housing_public_rental_households',
		place.code,
		'urban',
		stockSeries(place, 'public_rental', 310 * scale * place.urban, 0.015)
	);
	sheet.stock(
		'housing_rent_reduction_households',
		place.code,
		'urban',
		stockSeries(place, 'reduction', 120 * scale * place.urban, 0.01)
	);
	sheet.flow('housing_rural_reno_households', place.code, 'rural', rebuilt);
	sheet.flow('housing_rural_reno_spending', place.code, 'rural', renovation, 100);
	writeAll(
		place,
		sheet,
		{},
		{
			housing_aid_households: renters.map(
				(value, index) => Math.round(value * 0.3) + rebuilt[index]!
			)
		},
		{ housing_aid_spending: spending }
	);
	return spending;
}

function orphans(place: Place, scale: number, sheet: Sheet): number[][] {
	const scattered = stockSeries(place, 'orphan_scattered', 74 * scale, -0.03);
	const institution = stockSeries(place, 'orphan_institution', 16 * scale + 3, -0.02);
	const all = sumOf(scattered, institution);
	const defacto = stockSeries(place, 'defacto', 86 * scale, 0.01);
	const step = (from: number) =>
		each((_, quarter) => from + 60 * Math.max(0, Number(quarter.slice(0, 4)) - 2020));
	const home = step(1150);
	const house = step(1650);
	const pay = (count: readonly number[], standard: readonly number[], index: number) =>
		(count[index]! * standard[index]! * 3) / 100;
	const spending = each((index) =>
		Math.round(pay(scattered, home, index) + pay(institution, house, index))
	);
	const defactoSpending = each((index) => Math.round(pay(defacto, home, index)));
	writeAll(
		place,
		sheet,
		{
			orphan_persons: all,
			orphan_institution_persons: institution,
			orphan_scattered_persons: scattered,
			defacto_orphan_persons: defacto,
			orphan_standard_institution: house,
			orphan_standard_scattered: home
		},
		{},
		{ orphan_spending: spending, defacto_orphan_spending: defactoSpending }
	);
	return [spending, defactoSpending];
}
