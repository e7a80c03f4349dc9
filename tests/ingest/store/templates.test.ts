import { describe, expect, it } from 'vitest';
import { MemoryFolder } from '#lib/ingest/store/memory-folder.ts';
import { copyStore, packStore, unpackStore } from '#lib/ingest/store/pack.ts';
import { foundStore, openStore } from '#lib/ingest/store/store.ts';
import { TemplateChanged, TemplateShelf } from '#lib/ingest/store/template-shelf.ts';
import { batch, catalog, figure, head } from './fixture.ts';

const shelfOf = (folder: MemoryFolder) => new TemplateShelf(folder);
const texts = async (folder: MemoryFolder) =>
	(await shelfOf(folder).list()).map(({ text }) => text);

describe('templates beside a store', () => {
	it('are kept before there is any store, and do not stand in the way of one', async () => {
		const folder = new MemoryFolder();
		const place = await shelfOf(folder).save('甲', null);
		await shelfOf(folder).save('乙', place);
		const store = await foundStore(folder, head, catalog);
		await store.append(batch([figure('dibao_persons', '990101', 100)]));
		await openStore(folder, catalog);
		expect(await texts(folder)).toEqual(['乙']);
	});

	it('are not saved over what another window has saved', async () => {
		const folder = new MemoryFolder();
		const opened = await shelfOf(folder).save('甲', null);
		const theirs = await shelfOf(folder).save('那边的', opened);
		const refused = await shelfOf(folder)
			.save('这边的', opened)
			.catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(TemplateChanged);
		expect((refused as TemplateChanged).kept).toEqual({ ...theirs, text: '那边的' });
		expect(await texts(folder)).toEqual(['那边的']);
		await shelfOf(folder).save('这边的', theirs);
		expect(await texts(folder)).toEqual(['这边的']);
	});

	it('are told where they were removed, and removed only as they were seen', async () => {
		const folder = new MemoryFolder();
		const first = await shelfOf(folder).save('甲', null);
		const second = await shelfOf(folder).save('乙', first);
		await expect(shelfOf(folder).remove(first)).rejects.toThrow('另一个窗口改存');
		await shelfOf(folder).remove(second);
		expect(await folder.list()).toEqual([]);
		await expect(shelfOf(folder).save('丙', second)).rejects.toThrow('另一个窗口删去');
	});

	it('are one of the two, whole, after a crash between a save and its sweeping', async () => {
		const folder = new MemoryFolder();
		const place = await shelfOf(folder).save('甲', null);
		folder.remove = () => Promise.reject(new Error('crash'));
		await expect(shelfOf(folder).save('乙', place)).rejects.toThrow('crash');
		expect(await texts(folder)).toEqual(['乙']);
	});

	it('leave with the archive and come elsewhere with it, beside those that are there', async () => {
		const folder = new MemoryFolder();
		const store = await foundStore(folder, head, catalog);
		await store.append(batch([figure('dibao_persons', '990101', 100)]));
		const one = await shelfOf(folder).save('甲', null);
		await shelfOf(folder).save('乙', null);
		const packed = unpackStore(await packStore(store), '备份.zip');
		const there = new MemoryFolder([
			[`templates/${one.id}.000003.md`, new TextEncoder().encode('改过的甲')]
		]);
		await copyStore(await openStore(packed, catalog), there);
		expect((await texts(there)).sort()).toEqual(['乙', '改过的甲', '甲'].sort());
		expect((await openStore(there, catalog)).entries).toHaveLength(1);
	});
});
