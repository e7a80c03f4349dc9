import { quarterOf, quarters } from './calendar.ts';
import { cost, writeAll } from './counts.ts';
import type { Place } from './places.ts';
import { noise } from './random.ts';
import { each, type Sheet, yearsSince } from './sheet.ts';

/** 受灾人员救助: floods of spring and summer, winter relief. Returns what was spent, in 0.01万元. */
export function disaster(place: Place, scale: number, sheet: Sheet): number[] {
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
