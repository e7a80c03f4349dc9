import type { Observation } from '#lib/domain/observation.ts';
import { ObservationTable } from '#lib/domain/observation-table.ts';
import { keptTable } from './kept-table.ts';
import { effectOf, type BatchEffect, type StoreState } from './state.ts';

export interface Weighed {
	/** As the observations are kept. */
	kept: ObservationTable;
	effect: BatchEffect;
}

/** What a batch would do to a store. A table that is looked at first and loaded then is weighed once. */
export class Weighing {
	#last: { given: unknown; state: StoreState; weighed: Weighed } | null = null;

	/** @throws UserError where a value is larger than any table holds. */
	weigh(given: Iterable<Observation>, state: StoreState): Weighed {
		const last = this.#last;
		if (last?.given === given && last.state === state) return last.weighed;
		const isTable = given instanceof ObservationTable;
		const kept = keptTable(isTable ? given : ObservationTable.of(given));
		const weighed = { kept, effect: effectOf(kept, state) };
		this.#last = isTable ? { given, state, weighed } : null;
		return weighed;
	}

	/** The store says something else now. */
	forget(): void {
		this.#last = null;
	}
}
