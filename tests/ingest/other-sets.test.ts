import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '#lib/ingest/dataset.ts';
import { bundled, fact } from './bundled.ts';

describe('official-cities', () => {
	let set: Dataset;
	beforeAll(async () => {
		set = await bundled('official-cities');
	});

	it('is official, of seven cities', () => {
		expect(set.info.kind).toBe('official');
		expect(set.regions.map(({ name }) => name).sort()).toEqual(
			['东莞市', '南京市', '南昌市', '厦门市', '合肥市', '广州市', '深圳市'].sort()
		);
		expect(set.observations).toHaveLength(107);
	});

	it('holds one standard for town and country twice, and says so', () => {
		for (const area of ['urban', 'rural'] as const)
			expect(fact(set, 'dibao_standard', '320100', '2024', area)).toMatchObject({
				value: 1080,
				note: '城乡统一'
			});
	});

	it('does not take persons-times of a year for persons', () => {
		expect(set.unknown).toContain('低保保障人次（全年累计）');
		expect(
			set.observations.filter(
				({ indicator, region }) => indicator === 'dibao_persons' && region === '340100'
			)
		).toEqual([]);
	});

	it('names a bulletin of the city on every figure of its table', () => {
		for (const { source } of set.observations)
			if (source.file.endsWith('cities.csv')) expect(source.title).toMatch(/统计公报》/);
	});
});

describe('baotou-2014', () => {
	let set: Dataset;
	const span = '2013M01/2014M09';
	beforeAll(async () => {
		set = await bundled('baotou-2014');
	});

	it('is a restored sample and never official', () => {
		expect(set.info.kind).toBe('sample');
		expect(set.info.name).toContain('样本复原');
		expect(set.info.description).toContain('不是官方数据');
		for (const { source } of set.observations) expect(source.title).toContain('样本');
	});

	it.each([
		['dibao_spending', 69000, 'reported'],
		['tekun_spending', 8662.76, 'reported'],
		['legacy_sanwu_spending', 1105, 'restored'],
		['legacy_wubao_spending', 3865.6, 'reported'],
		['orphan_spending', 1180.72, 'reported'],
		['legacy_sanmin_spending', 2511.44, 'reported'],
		['disaster_relief_spending', 1705, 'reported'],
		['medical_aid_spending', 3710, 'restored'],
		['temp_aid_spending', null, 'missing'],
		['edu_aid_spending', 32300, 'reported'],
		['housing_aid_households', 15106, 'restored'],
		['housing_aid_spending', 3775, 'reported'],
		['employ_aid_spending', 19000, 'reported'],
		['employ_public_posts', 1378, 'reported'],
		['heating_households', 115179, 'reported'],
		['heating_spending', 8731.48, 'reported'],
		['donation_spending', 456.17, 'reported'],
		['sa_spending_total', 150000, 'approximate']
	])('%s is %s, %s', (indicator, value, status) => {
		const one = set.observations.find(
			(observation) => observation.indicator === indicator && observation.period === span
		);
		expect(one).toMatchObject({ value, status, measure: 'span', region: '150200' });
	});

	it('has its stocks at the end of September 2014', () => {
		expect(fact(set, 'dibao_persons', '150200', '2014M09', 'urban')).toMatchObject({
			value: 55101,
			status: 'restored'
		});
		expect(fact(set, 'dibao_persons', '150200', '2014M09', 'rural').value).toBe(34278);
		expect(fact(set, 'windows', '150200', '2014M09').value).toBe(88);
	});

	it('declares its total as the eight listed items, 146884.24 万元', () => {
		const [total] = set.info.totals;
		expect(total!.parts).toHaveLength(8);
		const sum = total!.parts.reduce(
			(all, part) =>
				all + set.observations.find(({ indicator }) => indicator === part)!.value!,
			0
		);
		expect(sum).toBeCloseTo(146884.24, 6);
		expect(total!.note).toBe('占比以所列八项合计为分母，不含数额缺失的临时救助金');
	});

	it('has the four parts inside 特困人员供养金', () => {
		const parts = [
			'legacy_sanwu_spending',
			'legacy_wubao_spending',
			'orphan_spending',
			'legacy_sanmin_spending'
		].map((id) => set.observations.find(({ indicator }) => indicator === id)!.value!);
		expect(parts.reduce((a, b) => a + b)).toBeCloseTo(8662.76, 6);
		expect(set.info.totals[0]!.parts).not.toContain('orphan_spending');
	});
});
