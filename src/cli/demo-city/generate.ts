import { base } from './base.ts';
import { quarters } from './calendar.ts';
import { capacity } from './capacity.ts';
import { cityLevel } from './city.ts';
import { civil } from './civil.ts';
import { sumOf, unlike } from './counts.ts';
import { dibao } from './dibao.ts';
import { funds } from './funds.ts';
import { ownLevel } from './own.ts';
import { places, type Place } from './places.ts';
import { about } from './random.ts';
import { Sheet, type Entry } from './sheet.ts';
import { special } from './special.ts';
import { tekun } from './tekun.ts';

/** 缺报: 清泊县's temporary aid of the last quarter, and volunteers of two large places. */
const unreported = new Set(
	[
		...[
			'temp_aid_visits',
			'temp_aid_spending',
			'temp_emergency_visits',
			'temp_expense_visits',
			'temp_first_aid_visits',
			'temp_nonlocal_visits'
		].map((id) => `990109|${id}`),
		...['990103', '990106'].map((code) => `${code}|volunteers`)
	].map((key) => key.replace('|', '|2026Q3|'))
);

/** The whole data set, the same every time. */
export function generate(): Entry[] {
	const sheet = new Sheet(unreported);
	for (const place of places) county(place, sheet);
	cityLevel(sheet);
	ownLevel(sheet);
	return sheet.entries;
}

function county(place: Place, sheet: Sheet): void {
	const areas = (['urban', 'rural'] as const).map((area) => {
		const low = dibao(place, area, sheet);
		return { area, low, poorest: tekun(place, area, low, sheet) };
	});
	const persons = sumOf(...areas.map(({ low }) => low.persons));
	lowIncome(place, areas, sheet);
	const spent = special(place, persons, sheet);
	const total = sumOf(
		...areas.map(({ low }) => low.spending),
		...areas.map(({ poorest }) => poorest.spending),
		...spent
	);
	funds(place, total, sheet);
	capacity(place, persons, sheet);
	civil(place, sheet);
	base(place, sheet);
}

interface AreaPersons {
	area: 'urban' | 'rural';
	low: { persons: number[] };
	poorest: { persons: number[] };
}

/** 低收入人口 = 低保 + 特困 + 边缘 + 刚性支出 + 监测对象 + 其他. */
function lowIncome(place: Place, areas: readonly AreaPersons[], sheet: Sheet): void {
	for (const { area, low, poorest } of areas) {
		const part = (id: string, share: number) =>
			unlike(
				low.persons.map((value, index) =>
					Math.round(
						value * about(share, 0.015, `${id}|${place.code}|${area}|${quarters[index]}`)
					)
				)
			);
		const marginal = part('marginal', 0.19);
		const rigid = part('rigid', 0.07);
		const relapse = area === 'rural' ? part('relapse', 0.11) : low.persons.map(() => 0);
		const others = part('others', 0.04);
		const put = (id: string, values: readonly number[]) =>
			sheet.stock(id, place.code, area, values);
		put('dibao_marginal_persons', marginal);
		put(
			'dibao_marginal_households',
			unlike(marginal.map((value) => Math.round(value / 2.1)))
		);
		put('rigid_expense_persons', rigid);
		if (area === 'rural') put('relapse_monitor_persons', relapse);
		put(
			'lowincome_persons',
			sumOf(low.persons, poorest.persons, marginal, rigid, relapse, others)
		);
	}
}
