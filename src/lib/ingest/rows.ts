import type { Dataset } from './dataset.ts';

type Cell = string | number | boolean | null;

/** Rows of the tables of `factSchema`, in the order of their columns. */
export interface DatasetRows {
	fact: Cell[][];
	source: Cell[][];
	region: Cell[][];
	meta: Cell[][];
}

/** A data set as rows; facts in the order in which they are stored (indicator, region, period). */
export function toRows(dataset: Dataset): DatasetRows {
	const ids = new Map<string, number>();
	const source: Cell[][] = [];
	const sourceId = (file: string, sheet: string, title: string): number => {
		const key = `${file}|${sheet}|${title}`;
		let id = ids.get(key);
		if (id === undefined) {
			id = ids.size + 1;
			ids.set(key, id);
			source.push([id, file, sheet, title]);
		}
		return id;
	};
	const fact = dataset.observations.map((one): Cell[] => [
		one.indicator,
		one.region,
		one.period,
		one.area,
		one.mode ?? '',
		one.measure ?? '',
		one.report,
		one.value,
		one.status,
		one.revision,
		one.note,
		sourceId(one.source.file, one.source.sheet ?? '', one.source.title),
		one.source.row,
		one.source.cell ?? ''
	]);
	const sorted = fact
		.map((row) => ({ row, key: row.slice(0, 7).join('|') }))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	const region = dataset.regions.map((one, index): Cell[] => [
		index,
		one.code,
		one.name,
		one.level,
		one.parent ?? '',
		one.group,
		one.aliases.join('、'),
		one.own,
		one.tile?.[0] ?? null,
		one.tile?.[1] ?? null
	]);
	return {
		fact: sorted.map(({ row }) => row),
		source,
		region,
		meta: [
			['dataset', JSON.stringify(dataset.info)],
			['fingerprint', dataset.fingerprint],
			...historyRows(dataset.history)
		]
	};
}

/** A row each: thousands of them in one would be a line too long to be read. */
function historyRows(history: Dataset['history']): Cell[][] {
	if (!history) return [];
	const { revisions, accepted, firsts } = history;
	return [
		['firsts', JSON.stringify(firsts)],
		...revisions.map((one) => ['revision', JSON.stringify(one)]),
		...accepted.map((one) => ['accepted', JSON.stringify(one)])
	];
}
