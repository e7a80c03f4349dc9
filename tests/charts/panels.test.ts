import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPanels, panelExtents } from '#lib/charts/panels.ts';
import { series, specs } from './fixture.ts';

const line = fc.array(fc.integer({ min: -1e6, max: 1e6 }), {
	minLength: 1,
	maxLength: 12
});
const span = ({ min, max }: { min: number; max: number }) => max - min;

describe('panelExtents', () => {
	it('gives every plot the same span, and not the same zero', () => {
		const [urban, rural] = panelExtents([
			[32_540, 31_415],
			[62_840, 63_415]
		]);
		expect(span(urban!)).toBe(span(rural!));
		expect(rural!.min).toBeGreaterThan(urban!.max);
		expect(urban!.cut && rural!.cut).toBe(true);
	});

	it('starts all at 0 where that is near enough for each', () => {
		const extents = panelExtents([
			[10, 30],
			[0, 80]
		]);
		expect(extents.map(({ min, cut }) => ({ min, cut }))).toEqual([
			{ min: 0, cut: false },
			{ min: 0, cut: false }
		]);
	});

	it('has a place for a line without a single value', () =>
		expect(panelExtents([[null], [60, 61]])).toHaveLength(2));

	it('holds every value of every line, all of one span', () =>
		fc.assert(
			fc.property(line, line, (one, other) => {
				const extents = panelExtents([one, other]);
				[one, other].forEach((values, at) => {
					expect(extents[at]!.min).toBeLessThanOrEqual(Math.min(...values));
					expect(extents[at]!.max).toBeGreaterThanOrEqual(Math.max(...values));
				});
				expect(span(extents[0]!)).toBeCloseTo(span(extents[1]!), 6);
			})
		));
});

describe('hasPanels', () => {
	const two = {
		...specs.line,
		panels: true,
		series: [series('城市', [1, 2]), series('农村', [3, 4])]
	};
	it('needs room to be read', () => {
		expect(hasPanels(two, 560)).toBe(true);
		expect(hasPanels(two, 320)).toBe(false);
	});

	it('is for several lines that ask for it', () => {
		expect(hasPanels({ ...two, series: two.series.slice(0, 1) }, 560)).toBe(false);
		expect(hasPanels({ ...two, panels: false }, 560)).toBe(false);
	});
});
