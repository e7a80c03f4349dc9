import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxOf, p, run } from '../review/docx.ts';
import { textsOf } from '../review/template/filled.ts';
import { aidbrief, json } from './console.ts';
import { ownFolder } from './own-data.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const place = ['--region', '990100', '--period', '2026Q3', '--data', 'demo-city'];

beforeAll(() => {
	const good = docxOf({
		body: p(run('【地区】低保【低保对象人数】。【字段：会议名称】召开。'))
	});
	const linked = (target: string) =>
		docxOf({
			body: p(run('【孤儿数】')),
			relationships: `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${target}" Target="http://example.com/a" TargetMode="External"/>`
		});
	folder = ownFolder({
		'模板.docx': good,
		'错.docx': docxOf({ body: p(run('低保【低保对象人】，孤儿【孤儿数·同笔】。')) }),
		'宏.docx': docxOf({
			body: p(run('【孤儿数】')),
			mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml'
		}),
		'外链.docx': linked('attachedTemplate'),
		'坏.docx': good.slice(0, 300),
		'加密.docx': new Uint8Array([
			0xd0,
			0xcf,
			0x11,
			0xe0,
			...[...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0])
		]),
		'炸弹.docx': zipSync({ 'word/document.xml': strToU8(' '.repeat(4_000_000)) }),
		'旧.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0])
	});
});

describe('aidbrief report --template 模板.docx', () => {
	it('writes the template filled, in its own form', async () => {
		const done = await aidbrief(
			...['report', 'survey', '--template', at('模板.docx'), ...place],
			...['--field', '会议名称=推进会', '--out', 'a.docx']
		);
		expect(done.code).toBe(0);
		expect(done.out).toBe('已写a.docx：1个绑定数，缺数0项，问题6条');
		expect(textsOf(done.written.get('a.docx') as Uint8Array)).toEqual([
			'示例市低保94115人。推进会召开。'
		]);
	});

	it('writes one for each region below, and the cross-check beside them', async () => {
		const done = await aidbrief(
			...['report', 'survey', '--template', at('模板.docx'), ...place],
			...['--regions', 'children', '--out', 'b']
		);
		expect(done.code).toBe(0);
		expect(done.written.size).toBe(13);
		const county = done.written.get('b/990108禾丰县调研报告.docx') as Uint8Array;
		expect(textsOf(county)[0]).toMatch(/^禾丰县低保\d+人。/);
		expect([...done.written.keys()]).toContain('b/汇总核对.docx');
	});

	it('answers in JSON like any other report', async () => {
		const summary = await json<Record<string, unknown>>(
			...['report', 'survey', '--template', at('模板.docx'), ...place]
		);
		expect(Object.keys(summary)).toEqual([
			...['files', 'stats', 'missing', 'findings', 'checklist']
		]);
		expect(summary).toMatchObject({ files: [], stats: 1, missing: [] });
	});

	it.each([
		['错.docx', '有2处写错，文件没有写'],
		['宏.docx', '含有宏'],
		['外链.docx', '链接了外部文件'],
		['坏.docx', '已损坏'],
		['加密.docx', '加了密码'],
		['炸弹.docx', '压缩炸弹'],
		['旧.doc', '旧格式'],
		['没有.docx', '读不到模板文件']
	])('refuses %s and writes nothing', async (name, sentence) => {
		const done = await aidbrief(
			...['report', 'survey', '--template', at(name), ...place, '--out', 'a.docx']
		);
		expect(done.code).toBe(1);
		expect(done.notes).toContain(sentence);
		expect(done.out).toBe('');
		expect([...done.written]).toEqual([]);
	});

	it.each([
		['--format', 'text'],
		['--part', 'data'],
		['--sign', '急用']
	])('says that %s %s is of no use with it', async (...option) => {
		const done = await aidbrief(
			...['report', 'survey', '--template', at('模板.docx'), ...place],
			...['--out', 'a.docx', ...option]
		);
		expect(done.code).toBe(2);
		expect(done.notes).toContain('Word 模板');
		expect([...done.written]).toEqual([]);
	});

	it('never overwrites the template', async () => {
		const done = await aidbrief(
			...['report', 'survey', '--template', at('模板.docx'), ...place],
			...['--out', at('模板.docx')]
		);
		expect(done.code).toBeGreaterThan(0);
		expect([...done.written]).toEqual([]);
	});
});
