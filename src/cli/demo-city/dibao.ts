import { quarterOf, quarters, yearOf } from './calendar.ts';
import { thirdAlike, unlike } from './counts.ts';
import type { Place } from './places.ts';
import { about, noise } from './random.ts';
import { each, type Sheet, yearsSince } from './sheet.ts';

export interface DibaoArea {
	persons: number[];
	standard: number[];
	/** 0.01万元, single quarters. */
	spending: number[];
	newPersons: number[];
	tekunStandard: number[];
}

/** A raise of January is paid in full to all by the quarters after it. */
const settled = [0.994, 0.999, 1.003, 1.007] as const;

/** Stays a multiple of five and never falls. */
const toFive = (value: number): number => Math.round(value / 5) * 5;

/**
 * 低保标准 by quarter: raised each January, in 柳溪县 in July; 远山县 has left its rural standard almost as it
 * was since 2023.
 */
export function standards(place: Place, area: 'urban' | 'rural'): number[] {
	const [from, to] = area === 'urban' ? place.urbanStandard : place.ruralStandard;
	const late = place.name === '柳溪县';
	const stuck = place.name === '远山县' && area === 'rural';
	let last = from;
	return each((_, quarter) => {
		const year = yearOf(quarter) - (late && quarterOf(quarter) < 3 ? 1 : 0);
		const steps = Math.max(0, year - 2020);
		const path = stuck
			? from +
				(to - from) * Math.min(1, steps / 3) * 0.95 +
				(Math.max(0, steps - 3) * ((to - from) * 0.05)) / 3
			: from * (to / from) ** (steps / 6);
		last = Math.max(last, toFive(path));
		return last;
	});
}

/** 低保: stocks that obey 期末＝期初＋新增－退出, spending that follows persons and standards. */
export function dibao(place: Place, area: 'urban' | 'rural', sheet: Sheet): DibaoArea {
	const key = (what: string, index: number) =>
		`${what}|${place.code}|${area}|${quarters[index]}`;
	const opening = area === 'urban' ? place.urbanDibao : place.ruralDibao;
	const trend =
		(area === 'urban' ? -0.021 : 0.008) + 0.006 * noise(`trend|${place.code}|${area}`);
	const size = about(area === 'urban' ? 1.52 : 1.63, 0.05, `size|${place.code}|${area}`);
	const persons = [opening];
	const households = [Math.round(opening / size)];
	const moves = {
		newPersons: [0],
		newHouseholds: [0],
		exitPersons: [0],
		exitHouseholds: [0],
		removedPersons: [0],
		removedHouseholds: [0]
	};
	for (let index = 1; index < quarters.length; index++) {
		const before = persons[index - 1]!;
		const aim =
			opening *
			Math.exp(trend * yearsSince(index)) *
			(1 + 0.002 * noise(key('aim', index)));
		const season = [0.9, 1.05, 1.12, 0.95][quarterOf(quarters[index]!) - 1]!;
		const added = Math.max(
			2,
			Math.round(before * 0.0105 * season * (1 + 0.16 * noise(key('new', index))))
		);
		const leaving = Math.max(1, Math.round(before + added - aim));
		const left = thirdAlike(persons, before + added - leaving) ? leaving + 1 : leaving;
		const addedHouseholds = Math.max(1, Math.round(added / 1.62));
		const ending = Math.max(1, Math.min(left, Math.round(left / 1.58)));
		const ended =
			thirdAlike(households, households[index - 1]! + addedHouseholds - ending) &&
			ending < left
				? ending + 1
				: ending;
		persons.push(before + added - left);
		households.push(households[index - 1]! + addedHouseholds - ended);
		moves.newPersons.push(added);
		moves.newHouseholds.push(addedHouseholds);
		moves.exitPersons.push(left);
		moves.exitHouseholds.push(ended);
		const part = 0.6 + 0.12 * noise(key('removed', index));
		moves.removedPersons.push(Math.round(left * part));
		moves.removedHouseholds.push(Math.min(ended, Math.round(ended * part)));
	}
	const standard = standards(place, area);
	const factor = place.benefit[area === 'urban' ? 0 : 1];
	const spending = each((index, quarter) =>
		index === 0
			? 0
			: Math.round(
					(((persons[index]! + persons[index - 1]!) / 2) *
						3 *
						standard[index]! *
						factor *
						settled[quarterOf(quarter) - 1]! *
						(1 + 0.0012 * noise(key('spending', index)))) /
						100
				)
	);
	sheet.stock('dibao_persons', place.code, area, persons);
	sheet.stock('dibao_households', place.code, area, households);
	sheet.flow('dibao_new_households', place.code, area, moves.newHouseholds);
	sheet.flow('dibao_new_persons', place.code, area, moves.newPersons);
	sheet.flow('dibao_exit_households', place.code, area, moves.exitHouseholds);
	sheet.flow('dibao_exit_persons', place.code, area, moves.exitPersons);
	sheet.flow('dibao_removed_households', place.code, area, moves.removedHouseholds);
	sheet.flow('dibao_removed_persons', place.code, area, moves.removedPersons);
	sheet.stock('dibao_standard', place.code, area, standard);
	sheet.flow('dibao_spending', place.code, area, spending, 100);
	const part = (id: string, share: number) =>
		sheet.stock(
			id,
			place.code,
			area,
			unlike(
				persons.map((value, index) =>
					Math.round(value * about(share, 0.02, key(id, index)))
				)
			)
		);
	part('dibao_elderly_persons', area === 'urban' ? 0.29 : 0.42);
	part('dibao_minor_persons', 0.13);
	part('dibao_disabled_persons', 0.24);
	part('dibao_severe_illness_persons', 0.16);
	part('dibao_class_supplement_persons', 0.53);
	part('dibao_workable_persons', area === 'urban' ? 0.31 : 0.22);
	// Food prices rose by 6 % or more in one quarter: the price subsidy was paid then.
	sheet.flow(
		'dibao_price_subsidy_spending',
		place.code,
		area,
		each((index, quarter) =>
			quarter === '2022Q3' ? Math.round(persons[index]! * 0.42) : 0
		),
		100
	);
	const ratio =
		['望川县', '远山县'].includes(place.name) && area === 'rural' ? 1.27 : 1.3;
	const lift = 1 + 0.03 * ((Number(place.code) % 4) / 4);
	let last = 0;
	const tekunStandard = standard.map((value) => {
		const wanted =
			ratio < 1.3
				? Math.floor((value * ratio) / 5) * 5
				: Math.ceil((value * ratio * lift) / 5) * 5;
		last = Math.max(last, wanted);
		return last;
	});
	sheet.stock('tekun_standard', place.code, area, tekunStandard);
	return { persons, standard, spending, newPersons: moves.newPersons, tekunStandard };
}
