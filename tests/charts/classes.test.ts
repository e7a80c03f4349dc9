import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOf } from '#lib/charts/classes.ts';

describe('classesOf', () => {
	it('breaks at round numbers and names the classes', () => {
		const { breaks, names } = classesOf([0.86, 1.07, 1.29, 2.33, 3.81]);
		expect(breaks).toEqual([1, 2, 3]);
		expect(names).toEqual(['＜1', '1—2', '2—3', '≥3']);
	});

	it('is one class where all are equal, or there are none', () => {
		expect(classesOf([5, 5]).names).toHaveLength(1);
		expect(classesOf([]).names).toHaveLength(1);
	});

	it('names every break as exactly as it is', () => {
		expect(classesOf([1.27, 1.35]).names).toEqual([
			'＜1.28',
			'1.28—1.3',
			'1.3—1.32',
			'1.32—1.34',
			'≥1.34'
		]);
	});

	it('puts larger values into later classes and darker steps, of five at most', () =>
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 }),
				(values) => {
					const classes = classesOf(values);
					expect(classes.names.length).toBeLessThanOrEqual(5);
					const sorted = values.toSorted((a, b) => a - b).map(classes.of);
					expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
					for (const index of sorted) {
						expect(index).toBeLessThan(classes.names.length);
						expect(classes.step(index)).toBeLessThanOrEqual(4);
					}
				}
			)
		));
});
