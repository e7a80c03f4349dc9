import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeStoreFolder } from '#cli/store-folder.ts';
import { aidbrief, json } from './console.ts';
import { ownFolder } from './own-data.ts';

const head = 'region_code,period,indicator,value,unit,area,measure,note';
const persons = (region: string, value: number, note = '') =>
	`${head}\n${region},2026Q2,低保对象人数,${value},人,urban,,${note}`;

const signed = ['--who', '张三', '--why', '批文〔2026〕1号'];
const district = ['--kind', '撤县设区', '--to', '990118', '--name', '新设区'];
const since = ['--since', '2026-07-01'];

/** A store with a figure of 990108 (100 persons) and a correction of it (101). */
async function corrected(): Promise<string> {
	const folder = ownFolder({
		'a.csv': persons('990108', 100),
		'b.csv': persons('990108', 101, '更正')
	});
	const into = join(folder, '数据仓');
	for (const name of ['a.csv', 'b.csv'])
		await json('import', join(folder, name), '--into', into, '--who', '李四');
	return into;
}

const personsOf = async (into: string, region: string) => {
	const scope = ['--data', into, '--region', region];
	const [answer] = await json<{ value: number | null }[]>(
		...['query', '城市低保对象人数', ...scope]
	);
	return answer!.value;
};

