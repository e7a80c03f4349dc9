import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refresh } from '#lib/review/refresh/refresh.ts';
import { readTraced } from '#lib/review/trace/read.ts';
import { verify } from '#lib/review/trace/verify.ts';
import { changed } from '../../report/docx/parts.ts';
import { lintDocx } from '../../tools/lint.ts';
import { validateOoxml } from '../../tools/ooxml.ts';
import { openReports, type Reports } from '../../tools/reports.ts';
import { plottedValues, readApart } from './independent.ts';
import { everythingMoved, newerCity, wholesKept } from './newer-city.ts';
import { written } from './written.ts';

const main = 'word/document.xml';
let city: Reports;
let newer: Reports;
let survey: Uint8Array;

beforeAll(async () => {
	city = await openReports('demo-city');
	newer = await openReports(newerCity(everythingMoved));
	survey = (await city.make('survey', '990100', '2026Q3')).docx;
});
afterAll(() => Promise.all([city, newer].map((one) => one.close())));

const renew = (bytes: Uint8Array, from = newer) =>
	refresh(bytes, readTraced('报告.docx', bytes), from.answerer);

const slotTexts = (bytes: Uint8Array) => {
	const texts = new Map<string, string[]>();
	for (const { slot, text, place } of readTraced('报告.docx', bytes).numbers) {
		const key = `${place ? '图' : ''}${slot}`;
		texts.set(key, [...(texts.get(key) ?? []), text!]);
	}
	return texts;
};

/** 指标 → 算法与代入 of 数据出处. */
function methods(bytes: Uint8Array): Map<string, string> {
	const { paragraphs } = readTraced('报告.docx', bytes).document;
	const cell = (table: number, row: number, column: number) =>
		paragraphs.find(
			({ cell: at }) => at?.table === table && at.row === row && at.column === column
		)?.text;
	const head = paragraphs.find(
		({ cell: at, text }) => at && text === '算法与代入'
	)!.cell!;
	const found = new Map<string, string>();
	for (const { cell: at, text } of paragraphs)
		if (at?.table === head.table && at.row > 0 && at.column === head.column)
			found.set(cell(at.table, at.row, head.column - 1)!, text);
	return found;
}

describe('a survey over newer data', () => {
	it('says of every slot what a survey written from that data says', async () => {
		const larger = await openReports(newerCity(wholesKept));
		try {
			const { bytes, updated } = await renew(survey, larger);
			const fresh = slotTexts((await larger.make('survey', '990100', '2026Q3')).docx);
			const now = slotTexts(bytes);
			// Findings that fire on one of the two alone have numbers of their own.
			const both = [...now].filter(
				([slot, texts]) => fresh.get(slot)?.length === texts.length
			);
			expect(updated.length).toBeGreaterThan(200);
			expect(both.length).toBeGreaterThan(now.size * 0.8);
			for (const [slot, texts] of both)
				expect([...texts].sort(), slot).toEqual([...fresh.get(slot)!].sort());
		} finally {
			await larger.close();
		}
	});

	it('has in 数据出处 the values that a survey written from that data has', async () => {
		const larger = await openReports(newerCity(wholesKept));
		try {
			const { bytes } = await renew(survey, larger);
			const fresh = (await larger.make('survey', '990100', '2026Q3')).docx;
			const [before, now, anew] = [survey, bytes, fresh].map(methods);
			const both = [...now!].filter(([name]) => anew!.has(name));
			expect(both.length).toBeGreaterThan(50);
			for (const [name, words] of both) expect(words, name).toBe(anew!.get(name));
			const other = both.filter(([name, words]) => before!.get(name) !== words);
			expect(other.length).toBeGreaterThan(40);
		} finally {
			await larger.close();
		}
	});

	it('leaves a person’s own words in 数据出处 alone', async () => {
		const own = '由十二个区县报送';
		const edited = changed(survey, main, (xml) =>
			xml.replace('由12个区县合计，36891.23万元', own)
		);
		const { bytes } = await renew(edited);
		expect([...methods(bytes).values()]).toContain(own);
	});

	it('is valid, and lint finds nothing', async () => {
		const { bytes } = await renew(survey);
		expect(await validateOoxml(bytes)).toEqual([]);
		expect(lintDocx(bytes)).toEqual([]);
	});

	it('changes nothing but numbers, charts with their workbooks, the trace and the fingerprint', async () => {
		const { bytes } = await renew(survey);
		const [before, after] = [unzipSync(survey), unzipSync(bytes)];
		expect(Object.keys(after)).toEqual(Object.keys(before));
		const differing = Object.keys(before).filter(
			(path) => strFromU8(before[path]!, true) !== strFromU8(after[path]!, true)
		);
		expect(differing.map((path) => path.replace(/\d+(?=\.)/, 'N')).sort()).toEqual([
			'customXml/itemN.xml',
			'docProps/custom.xml',
			...['word/charts/chartN.xml', 'word/charts/chartN.xml', 'word/charts/chartN.xml'],
			'word/document.xml',
			...Array.from(
				{ length: 3 },
				() => 'word/embeddings/Microsoft_Excel_WorksheetN.xlsx'
			)
		]);
		expect(readApart(bytes).frame).toBe(readApart(survey).frame);
	});

	it('gives the very bytes back where the data is the same', async () => {
		const result = await renew(survey, city);
		expect(result.bytes).toBe(survey);
		expect(result).toMatchObject({
			updated: [],
			lost: [],
			conflicts: [],
			contradictions: [],
			unavailable: [],
			notes: []
		});
	});

	it('is the old one again once the old data is back', async () => {
		const { bytes } = await renew(survey);
		const back = await renew(bytes, city);
		expect(strFromU8(unzipSync(back.bytes)[main]!)).toBe(
			strFromU8(unzipSync(survey)[main]!)
		);
		expect(plottedValues(back.bytes)).toEqual(plottedValues(survey));
	});

	it('gives the same bytes every time', async () => {
		expect((await renew(survey)).bytes).toEqual((await renew(survey)).bytes);
	});
});

