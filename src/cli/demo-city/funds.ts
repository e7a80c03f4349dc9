import { quarterOf, quarters, yearOf } from './calendar.ts';
import { partOf } from './counts.ts';
import type { Place } from './places.ts';
import { about, noise } from './random.ts';
import { each, type Sheet } from './sheet.ts';

type Spender = Pick<Place, 'code' | 'name'>;

/** Money by source and by use, in 0.01万元. Σ of sources = allocated; spending ≤ allocated ≤ budget. */
export function funds(place: Place, total: readonly number[], sheet: Sheet): void {
	const { code } = place;
	const poor = place.district ? 0 : 0.09;
	const shares: Record<string, number> = {
		fund_central: 0.47 + poor,
		fund_province: 0.22,
		fund_city: 0.14,
		fund_county: 0.16 - poor
	};
	if (place.name === '望川县') {
		shares['fund_central']! -= 0.24;
		shares['fund_county']! += 0.24;
	}
	spend(place, total, shares, sheet);
	const due = total.map((value) => Math.round(value * 1.002));
	sheet.flow('sa_fund_due', code, 'all', due, 100);
	sheet.flow(
		'sa_fund_ontime_paid',
		code,
		'all',
		partOf(due, place, 'ontime_paid', 0.985),
		100
	);
	sheet.flow(
		'sa_fund_social_paid',
		code,
		'all',
		partOf(total, place, 'social_paid', 0.955, 0.002),
		100
	);
	sheet.flow(
		'sa_work_funds',
		code,
		'all',
		total.map((value) => Math.round(value * 0.011)),
		100
	);
	sheet.flow(
		'sa_irregular_funds',
		code,
		'all',
		each((_, quarter) => (place.name === '石桥县' && quarter === '2024Q2' ? 312 : 0)),
		100
	);
}

/** What was spent, the budget for it, what was handed down, and whose money that was; the rest is 其他. */
export function spend(
	place: Spender,
	total: readonly number[],
	shares: Readonly<Record<string, number>>,
	sheet: Sheet
): void {
	const { code } = place;
	sheet.flow('sa_spending_total', code, 'all', total, 100);
	const budget = budgets(place, total);
	// The year's budget, the same each quarter: its cumulative figure is the largest.
	sheet.largest('sa_budget', code, 'all', budget, 100);
	const allocated = allocations(total, budget);
	sheet.flow('sa_fund_allocated', code, 'all', allocated, 100);
	const rest = [...allocated];
	for (const [id, share] of Object.entries(shares)) {
		const values = allocated.map((value, index) => {
			const own = Math.round(
				value * about(share, 0.004, `${id}|${code}|${quarters[index]}`) * 0.994
			);
			rest[index]! -= own;
			return own;
		});
		sheet.flow(id, code, 'all', values, 100);
	}
	sheet.flow(
		'fund_other',
		code,
		'all',
		rest.map((value) => Math.max(0, value)),
		100
	);
}

/** Full years are spent to 97–99 %; of 2026 three quarters are known, 望川县 well behind the calendar. */
function budgets(place: Spender, total: readonly number[]): number[] {
	const spentIn = (year: number) =>
		quarters.reduce(
			(sum, quarter, index) => (yearOf(quarter) === year ? sum + total[index]! : sum),
			0
		);
	return each((index, quarter) => {
		const year = yearOf(quarter);
		if (index === 0) return 0;
		const pace =
			place.name === '望川县' ? 0.623 : 0.752 + 0.03 * noise(`pace|${place.code}`);
		const part =
			year === 2026 ? pace : 0.972 + 0.01 * noise(`spent|${place.code}|${year}`);
		return Math.round(spentIn(year) / part / 100) * 100;
	});
}

function allocations(total: readonly number[], budget: readonly number[]): number[] {
	let spent = 0;
	let given = 0;
	return quarters.map((quarter, index) => {
		if (index === 0) return 0;
		if (quarterOf(quarter) === 1) [spent, given] = [0, 0];
		spent += total[index]!;
		const aim = Math.max(spent, Math.min(budget[index]!, Math.round(spent * 1.018)));
		const now = Math.max(0, aim - given);
		given += now;
		return now;
	});
}
