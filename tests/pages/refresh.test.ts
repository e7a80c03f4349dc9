import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refresh } from '#lib/review/refresh/refresh.ts';
import { readTraced } from '#lib/review/trace/read.ts';
import { plottedValues, readApart } from '../review/refresh/independent.ts';
import { everythingMoved, newerCity } from '../review/refresh/newer-city.ts';
import { ensurePackages, havePrograms } from '../tools/apt.ts';
import { openReports, type Reports } from '../tools/reports.ts';

/** The document as LibreOffice saves it: other runs, other names of parts and charts, other properties. */
async function savedByLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
	if (!havePrograms(['soffice'])) await ensurePackages(['libreoffice-writer-nogui']);
	const folder = await mkdtemp(join(tmpdir(), 'saved-'));
	try {
		await writeFile(join(folder, 'report.docx'), bytes);
		await promisify(execFile)(
			'soffice',
			[
				`-env:UserInstallation=file://${folder}/profile`,
				...['--headless', '--convert-to', 'docx', '--outdir', join(folder, 'out')],
				join(folder, 'report.docx')
			],
			{ env: { ...process.env, HOME: folder }, timeout: 150_000 }
		);
		return new Uint8Array(await readFile(join(folder, 'out', 'report.docx')));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

const main = 'word/document.xml';

/** As a person edits before saving: a word typed, a number in two runs, one overwritten, one gone, a paragraph moved and one copied. */
function edited(bytes: Uint8Array): Uint8Array {
	const parts = unzipSync(bytes);
	let xml = strFromU8(parts[main]!);
	const change = (pattern: RegExp | string, by: string) => {
		const after = xml.replace(pattern, by);
		expect(after).not.toBe(xml);
		xml = after;
	};
	change('其中：', '其中（据各区县上报）：');
	change(
		/<w:r>(<w:t[^>]*>)94115人<\/w:t><\/w:r>/,
		'<w:r>$194</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>$1115人</w:t></w:r>'
	);
	change('>10991人<', '>11111人<');
	change(/<w:bookmarkStart w:name="_M_0044"[^>]*>.*?<w:bookmarkEnd[^>]*>/s, '');
	const paragraphs = [
		...xml.matchAll(
			/<w:p>(?:(?!<w:p>|<\/w:p>|<w:drawing|<w:sectPr|<w:fldChar).)*_M_\d+(?:(?!<\/w:p>|<w:drawing|<w:fldChar).)*<\/w:p>/gs
		)
	];
	const [first, second] = [paragraphs[0]![0], paragraphs[2]![0]];
	change(first, '');
	change(
		second,
		second +
			first +
			second
				.replace(/(w:name="_M_\d+)"/g, '$1 Copy 1"')
				.replace(/w:id="(\d+)"/g, 'w:id="9$1"')
	);
	parts[main] = strToU8(xml);
	return zipSync(parts);
}

let city: Reports;
let newer: Reports;
let survey: Uint8Array;
beforeAll(async () => {
	city = await openReports('demo-city');
	newer = await openReports(newerCity(everythingMoved));
	survey = (await city.make('survey', '990100', '2026Q3')).docx;
});
afterAll(() => Promise.all([city, newer].map((one) => one.close())));

const read = (bytes: Uint8Array) => readTraced('报告.docx', bytes);
/** Up to 数据出处, which repeats the numbers of the text without bookmarks. */
const wordsOf = (bytes: Uint8Array): string[] => {
	const { words } = readApart(bytes);
	return words.slice(0, words.indexOf('文中写法'));
};

const renew = (bytes: Uint8Array) => refresh(bytes, read(bytes), newer.answerer);

describe('a survey that LibreOffice saved', () => {
	it('gives every number back with its text, in charts too', async () => {
		const saved = await savedByLibreOffice(survey);
		const numbers = read(saved).numbers;
		expect(numbers).toHaveLength(read(survey).numbers.length);
		for (const { id, written, text, place } of numbers)
			if (place) expect(Number(text), id).toBe(Number(written));
			else expect(text, id).toBe(written);
	});

	it('is renewed as the file before was, charts and their workbooks with it', async () => {
		const saved = await savedByLibreOffice(survey);
		const [plain, result] = [await renew(survey), await renew(saved)];
		expect(
			result.updated.map(({ slot, before, after }) => [slot, before, after])
		).toEqual(plain.updated.map(({ slot, before, after }) => [slot, before, after]));
		expect(result.notes).toEqual([]);
		const numbers = (one: Record<string, string[]>) =>
			Object.values(one).map((values) => values.map(Number));
		expect(numbers(plottedValues(result.bytes))).toEqual(
			numbers(plottedValues(plain.bytes))
		);
		expect(wordsOf(result.bytes)).toEqual(wordsOf(saved));
		expect(await renew(result.bytes)).toMatchObject({ updated: [], conflicts: [] });
	});

	it('keeps what people did before: typed, split, overwritten, deleted, moved and copied', async () => {
		const saved = await savedByLibreOffice(edited(survey));
		const result = await renew(saved);
		const text = readApart(result.bytes).words.join('\n');
		expect(text).toContain('其中（据各区县上报）：');
		expect(result.conflicts.map(({ person }) => person)).toContain('11111人');
		expect(result.lost.map((one) => one.text)).toContain('952人');
		const after = result.updated.filter(({ before }) => before === '94115人');
		expect(after.length).toBeGreaterThan(0);
		const traced = read(result.bytes).numbers;
		const copied = traced.filter(({ places }) => places.length > 1);
		expect(copied.length).toBeGreaterThan(0);
		for (const { written, places } of copied)
			expect(new Set(places.map((one) => one.text))).toEqual(new Set([written]));
	});
});
