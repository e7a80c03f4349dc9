import { cost, partOf, series, sumOf, writeAll } from './counts.ts';
import type { Place } from './places.ts';
import { each, type Sheet } from './sheet.ts';

/** 临时救助: 急难型 and 支出型 make the visits, by area. Returns what was spent, in 0.01万元. */
export function temporary(place: Place, scale: number, sheet: Sheet): number[] {
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
				(index) => Math.round(place.townships * (8 + 0.129 * index) * 100) / 100
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
	return spending;
}
