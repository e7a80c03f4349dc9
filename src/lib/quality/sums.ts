import { exactSum } from '#lib/stats/exact.ts';
import type { Account } from './account.ts';
import type { Batch, Lead } from './batch.ts';
import { allowed, type Tolerance } from './tolerance.ts';

/** 总项＝各分项. */
export type Grouping = readonly [whole: string, ...parts: readonly string[]];

export interface Imbalance {
	lead: Lead;
	sum: number;
	/** Names of the parts, joined: 集中＋分散. */
	partNames: string;
}

/** Every total that its groups do not make up, where all of them are there. */
export function* unbalanced(
	batch: Batch,
	groupings: readonly Grouping[],
	tolerance: Tolerance
): Iterable<Imbalance> {
	for (const [whole, ...parts] of groupings)
		for (const lead of batch.leads(whole)) {
			const sum = sumOf(lead.here, parts);
			if (sum === null) continue;
			if (Math.abs(sum - lead.value) <= allowed(tolerance, lead.spec.unit, parts.length))
				continue;
			yield { lead, sum, partNames: parts.map((id) => batch.spec(id).name).join('＋') };
		}
}

/** The sum of an account's figures; null where one is not there. */
export function sumOf(here: Account, ids: readonly string[]): number | null {
	const values: number[] = [];
	for (const id of ids) {
		const value = here.value(id);
		if (value === null) return null;
		values.push(value);
	}
	return exactSum(values);
}
