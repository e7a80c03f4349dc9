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
		money: 'dibao_spending',
		count: 'dibao_persons',
		low: 20,
		high: 40_000,
		name: '低保对象人均'
	},
	{
		money: 'tekun_spending',
		count: 'tekun_persons',
		low: 100,
		high: 80_000,
		name: '特困人员人均'
	},
	{
		money: 'orphan_spending',
		count: 'orphan_persons',
		low: 100,
		high: 80_000,
		name: '孤儿人均'
	},
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

/** 部分与总体 (V-14, V-25): the first is never more than the second, counted over the same time and place. */
export const partsOfWholes: readonly (readonly [part: string, whole: string])[] = [
	['tekun_central_persons', 'tekun_persons'],
	['tekun_dispersed_persons', 'tekun_persons'],
	['apps_ontime', 'apps_closed'],
	['eldercare_hazards_fixed', 'eldercare_hazards'],
	['eldercare_inspected', 'eldercare_institutions'],
	['eldercare_nursing_beds', 'eldercare_beds'],
	['check_hit_persontimes', 'check_persontimes'],
	['monitor_alerts_handled', 'monitor_alerts'],
	['monitor_included_persons', 'monitor_alerts_handled'],
	['vagrant_returned_persons', 'vagrant_identified_persons'],
	['vagrant_returned_persons', 'vagrant_aid_visits'],
	['dibao_removed_persons', 'dibao_exit_persons'],
	['dibao_removed_households', 'dibao_exit_households'],
	['staff_fulltime', 'staff_total'],
	['staff_certified', 'staff_total'],
	['windows', 'townships'],
	['temp_emergency_visits', 'temp_aid_visits'],
	['temp_expense_visits', 'temp_aid_visits'],
	['audit_wrong_households', 'audit_sample_households']
];

/** The same in words that are no indicators: 回收问卷 of 发放问卷. */
export const partsInWords: readonly (readonly [part: RegExp, whole: RegExp])[] = [
	[/(?:回收|收回|有效)(?:的)?(?:有效)?问卷$/u, /发放(?:调查)?问卷$/u],
	[/孤儿和事实无人抚养儿童$/u, /困境儿童$/u],
	[/成灾(?:面积)?$/u, /受灾面积$/u],
	[/绝收(?:面积)?$/u, /(?:受灾|成灾)面积$/u],
	[/紧急转移安置(?:人口|群众|人员)?$/u, /受灾(?:人口|群众|人数)?$/u],
	[/(?:实到|到会|参加)(?:人员|代表|人数)?$/u, /(?:应到)(?:人员|代表|人数)?$/u],
	[
		/(?:办结|已办理|解决)(?:问题|事项|案件|信访件)?$/u,
		/(?:受理|收到|交办|梳理)(?:问题|事项|案件|信访件|申请)?$/u
	],
	[
		/(?:完成|已)?整改(?:完成|到位)?(?:问题|隐患)?$/u,
		/(?:发现|排查|查出|反馈)(?:问题|隐患)?$/u
	]
];
