import type { Period } from '#lib/domain/period.ts';
import type { Region } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { atFirstPrices } from '#lib/stats/constant-price.ts';
import { computedStat } from '../computed.ts';
import { chartValue, commonUnit, fullText } from '../figure.ts';
import { periodName } from '../period-name.ts';
import {
	each,
	many,
	map,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import { plainText, type Line } from '../view.ts';
import { isKnown } from './comparable.ts';
import { sameInYears } from './peers.ts';
import { absent, columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText, type Asking } from './slot-text.ts';

const levels: readonly { name: string; asking: Asking }[] = [
	{ name: '低保月人均补助', asking: { subject: 'm_avg_benefit', measure: '累计' } },
	{
		name: '人均社会救助支出',
		asking: { subject: 'm_per_capita_spending', area: 'all', measure: '累计' }
	}
];
const years = 5;
const title = '扣除价格因素的人均水平';

/** A level over the years, as paid and in the prices of the first of them. */
interface Level {
	name: string;
	paid: readonly Stat[];
	real: readonly Stat[];
}

/**
 * 不变价: per-head levels in the prices of the first period shown, deflated by the rise of consumer prices on the
 * year before, year by year. Where the region has no such rise that of the region above it stands, and it is said.
 */
export function realLevels(context: PageContext): Question<Piece> {
	const periods = sameInYears(context, years);
	const priced = upwards(context);
	return map(
		together({
			levels: each(
				levels.map(({ asking }) =>
					many(periods.map((period) => slotText({ ...asking, period })))
				)
			),
			prices: each(
				priced.map(({ code }) =>
					many(
						periods.map((period) =>
							slotText({ subject: 'cpi_yoy', region: code, period })
						)
					)
				)
			)
		}),
		(answers): Piece => {
			const at = answers.prices.findIndex((rises) => rises.slice(1).some(isKnown));
			const rises = answers.prices[at];
			if (!rises || periods.length < 2)
				return absent(
					title,
					'本数据集没有连续的居民消费价格同比涨幅，不能换算不变价。在“数据”页导入“居民消费价格同比涨幅”后，这里列出扣除价格因素的人均水平。'
				);
			const shown = levels.flatMap(({ name }, index): Level[] => {
				const paid = answers.levels[index]!;
				const real = deflated(name, paid, rises, periods);
				return real.filter(isKnown).length < 2 ? [] : [{ name, paid, real }];
			});
			const first = shown[0];
			if (!first)
				return absent(title, '人均水平或居民消费价格涨幅不足两期，不能换算不变价。');
			const prices = `${priced[at]!.name}居民消费价格同比涨幅`;
			const growth = grown(context, first);
			const unit = `按${periodName(periods[0]!)}价格，用${prices}逐年换算，各年同期`;
			const line: Line = isKnown(growth)
				? [
						`扣除价格因素，${first.name}比${periodName(first.real.find(isKnown)!.period)}`,
						...saidGrowth(growth)
					]
				: [title];
			return {
				type: 'figure',
				id: 'real-levels',
				title: line,
				unit,
				source: sourceLine(context),
				chart: lines(context, first, { title: plainText(line), unit }),
				table: {
					head: '期间',
					columns: [
						...shown.flatMap(({ name, paid, real }) => [
							columnOf(`${name}（当期价）`, paid),
							columnOf(`${name}（不变价）`, real)
						]),
						columnOf('价格同比涨幅', rises)
					],
					rows: periods.map((period, index) => ({
						head: periodName(period),
						cells: [
							...shown.flatMap(({ paid, real }) => [paid[index]!, real[index]!]),
							rises[index]!
						].map((stat) => statCell(stat))
					})),
					notes:
						at > 0
							? [`${priced[0]!.name}没有自己的价格涨幅，用${priced[at]!.name}的。`]
							: []
				},
				computed: [growth, ...shown.flatMap(({ real }) => real)]
			};
		}
	);
}

/** The page's region and those it lies in, nearest first. */
function upwards({ scope, regions }: PageContext): Region[] {
	const line: Region[] = [];
	let region = regions.get(scope.region);
	while (region) {
		line.push(region);
		region = region.parent === null ? undefined : regions.get(region.parent);
	}
	return line;
}

const deflated = (
	name: string,
	paid: readonly Stat[],
	rises: readonly Stat[],
	periods: readonly Period[]
): Stat[] =>
	atFirstPrices(
		paid.map(({ value }) => value),
		rises.map(({ value }) => value)
	).map((value, index) => {
		const { unit, decimals, region, regionName, area } = paid[index]!;
		return computedStat([paid[index]!, ...rises.slice(1, index + 1)], {
			name: `${name}（${periodName(periods[0]!)}价格）`,
			value,
			unit,
			shown: 'number',
			decimals,
			region,
			regionName,
			period: periods[index]!,
			area,
			definition: `换算成${periodName(periods[0]!)}价格，逐年除以其后到本期的价格涨幅`,
			formula: '当期价÷Π（1＋基期以后各年居民消费价格同比涨幅）'
		});
	});

/** The last level against the first that can be told in the same prices. */
function grown({ scope }: PageContext, { name, real }: Level): Stat {
	const first = real.find(isKnown)!;
	const last = real.at(-1)!;
	return computedStat([first, last], {
		name: `${name}的实际增长`,
		value: isKnown(last) ? last.value! / first.value! - 1 : null,
		shown: 'percent',
		decimals: 1,
		region: last.region,
		regionName: last.regionName,
		period: scope.period,
		area: last.area,
		definition: `按同一价格，${periodName(scope.period)}比${periodName(first.period)}`,
		formula: '末期不变价÷首期不变价－1'
	});
}

/** 实际增长12.3%, 实际下降0.4%: the verb carries the sign. */
const saidGrowth = (growth: Stat): Line => [
	growth.value! < 0 ? '实际下降' : '实际增长',
	{ text: fullText({ ...growth, value: Math.abs(growth.value!) }), stat: growth }
];

function lines(
	context: PageContext,
	{ name, paid, real }: Level,
	{ title, unit: subtitle }: { title: string; unit: string }
) {
	const unit = commonUnit([...paid, ...real]);
	const series = [
		{ name: '不变价', stats: real, emphasis: true },
		{ name: '当期价', stats: paid, emphasis: false }
	];
	return {
		id: 'real-levels',
		kind: 'line' as const,
		title,
		subtitle: `${name}。${subtitle}。单位：${unit}`,
		source: sourceLine(context),
		unit,
		categories: paid.map(({ period }) => periodName(period)),
		series: series.map(({ stats, ...rest }) => ({
			...rest,
			stats,
			values: stats.map((stat) => chartValue(stat, unit))
		})),
		decimals: paid.find(isKnown)?.decimals ?? 1,
		neutral: true,
		simulated: context.dataset.kind === 'simulated'
	};
}
