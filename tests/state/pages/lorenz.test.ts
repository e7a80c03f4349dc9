import { describe, expect, it } from 'vitest';
import { lorenzPiece } from '#lib/state/pages/lorenz.ts';
import { context, view } from './fixture.ts';

const question = lorenzPiece(context, {
	asking: { subject: 'amount' },
	name: '人均支出',
	weight: { subject: 'people' },
	weightName: '人口'
});
const people = {
	'people·@990101': 10,
	'people·@990102': 10,
	'people·@990103': 10
};

describe('a Lorenz curve', () => {
	it('says so where fewer than two regions are known', () => {
		expect(view(question, { ...people, 'amount·@990101': 1 })).toMatchObject({
			type: 'absent'
		});
	});

	it('runs from the lowest amount to the highest', () => {
		const piece = view(question, {
			...people,
			'amount·@990101': 3,
			'amount·@990102': 1,
			'amount·@990103': 2
		});
		if (piece.type !== 'figure' || !piece.chart) throw new Error('no chart');
		expect(piece.table.rows.map(({ head }) => head)).toEqual(['丙县', '丁县', '乙区']);
		expect(piece.chart.series[0]!.points).toEqual([
			[0, 0],
			[1 / 3, 1 / 6],
			[2 / 3, 1 / 2],
			[1, 1]
		]);
		expect(piece.computed?.[0]?.value).toBeCloseTo(2 / 9, 12);
	});
});
