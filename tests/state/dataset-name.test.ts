import { describe, expect, it } from 'vitest';
import { citedDatasetName, shortDatasetName } from '#lib/state/dataset-name.ts';

describe('the name of a data set', () => {
	it('says once, and always, that it is simulated', () => {
		expect(citedDatasetName({ name: '甲市季报（模拟数据）', kind: 'simulated' })).toBe(
			'甲市季报（模拟）'
		);
		expect(citedDatasetName({ name: '甲市季报', kind: 'simulated' })).toBe(
			'甲市季报（模拟）'
		);
		expect(citedDatasetName({ name: '各省年报', kind: 'official' })).toBe('各省年报');
	});

	it('is short where its kind stands beside it', () => {
		expect(shortDatasetName({ name: '甲市（乙区）季报（模拟数据）' })).toBe(
			'甲市（乙区）季报'
		);
	});
});
