import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { realEffects } from '#cli/effects.ts';
import type { ReportSummary } from '#cli/report-summary.ts';
import { aidbrief, json } from './console.ts';

const baotou = [
	'--data',
	'baotou-2014',
	'--region',
	'150200',
	'--period',
	'2013M01/2014M09'
];
const city = ['--data', 'demo-city', '--region', '990100', '--period', '2026Q3'];

const folder = (): string => mkdtempSync(join(tmpdir(), 'aidbrief-'));

describe('aidbrief report', () => {
	it('writes a .docx whole and says how much is in it', async () => {
		const done = await aidbrief('report', 'survey', ...baotou, '--out', 'x.docx');
		expect(done.code).toBe(0);
		const bytes = done.written.get('x.docx') as Uint8Array;
		expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
		expect(done.out).toMatch(/^已写x\.docx：\d+个绑定数，缺数\d+项，问题0条$/);
	});

	it('prints the text of a report, with every number of its first paragraph', async () => {
		const { out, code } = await aidbrief(
			'report',
			'survey',
			...baotou,
			'--format',
			'text'
		);
		expect(code).toBe(0);
		for (const words of ['约15亿元', '6.9亿元', '8662.76万元', '15106户', '456.17万元'])
			expect(out).toContain(words);
	});

	it('sums up in exactly the keys of its contract, and writes nothing without --out', async () => {
		const summary = await json<ReportSummary>('report', 'survey', ...baotou);
		expect(Object.keys(summary).sort()).toEqual([
			...['checklist', 'files', 'findings', 'missing', 'stats']
		]);
		expect(summary.files).toEqual([]);
		expect(summary.stats).toBeGreaterThan(30);
		expect(summary.missing.map(({ name }) => name)).toContain(
			'临时救助金支出（2013年1月至2014年9月）'
		);
	});

	it('writes first what is pinned and not what is dropped, and says so on the checklist', async () => {
		const chosen = ['--pin', 'F-01', '--drop', 'F-21', 'F-25'];
		const { findings, checklist } = await json<ReportSummary>(
			...['report', 'survey', ...city, ...chosen]
		);
		const rules = findings.map(({ rule }) => rule);
		expect(rules[0]).toBe('F-01');
		expect(rules).not.toContain('F-21');
		expect(rules).not.toContain('F-25');
		expect(checklist.map(({ text }) => text).join()).toContain('（F-21）');
	});

	it.each([
		[['--pin', 'F-77'], '没有“F-77”这条判定规则'],
		[['--pin', 'F-05', '--drop', 'F-05'], '既必写又不写']
	])('refuses %j', async (options, why) => {
		const { code, notes } = await aidbrief(
			...['report', 'survey', ...city, '--format', 'text', ...options]
		);
		expect(code).toBe(1);
		expect(notes).toContain(why);
	});

	it('prints the document tree, each number with slot, text, value, unit and trace', async () => {
		const { out } = await aidbrief('report', 'survey', ...baotou, '--format', 'json');
		const tree = JSON.parse(out) as { blocks: { inlines?: { stat?: object }[] }[] };
		const numbers = tree.blocks.flatMap(({ inlines = [] }) =>
			inlines.flatMap(({ stat }) => (stat ? [stat] : []))
		);
		expect(numbers[0]).toMatchObject({
			slot: '【社会救助资金支出总额·@150200·#2013M01/2014M09·累计·约】',
			text: '约15亿元',
			value: 146884.24,
			unit: '万元',
			trace: { operands: expect.any(Array) as unknown }
		});
		expect(
			numbers.every((stat) => Object.keys(stat).join() === 'slot,text,value,unit,trace')
		).toBe(true);
	});

	it('keeps to the data paragraphs with --part data: no title, no blanks, no annex', async () => {
		const { out } = await aidbrief(
			...['report', 'quarterly-speech', ...city, '--part', 'data', '--format', 'text']
		);
		expect(out).toContain('第三季度，新增低保');
		expect(out).not.toMatch(/待填|附表|讲话/);
		expect(out.startsWith('（模拟数据，非正式统计）')).toBe(true);
	});

	it('fills the fields that are given and leaves the others to be filled', async () => {
		const { out } = await aidbrief(
			...['report', 'survey', ...baotou, '--format', 'text'],
			...[
				'--field',
				'组长=甲',
				'--field',
				'称谓=主任、各位委员',
				'--field',
				'走访户数=20'
			]
		);
		expect(out).toContain('由甲任组长');
		expect(out).toContain('\n主任、各位委员：\n');
		expect(out).toContain('走访困难家庭20户，');
		expect(out).toContain('〔待填：调研依据〕');
	});

	it('takes a template of one’s own, with fields of its own', async () => {
		const path = join(folder(), 'own.md');
		writeFileSync(
			path,
			'# 【地区】简况\n\n## 一节\n\n【字段：致辞】窗口【“一门受理、协同办理”窗口数】。\n'
		);
		const { out } = await aidbrief(
			...['report', 'survey', ...baotou, '--format', 'text', '--template', path],
			...['--field', '致辞=各位同志，']
		);
		expect(out).toContain('包头市简况');
		expect(out).toContain('　　各位同志，窗口88个。');
	});

	it('points at the fault of a template and writes nothing', async () => {
		const path = join(folder(), 'bad.md');
		writeFileSync(path, '# 题目\n\n## 一节\n\n在册【低保对象人数同北】。\n');
		const done = await aidbrief(
			...['report', 'survey', ...baotou, '--template', path, '--out', 'x.docx']
		);
		expect(done.code).toBe(1);
		expect(done.written.size).toBe(0);
		expect(done.notes).toContain('低保对象人数');
	});
});

