import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryFolder } from '#lib/ingest/store/memory-folder.ts';
import { packStore, unpackStore } from '#lib/ingest/store/pack.ts';
import { foundStore, openStore, type Store } from '#lib/ingest/store/store.ts';
import { batch, by, catalog, figure, head } from './fixture.ts';

async function filesOf(store: Store): Promise<Map<string, Uint8Array>> {
	const files = new Map<string, Uint8Array>();
	for (const name of store.files()) files.set(name, (await store.folder.read(name))!);
	return files;
}

/** Three batches and an undoing of the second. */
const made = async () => {
	const store = await foundStore(new MemoryFolder(), head, catalog);
	for (const value of [100, 90, 80])
		await store.append(
			batch([figure('dibao_persons', '990101', value, { note: '第一行\n“第二行”,"三"' })])
		);
	await store.undo(2, by);
	return store;
};
const store = await made();
const files = await filesOf(store);

const openedOver = (changed: ReadonlyMap<string, Uint8Array>) =>
	openStore(new MemoryFolder(changed), catalog);

const numberOf = (name: string) => Number(/(\d{6})\./.exec(name)?.[1] ?? 1);

describe('a damaged store', () => {
	it('is whole where nothing was changed', async () => {
		expect((await openedOver(files)).damage).toBeNull();
	});

	it.each([
		['batches/000002.csv', '第2批损坏：数据文件不见了。前1批完好，可以查看和导出'],
		['manifest/000002.json', '第2批损坏：清单缺了这一条。'],
		['batches/000001.csv', '第1批损坏：数据文件不见了。此前没有数据']
	])('without %s says which batch, and shows what was before', async (name, says) => {
		const less = new Map(files);
		less.delete(name);
		const opened = await openedOver(less);
		expect(opened.damage!.message).toContain(says);
		expect(opened.damage!.message).toContain('请用最近导出的压缩包恢复');
		expect(opened.locked).toBe(opened.damage!.message);
		expect(opened.entries).toHaveLength(numberOf(name) - 1);
		await expect(opened.undo(1, by)).rejects.toThrow('损坏');
	});

	it('stops at any byte of a batch or an entry that is another, and shows the batches before', async () => {
		const names = [...files.keys()].filter((name) => /^(manifest|batches)/.test(name));
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...names),
				fc.nat(),
				fc.integer({ min: 1, max: 255 }),
				async (name, place, flip) => {
					const bytes = files.get(name)!.slice();
					bytes[place % bytes.length]! ^= flip;
					const opened = await openedOver(new Map(files).set(name, bytes));
					// White space between the fields of an entry means nothing.
					if (opened.damage === null) {
						expect(name).toMatch(/^manifest/);
						expect([...opened.observations()]).toEqual([...store.observations()]);
						return;
					}
					expect(opened.damage.number).toBe(numberOf(name));
					expect(opened.entries).toEqual(store.entries.slice(0, numberOf(name) - 1));
				}
			),
			{ numRuns: 300, seed: 20_261_125 }
		);
	});

	it('notices a head that was changed by hand', async () => {
		const text = new TextDecoder()
			.decode(files.get('regions.csv'))
			.replace('云汀', '云汀二');
		const opened = await openedOver(
			new Map(files).set('regions.csv', new TextEncoder().encode(text))
		);
		expect(opened.damage!.message).toContain('与dataset.json、regions.csv不是一起写的');
	});

	it('notices entries that were taken from another store', async () => {
		const other = await filesOf(await made());
		const third = await foundStore(
			new MemoryFolder(),
			{ ...head, info: { ...head.info, name: '别处' } },
			catalog
		);
		await third.append(batch([figure('dibao_persons', '990101', 1)]));
		const foreign = await filesOf(third);
		const mixed = new Map(other).set(
			'manifest/000001.json',
			foreign.get('manifest/000001.json')!
		);
		expect((await openedOver(mixed)).damage!.number).toBe(1);
	});

	it('exports what is whole of it', async () => {
		const less = new Map(files);
		less.delete('batches/000003.csv');
		const packed = await packStore(await openedOver(less));
		const opened = await openStore(unpackStore(packed, '备份.zip'), catalog);
		expect(opened.damage).toBeNull();
		expect([...opened.observations()]).toMatchObject([{ value: 90 }]);
	});

	it('does not hand out an original that is another', async () => {
		const [name] = [...files.keys()].filter((one) => one.startsWith('received/'));
		const digest = name!.slice('received/'.length);
		expect(await store.original(digest)).toEqual(new Uint8Array([1, 2, 3]));
		const opened = await openedOver(new Map(files).set(name!, new Uint8Array([1, 2])));
		await expect(opened.original(digest)).rejects.toThrow('存下的原件已损坏');
	});

	it('is not guessed at where a later version wrote it', async () => {
		const text = new TextDecoder().decode(files.get('dataset.json'));
		const later = new TextEncoder().encode(text.replace('"store": 1', '"store": 2'));
		await expect(openedOver(new Map(files).set('dataset.json', later))).rejects.toThrow(
			'数据仓是第2版格式'
		);
	});
});
