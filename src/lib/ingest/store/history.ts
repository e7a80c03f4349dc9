import type { Catalog } from '#lib/catalog/catalog.ts';
import { describeChange } from './describe-change.ts';
import { isBatch, type Entry } from './entry.ts';
import type { FactKeys } from './fact-keys.ts';
import type { LoadedStore } from './load.ts';
import { changesBetween, effectOf, replay, take, type FactChange } from './state.ts';

/** One figure that was changed, and what did it. */
export interface HistoryLine extends FactChange {
	entry: Entry;
	/** C县2026年第二季度低保资金支出 1204.5 → 1240.5万元，更正报表错行. */
	text: string;
}

/** Whether anything may have been changed: an entry says so itself, and reading what was replays the store. */
export const mayDiffer = (entries: readonly Entry[]): boolean =>
	entries.some((entry) => !isBatch(entry) || entry.changed > 0);

/** 更正记录: every figure that was changed by a later batch or an undoing, oldest first. */
export function readHistory(
	{ head, entries, batches }: LoadedStore,
	catalog: Catalog,
	keys: FactKeys
): HistoryLine[] {
	if (!mayDiffer(entries)) return [];
	const lines: HistoryLine[] = [];
	const names = new Map(head.regions.map(({ code, name }) => [code, name]));
	const stateAfter = (count: number) =>
		replay(head.regions, entries.slice(0, count), batches, catalog, keys);
	let state = stateAfter(0);
	entries.forEach((entry, index) => {
		let changes: readonly FactChange[] = [];
		if (isBatch(entry)) {
			const effect = effectOf(batches.get(entry.number)!, state);
			changes = effect.changed;
			take(state, effect);
		} else {
			const next = stateAfter(index + 1);
			if (entry.type === 'undo') changes = changesBetween(state, next);
			else names.set(entry.change.to.code, entry.change.to.name);
			state = next;
		}
		for (const change of changes)
			lines.push({
				...change,
				entry,
				text: describeChange(change, entry.why, names, catalog)
			});
	});
	return lines;
}
