import { describe, expect, it } from 'vitest';
import {
	barChart,
	bridgeChart,
	coloursOf,
	columnChart,
	dumbbellChart,
	lineChart,
	stackedChart
} from '#lib/report/docx/chart-kinds.ts';
import { lorenzChart } from '#lib/report/docx/chart-points.ts';
import { stepOf } from '#lib/report/docx/chart-tables.ts';
import { inkOn, paletteOf } from '#lib/report/docx/palette.ts';
import { chart, charts } from './fixture.ts';

const of = (kind: string) => charts.find((one) => one.kind === kind)!;

describe('bars and columns', () => {
	it('begin at nought, or where a ratio begins by nature', () => {
		expect(columnChart(of('column'), false).valueAxis).toMatchObject({ minimum: 0 });
		const ratio = columnChart(chart({ kind: 'column', origin: 1 }), false);
		expect(ratio.valueAxis!.minimum).toBe(1);
		expect(ratio.categoryAxis).toMatchObject({ crossesAt: 1 });
	});

	it('do not cut off what is below nought', () => {
		expect(bridgeChart(of('bridge'), false).valueAxis!.minimum).toBeLessThanOrEqual(-1.2);
	});

	it('draw a reference as a dashed line over columns, as one more bar among bars', () => {
		expect(columnChart(of('column'), false).series.at(-1)).toMatchObject({
			name: '全市平均',
			type: 'line',
			line: { dash: 'dash' }
		});
		const bar = barChart(of('bar'), false);
		expect(bar.categories.at(-1)).toBe('全市平均');
		expect(bar.series[0]!.values.at(-1)).toBe(4.5);
		expect(bar.series[0]!.colors!.at(-1)).not.toBe(bar.series[0]!.color);
	});

	it('put the first category on top', () => {
		expect(barChart(of('bar'), false).categoryAxis).toMatchObject({ reverseOrder: true });
	});

	it('keep a missing value missing', () => {
		expect(columnChart(of('column'), false).series[1]!.values[2]).toBeNull();
		expect(lineChart(of('line'), false).series[1]!.values[2]).toBeNull();
	});

	it('draw what lowers the total lighter than what raises it', () => {
		const [series] = bridgeChart(of('bridge'), false).series;
		expect(series!.colors!.map((colour) => colour !== undefined)).toEqual([
			false,
			false,
			true,
			false,
			false
		]);
	});
});

describe('a stack', () => {
	it('is missing whole where a part of it is missing', () => {
		expect(
			stackedChart(of('stacked'), false).series.map(({ values }) => values[2])
		).toEqual([null, null]);
	});

	it('has an axis as long as the whole', () => {
		expect(stackedChart(of('stacked'), false).valueAxis!.maximum).toBeGreaterThan(4400);
	});
});

describe('colours', () => {
	it('are ink alone for a neutral indicator', () => {
		expect(paletteOf(true, false)).toBe(paletteOf(false, true));
	});

	it('let the other series step back from the one to look at', () => {
		const [base, now] = dumbbellChart(of('dumbbell'), false).series;
		expect(inkOn(String(now!.color))).toBe('FFFFFF');
		expect(inkOn(String(base!.color))).toBe('000000');
	});

	it('differ between neighbours, and lines by dash as well', () => {
		const { series } = lineChart(of('line'), true);
		expect(series[0]!.color).not.toBe(series[1]!.color);
		expect(series[0]!.line!.dash).not.toBe(series[1]!.line!.dash);
		const palette = paletteOf(false, false);
		expect(coloursOf(of('line'), palette, palette.lines)).toEqual(
			palette.lines.slice(0, 2)
		);
	});
});

describe('a Lorenz curve', () => {
	it('stands beside the line of equality, on axes from 0 to 100 %', () => {
		const drawn = lorenzChart(of('lorenz'), false);
		expect(drawn.series.at(-1)).toMatchObject({
			name: '绝对均等线',
			points: [
				{ x: 0, y: 0 },
				{ x: 1, y: 1 }
			]
		});
		expect(drawn.xAxis).toMatchObject({ minimum: 0, maximum: 1, numberFormat: '0%' });
	});
});

describe('steps of shade', () => {
	it('are fifths of the range, the same for equal values', () => {
		expect([0, 1.9, 2, 5, 10].map((value) => stepOf(value, [0, 10], 5))).toEqual([
			0, 0, 1, 2, 4
		]);
		expect(stepOf(3, [3, 3], 5)).toBe(0);
	});
});
