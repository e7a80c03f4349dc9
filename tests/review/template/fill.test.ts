import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refresh } from '#lib/review/refresh/refresh.ts';
import { readTraced } from '#lib/review/trace/read.ts';
import { verify } from '#lib/review/trace/verify.ts';
import { say } from '#lib/wording/say.ts';
import { changed, part, paths } from '../../report/docx/parts.ts';
import { validateOoxml } from '../../tools/ooxml.ts';
import { openReports, type Reports } from '../../tools/reports.ts';
import { docxOf, p, run, table } from '../docx.ts';
import { everythingMoved, newerCity } from '../refresh/newer-city.ts';
import { filled, lettersOf, textsOf } from './filled.ts';
import { rich } from './rich.ts';

let city: Reports;
beforeAll(async () => void (city = await openReports('demo-city')));
afterAll(() => city.close());

const five = '【“五保”供养金（历史口径）·累计】';
const three = '【“三民”人员供养金（地方口径）·累计?】';
const of = async (...body: string[]) =>
	filled(docxOf({ body: body.join('') }), city.answerer);
const texts = async (...body: string[]) => textsOf((await of(...body)).bytes);

describe('a slot typed by hand', () => {
	it('is filled in the look of its first character, over however many runs it lies', async () => {
		const { bytes } = await of(
			p(
				run('全市'),
				run('低保【低保对', '<w:b/>'),
				run('象', '<w:i/>'),
				run('人数】；'),
				run('完')
			)
		);
		expect(textsOf(bytes)).toEqual(['全市低保94115人；完']);
		expect(lettersOf(bytes, 0).map(([char, look]) => char + look)).toEqual([
			...['全', '市'],
			...[...'低保94115人'].map((char) => `${char}<w:rPr><w:b/></w:rPr>`),
			...['；', '完']
		]);
	});

	it('is filled in tables, text boxes in both drawings, headers and footers', async () => {
		const { bytes } = await filled(rich(), city.answerer);
		const all = textsOf(bytes);
		expect(all).toContain('示例市社会救助工作情况（2026年第三季度）');
		expect(all).toContain('框内：孤儿952人');
		expect(part(bytes, 'word/document.xml').match(/框内：孤儿/g)).toHaveLength(2);
		expect(all.slice(-2)).toEqual(['本期低保对象94115人', '示例市民政局']);
		for (const path of ['document', 'header1', 'footer1'])
			expect(part(bytes, `word/${path}.xml`)).not.toMatch(/[【】]/);
	});

	it('takes what the writer supplies; what he does not stands out and blocks', async () => {
		const { bytes, document } = await filled(rich(), city.answerer, { 主持人: '王<某>' });
		expect(textsOf(bytes)).toContain('会议：〔待填：会议名称〕。主持人：王<某>。');
		expect(document.draft).toBe(true);
	});
});

describe('what is missing', () => {
	it('takes its sentence with it, up to 。；！？, and is listed', async () => {
		const { bytes, document } = await of(
			p(run(`甲【孤儿数】；乙${five}；丙【孤儿数】。丁${five}！戊。`))
		);
		expect(textsOf(bytes)).toEqual(['甲952人；丙952人。戊。']);
		expect(document.missing.map(({ sentence }) => sentence)).toEqual([
			'乙……；',
			'丁……！'
		]);
	});

	it('lets the sentence before it end as it would have', async () => {
		expect(await texts(p(run(`甲【孤儿数】；乙${five}。`)))).toEqual(['甲952人。']);
	});

	it('goes alone with ?, and with its clause where that says nothing else', async () => {
		expect(
			await texts(p(run(`甲【孤儿数】，供养金${three}，乙【孤儿数】（${three}）。`)))
		).toEqual(['甲952人，乙952人。']);
	});

	it('takes the paragraph with it that has nothing else to say', async () => {
		expect(await texts(p(run('前')), p(run(`乙${five}。`)), p(run('后')))).toEqual([
			'前',
			'后'
		]);
	});

	it('is said in a cell', async () => {
		expect(await texts(table([five, three, '【孤儿数】'], ['一', '二', '三']))).toEqual([
			'暂无数据',
			'',
			'952人',
			...['一', '二', '三']
		]);
	});
});

