import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '#lib/review/read/docx.ts';
import { addComments, type Comment } from '#lib/review/write/comments.ts';
import { replaceInDocx } from '#lib/review/write/replace.ts';
import { validateOoxml } from '../../tools/ooxml.ts';
import { docxOf, messy, p, run } from '../docx.ts';

const options = { author: '核稿', initials: '核', today: '2026-11-25' };

/** One comment on every number of the document. */
const onNumbers = (bytes: Uint8Array): Comment[] =>
	readDocx('稿.docx', bytes).paragraphs.flatMap(({ index, text }) =>
		[...text.matchAll(/\d+(?:\.\d+)?/g)].map((match) => ({
			paragraph: index,
			start: match.index,
			end: match.index + match[0].length,
			text: `数：${match[0]}\n<第二段> & 其他`
		}))
	);

const texts = (bytes: Uint8Array) =>
	readDocx('稿.docx', bytes).paragraphs.map(({ text }) => text);

const count = (text: string, word: string) => text.split(word).length - 1;

describe('comments in a .docx', () => {
	const before = docxOf(messy);
	const comments = onNumbers(before);
	const after = addComments(readDocx('稿.docx', before), comments, options);
	const parts = unzipSync(after);
	const xml = strFromU8(parts['word/document.xml']!);

	it('leave the text as it was', () => {
		expect(comments.length).toBeGreaterThan(12);
		expect(texts(after)).toEqual(texts(before));
	});

	it('are each tied to a range, besides those that were there', () => {
		expect(count(xml, '<w:commentRangeStart ')).toBe(comments.length + 1);
		expect(count(xml, '<w:commentRangeEnd ')).toBe(comments.length + 1);
		expect(count(strFromU8(parts['word/comments.xml']!), '<w:comment ')).toBe(
			comments.length + 1
		);
	});

	it('change no other part', () => {
		const old = unzipSync(before);
		expect(Object.keys(parts).sort()).toEqual(Object.keys(old).sort());
		for (const [path, data] of Object.entries(old))
			if (!['word/document.xml', 'word/comments.xml'].includes(path))
				expect(parts[path], path).toEqual(data);
	});

	it('add only markers and run boundaries to the body', () => {
		const plain = (text: string) =>
			text
				.replace(/<w:commentRange(?:Start|End) [^>]*>/g, '')
				.replace(/<w:r><w:commentReference [^>]*><\/w:r>/g, '')
				.replace(/<[^>]*>/g, '');
		expect(plain(xml)).toBe(plain(strFromU8(unzipSync(before)['word/document.xml']!)));
		// The bold 23 of a number over three runs is still bold, and still 23.
		expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">23</w:t>');
	});

	it('are valid Open XML, as the file was', async () => {
		expect(await validateOoxml(before)).toEqual([]);
		expect(await validateOoxml(after)).toEqual([]);
	});

	it('make the part, its relationship and its type where there was none', async () => {
		const bare = docxOf({ body: p(run('甲12人乙34人')) });
		const made = addComments(readDocx('稿.docx', bare), onNumbers(bare), options);
		expect(await validateOoxml(made)).toEqual([]);
		expect(texts(made)).toEqual(['甲12人乙34人']);
	});

	it('may meet, overlap and cover one another', async () => {
		const bare = docxOf({ body: p(run('甲12人乙34人')) });
		const at = (start: number, end: number) => ({ paragraph: 0, start, end, text: '甲' });
		const made = addComments(
			readDocx('稿.docx', bare),
			[at(0, 8), at(1, 3), at(3, 5), at(2, 6), at(1, 3)],
			options
		);
		expect(await validateOoxml(made)).toEqual([]);
		expect(texts(made)).toEqual(['甲12人乙34人']);
	});
});

describe('filling a .docx in place', () => {
	it('replaces over runs, puts in between, and escapes', async () => {
		const bytes = docxOf({
			body: p(run('新增X'), run('X', '<w:b/>'), run('户，每人每月元'))
		});
		const filled = replaceInDocx(readDocx('稿.docx', bytes), [
			{ paragraph: 0, start: 2, end: 4, text: '12' },
			{ paragraph: 0, start: 10, end: 10, text: '<7>' }
		]);
		expect(texts(filled)).toEqual(['新增12户，每人每月<7>元']);
		expect(await validateOoxml(filled)).toEqual([]);
	});
});
