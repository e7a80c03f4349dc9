import { describe, expect, it } from 'vitest';
import type { Observation } from '#lib/domain/observation.ts';
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

	it('keeps a figure that a later table leaves blank, and takes it back where that says why', async () => {
		const { store } = await found();
		await store.append(batch([figure('dibao_persons', '990101', 100)]));
		expect(
			await store.append(batch([figure('dibao_persons', '990101', null)]))
		).toBeNull();
		await store.append(
			batch([figure('dibao_persons', '990101', null, { note: '撤回' })])
		);
		expect(store.history().map(({ text }) => text)).toEqual([
			'云汀区2026年第二季度低保对象人数 100人 → 缺报'
		]);
	});

	it('tells 未报, 无此项 and nothing apart', async () => {
		const { store } = await found();
		const figures = [
			figure('dibao_persons', '990101', null),
			figure('dibao_households', '990101', null, { status: 'na' }),
			figure('tekun_persons', '990101', 0)
		];
		await store.append(batch(figures));
		expect([...store.observations()].map(({ value, status }) => value ?? status)).toEqual(
			['missing', 'na', 0]
		);
		const done = await store.append(batch([figure('dibao_persons', '990101', 0)]));
		expect(done!.effect.changed).toMatchObject([
			{ before: { status: 'missing' }, after: { value: 0 } }
		]);
	});

	it('takes the last of two that one batch has of the same fact', async () => {
		const { store } = await found();
		const done = await store.append(
			batch([figure('dibao_persons', '990101', 1), figure('dibao_persons', '990101', 2)])
		);
		expect([done!.entry.rows, done!.effect.added]).toEqual([2, 1]);
		expect([...store.observations()]).toMatchObject([{ value: 2 }]);
	});

	it('has figures of different reports, measures, areas and kinds side by side', async () => {
		const { folder, store } = await found();
		const figures = [
			{},
			{ report: '年报' },
			{ measure: 'ytd' },
			{ area: 'urban' },
			{ mode: 'central' },
			{ status: 'approximate' },
			{ period: '2026M06' }
		].map((more, value) =>
			figure('tekun_spending', '990101', value, more as Partial<Observation>)
		);
		await store.append(batch(figures));
		expect([...(await openStore(folder, catalog)).observations()]).toEqual(figures);
	});

	it('takes no figure of a region that it does not know', async () => {
		const { folder, store } = await found();
		await expect(
			store.append(batch([figure('dibao_persons', '110000', 1)]))
		).rejects.toThrow('110000.xlsx第4行：地区110000不在数据仓的区划表中');
		expect(await folder.list()).toEqual(['dataset.json', 'regions.csv']);
	});

	it('undoes the first batch of two, so that only what the second said remains', async () => {
		const { store } = await found();
		await store.append(
			batch([figure('dibao_persons', '990101', 1), figure('dibao_persons', '990102', 5)])
		);
		await store.append(batch([figure('dibao_persons', '990101', 2)]));
		await store.undo(1, { ...by, why: '报错了市' });
		expect([...store.observations()]).toMatchObject([
			{ region: '990101', value: 2, revision: 1 }
		]);
		expect(store.history().map(({ text }) => text)).toEqual([
			'云汀区2026年第二季度低保对象人数 1 → 2人',
			'松坪区2026年第二季度低保对象人数 5人 → 撤销，报错了市'
		]);
	});

	it('is founded once, and opens on its latest period', async () => {
		const { folder, store } = await found();
		expect(() => store.dataset()).toThrow('还没有数据');
		await expect(foundStore(folder, head, catalog)).rejects.toThrow('已有dataset.json');
		await store.append(
			batch([
				figure('dibao_persons', '990101', 1, { period: '2024Q1' }),
				figure('dibao_persons', '990101', 1, { period: '2023' })
			])
		);
		expect(store.dataset().info).toMatchObject({
			defaultPeriod: '2024Q1',
			defaultRegion: '990100'
		});
	});
});
