import type {
	BarChartOptions,
	ChartSeries,
	ColumnChartOptions,
	LineChartOptions
} from 'docx/charts';
import type { ChartSpec } from '#lib/charts/spec.ts';
import {
	lengthAxis,
	namesBelow,
	numberFormat,
	placeAxis,
	small,
	stackAxis
} from './chart-axes.ts';
import { dashes, inkOn, markers, nth, paletteOf, type Palette } from './palette.ts';

/** 150 mm, the widest a figure may be, in pixels of 1/96 inch. */
const figureWidth = 566;

const legend = (shown: boolean) =>
	shown
		? { legend: { position: 'bottom', font: small } as const }
		: { legend: false as const };

/** With one series to look at the others step back. */
export function coloursOf(
	{ series }: ChartSpec,
	palette: Palette,
	plain: readonly string[]
): string[] {
	let quiet = 0;
	const emphasised = series.some(({ emphasis }) => emphasis);
	return series.map(({ emphasis }, index) => {
		if (!emphasised) return nth(plain, index);
		return emphasis ? palette.emphasis : nth(palette.quiet, quiet++);
	});
}

function bars(chart: ChartSpec, palette: Palette): ChartSeries[] {
	const colours = coloursOf(chart, palette, palette.series);
	return chart.series.map(({ name, values }, index) => ({
		name,
		values,
		color: colours[index]!
	}));
}

/** Values are printed on the bars while there is room for them. */
const labels = (chart: ChartSpec, room: number) =>
	chart.categories.length * chart.series.length <= room
		? {
				dataLabels: {
					value: true,
					numberFormat: numberFormat(chart.decimals),
					font: { size: 8, color: '000000' }
				} as const
			}
		: {};

const crossing = (chart: ChartSpec) =>
	chart.origin === undefined || chart.origin === 0 ? {} : { crossesAt: chart.origin };

export function columnChart(chart: ChartSpec, greyscale: boolean): ColumnChartOptions {
	const palette = paletteOf(chart.neutral, greyscale);
	const { reference } = chart;
	const series = bars(chart, palette);
	if (reference)
		series.push({
			name: reference.label,
			values: chart.categories.map(() => reference.value),
			type: 'line',
			color: palette.reference,
			line: { width: 1.5, dash: 'dash' },
			markers: false,
			dataLabels: false
		});
	const names = namesBelow(chart.categories);
	return {
		type: 'column',
		categories: names.categories,
		series,
		gapWidth: 80,
		overlap: 0,
		categoryAxis: { font: names.font, ...crossing(chart) },
		valueAxis: lengthAxis(chart),
		transformation: { width: figureWidth, height: 300 },
		...legend(series.length > 1),
		...labels(chart, 16)
	};
}

/**
 * 横条, first category on top. A bar chart can hold no line, so a reference is one more bar, in its own
 * colour, below the others.
 */
export function barChart(chart: ChartSpec, greyscale: boolean): BarChartOptions {
	const palette = paletteOf(chart.neutral, greyscale);
	const { reference } = chart;
	const categories = reference
		? [...chart.categories, reference.label]
		: chart.categories;
	const series = bars(chart, palette).map((one, index): ChartSeries => {
		if (!reference) return one;
		const last = index === 0 ? reference.value : null;
		return {
			...one,
			values: [...one.values, last],
			colors: categories.map((_, at) =>
				at === categories.length - 1 ? nth(palette.quiet, 0) : undefined
			)
		};
	});
	const rows = categories.length * Math.max(1, series.length * 0.75);
	return {
		type: 'bar',
		categories,
		series,
		gapWidth: 60,
		overlap: 0,
		categoryAxis: { font: small, reverseOrder: true, ...crossing(chart) },
		valueAxis: { ...lengthAxis(chart), crossesAt: 'maximum' },
		transformation: {
			width: figureWidth,
			height: Math.round(Math.min(680, Math.max(200, 90 + rows * 22)))
		},
		...legend(series.length > 1),
		...labels(chart, 40)
	};
}

export function lineChart(chart: ChartSpec, greyscale: boolean): LineChartOptions {
	const palette = paletteOf(chart.neutral, greyscale);
	const { reference } = chart;
	const colours = coloursOf(chart, palette, palette.lines);
	const series = chart.series.map((one, index): ChartSeries => {
		const color = colours[index]!;
		return {
			name: one.name,
			values: one.values,
			color,
			line: { color, width: one.emphasis ? 2.75 : 2, dash: nth(dashes, index) },
			markers: { shape: nth(markers, index), size: 6 }
		};
	});
	if (reference)
		series.push({
			name: reference.label,
			values: chart.categories.map(() => reference.value),
			color: palette.reference,
			line: { color: palette.reference, width: 1, dash: 'dash' },
			markers: false
		});
	const names = namesBelow(chart.categories);
	return {
		type: 'line',
		categories: names.categories,
		series,
		emptyValues: 'gap',
		categoryAxis: { font: names.font },
		valueAxis: placeAxis(chart),
		transformation: { width: figureWidth, height: 300 },
		...legend(series.length > 1)
	};
}

/** Parts of a whole, one on another; a whole with a part missing is not drawn. */
export function stackedChart(chart: ChartSpec, greyscale: boolean): ColumnChartOptions {
	const whole = chart.categories.map((_, index) =>
		chart.series.every(({ values }) => (values[index] ?? null) !== null)
	);
	const complete = chart.series.map((series) => ({
		...series,
		values: series.values.map((value, index) => (whole[index] ? value : null))
	}));
	const options = columnChart({ ...chart, series: complete }, greyscale);
	return {
		...options,
		stacking: 'stacked',
		overlap: 100,
		valueAxis: stackAxis({ ...chart, series: complete }),
		// A line across stacks would be read as a part of them.
		series: options.series
			.filter(({ type }) => type !== 'line')
			.map((series) => ({
				...series,
				...(options.dataLabels
					? {
							dataLabels: {
								...options.dataLabels,
								font: { size: 8, color: inkOn(String(series.color)) }
							}
						}
					: {})
			}))
	};
}

/** 哑铃图 stands as two bars a row: Word has none, and two bars read the same. */
export const dumbbellChart = (chart: ChartSpec, greyscale: boolean): BarChartOptions =>
	barChart(chart, greyscale);

/** 贡献: columns up and down from nought; what lowers the total is drawn light. */
export function bridgeChart(chart: ChartSpec, greyscale: boolean): ColumnChartOptions {
	const palette = paletteOf(chart.neutral, greyscale);
	const options = columnChart(chart, greyscale);
	return {
		...options,
		series: options.series.map((series) =>
			series.type === 'line'
				? series
				: {
						...series,
						colors: series.values.map((value) =>
							value !== null && value < 0 ? nth(palette.series, 1) : undefined
						)
					}
		)
	};
}
