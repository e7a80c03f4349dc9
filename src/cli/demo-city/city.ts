import { years } from './calendar.ts';
import { city, places } from './places.ts';
import { noise } from './random.ts';
import { each, type Sheet, yearsSince } from './sheet.ts';
import { minWage } from './tekun.ts';

/** What only the city as a whole publishes: prices, wages, 去重 counts, means over its people. */
export function cityLevel(sheet: Sheet): void {
	perHead(sheet);
	sheet.stock(
		'cpi_yoy',
		city,
		'all',
		each((index, quarter) =>
			Number((1.1 + 0.9 * noise(`cpi|${quarter}`) + (index > 16 ? -0.4 : 0)).toFixed(1))
		)
	);
	sheet.stock(
		'cpi_food_yoy',
		city,
		'all',
		each((_, quarter) =>
			quarter === '2022Q3' ? 6.2 : Number((1.4 + 2 * noise(`food|${quarter}`)).toFixed(1))
		)
	);
	sheet.stock(
		'min_wage',
		city,
		'all',
		each((_, quarter) => minWage(quarter))
	);
	sheet.stock(
		'unemployment_benefit',
		city,
		'all',
		each((_, quarter) => Math.round(minWage(quarter) * 0.9))
	);
	// 去重: an organisation at work in several counties counts once in the city.
	sheet.stock(
		'charity_orgs',
		city,
		'all',
		each((index) => 92 + Math.round(1.6 * yearsSince(index) * 2))
	);
	sheet.stock(
		'charity_enterprises',
		city,
		'all',
		each((index) => 61 + Math.round(1.2 * yearsSince(index) * 2))
	);
}

/** 人均消费、人均收入 of the city: the districts' and counties', weighted by the people of each area. */
function perHead(sheet: Sheet): void {
	for (const id of ['percapita_consumption', 'percapita_income'])
		for (const area of ['urban', 'rural', 'all'] as const)
			for (const year of years) {
				const people = places.map(({ code }) =>
					sheet.at('pop_resident', code, area, year)
				);
				const total = people.reduce((sum, value) => sum + value, 0);
				const spent = places.reduce(
					(sum, { code }, index) => sum + sheet.at(id, code, area, year) * people[index]!,
					0
				);
				sheet.year(id, city, area, year, Math.round(spent / total));
			}
}
