import { quarters } from './calendar.ts';
import { thirdAlike } from './counts.ts';
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

interface Row {
	total: number;
	central: number;
	full: number;
	half: number;
	self: number;
	unable: number;
	dispersed: number;
}

const repeats = (before: readonly Row[], row: Row): boolean =>
	(Object.keys(row) as (keyof Row)[]).some((what) =>
		thirdAlike(
			before.slice(-2).map((one) => one[what]),
			row[what]
		)
	);

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
	const centralShare = 0.4 + 0.04 * noise(`central|${place.code}`);
	const draw = (index: number, attempt: number): Row => {
		const drawn = (what: string) => key(`${what}${attempt || ''}`, index);
		const total = Math.max(
			20,
			Math.round(
				opening * Math.exp(-0.011 * yearsSince(index)) * about(1, 0.005, drawn('n'))
			)
		);
		const share = centralShare + 0.006 * yearsSince(index);
		const central = Math.round(total * about(share, 0.012, drawn('central')));
		const full = Math.round(total * about(0.15, 0.03, drawn('full')));
		const half = Math.round(total * about(0.18, 0.03, drawn('half')));
		const housed = 0.47 + 0.012 * yearsSince(index);
		const unable = Math.min(central, Math.floor((full + half) * housed));
		const [self, dispersed] = [total - full - half, total - central];
		return { total, central, full, half, self, unable, dispersed };
	};
	const rows: Row[] = [];
	for (let index = 0; index < quarters.length; index++) {
		let row = draw(index, 0);
		// The groups make up their total, so that all are drawn again where one repeats itself.
		for (let attempt = 1; attempt < 20 && repeats(rows, row); attempt++)
			row = draw(index, attempt);
		rows.push(row);
	}
	const persons = rows.map(({ total }) => total);
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
