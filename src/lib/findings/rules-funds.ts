import { cite, citeBeside, citeSize, places } from './cite.ts';
import {
	above,
	below,
	forUnits,
	forWhole,
	total,
	valueOf,
	type FindingRule
} from './rule.ts';
import { singleFigure } from './single-figure.ts';
import { percentOf, pointsOf } from './why.ts';

/** F-07 医疗负担重. */
const medical: FindingRule = {
	id: 'F-07',
	title: '困难群众医疗费用负担仍较重',
	level: 'medium',
	dimension: '人民性',
	suggestion: 'R-04',
	asks: () => [
		'困难群众医疗费用实际报销比例·累计',
		'困难群众医疗费用实际报销比例·累计·同比',
		'm_oop·累计',
		'医疗救助人次·累计'
	],
	judge([rate, change, own, visits], { limits }) {
		const value = valueOf(rate);
		const fell = below(valueOf(change), 0);
		if (value === null || valueOf(own) === null) return null;
		if (!below(value, limits.reimbursement) && !fell) return null;
		return {
			evidence: [
				'困难群众医疗费用实际报销比例为',
				cite(rate!),
				...(fell ? ['，', cite(change!)] : []),
				'，个人自付仍占',
				cite(own!),
				'。'
			],
			deviation: Math.max(
				0,
				1 - value / limits.reimbursement,
				fell ? -change!.value! / (value / 100) : 0
			),
			persons: valueOf(visits),
			why: `实际报销比例低于${limits.reimbursement}%或同比下降`
		};
	}
};

/** F-15 执行进度滞后: ten points or more behind the calendar. */
const slowBudget: FindingRule = {
	id: 'F-15',
	title: '预算执行进度滞后',
	level: 'medium',
	dimension: '可持续性',
	suggestion: 'R-08',
	asks: (kit) => [
		...forUnits('m_progress_gap·累计', kit),
		...forUnits('m_exec·累计', kit),
		...forUnits('低保对象人数', kit)
	],
	judge(stats, kit) {
		const n = kit.units.length;
		const limit = kit.limits.behindCalendar;
		const slow = kit.units
			.map((region, index) => ({
				region,
				gap: stats[index]!,
				exec: stats[n + index]!,
				persons: valueOf(stats[2 * n + index])
			}))
			// At the limit counts: 低于序时进度10个百分点以上 has it in.
			.filter(({ gap }) => valueOf(gap) !== null && !above(gap.value, -limit));
		if (slow.length === 0) return null;
		const slowest = slow.reduce((a, b) => (a.gap.value! <= b.gap.value! ? a : b));
		const regions = slow.map(({ region }) => region);
		return {
			evidence: [
				`${places(regions, kit)}预算执行率${slow.length > 1 ? '最低' : ''}为`,
				cite(slowest.exec),
				'，低于序时进度',
				citeSize(slowest.gap),
				'。'
			],
			deviation: Math.abs(slowest.gap.value!) / limit - 1,
			persons: total(slow.map(({ persons }) => persons)),
			why: `预算执行率低于序时进度${pointsOf(limit)}以上`,
			regions: regions.map(({ code }) => code)
		};
	}
};

/** F-16 投入比重下降. */
const lowerShare: FindingRule = {
	id: 'F-16',
	title: '社会救助投入比重下降',
	level: 'medium',
	dimension: '可持续性',
	suggestion: 'R-08',
	asks: () => ['m_fiscal_share·累计', 'm_fiscal_share·累计·同比', '低保对象人数'],
	judge([share, change, persons]) {
		const now = valueOf(share);
		const fell = valueOf(change);
		if (now === null || !below(fell, 0)) return null;
		return {
			evidence: [
				'社会救助支出占一般公共预算支出的',
				cite(share!),
				'，',
				cite(change!),
				'。'
			],
			deviation: Math.abs(fell) / now,
			persons: valueOf(persons),
			why: '占一般公共预算支出比重同比下降'
		};
	}
};

/** F-17 县级负担重: a large county share where the county's means are below the city's. */
const countyBurden: FindingRule = {
	id: 'F-17',
	title: '县级分担压力较大',
	level: 'low',
	dimension: '可持续性',
	suggestion: 'R-08',
	asks: (kit) => [
		...['一般公共预算支出·累计', '常住人口'].flatMap((slot) => [
			forWhole(slot, kit),
			...forUnits(slot, kit)
		]),
		...forUnits('m_level_share_county·累计', kit),
		...forUnits('低保对象人数', kit)
	],
	judge(stats, kit) {
		const n = kit.units.length;
		const size = n + 1;
		/** 人均财力; the whole first. */
		const means = (index: number): number | null => {
			const [money, people] = [valueOf(stats[index]), valueOf(stats[size + index])];
			return money === null || !people ? null : money / people;
		};
		const usual = means(0);
		if (usual === null) return null;
		const found = kit.units
			.map((region, index) => ({
				region,
				means: means(index + 1),
				share: stats[2 * size + index]!,
				persons: valueOf(stats[2 * size + n + index])
			}))
			.filter(
				({ share, means }) =>
					above(valueOf(share), kit.limits.countyShare) && below(means, usual)
			);
		if (found.length === 0) return null;
		const highest = found.reduce((a, b) => (a.share.value! >= b.share.value! ? a : b));
		const regions = found.map(({ region }) => region);
		return {
			evidence: [
				`${places(regions, kit)}人均财力低于平均水平，县级分担比例${found.length > 1 ? '最高' : ''}为`,
				citeBeside(highest.share, kit.limits.countyShare),
				'。'
			],
			deviation: highest.share.value! / kit.limits.countyShare - 1,
			persons: total(found.map(({ persons }) => persons)),
			why: `县级分担比例大于${percentOf(kit.limits.countyShare)}且人均财力低于${kit.whole.name}`,
			regions: regions.map(({ code }) => code)
		};
	}
};

/** F-18 筹资渠道单一. */
const social = singleFigure({
	id: 'F-18',
	title: '筹资渠道较为单一',
	level: 'low',
	dimension: '可持续性',
	suggestion: 'R-09',
	slot: 'm_social_share·累计',
	limit: 'socialShare',
	persons: '低保对象人数',
	says: (stat, limit) => ['社会力量筹集资金仅占', citeBeside(stat, limit), '。'],
	why: (limit) => `社会力量资金占比低于${percentOf(limit)}`
});

export const fundRules: readonly FindingRule[] = [
	medical,
	slowBudget,
	lowerShare,
	countyBurden,
	social
];
