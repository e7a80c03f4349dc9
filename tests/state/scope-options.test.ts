import { describe, expect, it } from 'vitest';
import type { Region } from '#lib/domain/region.ts';
import { periodGroups, regionOptions } from '#lib/state/scope-options.ts';

const region = (code: string, parent: string | null): Region => ({
	code,
	name: code,
	level: 'county',
	parent,
	group: '',
	aliases: [],
	own: false,
	tile: null
});

describe('the choice of regions', () => {
	it('puts every region under its parent, one step in, in official order', () => {
		const regions = [
			region('b1', 'b'),
			region('a', null),
			region('a1', 'a'),
			region('b', 'a')
		];
		expect(regionOptions(regions).map(({ value, depth }) => [value, depth])).toEqual([
			['a', 0],
			['a1', 1],
			['b', 1],
			['b1', 2]
		]);
	});

	it('loses none whose parent is not in the set', () => {
		expect(regionOptions([region('x', 'elsewhere')])).toEqual([
			{ value: 'x', label: 'x', depth: 0 }
		]);
	});
});

describe('the choice of periods', () => {
	it('is the newest first, by year, and heads only a year with several', () => {
		expect(
			periodGroups(['2024', '2026Q1', '2026Q2']).map(({ heading, options }) => [
				heading,
				options.map(({ label }) => label)
			])
		).toEqual([
			['2026年', ['2026年二季度', '2026年一季度']],
			['', ['2024年']]
		]);
	});
});
