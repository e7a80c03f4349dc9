import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#cli/program.ts';
import { readDocx } from '#lib/review/read/docx.ts';
import { validateOoxml } from '../tools/ooxml.ts';
import { docxOf, p, run as textRun } from './docx.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'review-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function call(...argv: string[]) {
	const out: string[] = [];
	const notes: string[] = [];
	const code = await run(argv, {
		write: (path, bytes) => writeFile(path, bytes),
		out: (text) => void out.push(text),
		note: (text) => void notes.push(text),
		today: '2026-11-25'
	});
	return { code, out: out.join('\n'), notes: notes.join('\n') };
}

const wrong = '全县低保对象8215人，其中城市2130人，农村5985人。';

describe('aidbrief review', () => {
	it('prints one JSON value of the agreed shape, and exits with 1 on an error', async () => {
		const file = join(folder, 'a.txt');
		await writeFile(file, wrong);
		const { code, out } = await call('review', file, '--json');
		expect(code).toBe(1);
		const value = JSON.parse(out) as Record<string, unknown>;
		expect(value).toMatchObject({
			numbers: 3,
			bound: 0,
			findings: [
				{
					kind: 'arithmetic',
					severity: 'error',
					paragraph: 0,
					start: 6,
					end: 11,
					text: '8215人',
					expected: null
				}
			]
		});
	});

	it('exits with 0 where nothing is wrong', async () => {
		const file = join(folder, 'b.txt');
		await writeFile(file, '全县低保对象8115人，其中城市2130人，农村5985人。');
		expect((await call('review', file)).code).toBe(0);
	});

	it('writes a checklist of what was found, for Word and for Excel', async () => {
		const file = join(folder, 'listed.txt');
		await writeFile(file, wrong);
		for (const ending of ['docx', 'xlsx']) {
			const path = join(folder, `list.${ending}`);
			const { code, notes } = await call('review', file, '--checklist', path);
			expect(code).toBe(1);
			expect(notes).toContain('核查清单1条');
			expect(await validateOoxml(await readFile(path), ending)).toEqual([]);
		}
		const word = readDocx('list.docx', await readFile(join(folder, 'list.docx')));
		expect(word.paragraphs.map(({ text }) => text)).toContain('8215人');
		const other = await call('review', file, '--checklist', join(folder, 'list.pdf'));
		expect(other.code).toBe(1);
		expect(other.notes).toContain('.docx 或 .xlsx');
	});

	it('writes the same .docx with a comment on each finding', async () => {
		const file = join(folder, 'c.docx');
		const target = join(folder, 'c-out.docx');
		await writeFile(
			file,
			docxOf({ body: p(textRun(wrong.slice(0, 8)), textRun(wrong.slice(8))) })
		);
		const { code } = await call('review', file, '--out', target);
		expect(code).toBe(1);
		const bytes = new Uint8Array(await readFile(target));
		expect(readDocx('c.docx', bytes).paragraphs.map(({ text }) => text)).toEqual([wrong]);
		expect(await validateOoxml(bytes)).toEqual([]);
	});

	it('writes text with each remark under its line', async () => {
		const file = join(folder, 'd.txt');
		const target = join(folder, 'd-out.txt');
		await writeFile(file, `标题\n${wrong}\n`);
		await call('review', file, '--out', target);
		const lines = (await readFile(target, 'utf8')).split('\n');
		expect(lines.filter((line) => !line.startsWith('〔核稿'))).toEqual([
			'标题',
			wrong,
			''
		]);
		expect(lines[2]).toContain('8215人');
	});

	it('never writes onto the original, and says so', async () => {
		const file = join(folder, 'e.txt');
		await writeFile(file, wrong);
		const { code, notes } = await call('review', file, '--out', file);
		expect(code).toBe(1);
		expect(notes).toContain('--out');
		expect(await readFile(file, 'utf8')).toBe(wrong);
	});

	it('says in a sentence what it cannot read', async () => {
		const { code, notes } = await call('review', join(folder, 'nothing.docx'));
		expect(code).toBe(1);
		expect(notes).toContain('nothing.docx');
	});
});

describe('aidbrief fill', () => {
	it('prints each blank with slot, text and status, and fills the file', async () => {
		const file = join(folder, 'f.txt');
		const target = join(folder, 'f-out.txt');
		await writeFile(file, '第三季度，实施临时救助X人次。×××同志讲话。');
		const { code, out } = await call(
			...['fill', file, '--data', 'demo-city', '--json', '--out', target]
		);
		expect(code).toBe(0);
		const { blanks } = JSON.parse(out) as { blanks: Record<string, unknown>[] };
		expect(blanks).toMatchObject([
			{ paragraph: 0, start: 11, end: 12, mark: 'X', status: 'filled' },
			{ mark: '×××', status: 'unrecognised', text: '', slot: '' }
		]);
		expect(blanks[0]!.slot).toBe('【临时救助人次·@990100·#2026Q3】');
		expect(await readFile(target, 'utf8')).toBe(
			`第三季度，实施临时救助${String(blanks[0]!.text)}人次。×××同志讲话。`
		);
	});
});
