import { years } from './calendar.ts';
import type { Place } from './places.ts';
import { noise } from './random.ts';
import { each, type Sheet, yearsSince } from './sheet.ts';
import { careStandards, minWage } from './tekun.ts';

/** 分母: population by the year, income and consumption, public spending by the quarter. */
export function base(place: Place, sheet: Sheet): void {
	for (const year of years) {
		const t = year - 2020;
		const population = Math.round(
			place.population * Math.exp((place.district ? 0.004 : -0.006) * t)
		);
		const urban = Math.round(population * Math.min(0.97, place.urban + 0.008 * t));
		sheet.year('pop_resident', place.code, 'all', year, population);
		sheet.year('pop_resident', place.code, 'urban', year, urban);
		sheet.year('pop_resident', place.code, 'rural', year, population - urban);
		const registered = Math.round(population * (place.district ? 0.93 : 1.07));
		sheet.year('pop_registered', place.code, 'all', year, registered);
		sheet.year(
			'pop_elderly60',
			place.code,
			'all',
			year,
			Math.round(population * (0.19 + 0.008 * t))
		);
		sheet.year('counties', place.code, 'all', year, 1);
		const wealth = place.means / 7000;
		for (const [id, urbanBase, ruralBase] of [
			['percapita_consumption', 21_300, 13_100],
			['percapita_income', 33_800, 17_200]
		] as const) {
			const at = (value: number, growth: number) =>
				Math.round(
					value * (0.6 + 0.4 * wealth) * Math.exp(growth * t) +
						30 * noise(`${id}|${place.code}|${year}`)
				);
			const u = at(urbanBase, 0.047);
			const r = at(ruralBase, 0.058);
			sheet.year(id, place.code, 'urban', year, u);
			sheet.year(id, place.code, 'rural', year, r);
			sheet.year(
				id,
				place.code,
				'all',
				year,
				Math.round((u * urban + r * (population - urban)) / population)
			);
		}
	}
	sheet.flow(
		'fiscal_expenditure',
		place.code,
		'all',
		each((index, quarter) =>
			Math.round(
				((place.population * place.means) / 100) *
					[0.22, 0.26, 0.24, 0.28][Number(quarter.slice(5)) - 1]! *
					Math.exp(0.035 * yearsSince(index)) *
					(1 + 0.01 * noise(`fiscal|${place.code}|${quarter}`))
			)
		),
		100
	);
	sheet.stock(
		'min_wage',
		place.code,
		'all',
		each((_, quarter) => minWage(quarter))
	);
	sheet.stock(
		'unemployment_benefit',
		place.code,
		'all',
		each((_, quarter) => Math.round(minWage(quarter) * 0.9))
	);
	for (const [id, kind] of [
		['tekun_care_standard_full', 'full'],
		['tekun_care_standard_half', 'half'],
		['tekun_care_standard_self', 'self']
	] as const)
		sheet.stock(
			id,
			place.code,
			'all',
			each((_, quarter) => careStandards(quarter)[kind])
		);
}
