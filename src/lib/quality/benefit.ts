import type { Account } from './account.ts';

/** 低保月人均补助, 元: money over the mean of opening and closing people and the months it covers. */
export const monthlyBenefit = (here: Account): number | null =>
	monthly(here, here.value('dibao_spending'), here.average('dibao_persons'));

/** 特困月人均, 元: by the people at the end of the period (V-41). */
export const monthlyCare = (here: Account): number | null =>
	monthly(here, here.value('tekun_spending'), here.value('tekun_persons'));

function monthly(
	here: Account,
	money: number | null,
	persons: number | null
): number | null {
	return money === null || persons === null || persons <= 0
		? null
		: (money * 10_000) / persons / here.months();
}
