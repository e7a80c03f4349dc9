import { quarters } from './calendar.ts';
import { partOf, series, stockSeries, writeAll, type Season } from './counts.ts';
import type { Place } from './places.ts';
import { noise } from './random.ts';
import { each, type Sheet, yearsSince } from './sheet.ts';

const building: Season = [0.5, 1.1, 1.4, 1];
const weddings: Season = [1.1, 1.2, 0.8, 0.9];

/** 养老服务、基层治理、社会组织、殡葬、婚姻登记. */
export function civil(place: Place, sheet: Sheet): void {
	const scale = place.population / 400_000;
	const homes = stockSeries(place, 'eldercare_institutions', 11 * scale + 4, 0.03);
	const beds = stockSeries(place, 'eldercare_beds', 1450 * scale, 0.035);
	const hazards = series(
		place,
		'eldercare_hazards',
		16 * scale + 3,
		-0.04,
		building,
		1,
		0.08
	);
	const consults = series(place, 'community_consults', 52 * scale, 0.05, building, 4);
	const activities = series(place, 'socialorg_activities', 46 * scale, 0.05, building, 3);
	const marriages = series(place, 'marriages', 410 * scale, -0.05, weddings, 20);
	const divorces = series(place, 'divorces', 168 * scale, -0.01, [1, 1, 1.05, 0.95], 8);
	const inspected = homes.map((value, index) =>
		Math.min(
			value,
			Math.round(
				value *
					(0.55 + 0.3 * Math.abs(noise(`inspected|${place.code}|${quarters[index]}`)))
			)
		)
	);
	sheet.flow(
		'eldercare_daycare_new',
		place.code,
		'urban',
		series(place, 'daycare', 1.2 * scale + 0.4, 0.02, building, 0, 0.4)
	);
	sheet.flow(
		'eldercare_rural_home_new',
		place.code,
		'rural',
		series(place, 'rural_home', 1.6 * scale + 0.4, 0.02, building, 0, 0.4)
	);
	sheet.largest('eldercare_inspected', place.code, 'all', inspected);
	writeAll(
		place,
		sheet,
		{
			eldercare_beds: beds,
			eldercare_nursing_beds: partOf(beds, place, 'nursing', 0.46, 0.018),
			eldercare_institutions: homes,
			socialorg_total: stockSeries(place, 'socialorg_total', 210 * scale, 0.015),
			funeral_counties_covered: each(() => 1)
		},
		{
			// 净增: what the stock gained, to the bed.
			eldercare_beds_new: beds.map((value, index) => value - (beds[index - 1] ?? value)),
			eldercare_hazards: hazards,
			eldercare_hazards_fixed: partOf(hazards, place, 'hazards_fixed', 0.94),
			eldercare_training_visits: series(
				place,
				'elder_training',
				64 * scale,
				0.04,
				building,
				4
			),
			community_consults: consults,
			community_consult_visits: consults.map((value, index) =>
				Math.round(value * (22 + 3 * noise(`consult|${place.code}|${quarters[index]}`)))
			),
			community_certs_cleared: series(place, 'certs', 3.2, 0, building, 0, 0.5),
			socialorg_activities: activities,
			socialorg_benefit_visits: activities.map((value, index) =>
				Math.round(
					value *
						(61 +
							8 * noise(`benefit|${place.code}|${quarters[index]}`) +
							yearsSince(index))
				)
			),
			socialorg_banned: each((index) =>
				noise(`banned|${place.code}|${index}`) > 0.8 ? 1 : 0
			),
			funeral_cemetery_new: each((index) =>
				noise(`cemetery|${place.code}|${index}`) > 0.35 ? 1 : 0
			),
			funeral_graves_new: series(place, 'graves', 120 * scale, 0.02, building, 4),
			marriage_registrations: marriages,
			divorce_registrations: divorces,
			marriage_qualified: marriages.map((value, index) => {
				const all = value + divorces[index]!;
				return all - (noise(`qualified|${place.code}|${quarters[index]}`) > 0.6 ? 1 : 0);
			}),
			marriage_counsel_visits: series(place, 'counsel', 150 * scale, 0.06, weddings, 6)
		}
	);
}
