import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aidbrief, json } from './console.ts';
import { ownFolder, quarterTables } from './own-data.ts';

interface Listed {
	id: string;
	name: string;
	kind: string;
	regions: number;
	periods: number;
	indicators: number;
	observations: number;
}

describe('aidbrief datasets', () => {
	it('lists the bundled sets, each as what it is', async () => {
		const sets = await json<Listed[]>('datasets');
		expect(sets.map(({ id, kind }) => [id, kind])).toEqual([
			['baotou-2014', 'sample'],
			['demo-city', 'simulated'],
			['official-cities', 'official'],
			['official-national', 'official']
		]);
		expect(sets[3]).toEqual({
			id: 'official-national',
			name: '全国和各省公开数据',
			kind: 'official',
			regions: 32,
			periods: 23,
			indicators: 24,
			observations: 4928
		});
		for (const set of sets)
			expect(Object.keys(set)).toEqual([
				'id',
				'name',
				'kind',
				'regions',
				'periods',
				'indicators',
				'observations'
			]);
	});

	it('lists given ones behind them, and a bundled one once', async () => {
		const folder = ownFolder(quarterTables);
		const sets = await json<Listed[]>(
			'datasets',
			'--data',
			'demo-city',
			join(folder, 'q2.csv'),
			join(folder, 'q3.csv')
		);
		expect(sets).toHaveLength(5);
		expect(sets[4]).toEqual({
			id: 'q2',
			name: 'q2等2个文件',
			kind: 'user',
			regions: 3,
			periods: 2,
			indicators: 1,
			observations: 6
		});
	});

	it('says the same for people, a set a line', async () => {
		const { out } = await aidbrief('datasets');
		expect(out.split('\n')).toHaveLength(4);
		expect(out).toContain(
			'official-national\t全国和各省公开数据\t32个地区、23期、24项指标、4928条观测'
		);
	});
});
