import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPolicyParameters } from '#lib/catalog/policy-parameters.ts';
import { readThresholds, thresholdIds } from '#lib/catalog/thresholds.ts';
import { findAll } from '#lib/findings/find.ts';
import { readCatalog } from '#cli/catalogue.ts';
import { openCity } from '../answer/city.ts';

const table = readFileSync('data/catalogue/findings.csv', 'utf8');
const parameters = readPolicyParameters(
	readFileSync('data/catalogue/policy-parameters.csv', 'utf8')
);

describe('the table of thresholds', () => {
	it('has every threshold once, and they are those of the specification', () => {
		const read = readThresholds(table, parameters);
		expect(Object.keys(read).sort()).toEqual([...thresholdIds].sort());
		expect(read).toMatchObject({
			coverageOfWhole: 0.6,
			tekunRatio: 1.3,
			reimbursement: 70,
			behindCalendar: 0.1,
			namings: 2
		});
	});

	it('is refused with its line', () => {
		const second = table.split('\n').slice(0, 2).join('\n');
		expect(() => readThresholds(second.replace('coverageOfWhole', 'coverage'))).toThrow(
			/^findings\.csv第2行：“id”不能是“coverage”/
		);
		expect(() => readThresholds(second.replace(',0.6,', ',六成,'))).toThrow(
			'findings.csv第2行：“value”应为数字，写的是“六成”。'
		);
		expect(() => readThresholds(second.replace(',0.6,', ',-0.6,'))).toThrow('不能为负');
		expect(() => readThresholds(second.replace(',0.6,', ',,'))).toThrow('没有数值');
		expect(() =>
			readThresholds(`${table}${second.split('\n')[1]}\n`, parameters)
		).toThrow('重复');
		expect(() =>
			readThresholds(second.replace(',0.6,', ',$tekun_time,'), parameters)
		).toThrow('findings.csv第2行：没有“$tekun_time”这个政策参数，最接近的是tekun_times');
		expect(() => readThresholds(second)).toThrow('findings.csv缺少阈值“regionRatio”。');
	});

	it('decides what is found: edited, the same data read otherwise', async () => {
		const catalog = await readCatalog();
		const stricter = {
			...catalog,
			thresholds: { ...catalog.thresholds, tekunRatio: 1.4 }
		};
		const facts = 'A区 2026Q3 农村特困标准=675 农村低保标准=500';
		const rules = async (one: typeof catalog) => {
			const { answerer } = await openCity(facts, { catalog: one });
			const scope = { region: '990101', period: '2026Q3', area: 'all' } as const;
			return (await findAll(answerer, scope, { naming: false })).map(({ rule }) => rule);
		};
		expect(await rules(catalog)).toEqual([]);
		expect(await rules(stricter)).toEqual(['F-05']);
	});
});
