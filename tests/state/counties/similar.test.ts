import { describe, expect, it } from 'vitest';
import { similarTo } from '#lib/state/counties/similar.ts';

const region = (
	code: string,
	population: number | null,
	fiscalPerHead: number | null
) => ({
	code,
	population,
	fiscalPerHead
});

describe('regions of like population and fiscal capacity', () => {
	const all = [
		region('self', 100_000, 5_000),
		region('twin', 110_000, 5_100),
		region('large', 900_000, 5_000),
		region('rich', 100_000, 20_000),
		region('small', 60_000, 4_500)
	];

	it('are the nearest first, and never the region itself', () => {
		expect(similarTo('self', all, 2)).toEqual(['twin', 'small']);
	});

	it('are the same whatever the units of money are', () => {
		const inWan = all.map((one) => ({
			...one,
			fiscalPerHead: one.fiscalPerHead! / 10_000
		}));
		expect(similarTo('self', inWan, 2)).toEqual(similarTo('self', all, 2));
	});

	it('are none where its own figures are missing, or too few others have theirs', () => {
		expect(similarTo('self', [region('self', null, 5_000), ...all.slice(1)], 2)).toEqual(
			[]
		);
		expect(similarTo('self', all.slice(0, 3), 2)).toEqual([]);
	});

	it('leave out those whose figures are missing', () => {
		const lacking = all.map((one) =>
			one.code === 'twin' ? region('twin', null, null) : one
		);
		expect(similarTo('self', lacking, 2)).toEqual(['small', 'large']);
	});

	it('are told apart by one measure where the other is the same for all', () => {
		const level = all.map((one) => ({ ...one, fiscalPerHead: 5_000 }));
		expect(similarTo('self', level, 2)).toEqual(['rich', 'twin']);
	});
});
