import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitRuns } from '#lib/components/digits.ts';

const shape = (text: string) =>
	digitRuns(text)
		.map((run) => (run.type === 'text' ? run.text : `<${run.text}>`))
		.join('');

describe('digits set for the eye', () => {
	it.each([
		['94830人', '94<830>人'],
		['1234567.8901', '1<234><567>.8901'],
		['740元', '740元'],
		['5381', '5<381>'],
		['2026年三季度', '2026年三季度'],
		['1.29∶1', '1.29<∶>1'],
		['', '']
	])('%s', (text, expected) => {
		expect(shape(text)).toBe(expected);
	});

	it('copy as the text they were made from', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[0-9.∶人年,-]*$/), (text) => {
				expect(
					digitRuns(text)
						.map((run) => run.text)
						.join('')
				).toBe(text);
			})
		);
	});
});
