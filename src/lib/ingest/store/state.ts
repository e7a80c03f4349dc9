import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { ObservationTable } from '#lib/domain/observation-table.ts';
import type { Region } from '#lib/domain/region.ts';
import { changeFigures } from './change-figures.ts';
import { changeRegions } from './change-regions.ts';
import { isBatch, undoneIn, type Entry } from './entry.ts';
import type { FactKeys } from './fact-keys.ts';
import { FactMap } from './fact-map.ts';

/** What a store says after so many entries: its regions, and of every fact the latest figure. */
export interface StoreState {
	regions: readonly Region[];
	/** In the order in which they first came. */
	facts: FactMap;
	/** Of all states of one store, so that these can be compared. */
	keys: FactKeys;
}

/** A fact before and after; null where there was none, or is none any more. */
export interface FactChange {
	before: Observation | null;
	after: Observation | null;
}

/** What a batch does to the figures that are there. */
export interface BatchEffect {
	/** Facts that were not there before. */
	added: number;
	/** Facts whose figure is another one now. */
	changed: FactChange[];
	/** Facts as they are to be from now on, where anything of them is new. */
	next: FactMap;
}

/**
 * 后报的为准: of one fact the figure of the later batch holds, as a later revision. A bare blank (未报) says nothing
 * about a figure that is there; one with a note takes it back, and 无此项 and zero do say something.
 */
export function effectOf(
	batch: ObservationTable,
	{ facts, keys }: StoreState
): BatchEffect {
	const next = new FactMap();
	const keyOf = keys.ofTable(batch);
	for (let at = 0; at < batch.length; at++) {
		const key = keyOf(at);
		const before = next.get(key) ?? facts.get(key);
		if (!before) {
			next.place(key, batch, at);
			continue;
		}
		const after = following(before, batch.at(at)!);
		if (after) next.set(key, after);
	}
	let added = 0;
	const changed: FactChange[] = [];
	for (const key of next.keys()) {
		const before = facts.get(key);
		if (!before) {
			added++;
			continue;
		}
		const after = next.get(key)!;
		if (!sameFigure(before, after)) changed.push({ before, after });
	}
	return { added, changed, next };
}

/** What holds of a fact after one more figure of it; null where that is what held before. */
function following(before: Observation, one: Observation): Observation | null {
	return isSilent(one) || saysTheSame(before, one) ? null : revised(before, one);
}

const isSilent = ({ status, note }: Observation): boolean =>
	status === 'missing' && note === '';

const sameFigure = (a: Observation, b: Observation): boolean =>
	a.value === b.value && a.status === b.status;

const saysTheSame = (a: Observation, b: Observation): boolean =>
	sameFigure(a, b) && a.note === b.note && a.revision >= b.revision;

const revised = (before: Observation, after: Observation): Observation => ({
	...after,
	revision: Math.max(
		after.revision,
		before.revision + (sameFigure(before, after) ? 0 : 1)
	)
});

/** Applies a batch in place. */
export function take(state: StoreState, { next }: BatchEffect): void {
	if (state.facts.size === 0) state.facts = next;
	else state.facts.takeAll(next);
}

/**
 * Does all that was done and not undone, in its order.
 *
 * @throws UserError where a change of regions can no longer be decided, or figures would be of no region: their code
 * came with a change that is undone.
 */
export function replay(
	regions: readonly Region[],
	entries: readonly Entry[],
	batches: ReadonlyMap<number, ObservationTable>,
	catalog: Catalog,
	keys: FactKeys
): StoreState {
	const undone = undoneIn(entries);
	let state: StoreState = { regions, facts: new FactMap(), keys };
	for (const entry of entries) {
		if (undone.has(entry.number)) continue;
		if (isBatch(entry)) take(state, effectOf(batches.get(entry.number)!, state));
		else if (entry.type === 'region-change')
			state = {
				regions: changeRegions(state.regions, entry.change),
				facts: changeFigures(state, entry.change, catalog),
				keys
			};
	}
	refuseStrays(state);
	return state;
}

function refuseStrays({ regions, facts }: StoreState): void {
	const codes = new Set(regions.map(({ code }) => code));
	for (const { region, period } of facts.values())
		if (!codes.has(region))
			throw new UserError(
				`有数用的是区划表里没有的代码（${region}，${period}）。要撤销区划变更，请先撤销按新区划报送的批次。`
			);
}

/** What became of facts from one state to another. */
export function changesBetween(before: StoreState, after: StoreState): FactChange[] {
	const changes: FactChange[] = [];
	for (const [key, was] of before.facts) {
		const now = after.facts.get(key) ?? null;
		if (now === null || !sameFigure(was, now)) changes.push({ before: was, after: now });
	}
	for (const [key, now] of after.facts)
		if (!before.facts.has(key)) changes.push({ before: null, after: now });
	return changes;
}
