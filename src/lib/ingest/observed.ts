import type { Observation } from '#lib/domain/observation.ts';
import type { Received } from '#lib/quality/received.ts';

/** 观测值 of what was wholly understood, made one after another. */
export function* observed(received: Iterable<Received>): Iterable<Observation> {
	for (const { observation } of received) if (observation) yield observation;
}
