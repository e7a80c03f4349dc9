import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import { drawSvg } from '#lib/charts/echarts.ts';
import { placeOf } from '#lib/charts/frame.ts';
import { chartHeight } from '#lib/charts/height.ts';
import { marksOf } from '#lib/charts/marks.ts';
import { itemAt, toOption } from '#lib/charts/option.ts';
import type { ChartSpec } from '#lib/charts/spec.ts';
import { series, specs } from './fixture.ts';
import { themes } from './theme.ts';

const all = Object.entries(specs) as [string, ChartSpec][];
const svg = (spec: ChartSpec, width = 560) =>
	drawSvg(toOption(spec, themes.light, width), width, chartHeight(spec));

/** What is written in a drawing, top to bottom as it was drawn. */
const words = (text: string) =>
	[...text.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, one]) => one!);

interface Drawn {
	type: string;
	data: { value: unknown }[];
}
const seriesOf = (option: EChartsOption) => option.series as unknown as Drawn[];

describe.each(all)('the %s chart', (_, spec) => {
	it.each(Object.entries(themes))('is drawn in the %s theme', (_, theme) => {
		const text = drawSvg(toOption(spec, theme, 560), 560, chartHeight(spec));
		expect(text).not.toMatch(/NaN|undefined|Infinity/);
		expect(words(text).length).toBeGreaterThan(4);
	});

	it('fits on a narrow screen', () =>
		expect(svg(spec, 300)).not.toMatch(/NaN|undefined|Infinity|="-\d+(\.\d+)?px"/));

	it('is drawn without a single value', () => {
		const empty = {
			...spec,
			series: spec.series.map((one) => ({
				...one,
				values: one.values.map(() => null),
				...(one.points ? { points: [] } : {})
			}))
		};
		expect(svg(empty)).not.toMatch(/NaN|undefined|Infinity/);
	});

	it('does not move and shows no HTML', () => {
		const option = toOption(spec, themes.light);
		expect(option).toMatchObject({
			animation: false,
			tooltip: { renderMode: 'richText' }
		});
	});

	it('can find every number that it draws again', () => {
		const option = toOption(spec, themes.light);
		const places = seriesOf(option)
			.flatMap(({ data }) => data)
			.flatMap((one) => placeOf(one) ?? []);
		expect(places.length).toBeGreaterThan(0);
		for (const { place, text } of marksOf(spec)) {
			if (/缺报/.test(text)) continue;
			const { seriesIndex, dataIndex } = itemAt(option, place)!;
			expect(placeOf(seriesOf(option)[seriesIndex]!.data[dataIndex])).toEqual(place);
		}
	});
});

describe('what is missing', () => {
	it.each([
		'line',
		'bar',
		'column',
		'grouped',
		'levels',
		'dumbbell',
		'tiles',
		'heat'
	] as const)('is written into the %s chart', (name) =>
		expect(words(svg(specs[name])).join()).toContain('缺报')
	);

	it('is a gap in a line, and not a bridge over it', () => {
		const [first] = seriesOf(toOption(specs.line, themes.light));
		expect(first).toMatchObject({ connectNulls: false });
		expect(first!.data[8]!.value).toBeNull();
	});

	it('leaves out a whole stack: the rest would look complete', () => {
		const index = specs.levels.categories.indexOf('清泊县');
		for (const { data } of seriesOf(toOption(specs.levels, themes.light)))
			expect(data[index]!.value).toBe(0);
	});
});

describe('honest axes', () => {
	const axis = (spec: ChartSpec, which: 'xAxis' | 'yAxis') =>
		toOption(spec, themes.light)[which] as { min: number; max: number; name?: string };

	it('begins bars at 0', () => {
		expect(axis(specs.bar, 'xAxis').min).toBe(0);
		expect(axis(specs.column, 'yAxis').min).toBe(0);
	});

	it('begins bars of a ratio at its natural origin', () => {
		const ratio: ChartSpec = {
			...specs.column,
			origin: 1,
			series: [series('城乡比', [1.35, 1.29])],
			categories: ['2025年', '2026年']
		};
		expect(axis(ratio, 'yAxis')).toMatchObject({ min: 1, startValue: 1 });
	});

	it('holds negative bars', () => {
		const falls: ChartSpec = {
			...specs.bar,
			series: [series('增速', [3.5, -41])],
			categories: ['低保', '受灾']
		};
		expect(axis(falls, 'xAxis').min).toBe(-41);
	});

	it('says that a line does not begin at 0, once', () => {
		expect(axis(specs.line, 'yAxis').name).toBe('纵轴不从0起');
		const said = { ...specs.line, subtitle: '期末数，人。纵轴不从0起' };
		expect(axis(said, 'yAxis').name).toBeUndefined();
		expect(axis(specs.chosen, 'yAxis').name).toBeUndefined();
	});

	it('ends a structure at 100 percent', () => {
		const parts: ChartSpec = {
			...specs.stacked,
			unit: '%',
			categories: ['2026年'],
			series: [series('城市', [38.4]), series('农村', [61.6])]
		};
		expect(axis(parts, 'yAxis').max).toBe(100);
	});

	it('draws a Lorenz curve in a square', () => {
		const grid = toOption(specs.lorenz, themes.light).grid as Record<string, number>;
		expect(grid['width']).toBe(grid['height']);
	});
});

describe('words in the picture', () => {
	it('names lines at their ends and not in a key', () => {
		const text = words(svg(specs.line));
		expect(text).toContain('农村 63\u2009415');
		expect(text).toContain('城市 31\u2009415');
		expect(toOption(specs.line, themes.light)).not.toHaveProperty('legend');
	});

	it('says 模拟 where data are, and nowhere else', () => {
		expect(words(svg(specs.chosen))).toContain('模拟数据');
		expect(words(svg(specs.line))).not.toContain('模拟数据');
	});

	it('names the reference with its figure', () =>
		expect(words(svg(specs.bar))).toContain('序时进度 75.0'));

	it('says which way a contribution goes', () =>
		expect(words(svg(specs.bridge))).toEqual(
			expect.arrayContaining(['+1.90', '-0.65', '3.90'])
		));
});