describe('the file', () => {
	it('is valid, and every part without slots is the very same', async () => {
		const template = rich();
		const { bytes } = await filled(template, city.answerer);
		expect(await validateOoxml(template)).toEqual([]);
		expect(await validateOoxml(bytes)).toEqual([]);
		const [before, after] = [unzipSync(template), unzipSync(bytes)];
		const moved = Object.keys(before).filter(
			(path) => strFromU8(before[path]!) !== strFromU8(after[path]!)
		);
		expect(moved.sort()).toEqual([
			'[Content_Types].xml',
			'word/_rels/document.xml.rels',
			'word/document.xml',
			'word/footer1.xml',
			'word/header1.xml'
		]);
		const added = Object.keys(after).filter((path) => !before[path]);
		expect(
			added.every((path) => /^(customXml|word\/charts|word\/embeddings)\//.test(path))
		).toBe(true);
	});

	it('has its blocks as real tables, native charts and paragraphs in the look of their place', async () => {
		const { bytes } = await filled(rich(), city.answerer);
		const xml = part(bytes, 'word/document.xml');
		expect(xml.match(/<w:tbl>/g)).toHaveLength(5);
		expect(xml).toContain('<c:chart ');
		expect(part(bytes, 'word/charts/chart1.xml')).not.toContain('schemeClr');
		// Nothing refers to a style that their document does not have.
		const styles = [...xml.matchAll(/<w:[pr]Style w:val="([^"]*)"/g)].map(([, id]) => id);
		expect([...new Set(styles)].sort()).toEqual(['a', 'hh', 'tt']);
		expect(xml).toMatch(/<w:color w:val="00642D"\/>(?:(?!<\/w:r>).)*特困人员/);
	});

	it('is traced: every number is found again and agrees', async () => {
		const { bytes, stats } = await filled(rich(), city.answerer);
		const traced = readTraced('稿.docx', bytes);
		expect(traced.numbers.length).toBeGreaterThan(stats / 2);
		expect(
			traced.numbers.every(({ text, written }) => text !== null && written !== '')
		).toBe(true);
		const verdicts = await verify(traced, city.answerer);
		expect(verdicts.every(({ agreement }) => agreement === 'agrees')).toBe(true);
	});

	it('is renewed over newer data like a document of ours, headers and charts too', async () => {
		const newer = await openReports(newerCity(everythingMoved));
		try {
			const { bytes } = await filled(rich(), city.answerer);
			const result = await refresh(bytes, readTraced('稿.docx', bytes), newer.answerer);
			expect(result.lost).toEqual([]);
			expect(result.conflicts).toEqual([]);
			const fresh = await filled(rich(), newer.answerer);
			const [renewed, written] = [textsOf(result.bytes), textsOf(fresh.bytes)];
			expect(renewed.slice(-2)).toEqual(written.slice(-2));
			expect(renewed[2]).toBe(written[2]);
			expect(part(result.bytes, 'word/charts/chart1.xml')).not.toBe(
				part(bytes, 'word/charts/chart1.xml')
			);
			expect(await validateOoxml(result.bytes)).toEqual([]);
		} finally {
			await newer.close();
		}
	});

	it('may have been a document of ours once: its old numbers are words now', async () => {
		const once = await filled(
			docxOf({ body: p(run('甲【孤儿数】。乙。')) }),
			city.answerer
		);
		const again = changed(once.bytes, 'word/document.xml', (xml) =>
			xml.replace('乙', '乙【低保对象人数】')
		);
		const { bytes } = await filled(again, city.answerer);
		expect(textsOf(bytes)).toEqual(['甲952人。乙94115人。']);
		expect(readTraced('稿.docx', bytes).numbers.map(({ text }) => text)).toEqual([
			'94115人'
		]);
	});

	it('may have tables, charts and numbers of its own: ours are told apart from them', async () => {
		const { docx } = await city.make('survey', '990100', '2026Q3');
		const template = changed(docx, 'word/document.xml', (xml) =>
			xml
				.replace('<w:body>', `<w:body>${p(run('【孤儿数】。'))}`)
				.replace(/<w:sectPr\b(?!.*<w:sectPr\b)/s, `${p(run('【图：低保对象变化】'))}$&`)
		);
		const { bytes } = await filled(template, city.answerer);
		expect(await validateOoxml(bytes)).toEqual([]);
		const { numbers } = readTraced('稿.docx', bytes);
		const plotted = numbers.filter(({ place }) => place !== null);
		expect(numbers.length - plotted.length).toBe(1);
		expect(plotted.length).toBeGreaterThan(10);
		expect(plotted.every(({ text, written }) => text === written)).toBe(true);
		const before = paths(docx).filter((path) => path.startsWith('word/charts/chart'));
		const added = paths(bytes).filter(
			(path) => path.startsWith('word/charts/chart') && !before.includes(path)
		);
		expect(added).toHaveLength(1);
		expect(new Set(plotted.map(({ place }) => place!.chart))).toEqual(
			new Set([before.length])
		);
		const names = [
			...part(bytes, 'word/document.xml').matchAll(/bookmarkStart[^>]* w:name="([^"]*)"/g)
		].map(([, name]) => name);
		expect(new Set(names).size).toBe(names.length);
	});

	it('keeps every character outside the slots, with its look', async () => {
		const slots = ['低保对象人数', '低保对象人数·同比', '孤儿数', '城市低保标准'];
		const stats = await city.answerer.ask(slots, {
			region: '990100',
			period: '2026Q3',
			area: 'all'
		});
		const said = new Map(
			slots.map((slot, index) => [
				slot,
				say(stats[index]!, { profile: 'report', valueStated: true })
			])
		);
		const words = fc.stringMatching(/^[甲乙a1，。；（）  &<>“”]{0,6}$/);
		const piece = fc.oneof(
			words,
			fc.constantFrom(...slots).map((slot) => `【${slot}】`)
		);
		const looks = ['', '<w:b/>', '<w:i/>', '<w:color w:val="FF0000"/>'];
		await fc.assert(
			fc.asyncProperty(
				fc.array(piece, { minLength: 1, maxLength: 6 }),
				fc.constantFrom(...slots),
				fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(...looks)), {
					minLength: 1,
					maxLength: 12
				}),
				async (pieces, last, cuts) => {
					const text = `${pieces.join('')}【${last}】`;
					const runs: [string, string][] = [];
					for (let at = 0, index = 0; at < text.length; index++) {
						const [length, look] = cuts[index % cuts.length]!;
						runs.push([text.slice(at, at + length), look]);
						at += length;
					}
					const escaped = (one: string) =>
						one.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
					const bytes = docxOf({
						body: p(...runs.map(([one, look]) => run(escaped(one), look)))
					});
					const before = lettersOf(bytes, 0);
					const expected: [string, string][] = [];
					for (let at = 0; at < before.length; at++) {
						const slot = /^【([^】]*)】/.exec(text.slice(at));
						if (!slot) expected.push(before[at]!);
						else {
							const look = before[at]![1];
							for (const char of said.get(slot[1]!)!) expected.push([char, look]);
							at += slot[0].length - 1;
						}
					}
					expect(lettersOf((await filled(bytes, city.answerer)).bytes, 0)).toEqual(
						expected
					);
				}
			),
			{ numRuns: 40 }
		);
	});
});

