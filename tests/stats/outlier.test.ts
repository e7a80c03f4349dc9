import { describe, expect, it } from 'vitest';
import { robustScores } from '#lib/stats/outlier.ts';

describe('robustScores', () => {
	it('is null for fewer than five regions, or without spread', () => {
		expect(robustScores([1, 2, 3, 99])).toBeNull();
		expect(robustScores([5, 5, 5, 5, 99])).toBeNull();
	});

	it('is 0 at the median and far for what is far', () => {
		const scores = robustScores([500, 510, 520, 530, 5300])!;
		expect(scores[2]).toBe(0);
		expect(scores[4]).toBeGreaterThan(3.5);
		expect(scores[0]).toBeLessThan(3.5);
	});

	it('does not let one outlier hide another', () => {
		const scores = robustScores([500, 510, 520, 530, 540, 5300, 5400])!;
		expect(Math.min(scores[5]!, scores[6]!)).toBeGreaterThan(3.5);
	});
});
