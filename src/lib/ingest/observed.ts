import type { Observation } from '#lib/domain/observation.ts';
import { ObservationTable } from '#lib/domain/observation-table.ts';
import type { Sequence } from '#lib/domain/sequence.ts';
import type { Received } from '#lib/quality/received.ts';
import { LongFigures } from './long/long-figures.ts';

/** 观测值 of what was wholly understood, made one after another. */
export function* observed(received: Iterable<Received>): Iterable<Observation> {
	for (const { observation } of received) if (observation) yield observation;
}

/** The same as columns, which a long table is already. */
export const observedTable = (received: Sequence<Received>): ObservationTable =>
	received instanceof LongFigures
		? received.observations
		: ObservationTable.of(observed(received));
