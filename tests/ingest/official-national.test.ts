import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '#lib/ingest/dataset.ts';
import { bundled, fact } from './bundled.ts';

let set: Dataset;
beforeAll(async () => {
	set = await bundled('official-national');
});

const provinces = () => set.regions.filter(({ level }) => level === 'province');
const years = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

describe('official-national', () => {
	it('is official, of the nation and the 31 provinces, and opens on 全国 2021', () => {
		expect(set.info).toMatchObject({
			kind: 'official',
			defaultRegion: '000000',
			defaultPeriod: '2021'
		});
		expect(provinces()).toHaveLength(31);
		expect(provinces().every(({ parent, tile }) => parent === '000000' && tile)).toBe(
			true
		);
	});

	it.each([
		['province-dibao.csv', 31 * 12 * 2],
		['province-macro.csv', 2945],
		['province-orphans.csv', 347],
		['province-population-derived.csv', 31 * 12 * 2],
		['national-yearly.csv', 86],
		['national-quarterly.csv', 25],
		['national-macro.csv', 19],
		// Six lines for one side, six for town and country alike.
		['standards.csv', 4 + 7 * 2]
	])('has every line of %s', (file, lines) => {
		const { length } = set.observations.filter(
			({ source }) => source.file === `official-national/${file}`
		);
		expect(length).toBe(lines);
	});

	it('names a publisher and a document on every observation, and no private copy', () => {
		for (const { source, note } of set.observations) {
			expect(source.title).toMatch(/^[\u4e00-\u9fffA-Za-z]/);
			expect(source.title + note).not.toMatch(/www\.|https?:|copy_read/);
			expect(source.row).toBeGreaterThan(1);
		}
	});

	it.each([
		['dibao_persons', '000000', '2021', 'urban', 7378000],
		['dibao_persons', '000000', '2020', 'urban', 8051000],
		['dibao_persons', '000000', '2007', 'rural', undefined],
		['dibao_persons', '000000', '2025M10', 'all', 39104000],
		['dibao_persons', '000000', '2024Q2', 'rural', 33890000],
		['dibao_persons', '110000', '2011', 'rural', 70100],
		['dibao_standard', '000000', '2021', 'urban', 711.4],
		['dibao_standard', '000000', '2021', 'rural', 530.183333],
		['dibao_standard', '000000', '2019Q3', 'rural', 437.25],
		['dibao_standard', '310000', '2025', 'rural', 1650],
		['dibao_standard', '500000', '2021', 'urban', 636],
		['dibao_spending', '000000', '2021', 'rural', 13490000],
		['dibao_spending', '000000', '2021Q1', 'all', 4620000],
		['tekun_persons', '000000', '2021', 'all', 4701000],
		['temp_aid_visits', '000000', '2024Q2', 'all', 4180000],
		['orphan_persons', '000000', '2021', 'all', 173000],
		['pop_resident', '000000', '2025', 'all', 1404890000],
		['pop_resident', '000000', '2025', 'rural', 451090000],
		['percapita_income', '000000', '2024', 'urban', 54188],
		['fiscal_expenditure', '000000', '2024', 'all', 2846120000],
		['m_per_visit', '000000', '2021', 'all', 1154.9]
	] as const)('%s of %s in %s, %s, is %s', (indicator, region, period, area, value) => {
		if (value === undefined)
			expect(() => fact(set, indicator, region, period, area)).toThrow('0 facts');
		else expect(fact(set, indicator, region, period, area).value).toBe(value);
	});

	it('has 低保 recipients of every province, side and year from 2011 to 2022', () => {
		for (const { code } of provinces())
			for (const year of years(2011, 2022))
				for (const area of ['urban', 'rural'] as const)
					expect(fact(set, 'dibao_persons', code, year, area).value).toBeGreaterThan(0);
	});

	it('adds up over the provinces to the published sums', () => {
		const { data } = Papa.parse<Record<string, string>>(
			readFileSync(new URL('./crosscheck-sums.csv', import.meta.url), 'utf8'),
			{ header: true, skipEmptyLines: true }
		);
		const facts: Record<string, [string, 'all' | 'urban' | 'rural', number]> = {
			城市居民最低生活保障人数: ['dibao_persons', 'urban', 10000],
			农村居民最低生活保障人数: ['dibao_persons', 'rural', 10000],
			孤儿数: ['orphan_persons', 'all', 1],
			年末常住人口: ['pop_resident', 'all', 10000],
			城镇人口: ['pop_resident', 'urban', 10000]
		};
		expect(data).toHaveLength(27);
		for (const row of data) {
			const [indicator, area, scale] = facts[row.indicator!]!;
			const sum = provinces().reduce(
				(all, { code }) => all + fact(set, indicator, code, row.period!, area).value!,
				0
			);
			expect(sum / scale, `${row.period} ${row.indicator}`).toBeCloseTo(
				Number(row.sum_of_31_provinces),
				6
			);
			if (row.national_published !== '')
				expect(
					fact(set, indicator, '000000', row.period!, area).value! / scale
				).toBeCloseTo(Number(row.national_published), 6);
		}
	});

	it('marks what was worked out as 推算: town and country by the rate of urbanisation', () => {
		const derived = set.observations.filter(({ source }) =>
			source.file.endsWith('province-population-derived.csv')
		);
		for (const one of derived) {
			expect(one).toMatchObject({ indicator: 'pop_resident', status: 'estimated' });
			expect(one.note).toMatch(/^推算：/);
			const total = fact(set, 'pop_resident', one.region, one.period).value!;
			const rate = fact(set, '~常住人口城镇化率', one.region, one.period).value! / 100;
			const share = one.area === 'urban' ? rate : 1 - rate;
			expect(Math.abs(one.value! - total * share)).toBeLessThanOrEqual(100.5);
		}
		expect(set.observations.filter(({ status }) => status === 'estimated')).toHaveLength(
			derived.length
		);
	});

	it('fills no gap: orphans of 2020 are there for six provinces', () => {
		expect(
			set.observations.filter(
				({ indicator, period, region }) =>
					indicator === 'orphan_persons' && period === '2020' && region !== '000000'
			)
		).toHaveLength(6);
		expect(set.observations.filter(({ value }) => value === null)).toEqual([]);
	});

	it('keeps names without an indicator as 未入目录', () => {
		expect([...set.unknown].sort()).toEqual(
			[
				'中央财政转移支付民政事业费',
				'享受老年人补贴人数',
				'低保、特困、临时救助资金累计支出合计',
				'儿童福利资金支出',
				'全国一般公共预算收入',
				'农村低保最低指导标准（不低于）',
				'地方一般公共预算收入',
				'城市低保最低指导标准（不低于）',
				'常住人口城镇化率',
				'民政事业费支出',
				'民政事业费支出（社会服务事业费支出，2018年机构改革前口径）'
			].sort()
		);
	});

	it('says 城乡统一 where one standard is noted for both sides', () => {
		const unified = set.observations.filter(({ note }) => note.includes('城乡统一'));
		expect(unified).toHaveLength(14);
		for (const one of unified)
			expect(
				fact(
					set,
					one.indicator,
					one.region,
					one.period,
					one.area === 'urban' ? 'rural' : 'urban'
				).value
			).toBe(one.value);
	});
});
