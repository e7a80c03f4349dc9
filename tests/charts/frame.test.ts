import { describe, expect, it } from 'vitest';
import { periodLabels } from '#lib/charts/frame.ts';
import { tilePlaces } from '#lib/charts/tiles.ts';
import { specs } from './fixture.ts';

describe('periodLabels', () => {
	const shown = (width: number) => {
		const { interval } = periodLabels(specs.line, width);
		return specs.line.categories.flatMap((_, index) => (interval(index) ? [index] : []));
	};

	it.each([120, 240, 400, 560, 900])('always names the last period, at %i px', (width) =>
		expect(shown(width).at(-1)).toBe(specs.line.categories.length - 1)
	);

	it('names all where there is room, and evenly fewer where not', () => {
		expect(shown(2000)).toHaveLength(12);
		const few = shown(500);
		const steps = few.slice(1).map((at, index) => at - few[index]!);
		expect(new Set(steps).size).toBe(1);
	});
});

describe('tilePlaces', () => {
	it('begins in the corner, whatever part of the grid is used', () => {
		const places = tilePlaces({
			...specs.tiles,
			categories: ['甘肃', '宁夏'],
			tiles: [
				[4, 3],
				[5, 4]
			]
		});
		expect(places).toEqual([
			[0, 0],
			[1, 1]
		]);
	});
});
