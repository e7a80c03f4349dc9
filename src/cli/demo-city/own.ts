import { cost, partOf, series, stockSeries, unlike, writeAll } from './counts.ts';
import { spend } from './funds.ts';
import { own } from './places.ts';
import { each, type Sheet, yearsSince } from './sheet.ts';

const at = { code: own, name: '市本级' };

/**
 * 市本级: the staff, homes and station that the city runs itself, and the money it spends on them. Only the
 * station for people without shelter belongs to 社会救助资金.
 */
export function ownLevel(sheet: Sheet): void {
	for (const [id, base] of [
		['staff_total', 24],
		['staff_fulltime', 20],
		['staff_certified', 18]
	] as const)
		sheet.stock(
			id,
			own,
			'all',
			each((index) => base + Math.floor(yearsSince(index) / 3))
		);
	sheet.stock(
		'vagrant_stations',
		own,
		'all',
		each(() => 1)
	);
	sheet.stock(
		'welfare_institutions',
		own,
		'all',
		each(() => 2)
	);
	const beds = stockSeries(at, 'welfare_beds', 640, 0.004);
	writeAll(
		at,
		sheet,
		{
			welfare_beds: beds,
			welfare_residents: unlike(partOf(beds, at, 'welfare_residents', 0.71))
		},
		{}
	);
	sheet.flow(
		'sa_work_funds',
		own,
		'all',
		each((index) => 4200 + 37 * index),
		100
	);
	sheet.flow(
		'training_sessions',
		own,
		'all',
		each((index) => 1 + (index % 2))
	);
	sheet.flow(
		'training_visits',
		own,
		'all',
		each((index) => 90 + ((index * 7) % 23))
	);
	shelter(sheet);
	charity(sheet);
}

function shelter(sheet: Sheet): void {
	const visits = series(at, 'vagrant_aid_visits', 190, -0.03, [1.3, 0.9, 0.9, 1]);
	const identified = partOf(visits, at, 'vagrant_identified_persons', 0.86);
	const spending = cost(visits, at, 'vagrant_spending', 1340);
	writeAll(
		at,
		sheet,
		{},
		{
			vagrant_aid_visits: visits,
			vagrant_identified_persons: identified,
			vagrant_returned_persons: partOf(identified, at, 'vagrant_returned_persons', 0.985),
			vagrant_patrols: series(at, 'vagrant_patrols', 95, 0.01, [1.3, 0.9, 0.9, 1.2])
		},
		{ vagrant_spending: spending }
	);
	// All of it is the city's own money, and none is handed on.
	spend(at, spending, { fund_city: 1 }, sheet);
}

function charity(sheet: Sheet): void {
	const raised = cost(series(at, 'raised', 60, 0.04), at, 'raised', 9600);
	writeAll(
		at,
		sheet,
		{},
		{ charity_aid_visits: series(at, 'charity_aid_visits', 420, 0.04) },
		{
			charity_raised: raised,
			donation_spending: partOf(raised, at, 'donation_spending', 0.78)
		}
	);
}
