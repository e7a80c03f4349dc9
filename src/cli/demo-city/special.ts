import { cost, partOf, series, stockSeries, writeAll, type Season } from './counts.ts';
import type { Place } from './places.ts';
import { noise } from './random.ts';
import { each, type Sheet } from './sheet.ts';
import { medical } from './medical.ts';
import { temporary } from './temporary.ts';
import { disaster } from './disaster.ts';
import { housingAid } from './housing.ts';
import { orphans } from './orphans.ts';

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
	const spending = temporary(place, scale, sheet);
	const disasterSpending = disaster(place, scale, sheet);

	const students = series(place, 'edu_aid_visits', 1350 * scale, 0.02, school, 8);
	const eduSpending = cost(students, place, 'edu_aid_spending', 690);
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
