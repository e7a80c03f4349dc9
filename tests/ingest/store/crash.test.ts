import { describe, expect, it } from 'vitest';
import type { Observation } from '#lib/domain/observation.ts';
import type { Folder } from '#lib/ingest/store/folder.ts';
import { hasStore } from '#lib/ingest/store/head.ts';
import { foundStore, openStore, type Store } from '#lib/ingest/store/store.ts';
import { batch, by, catalog, figure, head } from './fixture.ts';
import { Crash, emptyDisk, FaultyFolder, type Disk, type Stop } from './faulty-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (text: string) => [{ name: `${text}.csv`, bytes: bytes(text), keep: true }];

/** A year in the life of a store: figures, a revision, an undoing, a county that becomes a district. */
const steps: readonly ((store: Store) => Promise<unknown>)[] = [
	(store) =>
		store.append(
			batch(
				[figure('dibao_persons', '990101', 100), figure('dibao_persons', '990108', 7)],
				{
					files: file('first')
				}
			)
		),
	(store) =>
		store.append(
			batch([figure('dibao_persons', '990101', 90)], { files: file('second') })
		),
	(store) => store.undo(2, by),
	(store) =>
		store.changeRegions(
			{
				kind: '撤县设区',
				from: ['990108'],
				to: { code: '990118', name: '新区' },
				since: '2026-07-01'
			},
			by
		),
	(store) =>
		store.append(batch([figure('dibao_persons', '990118', 8)], { files: file('third') }))
];

const shown = (store: Store): { figures: Observation[]; regions: string[] } => ({
	figures: [...store.observations()],
	regions: store.regions.map(({ code, name }) => code + name)
});

/** What the store shows after each step that was acknowledged. */
async function live(
	folder: Folder,
	from: number,
	acknowledged: (done: number) => void
): Promise<Store> {
	const store = (await hasStore(folder))
		? await openStore(folder, catalog)
		: await foundStore(folder, head, catalog);
	for (let done = from; done < steps.length; done++) {
		await steps[done]!(store);
		acknowledged(done + 1);
	}
	return store;
}

/** The same without any fault: what there is to be seen after so many steps. */
async function undisturbed() {
	const states: ReturnType<typeof shown>[] = [];
	const disk = emptyDisk();
	const folder = new FaultyFolder(disk);
	const store = await foundStore(folder, head, catalog);
	states.push(shown(store));
	for (const step of steps) {
		await step(store);
		states.push(shown(store));
	}
	return { states, operations: folder.operations, files: [...disk.files.keys()].sort() };
}

const reopened = async (disk: Disk): Promise<Store | null> =>
	(await hasStore(new FaultyFolder(disk)))
		? openStore(new FaultyFolder(disk), catalog)
		: null;

describe('a machine that stops', async () => {
	const whole = await undisturbed();
	const moments = Array.from(
		{ length: whole.operations },
		(_, index) => index + 1
	).flatMap((stopAt) =>
		(['before', 'begun', 'after'] as const).map((stop: Stop) => ({ stopAt, stop }))
	);

	it.each(moments)(
		'at operation $stopAt ($stop) leaves what was acknowledged, and nothing by half',
		async ({ stopAt, stop }) => {
			const disk = emptyDisk();
			let acknowledged = 0;
			await expect(
				live(new FaultyFolder(disk, { stopAt, stop }), 0, (done) => (acknowledged = done))
			).rejects.toThrow(Crash);

			const store = await reopened(disk);
			if (store === null) expect(acknowledged).toBe(0);
			const done = store?.entries.length ?? 0;
			expect([acknowledged, acknowledged + 1]).toContain(done);
			if (store) {
				expect(store.damage).toBeNull();
				expect(shown(store)).toEqual(whole.states[done]);
			}

			const end = await live(new FaultyFolder(disk), done, () => undefined);
			expect(shown(end)).toEqual(whole.states.at(-1));
			expect([...disk.files.keys()].sort()).toEqual(whole.files);
		}
	);
});

describe('a full disk', () => {
	it('refuses a batch whole, keeps what there was, and takes a smaller one', async () => {
		const disk = emptyDisk();
		const store = await foundStore(new FaultyFolder(disk), head, catalog);
		await steps[0]!(store);
		const used = [...disk.files.values()].reduce((sum, one) => sum + one.length, 0);
		const before = [...disk.files.keys()].sort();
		const large = Array.from({ length: 200 }, (_, index) =>
			figure('dibao_persons', '990101', index, { period: `${1900 + index}` })
		);
		const trial = { files: new Map(disk.files), begun: new Set<string>() };
		await (await openStore(new FaultyFolder(trial), catalog)).append(batch(large));
		const size = trial.files.get('batches/000002.csv')!.length;
		// No room for the batch, then for the batch but not for its entry.
		for (const room of [used + size - 1, used + size + 10]) {
			const tight = await openStore(new FaultyFolder(disk, { room }), catalog);
			await expect(tight.append(batch(large))).rejects.toThrow('磁盘满了。');
			expect([...disk.files.keys()].sort()).toEqual(before);
			expect(shown(tight)).toEqual(shown(store));
		}
		const roomy = await openStore(
			new FaultyFolder(disk, { room: used + 40_000 }),
			catalog
		);
		await roomy.append(batch(large));
		expect([...roomy.observations()]).toHaveLength(202);
	});
});

describe('two at once', () => {
	it('are taken one after the other by one store', async () => {
		const disk = emptyDisk();
		const store = await foundStore(new FaultyFolder(disk), head, catalog);
		await Promise.all([steps[0]!(store), steps[1]!(store), steps[2]!(store)]);
		expect(store.entries.map(({ type }) => type)).toEqual(['import', 'revision', 'undo']);
		expect(shown((await reopened(disk))!)).toEqual(shown(store));
	});

	it('are refused where the other has written since', async () => {
		const disk = emptyDisk();
		const store = await foundStore(new FaultyFolder(disk), head, catalog);
		const other = (await reopened(disk))!;
		await steps[0]!(store);
		await expect(steps[0]!(other)).rejects.toThrow('数据仓已在别处改动');
		expect(shown((await reopened(disk))!)).toEqual(shown(store));
	});
});
