import { Paragraph, Table } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { ChartKind, ChartSpec } from '#lib/charts/spec.ts';
import type { Block } from '../document.ts';
import {
	barChart,
	bridgeChart,
	columnChart,
	dumbbellChart,
	lineChart,
	stackedChart
} from './chart-kinds.ts';
import { lorenzChart, scatterChart } from './chart-points.ts';
import { isCut } from './chart-axes.ts';
import { scaledChart } from './chart-scale.ts';
import { heatTable, tileTable } from './chart-tables.ts';
import { afterLabel } from './captions.ts';
import { labelRuns, run, textRuns, type Setting } from './runs.ts';

type ChartBlock = Extract<Block, { type: 'chart' }>;

/** How each kind stands in Word: a native chart that can be edited, or a table where Word has no such chart. */
type Drawing = (
	chart: ChartSpec,
	greyscale: boolean
) => Pick<ChartRunOptions, 'type'> & ChartRunOptions;

const native: Record<Exclude<ChartKind, 'tiles' | 'heat'>, Drawing> = {
	line: lineChart,
	bar: barChart,
	column: columnChart,
	stacked: stackedChart,
	dumbbell: dumbbellChart,
	bridge: bridgeChart,
	lorenz: lorenzChart,
	scatter: scatterChart
};

/** The figure, 图1 and its caption below, source and what is missing below that. */
export function chartBlocks(
	block: ChartBlock,
	width: number,
	greyscale: boolean,
	setting: Setting
): (Paragraph | Table)[] {
	const caption = setting.captions.of(block)!;
	const lines = [...missingNotes(block.chart), block.chart.source].filter(
		(one) => one !== ''
	);
	return [
		...drawn(block, width, greyscale, setting),
		new Paragraph({
			style: 'Caption',
			keepNext: lines.length > 0,
			children: [labelRuns(caption), ...textRuns(afterLabel + block.caption)]
		}),
		...lines.map(
			(words, index) =>
				new Paragraph({
					style: 'GovTableNote',
					alignment: 'center',
					keepNext: index < lines.length - 1,
					spacing: { before: 0, after: index === lines.length - 1 ? 160 : 0 },
					children: textRuns(words)
				})
		)
	];
}

function drawn(
	{ chart: declared, caption }: ChartBlock,
	width: number,
	greyscale: boolean,
	setting: Setting
): (Paragraph | Table)[] {
	if (declared.kind === 'heat' || declared.kind === 'tiles') {
		const chart = declared;
		const heading = new Paragraph({
			style: 'GovUnit',
			alignment: 'center',
			children: [run(subtitle(chart, caption))]
		});
		const make = chart.kind === 'heat' ? heatTable : tileTable;
		return [heading, make(chart, width, greyscale, setting)];
	}
	const chart = scaledChart(declared);
	const options = native[declared.kind](chart, greyscale);
	setting.marks.plot(chart, valuesOf(options));
	return [
		new Paragraph({
			style: 'GovFigure',
			children: [
				new ChartRun({
					...options,
					title: {
						text: subtitle(chart, caption),
						font: { size: 10.5, color: '000000' }
					},
					font: { color: '000000' },
					chartArea: { border: 'none' },
					altText: {
						name: chart.id,
						title: caption,
						description: described(chart, caption)
					}
				})
			]
		})
	];
}

/** What is drawn of each series; nothing of curves and points, which are not one number each. */
const valuesOf = (options: ChartRunOptions) =>
	'series' in options
		? options.series.map((series) => ('values' in series ? series : { values: [] }))
		: [];

/** Above the plot: the finding where the caption does not say it, measure and unit, 模拟数据. */
function subtitle(chart: ChartSpec, caption: string): string {
	const measure =
		chart.subtitle +
		(isCut(chart) && !chart.subtitle.includes('不从0起') ? '，纵轴不从0起' : '') +
		(chart.simulated ? '（模拟数据）' : '');
	return chart.title === caption || chart.title === ''
		? measure
		: `${chart.title}\n${measure}`;
}

/** For screen readers, and for those whose program draws no charts. */
function described(chart: ChartSpec, caption: string): string {
	const names = chart.series.map(({ name }) => name).join('、');
	const over =
		chart.categories.length > 0
			? `，${chart.categories[0]}至${chart.categories.at(-1)}共${chart.categories.length}项`
			: '';
	return `${caption}。${chart.subtitle}。系列：${names}${over}。`;
}

/** 缺数 is said, not only left blank: a gap looks like nought. */
function missingNotes({ kind, categories, series }: ChartSpec): string[] {
	const gaps = series.flatMap(({ name, values }) => {
		const places = categories.filter((_, index) => (values[index] ?? null) === null);
		if (places.length === 0) return [];
		return [`${places.join('、')}${series.length > 1 ? name : ''}`];
	});
	// A tile says so itself; curves and points have no categories.
	if (gaps.length === 0 || ['tiles', 'lorenz', 'scatter'].includes(kind)) return [];
	return [`注：${gaps.join('，')}无数据，图中留空。`];
}
