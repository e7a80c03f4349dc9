import { describe, expect, it } from 'vitest';
import type { Observation } from '#lib/domain/observation.ts';
import { MemoryFolder } from '#lib/ingest/store/memory-folder.ts';
import type { RegionChange } from '#lib/ingest/store/region-change.ts';
import { foundStore, openStore, type Store } from '#lib/ingest/store/store.ts';
import { Regions } from '#lib/quality/regions.ts';
import { batch, by, catalog, figure, head } from './fixture.ts';

const county = head.regions.find(({ code }) => code === '990108')!;
const other = head.regions.find(({ code }) => code === '990109')!;

const found = async (...figures: Observation[]): Promise<Store> => {
	const store = await foundStore(new MemoryFolder(), head, catalog);
	await store.append(batch(figures));
	return store;
};

const change = (more: Partial<RegionChange>): RegionChange => ({
	kind: '撤县设区',
	from: ['990108'],
	to: { code: '990118', name: '新设区', group: '市区' },
	since: '2026-07-01',
	...more
});

const values = (store: Store) =>
	Array.from(store.observations(), ({ region, period, indicator, value, status }) =>
		[region, period, indicator, value ?? status].join(' ')
	);

describe('a county that becomes a district', () => {
	it('takes its history along, under its new code and name', async () => {
		const store = await found(
			figure('dibao_persons', '990108', 100),
			figure('dibao_standard', '990108', 600)
		);
		await store.changeRegions(change({}), by);
		for (const one of [store, await openStore(store.folder, catalog)]) {
			expect(values(one)).toEqual([
				'990118 2026Q2 dibao_persons 100',
				'990118 2026Q2 dibao_standard 600'
			]);
			expect(one.regions.find(({ code }) => code === '990118')).toMatchObject({
				name: '新设区',
				level: 'county',
				parent: '990100',
				group: '市区'
			});
			expect(one.regions.some(({ code }) => code === '990108')).toBe(false);
		}
	});

	it('is found by its old name and its old code in tables that still have them', async () => {
		const store = await found(figure('dibao_persons', '990108', 100));
		await store.changeRegions(change({}), by);
		const regions = new Regions(store.regions);
		expect(regions.find('990108')!.code).toBe('990118');
		expect(regions.find('', county.name)!.code).toBe('990118');
	});

	it('has one series over the change, and a correction of what came before it', async () => {
		const store = await found(figure('dibao_persons', '990108', 100));
		await store.changeRegions(change({}), by);
		await store.append(
			batch([
				figure('dibao_persons', '990118', 110, { period: '2026Q3' }),
				figure('dibao_persons', '990118', 101)
			])
		);
		expect(values(store)).toEqual([
			'990118 2026Q2 dibao_persons 101',
			'990118 2026Q3 dibao_persons 110'
		]);
		expect(store.history().map(({ text }) => text)).toEqual([
			'新设区2026年第二季度低保对象人数 100 → 101人'
		]);
	});

	it('is a county again when that is undone, unless figures came in under the new code', async () => {
		const store = await found(figure('dibao_persons', '990108', 100));
		await store.changeRegions(change({}), by);
		await store.append(batch([figure('dibao_persons', '990118', 101)]));
		await expect(store.undo(2, by)).rejects.toThrow('请先撤销按新区划报送的批次');
		await store.undo(3, by);
		await store.undo(2, by);
		expect(values(store)).toEqual(['990108 2026Q2 dibao_persons 100']);
		expect(store.regions).toEqual(head.regions);
	});

	it('is what a data set opens on where its county was', async () => {
		const store = await foundStore(
			new MemoryFolder(),
			{ ...head, info: { ...head.info, defaultRegion: '990108' } },
			catalog
		);
		await store.append(batch([figure('dibao_persons', '990108', 100)]));
		await store.changeRegions(change({}), by);
		expect(store.dataset().info.defaultRegion).toBe('990118');
	});
});