describe('aidbrief report --sign', () => {
	const doubtful = async (...more: string[]) => {
		const path = join(folder(), 'own.md');
		writeFileSync(
			path,
			'# 题目\n\n## 一节\n\n【字段：致辞?】窗口【窗口数】，成效显著。\n'
		);
		const fields = ['调研依据', '组长', '调研时间', '汇报部门', '走访地区', '落款单位'];
		return aidbrief(
			...['report', 'survey', ...baotou, '--template', path, '--out', 'x.docx'],
			...[...fields, '成文日期'].flatMap((name) => ['--field', `${name}=甲`]),
			...more
		);
	};
	const properties = (bytes: Uint8Array | string | undefined) =>
		strFromU8(unzipSync(bytes as Uint8Array)['docProps/custom.xml']!);

	it('prints who answers for what, and why, into the properties of the file', async () => {
		const done = await doubtful('--sign', '已与审计核对', '--who', '李某');
		expect(done.code).toBe(0);
		const text = properties(done.written.get('x.docx'));
		for (const words of ['定稿', '李某', '已与审计核对', '成效显著'])
			expect(text).toContain(words);
		expect(done.notes).toContain('李某签发1项：已与审计核对');
	});

	it('leaves a report that nobody signs a draft', async () => {
		const { written } = await doubtful();
		expect(properties(written.get('x.docx'))).toContain('初稿');
	});

	it('wants a name', async () => {
		const done = await doubtful('--sign', '已与审计核对');
		expect([done.code, done.notes]).toEqual([2, expect.stringContaining('--who')]);
		expect(done.written.size).toBe(0);
	});
});

describe('aidbrief report --regions children', () => {
	it('writes one for each region below, and whether they add up to the whole', async () => {
		const done = await aidbrief(
			...['report', 'quarterly-speech', ...city, '--regions', 'children'],
			...['--format', 'text', '--out', 'all']
		);
		expect(done.code).toBe(0);
		const names = [...done.written.keys()];
		expect(names).toHaveLength(13);
		expect(names[0]).toBe('all/990101云汀区季度现场推进会讲话.txt');
		expect(done.written.get('all/汇总核对.txt')).toContain('低保对象人数\t人\t');
		expect(done.written.get('all/汇总核对.txt')).toContain('相符');
	});

	it('packs them into one .zip, and sums up which report each entry is of', async () => {
		const done = await aidbrief(
			...['report', 'quarterly-speech', ...city, '--regions', 'children'],
			...['--format', 'text', '--out', 'all.zip', '--json']
		);
		const summary = JSON.parse(done.out) as ReportSummary;
		expect(summary.files).toEqual(['all.zip']);
		expect(summary.missing.every(({ region }) => /^9901\d\d$/.test(region!))).toBe(true);
		const entries = Object.keys(unzipSync(done.written.get('all.zip') as Uint8Array));
		expect(entries).toHaveLength(13);
		expect(entries).toContain('汇总核对.txt');
	});

	it('says that a county has nothing below it, and writes nothing', async () => {
		const done = await aidbrief(
			...[
				'report',
				'survey',
				'--data',
				'demo-city',
				'--region',
				'990111',
				'--period',
				'2026Q3'
			],
			...['--regions', 'children', '--out', 'all']
		);
		expect(done.code).toBe(1);
		expect(done.notes).toContain('没有下级地区');
		expect(done.written.size).toBe(0);
	});
});

describe('wrong usage of aidbrief report', () => {
	it.each([
		[['survey', ...baotou], '--out'],
		[['survey', ...baotou, '--part', 'prose', '--out', 'x.docx'], '--part'],
		[['survey', ...baotou, '--regions', 'all', '--out', 'x'], '--regions'],
		[['survey', ...city, '--regions', 'children'], '--out'],
		[['survey', ...baotou, '--field', '组长', '--out', 'x.docx'], '名称=内容']
	])('%j ends with 2', async (argv, words) => {
		const done = await aidbrief('report', ...argv);
		expect(done.code).toBe(2);
		expect(done.notes).toContain(words);
		expect(done.written.size).toBe(0);
	});

	it('never writes onto its template', async () => {
		const path = join(folder(), 'own.md');
		writeFileSync(path, '# 题目\n');
		const done = await aidbrief(
			'report',
			'survey',
			...baotou,
			'--template',
			path,
			'--out',
			path
		);
		expect(done.code).toBe(1);
		expect(readFileSync(path, 'utf8')).toBe('# 题目\n');
	});
});

it('leaves no half of a file: what is written appears whole, under its own name', async () => {
	const place = folder();
	await realEffects.write(join(place, 'deep', 'x.txt'), '全文');
	expect(readdirSync(join(place, 'deep'))).toEqual(['x.txt']);
	expect(readFileSync(join(place, 'deep', 'x.txt'), 'utf8')).toBe('全文');
});
