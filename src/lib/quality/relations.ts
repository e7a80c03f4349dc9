import type { Batch, Lead } from './batch.ts';
import type { Fault } from './rule.ts';
import { allowed, type Tolerance } from './tolerance.ts';
import { amount, figureOf } from './words.ts';

/** 其中项≤总项: the part, and the wholes that it lies within (added, where there are several). */
export type Relation = readonly [part: string, ...wholes: readonly string[]];

export interface Excess {
	lead: Lead;
	whole: number;
	/** 结婚登记对数＋离婚登记对数. */
	wholeName: string;
}

/** Every figure that is more than the whole it is part of. */
export function* beyondWhole(
	batch: Batch,
	relations: readonly Relation[],
	tolerance: Tolerance
): Iterable<Excess> {
	for (const [part, ...wholes] of relations)
		for (const lead of batch.leads(part)) {
			let whole: number | null = 0;
			for (const id of wholes) {
				const value: number | null = lead.here.value(id);
				whole = value === null || whole === null ? null : whole + value;
			}
			if (whole === null) continue;
			if (lead.value <= whole + allowed(tolerance, lead.spec.unit, wholes.length + 1))
				continue;
			const wholeName = wholes.map((id) => batch.spec(id).name).join('＋');
			yield { lead, whole, wholeName };
		}
}

/** Such an excess as a rule reports it. */
export const excessFault = ({ lead, whole, wholeName }: Excess): Fault => ({
	at: lead.received,
	found: figureOf(lead),
	expected: `不大于${wholeName}${amount(whole, lead.spec.unit)}`
});

/** Rules that are nothing but such relations. */
export function* excessFaults(
	batch: Batch,
	relations: readonly Relation[],
	tolerance: Tolerance
): Iterable<Fault> {
	for (const excess of beyondWhole(batch, relations, tolerance))
		yield excessFault(excess);
}
