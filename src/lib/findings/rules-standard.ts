import type { Region } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { cite, citeBeside, citeSize, places, unitWord } from './cite.ts';
import type { Evidence } from './finding.ts';
import {
	above,
	below,
	forUnits,
	total,
	valueOf,
	type FindingRule,
	type RuleKit
} from './rule.ts';
import { percentOf, pointsOf } from './why.ts';

/** F-02 区域差距: highest to lowest of a standard, or a CV that widens; town and country apart. */
const regionGap: FindingRule = {
	id: 'F-02',
	title: '区域标准差距较大',
	level: 'medium',
	dimension: '均衡性',
	suggestion: 'R-02',
	asks: () =>
		['农村', '城市'].flatMap((area) => [
			`${area}低保标准·极值比`,
			`${area}低保标准·变异系数`,
			`${area}低保标准·变异系数·同比`,
			`${area}低保标准·最高地区`,
			`${area}低保标准·最低地区`,
			`${area}低保对象人数`
		]),
	judge(stats, kit) {
		const limit = kit.limits.regionRatio;
		const gaps = ['农村', '城市']
			.map((area, index) => {
				const [ratio, cv, change, highest, lowest, persons] = stats.slice(
					index * 6,
					index * 6 + 6
				);
				return { area, ratio, cv, change, highest, lowest, persons };
			})
			.filter(
				({ ratio, cv, change }) =>
					valueOf(ratio) !== null &&
					valueOf(cv) !== null &&
					(above(valueOf(ratio), limit) || above(valueOf(change), 0))
			);
		if (gaps.length === 0) return null;
		const beyond = gaps.map(({ ratio, cv, change }) =>
			Math.max(0, ratio!.value! / limit - 1, (valueOf(change) ?? 0) / cv!.value!)
		);
		return {
			evidence: [
				...gaps.flatMap(({ area, ratio, cv, change, highest, lowest }, index) => [
					`${index > 0 ? '；' : ''}${area}低保标准`,
					...extremes(highest!, lowest!, kit),
					'之比为',
					citeBeside(ratio!, limit),
					'，变异系数为',
					cite(cv!),
					...(valueOf(change) === null ? [] : ['，', cite(change!)])
				]),
				'。'
			],
			deviation: Math.max(...beyond),
			persons: total(gaps.map(({ persons }) => valueOf(persons))),
			why: `最高与最低之比大于${limit}，或变异系数比上年同期扩大`
		};
	}
};

/** 最高的云汀区与最低的远山县, where all of them may be named. */
function extremes(highest: Stat, lowest: Stat, kit: RuleKit): Evidence {
	const all = [...(highest.list ?? []), ...(lowest.list ?? [])];
	const named = all.length > 0 && all.every(({ region }) => kit.mayName(region));
	return named
		? ['最高的', cite(highest), '与最低的', cite(lowest)]
		: [`最高与最低的${unitWord(kit)}`];
}

