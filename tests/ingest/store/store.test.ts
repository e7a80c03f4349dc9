import { describe, expect, it } from 'vitest';
import { foundStore, openStore } from '#lib/ingest/store/store.ts';
import { MemoryFolder } from '#lib/ingest/store/memory-folder.ts';
import { batch, by, catalog, figure, head } from './fixture.ts';

const found = async () => {
	const folder = new MemoryFolder();
	return { folder, store: await foundStore(folder, head, catalog) };
};

describe('a store', () => {
	it('has after a reload what was put into it, figure by figure and with its source', async () => {
		const { folder, store } = await found();
		const figures = [
			figure('dibao_persons', '990101', 100),
			figure('dibao_spending', '990101', 1204.5, {
				measure: 'single',
				note: '说“明”,\n二行'
			}),
			figure('~没有的"指标', '990102', 0.1)
		];
		const done = await store.append(batch(figures));
		expect(done!.entry).toMatchObject({ number: 1, type: 'import', rows: 3, added: 3 });
		const again = await openStore(folder, catalog);
		expect([...again.observations()]).toEqual(figures);
		expect(again.entries).toEqual(store.entries);
		expect(again.dataset()).toEqual(store.dataset());
	});

	it('adds nothing where everything is there already', async () => {
		const { folder, store } = await found();
		const figures = [figure('dibao_persons', '990101', 100)];
		await store.append(batch(figures));
		const files = await folder.list();
		expect(await store.append(batch(figures))).toBeNull();
		expect(await folder.list()).toEqual(files);
	});

	it('tells a revision in one sentence, and keeps what was before', async () => {
		const { folder, store } = await found();
		await store.append(
			batch([figure('dibao_spending', '990103', 1204.5, { measure: 'single' })])
		);
		const done = await store.append(
			batch([figure('dibao_spending', '990103', 1240.5, { measure: 'single' })], {
				why: '更正报表错行'
			})
		);
		expect(done!.entry.type).toBe('revision');
		for (const one of [store, await openStore(folder, catalog)]) {
			expect(one.history().map(({ text }) => text)).toEqual([
				'南浦区2026年第二季度低保资金支出 1204.5 → 1240.5万元，更正报表错行'
			]);
			expect([...one.observations()]).toMatchObject([{ value: 1240.5, revision: 2 }]);
		}
	});

	it('undoes a revision, and undoes the undoing', async () => {
		const { folder, store } = await found();
		await store.append(batch([figure('dibao_persons', '990101', 100)]));
		await store.append(batch([figure('dibao_persons', '990101', 90)]));
		await store.undo(2, by);
		expect([...store.observations()]).toMatchObject([{ value: 100, revision: 1 }]);
		await store.undo(3, by);
		const again = await openStore(folder, catalog);
		expect([...again.observations()]).toMatchObject([{ value: 90, revision: 2 }]);
		expect([...again.undone]).toEqual([3]);
		await expect(again.undo(3, by)).rejects.toThrow('第3批已经撤销了。');
	});
});