const few = ['全市孤儿', '【孤儿数】，【孤儿数·同比】。'].join('');

describe('a number a person touched', () => {
	it('is a conflict where it was overwritten, and stays one the next time', async () => {
		const bytes = changed(await written([few], city.answerer), main, (xml) =>
			xml.replace('952人', '1000人')
		);
		const first = await renew(bytes);
		expect(first.conflicts).toMatchObject([
			{ slot: '【孤儿数·@990100·#2026Q3】', person: '1000人', paragraph: 0 }
		]);
		expect(first.conflicts[0]!.data).toMatch(/^\d+人$/);
		expect(readApart(first.bytes).numbers[0]!.text).toBe('1000人');
		expect((await renew(first.bytes)).conflicts).toEqual(first.conflicts);
	});

	it('is no conflict where the person wrote what the data says now', async () => {
		const plain = await written([few], city.answerer);
		const says = (await renew(plain)).updated[0]!.after;
		const bytes = changed(plain, main, (xml) => xml.replace('952人', says));
		expect(await renew(bytes)).toMatchObject({ conflicts: [], unchanged: 1 });
	});

	it('is a conflict where another was typed beside the emptied bookmark', async () => {
		const bytes = changed(await written([few], city.answerer), main, (xml) =>
			xml.replace('952人', '').replace('，', '1000人，')
		);
		expect((await renew(bytes)).conflicts).toMatchObject([{ person: '1000人' }]);
	});

	it('is a conflict where it was typed over, bookmark and all, as Word leaves it', async () => {
		const words = '低保对象【低保对象人数】，低保【低保户数】，孤儿【孤儿数】。';
		const bytes = changed(await written([words], city.answerer), main, (xml) =>
			xml.replace(
				/<w:bookmarkStart w:name="_M_0002"[^>]*>(.*?)59113户(.*?)<w:bookmarkEnd[^>]*>/s,
				'$160000户$2'
			)
		);
		const { conflicts, lost, updated } = await renew(bytes);
		expect(conflicts).toMatchObject([{ person: '60000户', paragraph: 0 }]);
		expect(lost).toEqual([]);
		expect(updated).toHaveLength(2);
	});

	it('is lost where it was deleted, with its bookmark or without', async () => {
		const plain = await written([few], city.answerer);
		const emptied = changed(plain, main, (xml) => xml.replace('952人', ''));
		expect((await renew(emptied)).lost).toMatchObject([
			{ text: '952人', reason: '数已删去' }
		]);
		const gone = changed(plain, main, (xml) => xml.replace(/<w:bookmark[^>]*>/g, ''));
		expect((await renew(gone)).lost).toMatchObject([
			{ text: '952人', reason: '数和它的书签都已删去' },
			{ reason: '数和它的书签都已删去' }
		]);
	});

	it('keeps the look it was given, and the revision it stands in', async () => {
		const bytes = changed(await written([few], city.answerer), main, (xml) =>
			xml.replace(
				/<w:r>(<w:t[^>]*>)952人<\/w:t><\/w:r>/,
				'<w:ins w:id="90" w:author="甲" w:date="2026-10-01T00:00:00Z"><w:r><w:rPr><w:b/></w:rPr>$19</w:t></w:r></w:ins>' +
					'<w:del w:id="91" w:author="甲" w:date="2026-10-01T00:00:00Z"><w:r><w:delText>8</w:delText></w:r></w:del>' +
					'<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>$152人</w:t></w:r>'
			)
		);
		const { bytes: after, updated } = await renew(bytes);
		expect(updated[0]).toMatchObject({ before: '952人' });
		const xml = strFromU8(unzipSync(after)[main]!);
		expect(xml).toMatch(
			new RegExp(
				`<w:ins [^>]*><w:r><w:rPr><w:b/></w:rPr><w:t[^>]*>${updated[0]!.after}</w:t>`
			)
		);
		expect(xml).toContain('<w:delText>8</w:delText>');
		expect(await validateOoxml(after)).toEqual([]);
	});

	it('deleted with tracking on is lost, and stays restorable as it was', async () => {
		const bytes = changed(await written([few], city.answerer), main, (xml) =>
			xml.replace(
				/<w:r><w:t[^>]*>952人<\/w:t><\/w:r>/,
				'<w:del w:id="91" w:author="甲" w:date="2026-10-01T00:00:00Z"><w:r><w:delText>952人</w:delText></w:r></w:del>'
			)
		);
		const { lost, bytes: after } = await renew(bytes);
		expect(lost).toMatchObject([{ text: '952人' }]);
		expect(strFromU8(unzipSync(after)[main]!)).toContain('<w:delText>952人</w:delText>');
	});
});