/** What stands in the store's folder, to the byte. */
async function contents(into: string): Promise<Record<string, string>> {
	const names = (await readdir(into, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.sort();
	return Object.fromEntries(
		await Promise.all(
			names.map(async (name) => [name, await readFile(name, 'base64')] as const)
		)
	);
}

describe('aidbrief undo', () => {
	it('brings the former figure back, names it, and leaves the batch where it is', async () => {
		const into = await corrected();
		const before = await contents(into);
		const done = await aidbrief('undo', '2', '--into', into, ...signed);
		expect([done.code, done.out]).toEqual([
			0,
			'禾丰县2026年第二季度城市低保对象人数 101 → 100人，批文〔2026〕1号\n已撤销第2批，1个数随之改变；这次撤销记作第3批。'
		]);
		expect(await personsOf(into, '990108')).toBe(100);
		expect(await contents(into)).toMatchObject(before);
		expect(await readdir(into)).not.toContain('.lock');
	});

	it('can itself be undone, with one JSON value on standard output', async () => {
		const into = await corrected();
		await json('undo', '2', '--into', into, ...signed);
		expect(await json('undo', '3', '--into', into, ...signed)).toEqual({
			batch: 4,
			undoes: 3,
			changed: [
				{
					indicator: 'dibao_persons',
					region: '990108',
					period: '2026Q2',
					before: 100,
					after: 101
				}
			]
		});
		expect(await personsOf(into, '990108')).toBe(101);
	});

	it('says null, not 0, of a figure that is there no more', async () => {
		const into = await corrected();
		await json('undo', '2', '--into', into, ...signed);
		expect(await json('undo', '1', '--into', into, ...signed)).toMatchObject({
			changed: [{ before: 100, after: null }]
		});
	});

	it.each([
		['a batch that there is not', '9', '没有第9批。'],
		['what is no number of a batch', '二', '“二”不是批次号。'],
		['a batch that is undone already', '2', '第2批已经撤销了。']
	])('refuses %s, and writes nothing', async (_, number, says) => {
		const into = await corrected();
		await json('undo', '2', '--into', into, ...signed);
		const before = await contents(into);
		const done = await aidbrief('undo', number, '--into', into, ...signed);
		expect([done.code, done.out]).toEqual([1, '']);
		expect(done.notes).toContain(says);
		expect(await contents(into)).toEqual(before);
	});
});

describe('aidbrief change-regions', () => {
	it('takes the history along to the new code, and back when it is undone', async () => {
		const into = await corrected();
		const change = ['change-regions', '990108', ...district, ...since];
		expect(await json(...change, '--into', into, ...signed)).toEqual({
			batch: 3,
			from: ['990108'],
			to: '990118',
			observations: 1
		});
		expect(await personsOf(into, '990118')).toBe(101);
		await json('undo', '3', '--into', into, ...signed);
		expect(await personsOf(into, '990108')).toBe(101);
	});

	it('lets tables with the old code in afterwards, as the new region’s', async () => {
		const into = await corrected();
		const change = ['change-regions', '990108', ...district, ...since];
		await json(...change, '--into', into, ...signed);
		const late = ownFolder({ 'c.csv': persons('990108', 102, '更正') });
		await json('import', join(late, 'c.csv'), '--into', into);
		expect(await personsOf(into, '990118')).toBe(102);
	});

	it('puts two counties together', async () => {
		const into = await corrected();
		const other = ownFolder({ 'd.csv': persons('990109', 50) });
		await json('import', join(other, 'd.csv'), '--into', into);
		const kind = ['--kind', '合并', '--to', '990109', '--name', '合并县'];
		const change = ['change-regions', '990108', '990109', ...kind, ...since];
		const done = await aidbrief(...change, '--into', into, ...signed);
		expect(done.out).toBe(
			'区划已变更：990108、990109合并为合并县（990109），现有1个数；记作第4批，可以撤销。'
		);
		expect(await personsOf(into, '990109')).toBe(151);
	});

	it.each([
		['a part that went over', '部分划转', '990118', '分不出来，不能推算'],
		['a code that another region has', '撤县设区', '990109', '990109已是'],
		['a code of five digits', '代码变更', '99011', '不是六位数字']
	])('refuses %s, and writes nothing', async (_, kind, to, says) => {
		const into = await corrected();
		const before = await contents(into);
		const change = ['--kind', kind, '--to', to, '--name', '新设区', ...since];
		const done = await aidbrief(
			...['change-regions', '990108', ...change, '--into', into, ...signed]
		);
		expect([done.code, done.out]).toEqual([1, '']);
		expect(done.notes).toContain(says);
		expect(await contents(into)).toEqual(before);
	});
});

describe('aidbrief history', () => {
	it('lists what was done, by whom and why, with every figure that it changed', async () => {
		const into = await corrected();
		await json('undo', '2', '--into', into, ...signed);
		expect((await aidbrief('history', into)).out.split('\n')).toEqual([
			'第1批　2026-11-25　李四　已入库　a.csv　1条，新增1条、更正0条',
			'第2批　2026-11-25　李四　已撤销　b.csv　1条，新增0条、更正1条',
			'　　禾丰县2026年第二季度城市低保对象人数 100 → 101人',
			'第3批　2026-11-25　张三　撤销　撤销第2批　批文〔2026〕1号',
			'　　禾丰县2026年第二季度城市低保对象人数 101 → 100人，批文〔2026〕1号'
		]);
	});

	it('answers as far as a damaged store is whole, and says so', async () => {
		const into = await corrected();
		await writeFile(join(into, 'batches', '000002.csv'), 'x');
		const done = await aidbrief('history', into, '--json');
		expect(JSON.parse(done.out)).toMatchObject([{ number: 1, state: '已入库' }]);
		expect(done.notes).toContain('第2批损坏');
		const refused = await aidbrief('undo', '1', '--into', into, ...signed);
		expect([refused.code, refused.notes.includes('第2批损坏')]).toEqual([1, true]);
	});
});

describe('a command about a store', () => {
	it.each([
		['history', (into: string) => ['history', into]],
		['undo', (into: string) => ['undo', '1', '--into', into, ...signed]],
		[
			'change-regions',
			(into: string) => [
				'change-regions',
				'990108',
				...district,
				...since,
				'--into',
				into,
				...signed
			]
		]
	])('makes no folder where none is: %s', async (_, argv) => {
		const into = join(ownFolder({}), '写错的名');
		const done = await aidbrief(...argv(into));
		expect([done.code, done.out]).toEqual([1, '']);
		expect(done.notes).toBe(`${into}中没有数据仓。请检查文件夹的名称和位置。`);
		await expect(readdir(into)).rejects.toThrow('ENOENT');
	});

	it('waits for no other that is writing, and says so', async () => {
		const into = await corrected();
		const held = await writeStoreFolder(into);
		const refused = await aidbrief('undo', '2', '--into', into, ...signed);
		expect(refused.code).toBe(1);
		expect(refused.notes).toContain('正由另一条命令写入');
		await held.close();
		expect((await aidbrief('undo', '2', '--into', into, ...signed)).code).toBe(0);
	});

	it('is wrong usage where nobody answers for it', async () => {
		const into = await corrected();
		const done = await aidbrief('undo', '2', '--into', into, '--why', '错行');
		expect([done.code, done.out]).toEqual([2, '']);
		expect(done.notes).toBe('还要写选项“--who <name>”。用法见 aidbrief --help。');
	});
});
