/** 可信范围 of an amount per person, household or time, in 元 (V-42—V-44, wider where no rule is set). */
export interface PlausiblePair {
	readonly money: string;
	readonly count: string;
	readonly low: number;
	readonly high: number;
	readonly name: string;
}

export const plausiblePairs: readonly PlausiblePair[] = [
	{
		money: 'temp_aid_spending',
		count: 'temp_aid_visits',
		low: 100,
		high: 10_000,
		name: '临时救助人次均'
	},
	{
		money: 'medical_aid_spending',
		count: 'medical_aid_visits',
		low: 20,
		high: 50_000,
		name: '医疗救助人次均'
	},
	{
		money: 'edu_aid_spending',
		count: 'edu_aid_visits',
		low: 50,
		high: 20_000,
		name: '教育救助人次均'
	},
	{
		money: 'housing_rural_reno_spending',
		count: 'housing_rural_reno_households',
		low: 5000,
		high: 60_000,
		name: '危房改造户均'
	},
	{
		money: 'housing_rent_subsidy_spending',
		count: 'housing_rent_subsidy_households',
		low: 100,
		high: 30_000,
		name: '租赁补贴户均'
	},
	{
		money: 'housing_aid_spending',
		count: 'housing_aid_households',
		low: 200,
		high: 60_000,
		name: '住房救助户均'
	},
	{
		money: 'heating_spending',
		count: 'heating_households',
		low: 100,
		high: 5000,
		name: '取暖救助户均'
	},
	{
		money: 'charity_raised',
		count: 'charity_aid_visits',
		low: 5,
		high: 200_000,
		name: '社会力量救助人次均'
	},
	{
		money: 'vagrant_spending',
		count: 'vagrant_aid_visits',
		low: 20,
		high: 50_000,
		name: '流浪救助人次均'
	}
];

/** 户与人: persons to a household (V-16, V-17), a little wider than the rule, for small groups. */
export const householdPairs: readonly (readonly [households: string, persons: string])[] =
	[
		['dibao_households', 'dibao_persons'],
		['dibao_new_households', 'dibao_new_persons'],
		['dibao_exit_households', 'dibao_exit_persons'],
		['dibao_removed_households', 'dibao_removed_persons'],
		['dibao_marginal_households', 'dibao_marginal_persons']
	];
export const personsPerHousehold = { low: 1, high: 6 };
