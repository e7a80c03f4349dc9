import { quarters } from './calendar.ts';
import type { DibaoArea } from './dibao.ts';
import type { Place } from './places.ts';
import { about, noise } from './random.ts';
import { each, type Sheet, yearsSince } from './sheet.ts';

/** 最低工资 of the city, 元/月, by quarter: raised in 2022 and 2025. */
export const minWage = (quarter: string): number =>
	quarter < '2022Q1' ? 1680 : quarter < '2025Q1' ? 1780 : 1880;

/** 照料护理标准: a third, a sixth and a tenth of the minimum wage, up to the next five. */
export const careStandards = (quarter: string) => {
	const wage = minWage(quarter);
	const five = (value: number) => Math.ceil(value / 5) * 5;
	return { full: five(wage / 3), half: five(wage / 6), self: five(wage / 10) };
};

export interface TekunArea {
	persons: number[];
	spending: number[];
}

/** 特困人员: central and dispersed, full, half and no care, each making up the whole. */
export function tekun(
	place: Place,
	area: 'urban' | 'rural',
	dibao: DibaoArea,
	sheet: Sheet
): TekunArea {
	const key = (what: string, index: number) =>
		`${what}|tekun|${place.code}|${area}|${quarters[index]}`;
	const opening = Math.round(place.tekun * (area === 'urban' ? 0.16 : 0.84));
	const persons = each((index) =>
		Math.max(
			20,
			Math.round(
				opening * Math.exp(-0.011 * yearsSince(index)) + 1.5 * noise(key('n', index))
			)
		)
	);
	const centralShare = 0.4 + 0.04 * noise(`central|${place.code}`);
	const rows = persons.map((value, index) => {
		const central = Math.round(value * (centralShare + 0.006 * yearsSince(index)));
		const full = Math.round(value * about(0.15, 0.03, key('full', index)));
		const half = Math.round(value * about(0.18, 0.03, key('half', index)));
		const unable = Math.min(
			central,
			Math.floor((full + half) * (0.47 + 0.012 * yearsSince(index)))
		);
		return {
			central,
			full,
			half,
			self: value - full - half,
			unable,
			dispersed: value - central
		};
	});
	const of = (id: string, pick: (row: (typeof rows)[number]) => number) =>
		sheet.stock(id, place.code, area, rows.map(pick));
	sheet.stock('tekun_persons', place.code, area, persons);
	of('tekun_central_persons', (row) => row.central);
	of('tekun_dispersed_persons', (row) => row.dispersed);
	of('tekun_full_care_persons', (row) => row.full);
	of('tekun_half_care_persons', (row) => row.half);
	of('tekun_self_care_persons', (row) => row.self);
	of('tekun_unable_central_persons', (row) => row.unable);
	const care = each((index, quarter) => {
		const standard = careStandards(quarter);
		const row = rows[index]!;
		const monthly =
			row.full * standard.full + row.half * standard.half + row.self * standard.self;
		return Math.round((monthly * 3 * about(0.62, 0.02, key('care', index))) / 100);
	});
	const spending = each((index) => {
		const before = persons[Math.max(0, index - 1)]!;
		const basic = ((persons[index]! + before) / 2) * 3 * dibao.tekunStandard[index]!;
		return (
			Math.round((basic * about(1.01, 0.006, key('spending', index))) / 100) +
			care[index]!
		);
	});
	sheet.flow('tekun_care_spending', place.code, area, care, 100);
	sheet.flow('tekun_spending', place.code, area, spending, 100);
	return { persons, spending };
}