describe('a county that changes its name', () => {
	it('keeps its code, and is found by both names', async () => {
		const store = await found(figure('dibao_persons', '990108', 100));
		await store.changeRegions(
			change({ kind: '更名', to: { code: '990108', name: '新名县' } }),
			by
		);
		const regions = new Regions(store.regions);
		expect(regions.find('', county.name)).toBe(regions.find('', '新名县'));
		expect(values(store)).toEqual(['990108 2026Q2 dibao_persons 100']);
	});
});

describe('counties that become one', () => {
	const merger = change({
		kind: '合并',
		from: ['990108', '990109'],
		to: { code: '990118', name: '合并区' }
	});
	const both = (indicator: string, a: number | null, b: number | null) => [
		figure(indicator, '990108', a),
		figure(indicator, '990109', b)
	];

	it('have the sum of what adds up, to the last digit', async () => {
		const store = await found(
			...both('dibao_persons', 100, 23),
			...both('dibao_spending', 0.1, 0.2).map((one) => ({
				...one,
				measure: 'single' as const
			}))
		);
		await store.changeRegions(merger, by);
		expect(values(store)).toEqual([
			'990118 2026Q2 dibao_persons 123',
			'990118 2026Q2 dibao_spending 0.3'
		]);
		const [first] = store.observations();
		expect(first!.note).toBe(`合并前之和：${county.name}100、${other.name}23`);
	});

	it('have a standard where it was the same, and none where it was not', async () => {
		const store = await found(
			...both('dibao_standard', 600, 600),
			...both('tekun_standard', 900, 950)
		);
		await store.changeRegions(merger, by);
		expect(values(store)).toEqual([
			'990118 2026Q2 dibao_standard 600',
			'990118 2026Q2 tekun_standard missing'
		]);
		expect([...store.observations()][1]!.note).toBe(
			`合并前各地不同，不能合成：${county.name}900、${other.name}950`
		);
	});

	it('have no sum where one of them did not report', async () => {
		const store = await found(
			...both('dibao_persons', 100, null),
			figure('dibao_households', '990108', 50)
		);
		await store.changeRegions(merger, by);
		expect(values(store)).toEqual([
			'990118 2026Q2 dibao_persons missing',
			'990118 2026Q2 dibao_households missing'
		]);
	});

	it('may keep the code of the one that takes the other in: from then on it means both', async () => {
		const store = await found(
			...both('dibao_persons', 100, 23),
			figure('dibao_persons', '990108', 130, { period: '2026Q3' })
		);
		await store.changeRegions(
			{ ...merger, to: { code: '990108', name: county.name } },
			by
		);
		expect(values(store).sort()).toEqual([
			'990108 2026Q2 dibao_persons 123',
			'990108 2026Q3 dibao_persons 130'
		]);
	});

	it('are refused where a former county has figures of its own after the change', async () => {
		const store = await found(figure('dibao_persons', '990108', 1, { period: '2026Q3' }));
		await expect(store.changeRegions(merger, by)).rejects.toThrow(
			`${county.name}在2026Q3还有数，晚于生效日期2026-07-01`
		);
		expect(store.entries).toHaveLength(1);
	});
});

describe('a change that cannot be', () => {
	it.each<[string, Partial<RegionChange>, string]>([
		['only a part that goes over', { kind: '部分划转' }, '在县级数里分不出来，不能推算'],
		['a region that is not there', { from: ['990177'] }, '区划表中没有990177'],
		[
			'a code that is another region’s',
			{ to: { code: '990109', name: '新区' } },
			'请选“合并”'
		],
		['a merger of one', { kind: '合并' }, '至少两个地区合为一个'],
		['a new name with a new code', { kind: '更名' }, '代码不变'],
		['a code that is none', { to: { code: '99', name: '新区' } }, '不是六位数字'],
		['no name', { to: { code: '990118', name: ' ' } }, '没有写新名称'],
		['no date', { since: '2026年7月' }, '应写作2026-07-01'],
		[
			'a parent that is not there',
			{ to: { code: '990118', name: '新区', parent: '980000' } },
			'上级980000不在区划表中'
		]
	])('is refused: %s', async (_, more, says) => {
		const store = await found(figure('dibao_persons', '990101', 1));
		await expect(store.changeRegions(change(more), by)).rejects.toThrow(says);
		expect(store.entries).toHaveLength(1);
	});
});
