import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '#lib/review/read/docx.ts';
import { addComments } from '#lib/review/write/comments.ts';
import { replaceInDocx, type Replacement } from '#lib/review/write/replace.ts';
import { trackReplacements } from '#lib/review/write/revisions.ts';
import { validateOoxml } from '../../tools/ooxml.ts';
import { docxOf, messy, p, run } from '../docx.ts';

const options = { author: '救助数报', today: '2026-11-25' };

/** Every number of the document becomes another. */
const onNumbers = (bytes: Uint8Array): Replacement[] =>
	readDocx('稿.docx', bytes).paragraphs.flatMap(({ index, text }) =>
		[...text.matchAll(/\d+(?:\.\d+)?/g)].map((match) => ({
			paragraph: index,
			start: match.index,
			end: match.index + match[0].length,
			text: `<${match[0]}>`
		}))
	);

const texts = (bytes: Uint8Array) =>
	readDocx('稿.docx', bytes).paragraphs.map(({ text }) => text);
const bodyOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml']!);
const count = (text: string, word: string) => text.split(word).length - 1;

/** As if every change of ours were rejected in Word. */
const rejected = (xml: string): string =>
	xml
		.replace(/<w:ins [^>]*w:author="救助数报"[^>]*>.*?<\/w:ins>/gu, '')
		.replace(/<w:del [^>]*w:author="救助数报"[^>]*>(.*?)<\/w:del>/gu, '$1');

describe('tracked changes in a .docx', () => {
	const before = docxOf(messy);
	const replacements = onNumbers(before);
	const after = trackReplacements(readDocx('稿.docx', before), replacements, options);

	it('read as the accepted text, and as the old one where they are rejected', () => {
		const accepted = replaceInDocx(readDocx('稿.docx', before), replacements);
		expect(texts(after)).toEqual(texts(accepted));
		const plain = (xml: string) =>
			xml.replace(/<w:delText[ >]/gu, '<w:t ').replace(/<[^>]*>/gu, '');
		expect(plain(rejected(bodyOf(after)))).toBe(plain(bodyOf(before)));
	});

	it('carry author, day and a number of their own beside those that were there', () => {
		const xml = bodyOf(after);
		const own = [
			...xml.matchAll(
				/<w:(?:ins|del) w:id="(\d+)" w:author="救助数报" w:date="2026-11-25T00:00:00Z">/gu
			)
		];
		expect(own.length).toBeGreaterThanOrEqual(replacements.length * 2);
		expect(new Set(own.map(([, id]) => id)).size).toBe(own.length);
		const others = (text: string) =>
			[...text.matchAll(/<w:(?:ins|del) [^>]*w:author="([^"]*)"/gu)].filter(
				([, author]) => author !== '救助数报'
			).length;
		expect(others(xml)).toBe(others(bodyOf(before)));
		expect(others(xml)).toBeGreaterThan(0);
	});

	it('keep comments that were there, and change no other part', () => {
		const [old, now] = [unzipSync(before), unzipSync(after)];
		expect(Object.keys(now).sort()).toEqual(Object.keys(old).sort());
		const touched = ['word/document.xml', 'word/footnotes.xml'];
		for (const [path, data] of Object.entries(old))
			if (!touched.includes(path)) expect(now[path], path).toEqual(data);
		expect(count(bodyOf(after), '<w:commentRangeStart ')).toBe(
			count(bodyOf(before), '<w:commentRangeStart ')
		);
	});

	it('are valid Open XML', async () => {
		expect(await validateOoxml(after)).toEqual([]);
	});

	it('stand beside comments of the same places', async () => {
		const document = readDocx('稿.docx', before);
		const commented = addComments(
			document,
			replacements.map((one) => ({ ...one, text: '核' })),
			{ ...options, initials: '核' }
		);
		const both = trackReplacements(readDocx('稿.docx', commented), replacements, options);
		expect(texts(both)).toEqual(texts(after));
		expect(count(bodyOf(both), '<w:commentRangeStart ')).toBe(replacements.length + 1);
		expect(await validateOoxml(both)).toEqual([]);
	});

	it('put in between, take away, and open an empty paragraph', async () => {
		const bytes = docxOf({ body: p(run('每人每月元，，合计')) + '<w:p/>' + p() });
		const made = trackReplacements(
			readDocx('稿.docx', bytes),
			[
				{ paragraph: 0, start: 4, end: 4, text: '780' },
				{ paragraph: 0, start: 5, end: 6, text: '' },
				{ paragraph: 1, start: 0, end: 0, text: '12' },
				{ paragraph: 2, start: 0, end: 0, text: '34' }
			],
			options
		);
		expect(texts(made)).toEqual(['每人每月780元，合计', '12', '34']);
		expect(await validateOoxml(made)).toEqual([]);
	});
});
