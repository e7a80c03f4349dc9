import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packStore } from '#lib/ingest/store/pack.ts';
import { openStore } from '#lib/ingest/store/store.ts';
import { readCatalog } from '#cli/catalogue.ts';
import { readStoreFolder, writeStoreFolder } from '#cli/store-folder.ts';
import { workbook } from '../ingest/received/workbook-fixture.ts';
import { aidbrief, json } from './console.ts';
import { ownFolder } from './own-data.ts';

const head = 'region_code,period,indicator,value,unit,area,measure,note';
const table = (...lines: string[]) => [head, ...lines].join('\n');
const persons = (value: number, note = '') =>
	table(`990101,2026Q3,低保对象人数,${value},人,urban,,${note}`);

interface Imported {
	batch: number | null;
	added: number;
	changed: unknown[];
	findings: { rule: string; severity: string }[];
}

/** A folder with these files, and where the store goes in it. */
function desk(files: Readonly<Record<string, string | Uint8Array>>) {
	const folder = ownFolder(files);
	return { at: (name: string) => join(folder, name), into: join(folder, '数据仓') };
}

const catalog = await readCatalog();
const opened = (path: string) => openStore(readStoreFolder(path), catalog);

describe('aidbrief import', () => {
	it('founds a store in a new folder, with the figures and the file as received', async () => {
		const { at, into } = desk({ 'a.csv': persons(100) });
		expect(await json('import', at('a.csv'), '--into', into, '--who', '张三')).toEqual({
			batch: 1,
			added: 1,
			changed: [],
			findings: []
		});
		const store = await opened(into);
		expect(store.entries).toMatchObject([
			{ type: 'import', who: '张三', time: '2026-11-25', files: [{ name: 'a.csv' }] }
		]);
		const kept = (await readdir(join(into, 'received')))[0]!;
		expect(await store.original(kept)).toEqual(await readFile(at('a.csv')));
		expect(store.regions.map(({ code }) => code)).toContain('990112');
		expect(store.head.info).toMatchObject({ kind: 'user', defaultRegion: '990100' });
		expect(await readdir(into)).not.toContain('.lock');
	});

	it('adds nothing the second time, and says so', async () => {
		const { at, into } = desk({ 'a.csv': persons(100) });
		await json('import', at('a.csv'), '--into', into);
		const again = await aidbrief('import', at('a.csv'), '--into', into);
		expect([again.code, again.out]).toEqual([
			0,
			'这些数都已在库中，没有新增，也没有更正。'
		]);
		expect(await json('import', at('a.csv'), '--into', into)).toMatchObject({
			batch: null,
			added: 0
		});
		expect((await opened(into)).entries).toHaveLength(1);
	});

	it('adds nothing where an error stands, founds nothing, and ends with 1', async () => {
		const { at, into } = desk({
			'a.csv': table('990101,2026Q3,低保对象人数,X,人,urban,,')
		});
		const done = await aidbrief('import', at('a.csv'), '--into', into, '--json');
		expect(done.code).toBe(1);
		expect(JSON.parse(done.out)).toMatchObject({
			batch: null,
			added: 0,
			findings: [{ rule: 'V-02', severity: 'error' }]
		});
		expect(done.notes).toContain('没有入库：有1项错误（V-02）');
		await expect(readdir(into)).rejects.toThrow('ENOENT');
	});

	it('takes a revision once its error is accepted by name, and keeps by whom and why', async () => {
		const { at, into } = desk({ 'a.csv': persons(100), 'b.csv': persons(101) });
		await json('import', at('a.csv'), '--into', into);
		const refused = await aidbrief('import', at('b.csv'), '--into', into);
		expect(refused.code).toBe(1);
		expect(refused.out).toContain('错误 V-54');
		const why = ['--accept', 'V-54', '--why', '更正报表错行', '--who', '张三'];
		const done = await json<Imported>('import', at('b.csv'), '--into', into, ...why);
		expect(done).toMatchObject({
			batch: 2,
			added: 0,
			changed: [
				{
					indicator: 'dibao_persons',
					region: '990101',
					period: '2026Q3',
					before: 100,
					after: 101
				}
			]
		});
		expect(done.findings.map(({ rule }) => rule)).toEqual(['V-54']);
		const store = await opened(into);
		expect(store.accepted()).toMatchObject([
			{
				rule: 'V-54',
				why: '更正报表错行',
				who: '张三',
				place: { file: 'b.csv', cell: 'H2' }
			}
		]);
		expect(store.history().map(({ text }) => text)).toEqual([
			'云汀区2026年第三季度城市低保对象人数 100 → 101人，更正报表错行'
		]);
		expect(
			await json('query', '城市低保对象人数', '--data', into, '--region', '990101')
		).toMatchObject([{ value: 101 }]);
		// Whoever quotes the figure is told who answers for it.
		expect([...store.observations()]).toMatchObject([
			{ value: 101, note: '具名放行V-54（张三：更正报表错行）' }
		]);
	});

	it('takes a revision whose table says why', async () => {
		const { at, into } = desk({ 'a.csv': persons(100), 'b.csv': persons(101, '更正') });
		await json('import', at('a.csv'), '--into', into);
		const done = await aidbrief('import', at('b.csv'), '--into', into);
		expect(done.code).toBe(0);
		expect(done.out).toContain('第2批已入库：1条，其中新增0条、更正1条。');
	});

	it('does not take a bare blank for a correction, even where it is let pass', async () => {
		const { at, into } = desk({
			'a.csv': persons(100),
			'b.csv': table(
				'990101,2026Q3,低保对象人数,,人,urban,,',
				'990101,2026Q3,低保户数,60,户,urban,,'
			)
		});
		await json('import', at('a.csv'), '--into', into);
		const pass = ['--accept', 'V-01', '--accept', 'V-54', '--why', '这次只报户数'];
		expect(await json('import', at('b.csv'), '--into', into, ...pass)).toMatchObject({
			added: 1,
			changed: []
		});
		const store = await opened(into);
		expect([...store.observations()]).toMatchObject([{ value: 100 }, { value: 60 }]);
	});

	it('leaves out what was not understood until a mapping settles it, whose fingerprint is kept', async () => {
		const { at, into } = desk({
			'云汀区2026年第三季度.xlsx': workbook({
				name: '季报',
				rows: [
					['指标', '单位', '数量'],
					['城市低保人薮', '人', 100]
				]
			})
		});
		const file = at('云汀区2026年第三季度.xlsx');
		const refused = await aidbrief('import', file, '--into', into);
		expect([refused.code, refused.out.includes('R-01')]).toEqual([1, true]);
		const screened = await aidbrief('screen', file, '--mapping-out', 'm.json');
		await writeFile(at('m.json'), screened.written.get('m.json')!);
		await json('import', file, '--into', into, '--mapping', at('m.json'));
		const store = await opened(into);
		expect(store.entries).toMatchObject([
			{ mapping: expect.stringMatching(/^[0-9a-f]{64}$/) }
		]);
		expect([...store.observations()]).toMatchObject([
			{
				indicator: 'dibao_persons',
				region: '990101',
				value: 100,
				source: { file: '云汀区2026年第三季度.xlsx', sheet: '季报', cell: 'C2' }
			}
		]);
	});

	it('follows what was decided for the layout of an earlier batch, and does not ask again', async () => {
		const rows = (count: number) => [
			['指标', '单位', '数量'],
			['城市低保人薮', '人', count]
		];
		const [july, august] = ['云汀区2026年7月.xlsx', '云汀区2026年8月.xlsx'];
		const { at, into } = desk({
			[july]: workbook({ name: '月报', rows: rows(100) }),
			[august]: workbook({ name: '月报', rows: rows(101) })
		});
		const screened = await aidbrief('screen', at(july), '--mapping-out', 'm.json');
		await writeFile(at('m.json'), screened.written.get('m.json')!);
		await json('import', at(july), '--into', into, '--mapping', at('m.json'));
		const unsettled = await aidbrief('screen', at(august));
		expect(unsettled.out).toContain('错误 R-01');
		const followed = await aidbrief('screen', at(august), '--data', into, '--json');
		expect(JSON.parse(followed.out)).toMatchObject({ observations: 1 });
		expect(followed.out).not.toContain('R-01');
		await json('import', at(august), '--into', into);
		const store = await opened(into);
		expect([...store.observations()].map(({ value }) => value)).toEqual([100, 101]);
	});

	it.each<[string, string[], number, string]>([
		['an acceptance without a reason', ['--accept', 'V-01'], 2, '要用 --why 写明原因'],
		[
			'a rule that there is not',
			['--accept', 'V-99', '--why', '无'],
			1,
			'没有“V-99”这条审核规则'
		],
		['a mapping that is not there', ['--mapping', '无.json'], 1, '读不到文件：无.json']
	])('refuses %s, and founds nothing', async (_, argv, code, says) => {
		const { at, into } = desk({ 'a.csv': persons(100) });
		const done = await aidbrief('import', at('a.csv'), '--into', into, ...argv);
		expect([done.code, done.out]).toEqual([code, '']);
		expect(done.notes).toContain(says);
		await expect(readdir(into)).rejects.toThrow('ENOENT');
	});

	it('is wrong usage without a place to import into', async () => {
		const { at } = desk({ 'a.csv': persons(100) });
		expect((await aidbrief('import', at('a.csv'))).code).toBe(2);
	});

	it('leaves a folder alone that has files of another kind', async () => {
		const { at } = desk({ 'a.csv': persons(100), '论文.docx': 'x' });
		const done = await aidbrief('import', at('a.csv'), '--into', at('.'));
		expect(done.code).toBe(1);
		expect(done.notes).toContain('不能在这里新建数据仓');
		expect((await readdir(at('.'))).sort()).toEqual(['a.csv', '论文.docx']);
	});
});

