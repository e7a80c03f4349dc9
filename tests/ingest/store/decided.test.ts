import { describe, expect, it } from 'vitest';
import type { Facets } from '#lib/ingest/received/facets.ts';
import { emptyMapping, formatMapping } from '#lib/ingest/received/mapping.ts';
import { MemoryFolder } from '#lib/ingest/store/memory-folder.ts';
import { copyStore, packStore, unpackStore } from '#lib/ingest/store/pack.ts';
import { foundStore, openStore } from '#lib/ingest/store/store.ts';
import { batch, by, catalog, figure, head } from './fixture.ts';

const layout = 'a1b2c3d4e5f60718';
const said = (heading: string, facets: Facets, files: [string, Facets][] = []) =>
	formatMapping({
		version: 1,
		layouts: new Map([[layout, new Map([[heading, facets]])]]),
		files: new Map(files)
	});
const persons = { indicator: 'dibao_persons' };
const households = { indicator: 'dibao_households' };

/** A store of one batch that was read by a mapping. */
async function kept() {
	const folder = new MemoryFolder();
	const store = await foundStore(folder, head, catalog);
	const mapping = said('低保人薮', persons, [['季报.xlsx', { period: '2026Q2' }]]);
	await store.append(batch([figure('dibao_persons', '990101', 100)], { mapping }));
	return { folder, store };
}
const mappings = async (folder: MemoryFolder) =>
	(await folder.list()).filter((name) => name.startsWith('mappings/'));

describe('what was decided about headings', () => {
	it('is nothing where no batch was read by a mapping', async () => {
		const store = await foundStore(new MemoryFolder(), head, catalog);
		await store.append(batch([figure('dibao_persons', '990101', 100)]));
		expect(store.decided()).toEqual(emptyMapping);
	});

	it('is remembered by whoever opens the store, layouts alone: what was said of a file is its own', async () => {
		const { folder, store } = await kept();
		const again = await openStore(folder, catalog);
		expect(again.decided()).toEqual(store.decided());
		expect(again.decided().layouts.get(layout)).toEqual(new Map([['低保人薮', persons]]));
		expect(again.decided().files.size).toBe(0);
	});

	it('leaves with the archive, and comes elsewhere with it', async () => {
		const { store } = await kept();
		const elsewhere = new MemoryFolder();
		const packed = unpackStore(await packStore(store), '数据仓.zip');
		await copyStore(await openStore(packed, catalog), elsewhere);
		expect((await openStore(elsewhere, catalog)).decided()).toEqual(store.decided());
	});

	it('is what was said last of a heading, though the batch that said it was undone', async () => {
		const { folder, store } = await kept();
		const mapping = said('低保人薮', households);
		await store.append(batch([figure('dibao_persons', '990101', 90)], { mapping }));
		await store.undo(2, by);
		const again = await openStore(folder, catalog);
		expect(again.decided().layouts.get(layout)!.get('低保人薮')).toEqual(households);
	});

	it('is not followed where it was changed since, and the figures are whole', async () => {
		const { folder } = await kept();
		const [name] = await mappings(folder);
		await folder.remove(name!);
		await folder.write(name!, new TextEncoder().encode(said('低保人薮', households)));
		const store = await openStore(folder, catalog);
		expect([store.damage, store.decided()]).toEqual([null, emptyMapping]);
		expect([...store.observations()]).toMatchObject([{ value: 100 }]);
		expect(store.files()).not.toContain(name);
		await packStore(store);
	});

	it('is swept away with a batch that did not come to its end', async () => {
		const { folder } = await kept();
		const left = `mappings/${'0'.repeat(64)}.json`;
		await folder.write(left, new TextEncoder().encode('{}'));
		await openStore(folder, catalog);
		expect(await mappings(folder)).toHaveLength(1);
		expect(await mappings(folder)).not.toContain(left);
	});
});
