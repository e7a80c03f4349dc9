import { describe, expect, it } from 'vitest';
import { canonicalUnit, classifiers, isCountUnit } from '#lib/domain/unit.ts';
import { catalog } from '../catalog/tables.ts';

describe('a unit as tables write it', () => {
	it.each([
		['元', '万元', 0.0001],
		['千元', '万元', 0.1],
		['亿元', '万元', 10_000],
		['万人', '人', 10_000],
		['亿人', '人', 100_000_000],
		['万人次', '人次', 10_000],
		['万户', '户', 10_000],
		['百万人', '人', 1_000_000],
		['元/人·年', '元/人·月', 1 / 12],
		['元／人／月', '元/人·月', 1],
		['元 / 人 · 月', '元/人·月', 1],
		['％', '%', 1]
	])('%s is so many %s', (unit, canonical, factor) => {
		expect(canonicalUnit(unit)).toEqual({ canonical, factor });
	});

	it.each(['', '万', '亿', '美元', '元/户', '人口', 'constructor', '万万人'])(
		'nobody knows “%s”',
		(unit) => {
			expect(canonicalUnit(unit)).toBeNull();
		}
	);

	it('keeps 人, 人次 and 户 apart', () => {
		expect(canonicalUnit('万人次')!.canonical).not.toBe(canonicalUnit('万人')!.canonical);
		expect(canonicalUnit('万户次')!.canonical).toBe('户次');
	});

	it('keeps yearly money a person apart from monthly', () => {
		expect(canonicalUnit('元/年')!.canonical).toBe('元/年');
		expect(canonicalUnit('元/月')!.canonical).toBe('元/月');
	});

	it('is canonical in every entry of the catalogue', () => {
		for (const { id, unit } of catalog.indicators)
			expect(canonicalUnit(unit), id).toEqual({ canonical: unit, factor: 1 });
	});

	it('counts whole things by their classifiers only', () => {
		for (const unit of classifiers) expect(isCountUnit(unit)).toBe(true);
		expect(isCountUnit('万元')).toBe(false);
		expect(isCountUnit('%')).toBe(false);
	});
});
