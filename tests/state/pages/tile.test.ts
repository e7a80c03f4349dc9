import { describe, expect, it } from 'vitest';
import type { Stat } from '#lib/domain/stat.ts';
import { tile, tiles, verdictOf } from '#lib/state/pages/tile.ts';
import { context, view } from './fixture.ts';

const persons = { name: '对象', asking: { subject: 'persons' } };

describe('a tile', () => {
	it('is left out where its number is missing', () => {
		expect(view(tile(context, persons), {})).toBeNull();
	});

	it('shows the periods that the data set has, missing ones as gaps', () => {
		const shown = view(tile(context, persons), {
			persons: 9,
			'persons·#2025Q3': 7,
			'persons·#2026Q3': 9
		});
		expect(shown?.trend).toEqual([7, null, null, null, 9]);
		expect(shown?.value.text).toBe('9');
		expect(shown?.unit).toBe('人');
	});

	it('says how many regions reported where not all did, and lets that be opened', () => {
		const shown = view(tile(context, persons), {
			persons: { value: 9, coverage: { reported: 2, expected: 3 } }
		});
		expect(shown?.companion).toMatchObject([{ text: '2/3个地区已报' }]);
	});

	it('shows a refused comparison in its own words', () => {
		const shown = view(tile(context, persons), {
			persons: 9,
			'persons·同比': { status: 'refused', reason: '口径不可比' }
		});
		expect(shown?.change).toMatchObject([{ text: '口径不可比' }]);
	});
});

describe('tiles', () => {
	it('are the first ones that have a number', () => {
		const specs = ['a', 'b', 'c'].map((subject) => ({
			name: subject,
			asking: { subject }
		}));
		const shown = view(tiles(context, specs, 1), { b: 1, c: 2 });
		expect(shown.map(({ name }) => name)).toEqual(['b']);
	});
});

describe('a verdict', () => {
	const change = (value: number | null) =>
		({
			value,
			change: null,
			unit: '人',
			shown: 'number',
			decimals: 0,
			list: null,
			status: value === null ? 'missing' : 'ok'
		}) as Stat;

	it('is never passed on a neutral measure, a missing change, or no change', () => {
		expect(verdictOf(change(1), 'neutral')).toBeNull();
		expect(verdictOf(change(null), 'higher')).toBeNull();
		expect(verdictOf(change(0), 'higher')).toBeNull();
	});

	it.each([
		[1, 'higher', 'good'],
		[-1, 'higher', 'attention'],
		[1, 'lower', 'attention'],
		[-1, 'lower', 'good']
	] as const)('on %d where %s is better is %s', (value, direction, verdict) => {
		expect(verdictOf(change(value), direction)).toBe(verdict);
	});
});