describe('a template that is wrong', () => {
	const refused = async (...body: string[]) => {
		const error = await of(...body).catch((cause: unknown) => cause);
		expect(error).toBeInstanceOf(Error);
		return (error as Error).message;
	};

	it('is told of all at once, with paragraph, slot and the place under the character', async () => {
		const told = await refused(
			p(run('好【孤儿数】。')),
			p(run('低保【低保对象'), run('人】，标准【城市低保标准·同笔】。')),
			p(run('【表：分县标准】')),
			p(run('前【问题】')),
			p(run('少一半【孤儿数'))
		);
		// Which blocks there are is no matter of templates.
		expect(told.replace(/(这个块。可用：).*/, '$1……')).toBe(
			'模板“模板.docx”有5处写错，文件没有写。\n' +
				'第2段第4字：目录中没有“低保对象人”。是否指：低保对象人数、低保对象、低保对象数？\n' +
				'低保【低保对象人】，标准【城市低保标准·同笔】。\n' +
				'　　　＾\n' +
				'第2段第21字：不认识修饰“同笔”。是否指：同比？\n' +
				'低保【低保对象人】，标准【城市低保标准·同笔】。\n' +
				`${'　'.repeat(20)}＾\n` +
				`第3段第1字：没有“表：分县标准”这个块。可用：……\n` +
				'【表：分县标准】\n＾\n' +
				'第4段第2字：【问题】要单独占一段，前后不能有别的字。\n' +
				'前【问题】\n　＾\n' +
				'第5段第4字：方头括号不成对。\n' +
				'少一半【孤儿数\n　　　＾'
		);
	});

	it.each([
		['【横排】', '布局—纸张方向'],
		['【目录】', '引用—目录'],
		['【户口：低保】', '没有“户口”这个短语'],
		['【孤儿数@火星】', '火星'],
		['【期间：旬】', '短语“期间”不认识“旬”']
	])('%s', async (slot, message) => {
		expect(await refused(p(run(slot)))).toContain(message);
	});

	it('says where it stands that is not in the body, and keeps a long paragraph on the line', async () => {
		const template = changed(rich(), 'word/header1.xml', (xml) =>
			xml.replace('本期', `${'本期'.repeat(20)}【表：主要指标、】`)
		);
		const error = await filled(template, city.answerer).catch((cause: unknown) => cause);
		const [, first, line, mark] = (error as Error).message.split('\n');
		expect(first).toMatch(/^页眉第41字：/);
		expect(line).toMatch(/^(?:本期){10}【表：主要指标、】/);
		expect(mark).toBe(`${'　'.repeat(20)}＾`);
	});

	it('has no slots at all', async () => {
		expect(await refused(p(run('正文')))).toContain('里没有【槽位】');
	});
});
