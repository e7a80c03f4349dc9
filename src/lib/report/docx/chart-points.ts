import type { ScatterChartOptions } from 'docx/charts';
import type { ChartSpec } from '#lib/charts/spec.ts';
import { numberFormat, small } from './chart-axes.ts';
import { coloursOf } from './chart-kinds.ts';
import { dashes, markers, nth, paletteOf } from './palette.ts';

const points = (list: readonly (readonly [number, number])[] = []) =>
	list.map(([x, y]) => ({ x, y }));

const named = (text: string | undefined) =>
	text ? { title: { text, font: { size: 10, color: '000000' } } } : {};

export function scatterChart(chart: ChartSpec, greyscale: boolean): ScatterChartOptions {
	const palette = paletteOf(chart.neutral, greyscale);
	const colours = coloursOf(chart, palette, palette.lines);
	const axis = { numberFormat: numberFormat(chart.decimals), font: small };
	return {
		type: 'scatter',
		series: chart.series.map((series, index) => ({
			name: series.name,
			points: points(series.points),
			color: colours[index]!,
			markers: { shape: nth(markers, index), size: 7 }
		})),
		xAxis: { ...axis, ...named(chart.axes?.x), gridlines: false },
		yAxis: { ...axis, ...named(chart.axes?.y) },
		transformation: { width: 520, height: 340 },
		legend: chart.series.length > 1 ? { position: 'bottom', font: small } : false
	};
}

/** 洛伦兹曲线: shares from 0 to 100 % on both axes, with the line of equality. */
export function lorenzChart(chart: ChartSpec, greyscale: boolean): ScatterChartOptions {
	const palette = paletteOf(chart.neutral, greyscale);
	const colours = coloursOf(chart, palette, palette.lines);
	const axis = {
		minimum: 0,
		maximum: 1,
		interval: 0.2,
		numberFormat: '0%',
		font: small
	};
	return {
		type: 'scatter',
		lines: 'straight',
		markers: false,
		series: [
			...chart.series.map((series, index) => {
				const color = colours[index]!;
				return {
					name: series.name,
					points: points(series.points),
					color,
					line: { color, width: 2.25, dash: nth(dashes, index) }
				};
			}),
			{
				name: '绝对均等线',
				points: points([
					[0, 0],
					[1, 1]
				]),
				color: palette.reference,
				line: { color: palette.reference, width: 1, dash: 'dash' as const }
			}
		],
		xAxis: { ...axis, ...named(chart.axes?.x), gridlines: false },
		yAxis: { ...axis, ...named(chart.axes?.y) },
		transformation: { width: 440, height: 380 },
		legend: { position: 'bottom', font: small }
	};
}