describe('a native chart', () => {
	it('shows the newer values, its workbook too, on an axis they fit', async () => {
		const higher = await openReports(
			newerCity(({ period, indicator, value = '' }) =>
				period === '2026Q3' && indicator === '低保资金支出'
					? String(Number(value) * 3)
					: value
			)
		);
		try {
			const { bytes } = await renew(survey, higher);
			const [path, values] = Object.entries(plottedValues(bytes)).find(([, all]) =>
				all.some((one) => Number(one) > 50_000)
			)!;
			const xml = strFromU8(unzipSync(bytes)[path]!);
			const limit = Number(/<c:max val="([\d.]+)"/.exec(xml)![1]);
			expect(limit).toBeGreaterThanOrEqual(Math.max(...values.map(Number)));
			expect(lintDocx(bytes)).toEqual([]);
			expect(await validateOoxml(bytes)).toEqual([]);
		} finally {
			await higher.close();
		}
	});

	it('is a conflict where a person changed a value, and lost where the chart is gone', async () => {
		const edited = changed(survey, 'word/charts/chart1.xml', (xml) =>
			xml.replace(/<c:v>32795<\/c:v>/, '<c:v>33000</c:v>')
		);
		expect((await renew(edited)).conflicts).toMatchObject([
			{ person: '33000', paragraph: null }
		]);
		const gone = changed(survey, main, (xml) =>
			xml.replace(/<w:drawing>.*?<\/w:drawing>/s, '')
		);
		const result = await renew(gone);
		expect(result.lost).toHaveLength(24);
		expect(result.conflicts).toEqual([]);
	});
});

describe('data that does not fit', () => {
	it('leaves a number as it is where the data gives none any more, with the reason', async () => {
		const without = await openReports(
			newerCity(({ period, indicator, value = '' }) =>
				period === '2026Q3' && indicator === '孤儿数' ? null : value
			)
		);
		try {
			const result = await renew(await written([few], city.answerer), without);
			expect(result.updated).toEqual([]);
			expect(result.unavailable).toMatchObject([
				{ text: '952人', paragraph: 0 },
				{ text: '同比下降2.5%' }
			]);
			expect(result.unavailable[0]!.reason).not.toBe('');
		} finally {
			await without.close();
		}
	});

	it('is refused where it is invented and the document was not, or has not the region', async () => {
		const national = await openReports('official-national');
		try {
			const report = (await national.make('survey', '450000', '2021')).docx;
			await expect(renew(report)).rejects.toThrow('不能用来更新');
			await expect(renew(survey, national)).rejects.toThrow('没有这份文稿的地区');
		} finally {
			await national.close();
		}
	});
});

describe('verify', () => {
	it('says of every number how it stands to the data', async () => {
		const traced = (bytes: Uint8Array) => readTraced('报告.docx', bytes);
		expect(
			new Set(
				(await verify(traced(survey), city.answerer)).map(({ agreement }) => agreement)
			)
		).toEqual(new Set(['agrees']));
		const bytes = changed(await written([few], city.answerer), main, (xml) =>
			xml.replace('952人', '1000人')
		);
		expect(await verify(traced(bytes), newer.answerer)).toMatchObject([
			{ agreement: 'overwritten' },
			{ agreement: 'outdated' }
		]);
	});
});
