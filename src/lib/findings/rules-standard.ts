import type { Stat } from '#lib/domain/stat.ts';
import { guard } from '#lib/wording/guard.ts';
import type { Region } from '#lib/domain/region.ts';
import {
	cite,
	citeAs,
	forChildren,
	places,
	valueOf,
	type FindingRule,
	type RuleKit
} from './rule.ts';
import { thresholds } from './thresholds.ts';

const kindOf = (kit: RuleKit) => (kit.region.level === 'nation' ? '省份' : '区县');

/** F-02 区域差距: highest to lowest of the rural standard, or a CV that widens. */
const regionGap: FindingRule = {
	id: 'F-02',
	title: '区域标准差距较大',
	level: 'medium',
	dimension: '均衡性',
	suggestion: 'R-02',
	asks: () => [
		'农村低保标准·极值比',
		'农村低保标准·变异系数',
		'农村低保标准·变异系数·同比·增量',
		'农村低保标准·最高地区',
		'农村低保标准·最低地区',
		'农村低保对象人数'
	],
	judge([ratio, cv, change, highest, lowest, persons], kit) {
		const value = valueOf(ratio);
		const spread = valueOf(cv);
		const widened = valueOf(change);
		if (value === null || spread === null) return null;
		if (value <= thresholds.standardRatio && (widened === null || widened <= 1e-9))
			return null;
		const named = kit.naming && highest?.status === 'ok' && lowest?.status === 'ok';
		return {
			evidence: [
				'农村低保标准',
				...(named
					? ['最高的', cite(highest!), '与最低的', cite(lowest!), '之比为']
					: [`最高与最低的${kindOf(kit)}之比为`]),
				cite(ratio!),
				'，变异系数为',
				cite(cv!),
				...trend(change, widened),
				'。'
			],
			deviation: Math.max(0, value / thresholds.standardRatio - 1),
			persons: valueOf(persons),
			why: '极值比大于1.3或变异系数比上年同期扩大'
		};
	}
};

/** ，比上年同期扩大0.009: said only where last year is known. */
function trend(change: Stat | undefined, value: number | null) {
	if (!change || value === null) return [];
	const size = Math.abs(value);
	if (size < 0.0005) return ['，与上年同期基本持平'];
	return [
		`，比上年同期${value > 0 ? '扩大' : '缩小'}`,
		citeAs(change, (Math.round(size * 1000) / 1000).toFixed(3))
	];
}

/** F-03 城乡差距. */
const urbanRuralGap: FindingRule = {
	id: 'F-03',
	title: '城乡标准差距较大',
	level: 'medium',
	dimension: '均衡性',
	suggestion: 'R-02',
	asks: () => ['b_ur_ratio', 'b_ur_ratio·#上年', '农村低保对象人数'],
	judge([now, before, persons]) {
		const value = valueOf(now);
		const last = valueOf(before);
		if (value === null) return null;
		const wider = last !== null && value > last + 1e-9;
		if (value <= thresholds.standardRatio && !wider) return null;
		return {
			evidence: [
				'城乡低保标准之比为',
				cite(now!),
				...(last === null ? [] : [`，上年同期为`, cite(before!)]),
				'。'
			],
			deviation: Math.max(0, value / thresholds.standardRatio - 1),
			persons: valueOf(persons),
			why: '城乡比大于1.3或比上年同期扩大'
		};
	}
};

