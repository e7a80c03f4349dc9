import { describe, expect, it } from 'vitest';
import { Marked, marking } from '#lib/state/marked.svelte.ts';
import { emptyAddress, type Address } from '#lib/state/address.ts';

const at = (mark: string | null) => {
	const address: Address = { ...emptyAddress, mark };
	return new Marked(() => address);
};

describe('标出的地区', () => {
	it('are those of the address, each once', () => {
		expect(at(null).shown).toEqual([]);
		expect(at('990103').shown).toEqual(['990103']);
		expect(at('990103,990101,,990103').shown).toEqual(['990101', '990103']);
	});

	it('give way to what is pointed at, and that to what a rectangle covers', () => {
		const marked = at('990101');
		marked.pointed = '990102';
		expect(marked.shown).toEqual(['990102']);
		marked.brushed = [];
		expect(marked.shown).toEqual([]);
		marked.brushed = ['990103', '990104'];
		expect(marked.shown).toEqual(['990103', '990104']);
		marked.brushed = null;
		marked.pointed = null;
		expect(marked.shown).toEqual(['990101']);
	});

	it('are added and let go one by one', () => {
		expect(at(null).toggled('990102')).toEqual({ mark: '990102' });
		expect(at('990102').toggled('990101')).toEqual({ mark: '990101,990102' });
		expect(at('990101,990102').toggled('990101')).toEqual({ mark: '990102' });
		expect(at('990102').toggled('990102')).toEqual({ mark: null });
	});

	it('are written in one order, whichever they were found in', () => {
		expect(marking(['990103', '990101', '990103'])).toEqual({ mark: '990101,990103' });
		expect(marking([])).toEqual({ mark: null });
	});
});
