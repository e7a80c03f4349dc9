import { areas, type Measure, type Mode } from '#lib/domain/area.ts';
import { reportKinds, type Observation } from '#lib/domain/observation.ts';
import type { FigureKind, ObservationTable } from '#lib/domain/observation-table.ts';

/** What tells one fact of a store from another, as a number: of no meaning outside the keys that gave it. */
export type FactKey = number;

const modes: readonly (Mode | null)[] = [null, 'central', 'dispersed'];
const measures: readonly (Measure | null)[] = [null, 'single', 'ytd', 'span'];

/** Together 52 bits: a double keeps them exactly. */
const most = { indicator: 2 ** 14, region: 2 ** 16, period: 2 ** 13, kind: 2 ** 9 };

/**
 * Keys of facts, the same tell as `keyOf` of a data set: indicator, region, period, area, mode, measure, report, and
 * whether it is a 概数. A million texts of that are made slowly and take up more room than the figures.
 */
export class FactKeys {
	readonly #indicators = new Numbers(most.indicator);
	readonly #regions = new Numbers(most.region);
	readonly #periods = new Numbers(most.period);

	of(one: Observation): FactKey {
		return this.#kind(one) + this.#region(one.region) + this.#period(one.period);
	}

	/** The same of a table's observations, by their place: what each says is looked up once. */
	ofTable({
		kinds,
		regions,
		periods,
		...table
	}: ObservationTable): (at: number) => FactKey {
		const kind = Float64Array.from(kinds, (one) => this.#kind(one));
		const region = Float64Array.from(regions, (one) => this.#region(one));
		const period = Float64Array.from(periods, (one) => this.#period(one));
		const { kindOf, regionOf, periodOf } = table;
		return (at) => kind[kindOf[at]!]! + region[regionOf[at]!]! + period[periodOf[at]!]!;
	}

	/** Each has digits of its own in the sum: indicator, region, period, and what kind of figure it is. */
	#kind(one: Omit<FigureKind, 'source'>): number {
		const kind =
			((areas.indexOf(one.area) * modes.length + modes.indexOf(one.mode)) *
				measures.length +
				measures.indexOf(one.measure)) *
				reportKinds.length *
				2 +
			reportKinds.indexOf(one.report) * 2 +
			(one.status === 'approximate' ? 1 : 0);
		return (
			this.#indicators.of(one.indicator) * most.region * most.period * most.kind + kind
		);
	}

	#region(code: string): number {
		return this.#regions.of(code) * most.period * most.kind;
	}

	#period(period: string): number {
		return this.#periods.of(period) * most.kind;
	}
}

/** Numbers words in the order in which they come. */
class Numbers {
	readonly #numbers = new Map<string, number>();
	readonly #most: number;

	constructor(most: number) {
		this.#most = most;
	}

	of(word: string): number {
		const known = this.#numbers.get(word);
		if (known !== undefined) return known;
		const next = this.#numbers.size;
		if (next === this.#most)
			throw new Error(`more than ${next} different words: ${word}`);
		this.#numbers.set(word, next);
		return next;
	}
}
