import { cite, citeAs, forChildren, places, valueOf, type FindingRule } from './rule.ts';
import { simpleRule } from './simple.ts';
import { thresholds } from './thresholds.ts';

/** F-15 执行进度滞后: counties ten points or more behind the calendar. */
const slowBudget: FindingRule = {
	id: 'F-15',
	title: '预算执行进度滞后',
	level: 'medium',
	dimension: '可持续性',
	suggestion: 'R-08',
	asks: (kit) => [
		...forChildren('m_progress_gap·累计', kit),
		...forChildren('m_exec·累计', kit),
		...forChildren('低保对象人数', kit)
	],
	judge(stats, kit) {
		const n = kit.children.length;
		const slow = kit.children
			.map((region, index) => ({
				region,
				gap: stats[index]!,
				exec: stats[n + index]!,
				persons: valueOf(stats[2 * n + index])
			}))
			.filter(({ gap }) => (valueOf(gap) ?? 0) <= thresholds.behindCalendar + 1e-9);
		if (slow.length === 0) return null;
		const slowest = slow.reduce((a, b) => (a.gap.value! < b.gap.value! ? a : b));
		return {
			evidence: [
				`${places(
					slow.map(({ region }) => region),
					kit
				)}预算执行率${slow.length > 1 ? '最低' : ''}为`,
				cite(slowest.exec),
				'，低于序时进度',
				citeAs(slowest.gap, points(slowest.gap.value!)),
				'。'
			],
			deviation: Math.abs(slowest.gap.value!) / Math.abs(thresholds.behindCalendar) - 1,
			persons: slow.reduce((sum, { persons }) => sum + (persons ?? 0), 0),
			why: '预算执行率低于序时进度10个百分点以上',
			regions: slow.map(({ region }) => region.code)
		};
	}
};

/** −0.127 → 12.7个百分点. */
const points = (fraction: number): string =>
	`${String(Math.round(Math.abs(fraction) * 1000) / 10)}个百分点`;

/** F-16 投入比重下降. */
const lowerShare: FindingRule = {
	id: 'F-16',
	title: '社会救助投入比重下降',
	level: 'medium',
	dimension: '可持续性',
	suggestion: 'R-08',
	asks: () => ['m_fiscal_share·累计', 'm_fiscal_share·累计·同比'],
	judge([share, change]) {
		const now = valueOf(share);
		const fell = valueOf(change);
		if (now === null || fell === null || fell >= -1e-9) return null;
		return {
			evidence: [
				'社会救助支出占一般公共预算支出的',
				cite(share!, 2),
				'，比上年同期降低',
				citeAs(change!, points2(fell)),
				'。'
			],
			deviation: Math.abs(fell) / now,
			persons: null,
			why: '占一般公共预算支出比重同比下降'
		};
	}
};

/** Small differences need two decimals: 0.04个百分点 is not 0. */
const points2 = (fraction: number): string => {
	const value = Math.abs(fraction) * 100;
	return `${String(value < 0.1 ? Math.round(value * 1000) / 1000 : Math.round(value * 100) / 100)}个百分点`;
};

/** F-17 县级负担重: a large county share where the county's means are below the city's. */
const countyBurden: FindingRule = {
	id: 'F-17',
	title: '县级分担压力较大',
	level: 'low',
	dimension: '可持续性',
	suggestion: 'R-08',
	asks: (kit) => [
		'一般公共预算支出·累计',
		'常住人口',
		...forChildren('m_level_share_county·累计', kit),
		...forChildren('一般公共预算支出·累计', kit),
		...forChildren('常住人口', kit)
	],
	judge([money, people, ...rest], kit) {
		const whole = (valueOf(money) ?? NaN) / (valueOf(people) ?? NaN);
		if (!Number.isFinite(whole)) return null;
		const n = kit.children.length;
		const found = kit.children
			.map((region, index) => ({
				region,
				share: rest[index]!,
				means: (valueOf(rest[n + index]) ?? NaN) / (valueOf(rest[2 * n + index]) ?? NaN)
			}))
			.filter(
				({ share, means }) =>
					(valueOf(share) ?? 0) > thresholds.countyShare && means < whole
			);
		if (found.length === 0) return null;
		const highest = found.reduce((a, b) => (a.share.value! > b.share.value! ? a : b));
		return {
			evidence: [
				`${places(
					found.map(({ region }) => region),
					kit
				)}人均财力低于平均水平，县级分担比例${found.length > 1 ? '最高' : ''}为`,
				cite(highest.share),
				'。'
			],
			deviation: highest.share.value! / thresholds.countyShare - 1,
			persons: null,
			why: '县级分担比例大于30%且人均财力低于全域',
			regions: found.map(({ region }) => region.code)
		};
	}
};

const social = simpleRule({
	id: 'F-18',
	title: '筹资渠道较为单一',
	level: 'low',
	dimension: '可持续性',
	suggestion: 'R-09',
	slot: 'm_social_share·累计',
	below: thresholds.socialShare,
	says: (stat) => ['社会力量筹集资金仅占', cite(stat, 2), '。'],
	limit: '低于1%'
});

/** F-07 医疗负担重. */
const medical: FindingRule = {
	id: 'F-07',
	title: '困难群众医疗费用负担仍较重',
	level: 'medium',
	dimension: '人民性',
	suggestion: 'R-04',
	asks: () => [
		'困难群众医疗费用实际报销比例·累计',
		'困难群众医疗费用实际报销比例·累计·#上年',
		'm_oop·累计',
		'医疗救助人次·累计'
	],
	judge([now, before, own, visits]) {
		const rate = valueOf(now);
		const last = valueOf(before);
		if (rate === null || own?.status !== 'ok') return null;
		const fell = last !== null && rate < last - 1e-9;
		if (rate >= thresholds.reimbursement && !fell) return null;
		return {
			evidence: [
				'困难群众医疗费用实际报销比例为',
				cite(now!),
				...(fell ? ['，低于上年同期的', cite(before!)] : []),
				'，个人自付仍占',
				cite(own),
				'。'
			],
			deviation: Math.max(0, 1 - rate / thresholds.reimbursement),
			persons: valueOf(visits),
			why: '实际报销比例低于70%或同比下降'
		};
	}
};

export const fundRules: readonly FindingRule[] = [
	medical,
	slowBudget,
	lowerShare,
	countyBurden,
	social
];
