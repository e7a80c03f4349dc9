import { describe, expect, it } from 'vitest';
import { steps } from '#lib/charts/bridge.ts';

describe('steps', () => {
	it('begins each where the last ended, and the total at 0', () =>
		expect(steps(['低保', '特困', '受灾', '合计'], [2, 1, -0.5, 2.5])).toEqual([
			{ from: 0, to: 2, total: false },
			{ from: 2, to: 3, total: false },
			{ from: 3, to: 2.5, total: false },
			{ from: 0, to: 2.5, total: true }
		]));

	it('begins all at 0 where one is missing: the next has no place to begin', () =>
		expect(steps(['低保', '特困', '受灾'], [2, null, -0.5])).toEqual([
			{ from: 0, to: 2, total: false },
			null,
			{ from: 0, to: -0.5, total: false }
		]));

	it('goes on without a total', () =>
		expect(steps(['低保', '合计'], [2, null])).toEqual([
			{ from: 0, to: 2, total: false },
			null
		]));
});
