import { monthsElapsed, shiftPeriod, yearOf } from '#lib/domain/period.ts';
import type { Accounts } from './accounts.ts';

const sides = ['urban', 'rural'] as const;

interface Bound {
	/** The rule it is. */
	rule: string;
	low: number;
	high: number;
	of(accounts: Accounts, region: string, period: string): (number | null)[];
}

const ratio = (a: number | null, b: number | null): number | null =>
	a === null || b === null || b === 0 ? null : a / b;

/** 月人均 of a quarter: its money over three months and the mean of opening and closing people. */
function monthly(
	of: Accounts,
	what: string,
	region: string,
	period: string,
	area: 'urban' | 'rural'
) {
	const end = of.value(`${what}_persons`, region, period, area);
	const before =
		of.value(`${what}_persons`, region, shiftPeriod(period, -1), area) ?? end;
	const single = of.value(`${what}_spending`, region, period, area);
	return single === null || end === null || before === null
		? null
		: (single * 10_000) / (((end + before) / 2) * 3);
}

/** Bounds of domain 7.4 that a single region and quarter can be held to. */
export const bounds: readonly Bound[] = [
	{
		rule: 'V-17 户均人口',
		low: 1,
		high: 4.5,
		of: (a, r, p) =>
			sides.map((s) =>
				ratio(a.value('dibao_persons', r, p, s), a.value('dibao_households', r, p, s))
			)
	},
	{
		rule: 'V-39 V-40 低保月人均补助与标准之比',
		low: 0.55,
		high: 0.8,
		of: (a, r, p) =>
			sides.map((s) =>
				ratio(monthly(a, 'dibao', r, p, s), a.value('dibao_standard', r, p, s))
			)
	},
	{
		rule: 'V-41 特困月人均与标准之比',
		low: 0.98,
		high: 1.45,
		of: (a, r, p) =>
			sides.map((s) =>
				ratio(monthly(a, 'tekun', r, p, s), a.value('tekun_standard', r, p, s))
			)
	},
	{
		rule: 'V-42 临时救助次均',
		low: 600,
		high: 2000,
		of: (a, r, p) => {
			const money = a.toDate('temp_aid_spending', r, p);
			return [
				ratio(money === null ? null : money * 10_000, a.toDate('temp_aid_visits', r, p))
			];
		}
	},
	{
		rule: 'V-43 危房改造户均',
		low: 5000,
		high: 60_000,
		of: (a, r, p) => {
			const money = a.toDate('housing_rural_reno_spending', r, p, 'rural');
			return [
				ratio(
					money === null ? null : money * 10_000,
					a.toDate('housing_rural_reno_households', r, p, 'rural')
				)
			];
		}
	},
	{
		rule: 'V-44 取暖户均',
		low: 100,
		high: 5000,
		of: (a, r, p) => {
			const money = a.toDate('heating_spending', r, p);
			return [
				ratio(
					money === null ? null : money * 10_000,
					a.toDate('heating_households', r, p)
				)
			];
		}
	},
	...sides.map((side): Bound => ({
		rule: `V-45 ${side}覆盖率`,
		low: side === 'urban' ? 0.0005 : 0.003,
		high: side === 'urban' ? 0.05 : 0.2,
		of: (a, r, p) => [
			ratio(
				a.value('dibao_persons', r, p, side),
				a.stored('pop_resident', r, String(yearOf(p) - 1), side)
			)
		]
	})),
	{
		rule: 'V-46 低保＋特困占低收入人口',
		low: 0,
		high: 1,
		of: (a, r, p) => {
			const low = a.value('lowincome_persons', r, p);
			const dibao = a.value('dibao_persons', r, p);
			const tekun = a.value('tekun_persons', r, p);
			return [
				dibao === null || tekun === null ? null : ratio(dibao + tekun, low),
				ratio(low, a.stored('pop_resident', r, String(yearOf(p) - 1)))
			];
		}
	},
	{
		rule: 'V-47 特困与低保标准之比',
		low: 1,
		high: 3,
		of: (a, r, p) =>
			sides.map((s) =>
				ratio(a.value('tekun_standard', r, p, s), a.value('dibao_standard', r, p, s))
			)
	},
	{
		rule: 'V-48 城乡标准之比',
		low: 1,
		high: 2,
		of: (a, r, p) => [
			ratio(
				a.value('dibao_standard', r, p, 'urban'),
				a.value('dibao_standard', r, p, 'rural')
			)
		]
	},
	{
		rule: 'V-49 农村标准按月',
		low: 30,
		high: 3000,
		of: (a, r, p) => [a.value('dibao_standard', r, p, 'rural')]
	},
	{
		rule: '预算执行率',
		low: 0,
		high: 1,
		of: (a, r, p) => [
			ratio(a.toDate('sa_spending_total', r, p), a.toDate('sa_budget', r, p))
		]
	},
	{
		rule: '居民消费价格',
		low: 0,
		high: 2.5,
		of: (a, r, p) => [a.value('cpi_yoy', r, p)]
	}
];

/** How many places and quarters have what the bound reads: none would prove nothing. */
export const readings = (of: Accounts, { of: read }: Bound): number =>
	of.regions.reduce(
		(count, region) =>
			count +
			of.quarters.filter((period) =>
				read(of, region, period).some((value) => value !== null)
			).length,
		0
	);

export function outOfBounds(
	of: Accounts,
	{ rule, low, high, of: read }: Bound
): string[] {
	return of.broken((region, period) => {
		const out = read(of, region, period).filter(
			(value) => value !== null && (value < low - 1e-9 || value > high + 1e-9)
		);
		return out.length > 0 && `${rule}: ${out.join('、')}`;
	});
}

/** 执行率减序时进度, of one region. */
export function progressGap(of: Accounts, region: string, period: string): number | null {
	const execution = ratio(
		of.toDate('sa_spending_total', region, period),
		of.toDate('sa_budget', region, period)
	);
	return execution === null ? null : execution - monthsElapsed(period) / 12;
}

/**
 * 提标未反映到支出: a standard up by 5% or more, and no more paid a head than before, whether read in the
 * quarter of the raise or in the one after.
 */
export function raisesUnpaid(of: Accounts): string[] {
	return sides.flatMap((area) =>
		of.broken((region, period) => {
			const before = shiftPeriod(period, -1);
			const from = of.value('dibao_standard', region, before, area);
			const to = of.value('dibao_standard', region, period, area);
			if (from === null || to === null || to / from < 1.05) return null;
			const paid = [before, period, shiftPeriod(period, 1)].map((quarter) =>
				monthly(of, 'dibao', region, quarter, area)
			);
			const shows = paid.every(
				(value, index) =>
					index === 0 || value === null || value > (paid[index - 1] ?? value - 1)
			);
			return !shows && `${area}: ${from} → ${to}, ${paid.join(' → ')}`;
		})
	);
}