describe('a store on disk', () => {
	it('is written by one command at a time', async () => {
		const { at, into } = desk({ 'a.csv': persons(100), 'b.csv': persons(101, '更正') });
		await json('import', at('a.csv'), '--into', into);
		const held = await writeStoreFolder(into);
		const refused = await aidbrief('import', at('b.csv'), '--into', into);
		expect(refused.code).toBe(1);
		expect(refused.notes).toContain('正由另一条命令写入');
		await held.close();
		expect((await aidbrief('import', at('b.csv'), '--into', into)).code).toBe(0);
	});

	it('is not held up by a command that is no more, nor by what it had begun', async () => {
		const { at, into } = desk({ 'a.csv': persons(100), 'b.csv': persons(101, '更正') });
		await json('import', at('a.csv'), '--into', into);
		// No process has so large a number.
		const lock = JSON.stringify({ host: hostname(), pid: 2 ** 22 + 1 });
		await writeFile(join(into, '.lock'), lock);
		await writeFile(join(into, 'batches', '.77.tmp'), 'half');
		await writeFile(join(into, 'batches', '000002.csv'), 'nothing’s');
		expect((await aidbrief('import', at('b.csv'), '--into', into)).code).toBe(0);
		expect((await opened(into)).damage).toBeNull();
		expect(await readdir(join(into, 'batches'))).toEqual(['000001.csv', '000002.csv']);
	});

	it('answers as far as it is whole, says so, and takes no more', async () => {
		const { at, into } = desk({ 'a.csv': persons(100), 'b.csv': persons(101, '更正') });
		await json('import', at('a.csv'), '--into', into);
		await json('import', at('b.csv'), '--into', into);
		await writeFile(join(into, 'batches', '000002.csv'), 'x');
		const asked = await aidbrief(
			...['query', '城市低保对象人数', '--data', into, '--region', '990101', '--json']
		);
		expect(JSON.parse(asked.out)).toMatchObject([{ value: 100 }]);
		expect(asked.notes).toContain('第2批损坏：数据文件与清单的校验码不符。前1批完好');
		const refused = await aidbrief('import', at('b.csv'), '--into', into);
		expect([refused.code, refused.notes.includes('第2批损坏')]).toEqual([1, true]);
	});

	it('answers the same from its folder, from its archive and where that was brought to', async () => {
		const into = join(ownFolder({}), '县报');
		const tables = (await readdir('data/demo-city'))
			.filter((name) => /^observations-202[56]\.csv$/.test(name))
			.map((name) => join('data/demo-city', name));
		const done = await aidbrief(
			...['import', ...tables, '--into', into, '--data', 'demo-city', '--json']
		);
		expect([done.code, done.notes]).toEqual([0, expect.stringContaining('已入库')]);
		const archive = `${into}.zip`;
		await writeFile(archive, await packStore(await opened(into)));
		const elsewhere = `${into}二`;
		await json('import', archive, '--into', elsewhere);
		const slots = [
			'城市低保对象人数',
			'农村低保对象人数·同比',
			'低保资金支出·累计',
			'低保资金支出·累计·同比',
			'城市低保标准',
			'农村低保标准·最高地区',
			'临时救助人次·环比',
			'特困人员人数·占比',
			'城市低保标准·变异系数',
			'户人：低保'
		];
		const scope = ['--region', '990100', '--period', '2026Q3'];
		const ask = (data: string) =>
			json<object[]>('query', ...slots, '--data', data, ...scope);
		const here = await ask(into);
		expect(here).toHaveLength(10);
		expect(
			here.filter((one) => (one as { status: string }).status === 'ok').length
		).toBeGreaterThan(7);
		expect(await ask(archive)).toEqual(here);
		expect(await ask(elsewhere)).toEqual(here);
	});

	it('is not what a folder of long tables is', async () => {
		const { at, into } = desk({ 'a.csv': persons(100) });
		await json('import', at('a.csv'), '--into', into);
		await mkdir(at('表'));
		await cp(at('a.csv'), join(at('表'), 'a.csv'));
		const kinds = await json<{ id: string; observations: number }[]>(
			...['datasets', '--data', into, at('表')]
		);
		expect(kinds.slice(-2)).toMatchObject([
			{ id: '数据仓', kind: 'user', observations: 1 },
			{ id: 'a', kind: 'user', observations: 1 }
		]);
	});
});
