import { cost, series, stockSeries, sumOf, writeAll } from './counts.ts';
import type { Place } from './places.ts';
import type { Sheet } from './sheet.ts';

/** 住房救助: 租赁补贴 of the towns, 危房改造 of the country. Returns what was spent, in 0.01万元. */
export function housingAid(place: Place, scale: number, sheet: Sheet): number[] {
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
