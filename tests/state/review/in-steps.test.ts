import { describe, expect, it } from 'vitest';
import { inSteps } from '#lib/state/review/in-steps.ts';

describe('progress in steps', () => {
	it('passes over what a bar would not show, and never the end', () => {
		const told: number[] = [];
		const tell = inSteps((done) => void told.push(done));
		for (const done of [0, 0.005, 0.01, 0.025, 0.03, 0.5, 0.995, 1, 1]) tell(done);
		expect(told).toEqual([0, 0.025, 0.5, 0.995, 1]);
	});
});
