import { describe, expect, it } from 'vitest';
import { chosenPages, pageAt, placeOfPage, toggled } from '#lib/state/meeting/choice.ts';
import type { MeetingPage } from '#lib/state/meeting/page.ts';

const page = (id: string, proposed = true): MeetingPage => ({
	kind: 'opening',
	id,
	title: [id],
	sentences: [],
	notes: [],
	source: '',
	proposed
});

const proposals: MeetingPage = {
	kind: 'proposals',
	id: 'proposals',
	title: ['议题建议'],
	proposals: [
		{ text: '甲', from: [{ id: 'a', title: 'A' }] },
		{
			text: '乙',
			from: [
				{ id: 'b', title: 'B' },
				{ id: 'c', title: 'C' }
			]
		}
	],
	notes: [['甲。'], ['乙。']],
	source: '',
	proposed: true
};

const all = [page('a'), page('b'), page('c', false), proposals];
const ids = (pages: readonly MeetingPage[]) => pages.map(({ id }) => id);

describe('the pages of a meeting', () => {
	it('are those proposed where nobody has chosen, and where the chosen ones are not there', () => {
		expect(ids(chosenPages(all, null))).toEqual(['a', 'b', 'proposals']);
		expect(ids(chosenPages(all, 'x,y'))).toEqual(['a', 'b', 'proposals']);
	});

	it('are those chosen, in the order of the meeting', () => {
		expect(ids(chosenPages(all, 'c,a,x'))).toEqual(['a', 'c']);
	});

	it('lead only to suggestions that follow from what is shown', () => {
		const [, shown] = chosenPages(all, 'c,proposals');
		expect(shown).toMatchObject({
			proposals: [{ text: '乙', from: [{ id: 'c', title: 'C' }] }],
			notes: [['乙。']]
		});
	});

	it('are put in and left out one by one; what is proposed needs no address', () => {
		expect(toggled(all, null, 'c')).toBe('a,b,c,proposals');
		expect(toggled(all, 'a,b,c,proposals', 'c')).toBeNull();
		expect(toggled(all, null, 'b')).toBe('a,proposals');
	});

	it('are never none', () => {
		expect(toggled(all, 'a', 'a')).toBe('a');
	});
});

describe('the number of a page', () => {
	it.each([
		[null, 0],
		['1', 0],
		['3', 2],
		['99', 4],
		['0', 0],
		['-2', 0],
		['last', 0]
	])('%s of five is place %i', (text, place) => {
		expect(placeOfPage(text, 5)).toBe(place);
	});

	it('is not written for the first', () => {
		expect([pageAt(0), pageAt(2)]).toEqual([null, '3']);
	});
});
