import { readCatalog } from '#cli/catalogue.ts';
import { readSet } from '#cli/sets.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { StoreHead } from '#lib/ingest/store/head.ts';
import type { By, NewBatch } from '#lib/ingest/store/store.ts';

export const catalog = await readCatalog();
const demoCity = await readSet('data/demo-city', catalog);

export const head: StoreHead = {
	info: { ...demoCity.info, id: 'city', name: '示例市', kind: 'user' },
	regions: demoCity.regions
};

export const by: By = { time: '2026-07-20T09:30:00Z', who: '张三', why: '' };

/** A figure of the second quarter of 2026, read from a line of its own. */
export const figure = (
	indicator: string,
	region: string,
	value: number | null,
	more: Partial<Observation> = {}
): Observation => ({
	indicator,
	region,
	period: '2026Q2',
	area: 'all',
	mode: null,
	measure: null,
	report: '',
	value,
	status: value === null ? 'missing' : 'reported',
	revision: 1,
	note: '',
	source: {
		set: '',
		file: `${region}.xlsx`,
		sheet: '季报',
		row: 4,
		cell: 'C4',
		title: ''
	},
	...more
});

export const batch = (
	observations: readonly Observation[],
	more: Partial<NewBatch> = {}
): NewBatch => ({
	...by,
	observations,
	files: [{ name: '季报.xlsx', bytes: new Uint8Array([1, 2, 3]), keep: true }],
	...more
});