/** F-05 特困标准不达标: counties whose 特困 standard is under 1.3 times 低保, per area. */
const tekunStandard: FindingRule = {
	id: 'F-05',
	title: '特困人员基本生活标准不达标',
	level: 'high',
	dimension: '人民性',
	suggestion: 'R-03',
	asks: (kit) => [
		...forChildren('城市m_tekun_ratio', kit),
		...forChildren('农村m_tekun_ratio', kit),
		...forChildren('特困人员救助供养人数', kit)
	],
	judge(stats, kit) {
		const n = kit.children.length;
		const low = kit.children
			.map((region, index) => {
				const found = [stats[index]!, stats[n + index]!]
					.filter((stat) => (valueOf(stat) ?? Infinity) < thresholds.tekunRatio - 1e-9)
					.sort((a, b) => a.value! - b.value!)[0];
				return found
					? { region, stat: found, persons: valueOf(stats[2 * n + index]) }
					: null;
			})
			.filter((one) => one !== null);
		if (low.length === 0) return null;
		const times = (stat: Stat) =>
			citeAs(
				stat,
				guard({
					value: stat.value!,
					kind: 'times',
					threshold: thresholds.tekunRatio,
					decimals: 2
				})
			);
		const shown = low.slice(0, 2);
		const regions: Region[] = low.map(({ region }) => region);
		return {
			evidence: kit.naming
				? [
						`${regions.map(({ name }) => name).join('、')}${low.length > 1 ? `等${low.length}个区县` : ''}特困人员基本生活标准不足低保标准的1.3倍，其中`,
						...shown.flatMap((one, index) => [
							`${index > 0 ? '，' : ''}${one.region.name}为`,
							times(one.stat)
						]),
						'。'
					]
				: [
						`${places(regions, kit)}特困人员基本生活标准不足低保标准的1.3倍，最低为`,
						times(low.reduce((a, b) => (a.stat.value! < b.stat.value! ? a : b)).stat),
						'。'
					],
			deviation: Math.max(
				...low.map(({ stat }) => 1 - stat.value! / thresholds.tekunRatio)
			),
			persons: low.reduce((sum, { persons }) => sum + (persons ?? 0), 0),
			why: '特困人员基本生活标准应不低于低保标准的1.3倍，按未修约值判定',
			regions: regions.map(({ code }) => code)
		};
	}
};

/** F-04 水平偏低: 低保标准 to last year's consumption, urban and rural. */
const lowLevel: FindingRule = {
	id: 'F-04',
	title: '保障标准相当于消费支出的比例偏低',
	level: 'medium',
	dimension: '人民性',
	suggestion: 'R-03',
	asks: () => ['城市m_std_cons', '农村m_std_cons', '低保对象人数'],
	judge([urban, rural, persons]) {
		const limits = [
			['城市', urban, thresholds.urbanConsumption],
			['农村', rural, thresholds.ruralConsumption]
		] as const;
		const low = limits.filter(
			([, stat, limit]) => (valueOf(stat) ?? Infinity) < limit - 1e-9
		);
		if (low.length === 0) return null;
		return {
			evidence: [
				...low.flatMap(([name, stat, limit], index) => [
					`${index > 0 ? '，' : ''}${name}低保标准相当于上年人均消费支出的`,
					cite(stat!),
					`，低于${Math.round(limit * 100)}%的参照线`
				]),
				'。'
			],
			deviation: Math.max(...low.map(([, stat, limit]) => 1 - stat!.value! / limit)),
			persons: valueOf(persons),
			why: '低于参照线（城市30%、农村40%，可配置）'
		};
	}
};

/** F-06 标准跑输物价. */
const realGrowth: FindingRule = {
	id: 'F-06',
	title: '标准增幅低于物价涨幅',
	level: 'medium',
	dimension: '可持续性',
	suggestion: 'R-03',
	asks: () => ['城市m_real_growth', '农村m_real_growth', '低保对象人数'],
	judge([urban, rural, persons]) {
		const low = [
			['城市', urban],
			['农村', rural]
		].filter(([, stat]) => (valueOf(stat as Stat) ?? 0) < -1e-9) as [string, Stat][];
		if (low.length === 0) return null;
		return {
			evidence: [
				'扣除价格因素，',
				...low.flatMap(([name, stat], index) => [
					`${index > 0 ? '，' : ''}${name}低保标准实际下降`,
					citeAs(stat, cite({ ...stat, value: Math.abs(stat.value!) }).text)
				]),
				'。'
			],
			deviation: Math.max(...low.map(([, stat]) => Math.abs(stat.value!))),
			persons: valueOf(persons),
			why: '标准实际增速小于0'
		};
	}
};

export const standardRules: readonly FindingRule[] = [
	regionGap,
	urbanRuralGap,
	lowLevel,
	tekunStandard,
	realGrowth
];
