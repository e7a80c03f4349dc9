import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MemoryFolder } from '#lib/ingest/store/memory-folder.ts';
import { copyStore, packStore, unpackStore } from '#lib/ingest/store/pack.ts';
import { foundStore, openStore } from '#lib/ingest/store/store.ts';
import { batch, by, catalog, figure, head } from './fixture.ts';

const made = async () => {
	const store = await foundStore(new MemoryFolder(), head, catalog);
	await store.append(batch([figure('dibao_persons', '990101', 100)]));
	await store.append(batch([figure('dibao_persons', '990101', 90)]));
	await store.changeRegions(
		{
			kind: '撤县设区',
			from: ['990108'],
			to: { code: '990118', name: '新区' },
			since: '2026-07-01'
		},
		by
	);
	await store.undo(2, by);
	return store;
};

describe('a store as one archive', () => {
	it('is the same store elsewhere, history and originals among it', async () => {
		const store = await made();
		const packed = unpackStore(await packStore(store), '备份.zip');
		const there = new MemoryFolder();
		await copyStore(await openStore(packed, catalog), there);
		const opened = await openStore(there, catalog);
		expect(opened.dataset()).toEqual(store.dataset());
		expect(opened.history()).toEqual(store.history());
		expect(opened.entries).toEqual(store.entries);
		expect(await there.list()).toEqual(await store.folder.list());
		await opened.append(batch([figure('dibao_persons', '990118', 5)]));
		expect(opened.entries).toHaveLength(5);
	});

	it('is the same bytes every time', async () => {
		expect(await packStore(await made())).toEqual(await packStore(await made()));
	});

	it('does not come into a folder that has anything', async () => {
		const store = await made();
		await expect(copyStore(store, (await made()).folder)).rejects.toThrow(
			'文件夹里已有dataset.json'
		);
		const bytes = new Uint8Array([1]);
		await expect(
			copyStore(store, new MemoryFolder([['论文.docx', bytes]]))
		).rejects.toThrow('文件夹里已有论文.docx');
	});

	it('takes nothing out of an archive but what is a store’s', async () => {
		const files = Object.fromEntries(
			await Promise.all(
				(await made()).files().map(async (name, _, all) => {
					const bytes = (await (await made()).folder.read(name))!;
					expect(all).toContain(name);
					return [name, bytes] as const;
				})
			)
		);
		const packed = zipSync({
			...files,
			'../外面.csv': new Uint8Array([1]),
			'manifest/000001.json.exe': new Uint8Array([1])
		});
		const folder = unpackStore(packed, '备份.zip');
		expect(await folder.list()).toEqual(Object.keys(files).sort());
	});

	it.each([
		['no archive', new Uint8Array([1, 2, 3]), '备份.zip不是完好的压缩包'],
		['another archive', zipSync({ 'a.txt': new Uint8Array([1]) }), '不是数据仓的压缩包'],
		[
			'a bomb',
			zipSync({ 'dataset.json': new Uint8Array(20_000_000) }),
			'备份.zip展开后过大'
		]
	])('refuses %s', (_, bytes, says) => {
		expect(() => unpackStore(bytes, '备份.zip')).toThrow(says);
	});

	it('refuses an archive that was cut short anywhere', async () => {
		const packed = await packStore(await made());
		for (let end = 0; end < packed.length; end += 97)
			expect(() => unpackStore(packed.subarray(0, end), '备份.zip')).toThrow('备份.zip');
	});
});
