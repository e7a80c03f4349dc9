import { describe, expect, it } from 'vitest';
import type { Stat } from '#lib/domain/stat.ts';
import { comparable } from '#lib/state/pages/comparable.ts';

const stats = (known: number, missing: number) =>
	[
		...Array.from({ length: known }, () => ({ status: 'ok' })),
		...Array.from({ length: missing }, () => ({ status: 'missing' }))
	] as Stat[];

describe('a group of regions', () => {
	it.each([
		[0, 0, false],
		[1, 0, false],
		[2, 0, true],
		[2, 1, false],
		[9, 1, true],
		[8, 1, false],
		[3, 28, false]
	])('with %d known and %d missing can be compared: %s', (known, missing, expected) => {
		expect(comparable(stats(known, missing))).toBe(expected);
	});
});
