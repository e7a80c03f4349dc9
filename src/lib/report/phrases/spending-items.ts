/** 项目 of the spending sentence in the order of people's-congress reports (domain 1.5), with their words. */
export interface SpendingItem {
	/** Indicator ids. */
	spending: string;
	/** Before the amount when nothing else is known: 城乡低保金6.9亿元. */
	name: string;
	/** 户 or 个 said before the amount: 惠及15106户，补助资金3775万元. */
	reach?: { indicator: string; lead: string; amount: string };
	/** Said after the amount: ，提供公益性岗位1378个. */
	also?: { indicator: string; lead: string };
	/** 其中项 in brackets behind the amount. */
	parts?: readonly { spending: string; name: string }[];
	/** Only where the set counts it in its total, or declares no total of its own. */
	extra?: true;
}

export const spendingItems: readonly SpendingItem[] = [
	{ spending: 'dibao_spending', name: '城乡低保金' },
	{
		spending: 'tekun_spending',
		name: '特困人员供养金',
		parts: [
			{ spending: 'legacy_sanwu_spending', name: '“三无”人员供养金' },
			{ spending: 'legacy_wubao_spending', name: '“五保”供养金' },
			{ spending: 'orphan_spending', name: '孤儿抚养金' },
			{ spending: 'legacy_sanmin_spending', name: '“三民”人员供养金' }
		]
	},
	{ spending: 'disaster_relief_spending', name: '受灾人员救助资金' },
	{ spending: 'medical_aid_spending', name: '医疗救助金' },
	{ spending: 'temp_aid_spending', name: '临时救助金' },
	{ spending: 'edu_aid_spending', name: '教育救助金' },
	{
		spending: 'housing_aid_spending',
		name: '住房救助和危房改造补助',
		reach: {
			indicator: 'housing_aid_households',
			lead: '住房救助和危房改造惠及',
			amount: '补助资金'
		}
	},
	{
		spending: 'employ_aid_spending',
		name: '就业救助金',
		also: { indicator: 'employ_public_posts', lead: '提供公益性岗位' }
	},
	{
		spending: 'heating_spending',
		name: '取暖救助金',
		reach: { indicator: 'heating_households', lead: '取暖救助惠及', amount: '发放救助金' }
	},
	{ spending: 'vagrant_spending', name: '流浪乞讨人员救助资金', extra: true },
	{ spending: 'orphan_spending', name: '孤儿基本生活费', extra: true },
	{ spending: 'defacto_orphan_spending', name: '事实无人抚养儿童补贴', extra: true }
];
