import { describe, expect, it } from 'vitest';
import { commandOf, placeAfter } from '#lib/state/meeting/keys.ts';

describe('a key in a meeting', () => {
	it.each([
		['ArrowRight', false, 'next'],
		['PageDown', false, 'next'],
		[' ', false, 'next'],
		[' ', true, 'previous'],
		['PageUp', false, 'previous'],
		['End', false, 'last'],
		['N', true, 'notes'],
		['f', false, 'screen'],
		['Escape', false, 'leave'],
		['x', false, null],
		['Tab', false, null]
	])('%s (Shift: %s) is %s', (key, shiftKey, command) => {
		expect(commandOf({ key, shiftKey })).toBe(command);
	});

	it('moves within the pages and no further', () => {
		expect(placeAfter('next', 0, 3)).toBe(1);
		expect(placeAfter('next', 2, 3)).toBeNull();
		expect(placeAfter('previous', 0, 3)).toBeNull();
		expect(placeAfter('first', 2, 3)).toBe(0);
		expect(placeAfter('last', 0, 3)).toBe(2);
		expect(placeAfter('notes', 1, 3)).toBeNull();
	});
});
