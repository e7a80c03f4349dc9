import type { RegionCode } from '#lib/domain/region.ts';
import { robustScores } from '#lib/stats/outlier.ts';
import type { Batch, Lead } from '../batch.ts';
import type { ReceivedTable } from '../received.ts';
import { rule } from '../rule.ts';
import { figureOf } from '../words.ts';

/** 合理性: a figure among its neighbours, and the last digits of a whole table. */
export const spreadRules = {
	'V-50': rule({
		needs: ['high', 'least'],
		*find(batch, { high, least }) {
			const groups = new Map<string, ReadonlyMap<number, number> | null>();
			for (const lead of batch.leads()) {
				// Totals differ with the size of a county: standards and rates can be compared.
				if (lead.spec.kind !== 'standard' && lead.spec.kind !== 'rate') continue;
				// All siblings are held against the same median: it is found once.
				const { figure, spec } = lead;
				const parent = batch.regions.get(figure.region)?.parent;
				if (!parent) continue;
				const key = `${spec.id}|${parent}|${figure.period}|${figure.area}|${figure.mode}|${figure.measure}`;
				let scores = groups.get(key);
				if (scores === undefined) {
					const values = neighbours(batch, lead);
					scores = values.length < least ? null : scoresOf(values, robustScores(values));
					groups.set(key, scores);
				}
				const own = scores?.get(lead.value);
				if (own === undefined || own <= high) continue;
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `与同级其他地区相近，偏离程度不超过${high}`
				};
			}
		}
	}),

	'V-51': rule({
		needs: ['high', 'least'],
		*find(batch, { high, least }) {
			for (const figures of tablesOfRegions(batch)) {
				const round = figures.filter(({ received }) =>
					/[05]$/.test(received.written.value)
				);
				if (figures.length < least || round.length / figures.length <= high) continue;
				yield {
					at: figures[0]!.received,
					found: `${figures.length}个数中${round.length}个以0或5结尾`,
					expected: `不超过${high * 100}%`
				};
			}
		}
	})
} as const;

/** How far off each value is; null where they are all alike. */
const scoresOf = (
	values: readonly number[],
	scores: readonly number[] | null
): ReadonlyMap<number, number> | null =>
	scores && new Map(values.map((value, at) => [value, scores[at]!]));

/** The figures of all siblings, the lead's own among them. */
const neighbours = (batch: Batch, { figure, here, spec }: Lead): number[] =>
	batch.regions
		.siblings(figure.region)
		.map(({ code }) => here.with({ region: code }).value(spec.id))
		.filter((value) => value !== null);

/** Counts and money of one region in one table: standards are round by nature, and zero is no estimate. */
function tablesOfRegions(batch: Batch): Lead[][] {
	const tables = new Map<ReceivedTable, Map<RegionCode, Lead[]>>();
	for (const lead of batch.leads()) {
		if (lead.spec.aggRegion !== 'sum' || lead.value === 0) continue;
		const { table } = lead.received;
		let regions = tables.get(table);
		if (!regions) tables.set(table, (regions = new Map()));
		const list = regions.get(lead.figure.region);
		if (list) list.push(lead);
		else regions.set(lead.figure.region, [lead]);
	}
	return [...tables.values()].flatMap((regions) => [...regions.values()]);
}
