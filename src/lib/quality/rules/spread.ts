import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { robustScores } from '#lib/stats/outlier.ts';
import type { Batch, Lead } from '../batch.ts';
import type { Received, ReceivedTable } from '../received.ts';
import { rule } from '../rule.ts';
import { figureOf } from '../words.ts';

/** 合理性: a figure among its neighbours, and the last digits of a whole table. */
export const spreadRules = {
	'V-50': rule({
		needs: ['high', 'least'],
		*find(batch, { high, least }) {
			const groups = new Map<string, ReadonlyMap<number, number> | null>();
			// Totals differ with the size of a county: standards and rates can be compared.
			const comparable = ({ kind }: IndicatorSpec) =>
				kind === 'standard' || kind === 'rate';
			for (const lead of batch.leads(comparable)) {
				// All siblings are held against the same median: it is found once.
				const { here, spec } = lead;
				const parent = batch.regions.get(here.region)?.parent;
				if (!parent) continue;
				const key = `${spec.id}|${parent}|${here.period}|${here.area}|${here.mode}|${here.measure}`;
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
			for (const { first, count, round } of tablesOfRegions(batch)) {
				if (count < least || round / count <= high) continue;
				yield {
					at: first,
					found: `${count}个数中${round}个以0或5结尾`,
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
const neighbours = (batch: Batch, { here, spec }: Lead): number[] =>
	batch.regions
		.siblings(here.region)
		.map(({ code }) => here.with({ region: code }).value(spec.id))
		.filter((value) => value !== null);

/** 尾数 of one region in one table. */
interface LastDigits {
	first: Received;
	count: number;
	/** How many end in 0 or 5. */
	round: number;
}

/** Digits that a double keeps exactly, with some to spare. */
const exact = 1e14;

/** Whether it is written with 0 or 5 at its end; a million plain numerals need not be put into texts for that. */
function endsRound(received: Received): boolean {
	const { isPlain, number } = received;
	const digits =
		isPlain && number.status === 'ok' ? Math.abs(number.value) / number.lastPlace : exact;
	return digits < exact
		? Math.round(digits) % 5 === 0
		: /[05]$/.test(received.written.value);
}

/** Counts and money of one region in one table: standards are round by nature, and zero is no estimate. */
function tablesOfRegions(batch: Batch): LastDigits[] {
	const tables = new Map<ReceivedTable, Map<RegionCode, LastDigits>>();
	for (const lead of batch.leads(({ aggRegion }) => aggRegion === 'sum')) {
		if (lead.value === 0) continue;
		const { received } = lead;
		let regions = tables.get(received.table);
		if (!regions) tables.set(received.table, (regions = new Map()));
		let digits = regions.get(lead.here.region);
		if (!digits)
			regions.set(lead.here.region, (digits = { first: received, count: 0, round: 0 }));
		digits.count++;
		if (endsRound(received)) digits.round++;
	}
	return [...tables.values()].flatMap((regions) => [...regions.values()]);
}
