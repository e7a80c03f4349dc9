import { wilson } from '#lib/stats/interval.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { cite, citeBeside, places } from './cite.ts';
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
import { percentOf } from './why.ts';

/** F-01 覆盖不均: low coverage where the population is more rural than the city's. */
const lowCoverage: FindingRule = {
	id: 'F-01',
	title: '保障覆盖不均衡',
	level: 'medium',
	dimension: '人民性',
	suggestion: 'R-01',
	asks: (kit) =>
		['m_coverage', '农村常住人口', '常住人口'].flatMap((slot) => [
			forWhole(slot, kit),
			...forUnits(slot, kit)
		]),
	judge(stats, kit) {
		const size = kit.units.length + 1;
		/** The whole first, then the units. */
		const block = (index: number) => stats.slice(index * size, (index + 1) * size);
		const [coverage, rural, people] = [block(0), block(1), block(2)];
		const least = valueOf(coverage[0]);
		const ruralShare = (index: number): number | null => {
			const [part, all] = [valueOf(rural[index]), valueOf(people[index])];
			return part === null || !all ? null : part / all;
		};
		const usual = ruralShare(0);
		if (least === null || usual === null) return null;
		const low = kit.units
			.map((region, index) => ({
				region,
				stat: coverage[index + 1]!,
				rural: ruralShare(index + 1),
				people: valueOf(people[index + 1])
			}))
			.filter(
				({ stat, rural }) =>
					below(valueOf(stat), kit.limits.coverageOfWhole * least) && above(rural, usual)
			);
		if (low.length === 0) return null;
		const lowest = low.reduce((a, b) => (a.stat.value! <= b.stat.value! ? a : b));
		const regions = low.map(({ region }) => region);
		return {
			evidence: [
				`${places(regions, kit)}低保覆盖率${low.length > 1 ? '最低' : ''}为`,
				cite(lowest.stat),
				`，${kit.whole.name}为`,
				cite(coverage[0]!),
				'，而农村人口占比高于平均水平。'
			],
			deviation: 1 - lowest.stat.value! / least,
			// Those who would be covered at the usual rate.
			persons: total(
				low.map(({ stat, people }) => (least - stat.value!) * (people ?? 0))
			),
			why: `低保覆盖率低于${kit.whole.name}的${percentOf(kit.limits.coverageOfWhole)}且农村人口占比更高`,
			regions: regions.map(({ code }) => code)
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
	judge([sample, wrong, rate], { limits }) {
		const interval = wilson(valueOf(wrong), valueOf(sample));
		if (!interval || valueOf(rate) === null || !above(interval[0], limits.wrong))
			return null;
		return {
			evidence: [
				'抽查',
				cite(sample!),
				'，查实错保',
				cite(wrong!),
				'，错保率',
				cite(rate!),
				'。'
			],
			deviation: interval[0] / limits.wrong - 1,
			persons: valueOf(wrong),
			why: `错保率95%置信区间下限大于${percentOf(limits.wrong)}`
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
	judge([screened, found, rate], { limits }) {
		const value = valueOf(rate);
		if (!above(value, limits.missed)) return null;
		return {
			evidence: ['排查', cite(screened!), '，查实漏保', cite(found!), '。'],
			deviation: value / limits.missed - 1,
			persons: valueOf(found),
			why: `漏保率大于${percentOf(limits.missed)}`
		};
	}
};

/** F-10 动态管理偏弱: nothing in, nothing out for two quarters, or hardly anything this time. */
const still: FindingRule = {
	id: 'F-10',
	title: '动态管理偏弱',
	level: 'medium',
	dimension: '精准性',
	suggestion: 'R-05',
	asks: (kit) => [
		...['', '·#上季'].flatMap((when) => [
			...forUnits(`新增低保人数${when}`, kit),
			...forUnits(`退出低保人数${when}`, kit)
		]),
		...forUnits('m_turnover', kit),
		...forUnits('低保对象人数', kit)
	],
	judge(stats, kit) {
		const n = kit.units.length;
		const at = (block: number, index: number) => stats[block * n + index];
		const quarterly = parsePeriod(kit.scope.period).frequency === 'Q';
		const found = kit.units
			.map((region, index) => ({
				region,
				entered: at(0, index)!,
				left: at(1, index)!,
				turnover: at(4, index)!,
				persons: valueOf(at(5, index)),
				nothing:
					quarterly && [0, 1, 2, 3].every((block) => valueOf(at(block, index)) === 0)
			}))
			.filter(
				({ nothing, turnover }) =>
					nothing || below(valueOf(turnover), kit.limits.turnover)
			);
		const [first] = found;
		if (!first) return null;
		const none = found.filter(({ nothing }) => nothing);
		const little = found.filter(({ nothing }) => !nothing);
		const least = little.reduce<(typeof little)[number] | undefined>(
			(a, b) => (a && a.turnover.value! <= b.turnover.value! ? a : b),
			undefined
		);
		const quiet = none[0];
		const namesOf = (some: typeof found) => some.map(({ region }) => region);
		return {
			evidence: [
				...(quiet
					? [
							`${places(namesOf(none), kit)}连续两个季度未发生新增、退出，本季新增`,
							cite(quiet.entered),
							'、退出',
							cite(quiet.left)
						]
					: []),
				...(quiet && least ? ['；'] : []),
				...(least
					? [
							`${places(namesOf(little), kit)}低保换手率${little.length > 1 ? '最低' : ''}为`,
							citeBeside(least.turnover, kit.limits.turnover)
						]
					: []),
				'。'
			],
			deviation: quiet ? 1 : 1 - least!.turnover.value! / kit.limits.turnover,
			persons: total(found.map(({ persons }) => persons)),
			why: `连续两季新增与退出均为零，或换手率低于${percentOf(kit.limits.turnover)}`,
			regions: namesOf(found).map(({ code }) => code)
		};
	}
};

/** F-11 核对不力. */
const checked = singleFigure({
	id: 'F-11',
	title: '家庭经济状况核对覆盖不足',
	level: 'medium',
	dimension: '精准性',
	suggestion: 'R-06',
	slot: 'm_check_rate·累计',
	limit: 'checked',
	persons: '社会救助申请受理件数·累计',
	says: (stat, limit) => ['救助申请家庭经济状况核对率为', citeBeside(stat, limit), '。'],
	why: (limit) => `核对率低于${percentOf(limit)}`
});

/** F-12 主动发现不足: clues not followed up, or a county whose clues lead half as often to help. */
const handled: FindingRule = {
	id: 'F-12',
	title: '主动发现处置不够有力',
	level: 'medium',
	dimension: '主动性',
	suggestion: 'R-06',
	asks: (kit) => [
		'm_alert_handle·累计',
		'低收入人口监测预警线索数·累计',
		forWhole('m_alert_hit·累计', kit),
		...forUnits('m_alert_hit·累计', kit)
	],
	judge([rate, clues, usual, ...hits], kit) {
		const { limits } = kit;
		const value = valueOf(rate);
		const slow = below(value, limits.handled);
		const half = limits.hitOfWhole * (valueOf(usual) ?? 0);
		const weak = kit.units
			.map((region, index) => ({ region, stat: hits[index]! }))
			.filter(({ stat }) => below(valueOf(stat), half));
		if (!slow && weak.length === 0) return null;
		const weakest = weak.reduce<(typeof weak)[number] | undefined>(
			(a, b) => (a && a.stat.value! <= b.stat.value! ? a : b),
			undefined
		);
		return {
			evidence: [
				...(slow ? ['预警线索核查率', citeBeside(rate!, limits.handled)] : []),
				...(slow && weakest ? ['；'] : []),
				...(weakest
					? [
							`${places(
								weak.map(({ region }) => region),
								kit
							)}预警线索命中率${weak.length > 1 ? '最低' : ''}为`,
							cite(weakest.stat),
							`，${kit.whole.name}为`,
							cite(usual!)
						]
					: []),
				'。'
			],
			deviation: Math.max(
				slow ? 1 - value / limits.handled : 0,
				weakest ? 1 - weakest.stat.value! / half : 0
			),
			persons: valueOf(clues),
			why: `预警线索处置率低于${percentOf(limits.handled)}，或命中率低于${kit.whole.name}的${percentOf(limits.hitOfWhole)}`,
			regions: weak.map(({ region }) => region.code)
		};
	}
};

export const coverageRules: readonly FindingRule[] = [
	lowCoverage,
	wrongly,
	missed,
	still,
	checked,
	handled
];
