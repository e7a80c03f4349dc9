import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Effects } from '#cli/effects.ts';
import { run } from '#cli/program.ts';
import { workbook } from '../ingest/received/workbook-fixture.ts';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'screen-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function table(name: string, ...lines: string[]): Promise<string> {
	const path = join(folder, name);
	const head = 'region_code,period,indicator,value,unit,area,measure';
	await writeFile(path, [head, ...lines].join('\n'));
	return path;
}

const form = (...rows: (string | number)[][]) => workbook({ name: '季报', rows });

async function screened(...argv: string[]) {
	const out: string[] = [];
	const notes: string[] = [];
	const written = new Map<string, string>();
	const effects: Effects = {
		write: async (path, content) => void written.set(path, String(content)),
		out: (text) => void out.push(text),
		note: (text) => void notes.push(text),
		today: '2026-10-20'
	};
	const code = await run(['screen', ...argv], effects);
	return { code, out: out.join('\n'), notes: notes.join('\n'), written };
}

describe('aidbrief screen', () => {
	it('prints one JSON value and ends with 1 where there is an error', async () => {
		const file = await table(
			'错.csv',
			'990101,2026Q3,低保户数,160,户,urban,',
			'990101,2026Q3,低保对象人数,100,人,urban,'
		);
		const { code, out } = await screened(file, '--json');
		expect(code).toBe(1);
		const value = JSON.parse(out) as { findings: { rule: string }[] };
		expect(value).toMatchObject({ files: [file], observations: 2 });
		const found = value.findings.find(({ rule }) => rule === 'V-16');
		expect(found).toEqual({
			rule: 'V-16',
			severity: 'error',
			message: '云汀区2026年第三季度城市低保户数：人数小于户数',
			found: '160户',
			expected: '不大于低保对象人数100人',
			place: { file, sheet: null, cell: 'D2', row: 2, column: 4 },
			proposal: '户数、人数疑似填反，请互换'
		});
	});

	it('ends with 0 where nothing is worse than a warning, and says so', async () => {
		const file = await table('对.csv', '990101,2026Q3,低保对象人数,100,人,urban,');
		const { code, out } = await screened(file);
		expect(code).toBe(0);
		expect(out).toBe('1个文件，1条观测：错误0项、提醒0项、提示0项。');
	});

	it('compares with what a set has already, where one is named', async () => {
		const file = await table('比.csv', '990101,2026Q3,低保对象人数,100,人,urban,');
		const { code, out } = await screened(file, '--data', 'demo-city', '--json');
		expect(code).toBe(1);
		expect(out).toContain('"rule":"V-33"');
		expect(out).toContain('"rule":"V-54"');
	});

	it('writes what it found all the same', async () => {
		const file = await table('写.csv', '990101,2026Q3,低保对象人数,X,人,urban,');
		const { code, written } = await screened(file, '--out', 'found.json');
		expect(code).toBe(1);
		expect(written.get('found.json')).toContain('"rule":"V-02"');
	});

	it.each([
		['a file that is not there', ['没有.csv'], '读不到文件：没有.csv'],
		[
			'a mapping that is not there',
			['没有.csv', '--mapping', '无.json'],
			'读不到文件：无.json'
		],
		['a set that is not there', ['没有.csv', '--data', 'nowhere'], 'nowhere']
	])('refuses %s in one sentence, and writes nothing', async (_, argv, message) => {
		const { code, out, notes, written } = await screened(...argv, '--out', 'found.json');
		expect([code, out, written.size]).toEqual([1, '', 0]);
		expect(notes).toContain(message);
	});

	it('reads a workbook in the county’s own layout, with sheet and cell of what it finds', async () => {
		const file = join(folder, '云汀区2026年三季度.xlsx');
		await writeFile(
			file,
			form(['指标', '单位', '数量'], ['低保户数', '户', 160], ['低保人数', '人', 100])
		);
		const { code, out } = await screened(file, '--json');
		expect(code).toBe(1);
		const value = JSON.parse(out) as { findings: { rule: string; place: unknown }[] };
		expect(value).toMatchObject({ observations: 2 });
		expect(value.findings.find(({ rule }) => rule === 'V-16')!.place).toEqual({
			file,
			sheet: '季报',
			cell: 'C2',
			row: 2,
			column: 3
		});
	});

	it('has a doubtful heading as an error until the mapping it wrote is read back', async () => {
		const file = join(folder, '云汀区2026年第三季度.xlsx');
		await writeFile(file, form(['指标', '单位', '数量'], ['城市低保人薮', '人', 100]));
		const asked = await screened(file, '--mapping-out', 'm.json');
		expect(asked.code).toBe(1);
		expect(asked.out).toContain('错误 R-01');
		const mapping = join(folder, 'm.json');
		await writeFile(mapping, asked.written.get('m.json')!);
		const settled = await screened(file, '--mapping', mapping, '--json');
		expect(settled.code).toBe(0);
		expect(settled.out).toContain('"observations":1');
	});

	it('refuses what is no mapping at its key', async () => {
		const file = await table('m.csv', '990101,2026Q3,低保对象人数,100,人,urban,');
		const mapping = join(folder, '坏.json');
		const text = '{"version":1,"layouts":{"x":{"__proto__x":{"area":"town"}}}}';
		await writeFile(mapping, text);
		const { code, notes } = await screened(file, '--mapping', mapping);
		expect(code).toBe(1);
		expect(notes).toContain('“__proto__x”的area只能是all、urban、rural');
	});

	it('is wrong usage without a file', async () => {
		expect((await screened()).code).toBe(2);
	});
});