/** F-03 城乡差距. */
const urbanRuralGap: FindingRule = {
	id: 'F-03',
	title: '城乡标准差距较大',
	level: 'medium',
	dimension: '均衡性',
	suggestion: 'R-02',
	asks: () => ['b_ur_ratio', 'b_ur_ratio·同比', '农村低保对象人数'],
	judge([now, change, persons], { limits }) {
		const limit = limits.urbanRuralRatio;
		const value = valueOf(now);
		const wider = valueOf(change);
		if (value === null || (!above(value, limit) && !above(wider, 0))) return null;
		return {
			evidence: [
				'城乡低保标准之比为',
				citeBeside(now!, limit),
				...(wider === null ? [] : ['，', cite(change!)]),
				'。'
			],
			deviation: Math.max(0, value / limit - 1, (wider ?? 0) / value),
			persons: valueOf(persons),
			why: `城乡低保标准之比大于${limit}，或比上年同期扩大`
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
	asks: () => [
		'城市m_std_cons',
		'农村m_std_cons',
		'城市低保对象人数',
		'农村低保对象人数'
	],
	judge([urban, rural, inTown, inCountry], { limits }) {
		const low = [
			{ area: '城市', stat: urban, limit: limits.urbanConsumption, persons: inTown },
			{ area: '农村', stat: rural, limit: limits.ruralConsumption, persons: inCountry }
		].filter(({ stat, limit }) => below(valueOf(stat), limit));
		if (low.length === 0) return null;
		return {
			evidence: [
				...low.flatMap(({ area, stat, limit }, index) => [
					`${index > 0 ? '，' : ''}${area}低保标准相当于上年人均消费支出的`,
					citeBeside(stat!, limit)
				]),
				'。'
			],
			deviation: Math.max(...low.map(({ stat, limit }) => 1 - stat!.value! / limit)),
			persons: total(low.map(({ persons }) => valueOf(persons))),
			why: `低于参照线（城市${percentOf(limits.urbanConsumption)}、农村${percentOf(limits.ruralConsumption)}）`
		};
	}
};

/** More names than this are a list, not a sentence. */
const mostNamed = 3;

const joined = (some: readonly { region: Region }[]): string =>
	some.map(({ region }) => region.name).join('、');

/** F-05 特困标准不达标: counties whose 特困 standard is under 1.3 times 低保, in town or country. */
const tekunStandard: FindingRule = {
	id: 'F-05',
	title: '特困人员基本生活标准不达标',
	level: 'high',
	dimension: '人民性',
	suggestion: 'R-03',
	asks: (kit) => [
		...forUnits('城市m_tekun_ratio', kit),
		...forUnits('农村m_tekun_ratio', kit),
		...forUnits('特困人员救助供养人数', kit)
	],
	judge(stats, kit) {
		const n = kit.units.length;
		const limit = kit.limits.tekunRatio;
		const low = kit.units.flatMap((region, index) => {
			const [least] = [stats[index]!, stats[n + index]!]
				.filter((stat) => below(valueOf(stat), limit))
				.sort((a, b) => a.value! - b.value!);
			return least
				? [{ region, stat: least, persons: valueOf(stats[2 * n + index]) }]
				: [];
		});
		if (low.length === 0) return null;
		const least = low.reduce((a, b) => (a.stat.value! <= b.stat.value! ? a : b));
		const regions = low.map(({ region }) => region);
		const [one, ...more] = low.filter(({ region }) => kit.mayName(region.code));
		const named = one && more.length > 0 ? [one, ...more].slice(0, mostNamed) : null;
		const short = `特困人员基本生活标准不足低保标准的${limit}倍`;
		return {
			evidence: named
				? [
						`${joined(named)}等${low.length}个${unitWord(kit)}${short}，其中`,
						...named.flatMap(({ region, stat }, index) => [
							`${index > 0 ? '，' : ''}${region.name}为`,
							citeBeside(stat, limit)
						]),
						'。'
					]
				: [
						`${places(regions, kit)}${short}，${low.length > 1 ? '最低' : ''}为`,
						citeBeside(least.stat, limit),
						'。'
					],
			deviation: 1 - least.stat.value! / limit,
			persons: total(low.map(({ persons }) => persons)),
			why: `特困人员基本生活标准不足低保标准的${limit}倍，按未修约值判定`,
			regions: regions.map(({ code }) => code)
		};
	}
};

/** A standard that fell behind: really, or nominally against consumption. */
type Slow = { area: string; persons: Stat | undefined; gap: number } & (
	{ real: Stat } | { nominal: Stat; consumption: Stat }
);

/** F-06 标准跑输物价或消费. */
const realGrowth: FindingRule = {
	id: 'F-06',
	title: '标准增幅低于物价或消费涨幅',
	level: 'medium',
	dimension: '可持续性',
	suggestion: 'R-03',
	asks: () =>
		['城市', '农村'].flatMap((area) => [
			`${area}m_real_growth`,
			`${area}低保标准·同比`,
			`${area}居民人均消费支出·同比`,
			`${area}低保对象人数`
		]),
	judge(stats, { limits }) {
		const slow = ['城市', '农村'].flatMap((area, index): Slow[] => {
			const [real, nominal, consumption, persons] = stats.slice(index * 4, index * 4 + 4);
			const [grown, spent] = [valueOf(nominal), valueOf(consumption)];
			if (below(valueOf(real), 0))
				return [{ area, real: real!, persons, gap: -real!.value! }];
			return grown !== null &&
				spent !== null &&
				below(grown, spent - limits.behindConsumption)
				? [
						{
							area,
							nominal: nominal!,
							consumption: consumption!,
							persons,
							gap: spent - grown
						}
					]
				: [];
		});
		if (slow.length === 0) return null;
		return {
			evidence: [
				...slow.flatMap((one, index): Evidence => {
					const before = index > 0 ? '；' : '';
					return 'real' in one
						? [`${before}扣除价格因素，${one.area}低保标准实际下降`, citeSize(one.real)]
						: [
								`${before}${one.area}低保标准`,
								cite(one.nominal),
								`，${one.area}居民人均消费支出`,
								cite(one.consumption)
							];
				}),
				'。'
			],
			deviation: Math.max(...slow.map(({ gap }) => gap)),
			persons: total(slow.map(({ persons }) => valueOf(persons))),
			why: `标准实际增速小于零，或低于消费支出增速${pointsOf(limits.behindConsumption)}以上`
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
