import { describe, expect, it } from 'vitest';
import { comparedWith, countyOf, printCompared } from '#lib/state/counties/county.ts';
import { context } from '../pages/fixture.ts';

const at = (region: string) => ({ ...context, scope: { ...context.scope, region } });

describe('the county of a page', () => {
	it('is the region of the address, among its neighbours and without 本级', () => {
		const { self, whole, neighbours } = countyOf(at('990102'));
		expect(self.name).toBe('丙县');
		expect(whole?.name).toBe('甲市');
		expect(neighbours.map(({ name }) => name)).toEqual(['乙区', '丙县', '丁县']);
	});

	it('is the first child of a region that has children', () => {
		expect(countyOf(at('990100')).self.name).toBe('乙区');
	});

	it('is the region itself where it stands alone in its set', () => {
		const [alone] = context.regions.all;
		const single = {
			...context,
			regions: { ...context.regions, children: () => [], get: () => alone }
		};
		expect(countyOf(single)).toEqual({ self: alone, whole: null, neighbours: [alone] });
	});
});

describe('the counties beside it', () => {
	const county = countyOf(at('990101'));

	it('are neighbours by code or name, each once, never itself', () => {
		const { regions, unknown } = comparedWith('990103,丙县,990102,990101', county);
		expect(regions.map(({ name }) => name)).toEqual(['丁县', '丙县']);
		expect(unknown).toEqual([]);
	});

	it('name what is no neighbour instead of dropping it', () => {
		expect(comparedWith('990109、990102', county).unknown).toEqual(['990109']);
	});

	it('are nobody where nothing is said, and are printed as they are read', () => {
		expect(comparedWith(null, county)).toEqual({ regions: [], unknown: [] });
		expect(printCompared([])).toBeNull();
		const codes = ['990102', '990103'];
		expect(
			comparedWith(printCompared(codes), county).regions.map(({ code }) => code)
		).toEqual(codes);
	});
});
