import { wilson } from '#lib/stats/interval.ts';
import { cite, citeAs, forChildren, places, valueOf, type FindingRule } from './rule.ts';
import { simpleRule } from './simple.ts';
import { thresholds } from './thresholds.ts';

/** F-01 覆盖不均: low coverage where the population is more rural than the city's. */
const lowCoverage: FindingRule = {
	id: 'F-01',
	title: '保障覆盖不均衡',
	level: 'medium',
	dimension: '人民性',
	suggestion: 'R-01',
	asks: (kit) => [
		'm_coverage',
		'农村常住人口',
		'常住人口',
		...forChildren('m_coverage', kit),
		...forChildren('农村常住人口', kit),
		...forChildren('常住人口', kit)
	],
	judge([whole, rural, all, ...rest], kit) {
		const limit = valueOf(whole);
		const ruralWhole = valueOf(rural);
		const people = valueOf(all);
		if (limit === null || ruralWhole === null || people === null) return null;
		const n = kit.children.length;
		const low = kit.children
			.map((region, index) => ({
				region,
				stat: rest[index]!,
				rural: valueOf(rest[n + index]),
				people: valueOf(rest[2 * n + index])
			}))
			.filter(
				({ stat, rural, people: own }) =>
					(valueOf(stat) ?? Infinity) < thresholds.coverageOfWhole * limit &&
					rural !== null &&
					own !== null &&
					rural / own > ruralWhole / people
			);
		if (low.length === 0) return null;
		const lowest = low.reduce((a, b) => (a.stat.value! < b.stat.value! ? a : b));
		return {
			evidence: [
				`${places(
					low.map(({ region }) => region),
					kit
				)}低保覆盖率${low.length > 1 ? '最低' : ''}为`,
				cite(lowest.stat, 2),
				'，不足全域',
				cite(whole!, 2),
				`的${Math.round(thresholds.coverageOfWhole * 100)}%，而农村人口比重高于平均水平。`
			],
			deviation: 1 - lowest.stat.value! / limit,
			persons: low.reduce((sum, { people: own }) => sum + (own ?? 0), 0) / 100,
			why: '覆盖率低于全域的60%且农村人口占比高于全域',
			regions: low.map(({ region }) => region.code)
		};
	}
};

/** F-08 错保: judged by the lower bound of the 95 % interval, not by the sample's rate. */
const wrongly: FindingRule = {
	id: 'F-08',
	title: '对象认定不够精准，存在错保',
	level: 'high',
	dimension: '精准性',
	suggestion: 'R-05',
	asks: () => ['抽查（复核）户数·累计', '查实错保户数·累计', 'm_wrong·累计'],
	judge([sample, wrong, rate]) {
		const n = valueOf(sample);
		const k = valueOf(wrong);
		if (n === null || k === null || !rate || rate.status !== 'ok') return null;
		const interval = wilson(k, n);
		if (!interval || interval[0] <= thresholds.wrong) return null;
		return {
			evidence: [
				'抽查',
				cite(sample!),
				'，查实错保',
				cite(wrong!),
				'，错保率',
				cite(rate),
				'。'
			],
			deviation: interval[0] / thresholds.wrong - 1,
			persons: k,
			why: '错保率95%置信区间下限大于1%'
		};
	}
};

/** F-09 漏保. */
const missed: FindingRule = {
	id: 'F-09',
	title: '应保未保仍有发生',
	level: 'high',
	dimension: '精准性',
	suggestion: 'R-05',
	asks: () => ['排查未在保困难家庭户数·累计', '查实漏保户数·累计', 'm_missed·累计'],
	judge([screened, found, rate]) {
		const value = valueOf(rate);
		if (value === null || value <= thresholds.missed) return null;
		return {
			evidence: [
				'排查',
				cite(screened!),
				'，查实漏保',
				cite(found!),
				'，漏保率',
				cite(rate!),
				'。'
			],
			deviation: value / thresholds.missed - 1,
			persons: valueOf(found),
			why: '漏保率大于0.5%'
		};
	}
};

/** F-10 动态管理偏弱: nothing in, nothing out, two quarters in a row. */
const still: FindingRule = {
	id: 'F-10',
	title: '动态管理偏弱',
	level: 'medium',
	dimension: '精准性',
	suggestion: 'R-05',
	asks: (kit) => [
		...['', '·#上季'].flatMap((when) => [
			...forChildren(`新增低保人数${when}`, kit),
			...forChildren(`退出低保人数${when}`, kit)
		]),
		...forChildren('低保对象人数', kit)
	],
	judge(stats, kit) {
		const n = kit.children.length;
		const at = (block: number, index: number) => stats[block * n + index];
		const found = kit.children
			.map((region, index) => ({ region, index }))
			.filter(({ index }) =>
				[0, 1, 2, 3].every((block) => valueOf(at(block, index)) === 0)
			);
		if (found.length === 0) return null;
		return {
			evidence: [
				`${places(
					found.map(({ region }) => region),
					kit
				)}连续两个季度`,
				citeAs(at(0, found[0]!.index)!, '未发生新增、退出'),
				'。'
			],
			deviation: 1,
			persons: found.reduce((sum, { index }) => sum + (valueOf(at(4, index)) ?? 0), 0),
			why: '连续两季新增与退出均为零',
			regions: found.map(({ region }) => region.code)
		};
	}
};

/** F-24 数据质量 is told by who has not reported; screening errors are added where a set has been screened. */
const handled = simpleRule({
	id: 'F-12',
	title: '主动发现处置不够及时',
	dimension: '主动性',
	suggestion: 'R-06',
	slot: 'm_alert_handle·累计',
	below: thresholds.handled,
	says: (stat) => ['预警线索核查处置率为', cite(stat), '，低于95%的要求。'],
	limit: '低于95%'
});

const checked = simpleRule({
	id: 'F-11',
	title: '家庭经济状况核对覆盖不足',
	dimension: '精准性',
	suggestion: 'R-06',
	slot: 'm_check_rate·累计',
	below: thresholds.checked,
	says: (stat) => ['救助申请家庭经济状况核对率为', cite(stat), '，低于90%。'],
	limit: '低于90%'
});

export const coverageRules: readonly FindingRule[] = [
	lowCoverage,
	wrongly,
	missed,
	still,
	checked,
	handled
];
