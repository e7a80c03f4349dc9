import { describe, expect, it } from 'vitest';
import { drawSvg } from '#lib/charts/echarts.ts';
import { itemAt, toOption } from '#lib/charts/option.ts';
import { regionPlaces } from '#lib/charts/region-places.ts';
import type { ChartSpec } from '#lib/charts/spec.ts';
import { specs, stat } from './fixture.ts';
import { themes } from './theme.ts';

/** The charts of the fixture that have a row a place, each row about a region of its own. */
const regional = (Object.entries(specs) as [string, ChartSpec][])
	.filter(([, { kind }]) =>
		['bar', 'dumbbell', 'tiles', 'heat', 'stacked'].includes(kind)
	)
	.map(([name, spec]): [string, ChartSpec] => [
		name,
		{
			...spec,
			series: spec.series.map((one) => ({
				...one,
				stats: one.values.map((value, index) =>
					stat({
						value,
						status: value === null ? 'missing' : 'ok',
						region: `99${String(index).padStart(4, '0')}`
					})
				)
			}))
		}
	]);

describe.each(regional)('a region in the %s chart', (_, spec) => {
	it('is found at every mark that is about it', () => {
		expect([...regionPlaces(spec).keys()]).toHaveLength(spec.categories.length);
		expect(regionPlaces(spec).get('990001')).toEqual(
			spec.series.map((_, series) => [series, 1])
		);
	});

	it('has an item that can be pointed out', () => {
		const option = toOption(spec, themes.light);
		for (const places of regionPlaces(spec).values())
			expect(places.some((place) => itemAt(option, place))).toBe(true);
	});

	it('is outlined in ink when it is, and drawn as before until then', () => {
		const svg = drawSvg(toOption(spec, themes.light), 560, 400);
		expect(svg).not.toMatch(/NaN|Infinity/);
		const hovered = /:hover \{[^}]*stroke:([^;]+);/.exec(svg);
		expect(hovered?.[1]).toBe(themes.light.ink);
	});
});

describe('a chart of one region', () => {
	it('points out none: all of it is about that one', () => {
		expect(regionPlaces(specs.line!).size).toBe(0);
	});
});
