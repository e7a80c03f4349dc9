import { beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '#lib/review/read/docx.ts';
import { addComments } from '#lib/review/write/comments.ts';
import { trackReplacements } from '#lib/review/write/revisions.ts';
import { docxOf, messy } from '../review/docx.ts';
import { openedContent } from '../tools/render.ts';

const options = { author: '核稿', initials: '核', today: '2026-11-25' };
const numbersOf = (bytes: Uint8Array) =>
	readDocx('稿.docx', bytes).paragraphs.flatMap(({ index, text }) =>
		[...text.matchAll(/\d+(?:\.\d+)?/g)].map((match) => ({
			paragraph: index,
			start: match.index,
			end: match.index + match[0].length,
			text: `数：${match[0]}`
		}))
	);
const count = (xml: string, tag: string) => xml.split(`<${tag} `).length - 1;

describe('a reviewed manuscript in a word processor', () => {
	const before = docxOf(messy);
	const numbers = numbersOf(before);
	let was: string;
	let commented: string;

	beforeAll(async () => {
		was = await openedContent(before);
		commented = await openedContent(
			addComments(readDocx('稿.docx', before), numbers, options)
		);
	}, 300_000);

	it('shows a comment for every finding, besides the one that was there', () => {
		expect(count(was, 'office:annotation')).toBe(1);
		expect(count(commented, 'office:annotation')).toBe(numbers.length + 1);
		expect(commented).toContain('已有批注');
		for (const { text } of numbers) expect(commented).toContain(text);
	});

	it('keeps the changes that others tracked', () => {
		expect(count(was, 'text:changed-region')).toBe(2);
		expect(count(commented, 'text:changed-region')).toBe(2);
		expect(commented).toContain('999人');
	});

	it('shows an accepted correction as a tracked change beside theirs', async () => {
		const [first] = numbers;
		const { paragraph, start, end } = first!;
		const revised = await openedContent(
			trackReplacements(
				readDocx('稿.docx', before),
				[{ paragraph, start, end, text: '23457' }],
				options
			)
		);
		expect(count(revised, 'text:changed-region')).toBe(4);
		expect(count(revised, 'office:annotation')).toBe(1);
	}, 200_000);
});
