import type { ChartSpec } from '#lib/charts/spec.ts';
import { shiftPeriod } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Block } from '../document.ts';
import type { Kit } from '../kit.ts';
import { itemsOf } from '../phrases/spending-parts.ts';
import { periodName, spanName } from '../phrases/time.ts';
import type { BlockMaker } from './block.ts';
import { sourceLine } from './cells.ts';

const usable = (stat: Stat): boolean => stat.status === 'ok' && stat.value !== null;

const values = (stats: readonly Stat[]) =>
	stats.map((stat) => (usable(stat) ? stat.value : null));

const chartBlock = (id: string, caption: string, chart: ChartSpec): Block => ({
	type: 'chart',
	id,
	caption,
	chart
});

const base = (kit: Kit) => ({
	source: sourceLine(kit.dataset),
	simulated: kit.dataset.kind === 'simulated',
	neutral: true
});

/** 救助资金构成: amounts by programme, largest first. */
const spendingChart: BlockMaker = {
	kind: '图',
	name: '救助资金构成',
	about: '【图：救助资金构成】各项目支出的横条图。',
	asks: (kit) => itemsOf(kit).map(({ spending }) => `${spending}·累计`),
	builds(stats, kit) {
		const items = itemsOf(kit)
			.map(({ name }, index) => ({ name, stat: stats[index]! }))
			.filter(({ stat }) => usable(stat))
			.sort((a, b) => b.stat.value! - a.stat.value!);
		const there = items.map(({ stat }) => stat);
		if (there.length < 2) return [];
		return [
			chartBlock('spending', `${spanName(kit.scope.period)}社会救助资金构成`, {
				...base(kit),
				id: 'spending',
				kind: 'bar',
				title: `${spanName(kit.scope.period)}社会救助资金构成`,
				subtitle: '支出，万元',
				unit: '万元',
				decimals: 1,
				categories: items.map(({ name }) => name),
				series: [{ name: '支出', values: values(there), stats: there }]
			})
		];
	}
};

/** 低保对象变化: urban and rural over the last twelve periods. */
const trendChart: BlockMaker = {
	kind: '图',
	name: '低保对象变化',
	about: '【图：低保对象变化】城市、农村低保对象近十二期。',
	asks: (kit) =>
		['城市低保对象人数', '农村低保对象人数'].flatMap((subject) =>
			lastPeriods(kit).map((period) => `${subject}·#${period}`)
		),
	builds(stats, kit) {
		const periods = lastPeriods(kit);
		const urban = stats.slice(0, periods.length);
		const rural = stats.slice(periods.length);
		const kept = periods
			.map((period, index) => ({ period, urban: urban[index]!, rural: rural[index]! }))
			.filter((one) => usable(one.urban) || usable(one.rural));
		if (kept.length < 3) return [];
		return [
			chartBlock('trend', '低保对象人数变化', {
				...base(kit),
				id: 'trend',
				kind: 'line',
				title: '低保对象人数变化',
				subtitle: '期末在册，人',
				unit: '人',
				decimals: 0,
				categories: kept.map(({ period }) => shortPeriod(period)),
				series: [
					{
						name: '城市',
						values: values(kept.map((one) => one.urban)),
						stats: kept.map((one) => one.urban)
					},
					{
						name: '农村',
						values: values(kept.map((one) => one.rural)),
						stats: kept.map((one) => one.rural)
					}
				]
			})
		];
	}
};

function lastPeriods(kit: Kit): string[] {
	if (kit.scope.period.includes('/')) return [];
	return Array.from({ length: 12 }, (_, index) =>
		shiftPeriod(kit.scope.period, index - 11)
	);
}

/** 2026Q3 → 26年3季 is not written: years have four digits. */
const shortPeriod = (period: string): string =>
	periodName(period).replace(/第(.)季度/, '$1季度');

/** 分地区低保标准: urban and rural by child region, in official order. */
const standardChart: BlockMaker = {
	kind: '图',
	name: '分地区低保标准',
	about: '【图：分地区低保标准】下级各地区城市、农村低保标准。',
	comparesChildren: true,
	asks: (kit) =>
		childrenOf(kit).flatMap((child) => [
			`城市低保标准·@${child.code}`,
			`农村低保标准·@${child.code}`
		]),
	builds(stats, kit) {
		const rows = childrenOf(kit)
			.map((child, index) => ({
				child,
				urban: stats[index * 2]!,
				rural: stats[index * 2 + 1]!
			}))
			.filter((row) => usable(row.urban) || usable(row.rural));
		if (rows.length < 3) return [];
		const caption = `${periodName(kit.scope.period)}分地区低保标准`;
		return [
			chartBlock('standards', caption, {
				...base(kit),
				neutral: false,
				id: 'standards',
				kind: 'column',
				title: caption,
				subtitle: '元/人·月',
				unit: '元/人·月',
				decimals: 0,
				categories: rows.map(({ child }) => child.name),
				series: [
					{
						name: '城市',
						values: values(rows.map((row) => row.urban)),
						stats: rows.map((row) => row.urban)
					},
					{
						name: '农村',
						values: values(rows.map((row) => row.rural)),
						stats: rows.map((row) => row.rural)
					}
				]
			})
		];
	}
};

const childrenOf = (kit: Kit) =>
	kit.regions.children(kit.scope.region).filter((child) => !child.own);

export const chartBlocks: readonly BlockMaker[] = [
	spendingChart,
	trendChart,
	standardChart
];
