import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Refreshed } from '#lib/review/refresh/refresh.ts';
import { docxOf, p, run } from '../review/docx.ts';
import { changed } from '../report/docx/parts.ts';
import { everythingMoved, newerCity } from '../review/refresh/newer-city.ts';
import { aidbrief, json } from './console.ts';
import { ownFolder } from './own-data.ts';

let folder: string;
let file: string;
let newer: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
	const place = ['--region', '990108', '--period', '2026Q3'];
	const { written } = await aidbrief('report', 'survey', ...place, '--out', 'a.docx');
	const report = written.get('a.docx') as Uint8Array;
	newer = newerCity(everythingMoved);
	folder = ownFolder({
		'a.docx': report,
		'overwritten.docx': changed(report, 'word/document.xml', (xml) =>
			xml.replace(
				/(<w:bookmarkStart w:name="_M_0001"[^>]*><w:r><w:t[^>]*>)[^<]*/,
				'$1一万人'
			)
		),
		'none.docx': docxOf({ body: p(run('全市低保对象8215人。')) }),
		'macro.docx': docxOf({
			body: p(run('一')),
			mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml'
		}),
		'linked.docx': docxOf({
			body: p(run('一')),
			relationships:
				'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.com/a.dotm" TargetMode="External"/>'
		}),
		'broken.docx': report.slice(0, 5000),
		'bomb.docx': zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }),
		'old.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
		'secret.docx': Buffer.concat([
			Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
			Buffer.from('EncryptedPackage', 'utf16le')
		]),
		'note.txt': '全市低保对象8215人。'
	});
	file = at('a.docx');
});

describe('aidbrief refresh', () => {
	it('prints one JSON value of the agreed shape and writes the renewed file', async () => {
		const done = await aidbrief(
			...['refresh', file, '--data', newer, '--out', 'b.docx', '--json']
		);
		expect(done.code).toBe(0);
		const value = JSON.parse(done.out) as Refreshed;
		expect(Object.keys(value).slice(0, 5)).toEqual([
			...['updated', 'unchanged', 'lost', 'conflicts', 'contradictions']
		]);
		expect(value.updated.length).toBeGreaterThan(20);
		expect(value.updated[0]!.slot).toMatch(/^【.*@990108·#2026Q3.*】$/);
		expect(value.updated.every(({ before, after }) => before !== after)).toBe(true);
		const renewed = ownFolder({ 'b.docx': done.written.get('b.docx')! });
		const again = ['refresh', join(renewed, 'b.docx'), '--data', newer];
		expect(await json<Refreshed>(...again)).toMatchObject({ updated: [], conflicts: [] });
	});

	it('has nothing to do where the data is the document’s own, which it finds by itself', async () => {
		const done = await aidbrief('refresh', file, '--out', 'b.docx');
		expect(done.code).toBe(0);
		expect(done.out).toMatch(/的\d+处数都与数据相符，不用更新。$/);
		expect(Buffer.from(done.written.get('b.docx') as Uint8Array)).toEqual(
			readFileSync(file)
		);
	});

	it('lists before and after, and leaves what a person wrote', async () => {
		const done = await aidbrief('refresh', at('overwritten.docx'), '--data', newer);
		expect(done.code).toBe(0);
		expect(done.out).toMatch(/第\d+段 {2}更新 {2}\S+ → \S+/);
		expect(done.out).toMatch(/冲突 {2}人工写为“一万人”，数据为“[^”]+”；没有动/);
		expect([...done.written]).toEqual([]);
	});

	it('does not take another place or time than the document’s', async () => {
		const done = await aidbrief('refresh', file, '--period', '2026Q2');
		expect(done.code).toBe(1);
		expect(done.notes).toContain('这份文稿的期间是2026Q3，不能按2026Q2更新');
	});

	it('never writes onto its input', async () => {
		const done = await aidbrief('refresh', file, '--data', newer, '--out', file);
		expect(done.code).toBe(1);
		expect([...done.written]).toEqual([]);
		expect(done.notes).toContain('--out 不能写到输入文件上');
	});

	it('needs a file', async () => {
		expect((await aidbrief('refresh')).code).toBe(2);
	});
});

describe.each(['refresh', 'trace'])(
	'%s says in one sentence why it takes no',
	(command) => {
		it.each([
			['none.docx', '没有溯源'],
			['macro.docx', '含有宏'],
			['linked.docx', '链接了外部文件'],
			['broken.docx', '已损坏'],
			['bomb.docx', '疑为压缩炸弹'],
			['old.doc', '旧格式'],
			['secret.docx', '加了密码'],
			['note.txt', '是文本，没有溯源'],
			['nowhere.docx', '读不到文件']
		])('%s', async (name, sentence) => {
			const done = await aidbrief(command, at(name), '--out', 'b.docx');
			expect(done.code).toBe(1);
			expect(done.notes).toContain(sentence);
			expect(done.notes.trim()).not.toContain('\n');
			expect(done.out).toBe('');
			expect([...done.written]).toEqual([]);
		});
	}
);

describe('aidbrief trace', () => {
	it('gives every number with its operands and the fingerprint of its data', async () => {
		const all = await json<Record<string, unknown>[]>('trace', file);
		expect(all.length).toBeGreaterThan(20);
		expect(Object.keys(all[0]!).slice(0, 7)).toEqual([
			...['slot', 'text', 'value', 'unit', 'status', 'operands', 'fingerprint']
		]);
		for (const { slot, status, operands, fingerprint } of all) {
			expect(slot).toMatch(/^【.*】$/);
			expect(status).toBe('ok');
			expect(operands).not.toEqual([]);
			expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
		}
	});

	it('says of each with --verify whether it still agrees, and ends with 0', async () => {
		const own = await json<{ agreement: string }[]>('trace', file, '--verify');
		expect(new Set(own.map(({ agreement }) => agreement))).toEqual(new Set(['agrees']));
		const done = await aidbrief(
			...['trace', at('overwritten.docx'), '--verify', '--data', newer, '--json']
		);
		expect(done.code).toBe(0);
		const [first, ...others] = JSON.parse(done.out) as {
			agreement: string;
			text: string;
			data: string;
		}[];
		expect(first).toMatchObject({ agreement: 'overwritten', text: '一万人' });
		expect(others.some(({ agreement }) => agreement === 'outdated')).toBe(true);
	});

	it('counts for people', async () => {
		const plain = await aidbrief('trace', at('overwritten.docx'));
		expect(plain.out).toContain('一万人  【');
		expect(plain.out).toMatch(/绑定的数\d+个：与写成时不同1个，文中已无0个，复制过0个。/);
		const verified = await aidbrief('trace', file, '--verify');
		expect(verified.out).toMatch(/^绑定的数(\d+)个：相符\1个，数据已变0个/);
	});
});
