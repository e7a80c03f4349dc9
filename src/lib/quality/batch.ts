import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Sequence } from '#lib/domain/sequence.ts';
import { Account, type AccountOf } from './account.ts';
import { Lead } from './lead.ts';
import { Place } from './place.ts';
import type { Received } from './received.ts';
import { ReceivedFacts } from './received-facts.ts';
import type { Regions } from './regions.ts';

/** What tells one fact from another; its 报表口径 apart. */
export interface FactKey extends AccountOf {
	indicator: string;
}

/** 已生成文稿: which version of each figure it quotes. */
export interface QuotingDocument {
	file: string;
	quotes: readonly (FactKey & { revision: number })[];
}

/** 表中印出的合计: a figure, and those that the table itself prints as its parts. */
export interface PrintedSum {
	whole: Received;
	parts: readonly Received[];
	/** They make it up; they lie within it side by side; or they are 其中, and may overlap. */
	kind: 'complete' | 'within' | 'listed';
}

export interface BatchInput {
	received: Sequence<Received>;
	printed?: readonly PrintedSum[];
	/** 已入库的数: what the figures are compared with, and never reported on themselves. */
	known: readonly Observation[];
	regions: Regions;
	catalog: Catalog;
	/** ISO date: a period that ends later is none yet. */
	today: string;
	/** 公开口径: small cells are looked for. */
	published: boolean;
	documents: readonly QuotingDocument[];
}

const accountKey = ({ region, period, area, mode, measure }: AccountOf): string =>
	`${region}|${period}|${area}|${mode}|${measure}`;

export const factKey = (key: FactKey): string => `${key.indicator}|${accountKey(key)}`;

/** 一批数: what was received, found by what it is, together with what is known already. */
export class Batch {
	readonly received: Sequence<Received>;
	readonly printed: readonly PrintedSum[];
	readonly regions: Regions;
	readonly catalog: Catalog;
	readonly today: string;
	readonly published: boolean;
	readonly documents: readonly QuotingDocument[];
	/** Whether there is anything that the figures are compared with. */
	readonly hasKnown: boolean;
	readonly facts: ReceivedFacts;
	readonly #places = new Map<RegionCode, Map<Period, Place>>();
	/** Lines of one region and period mostly follow each other. */
	#last: Place | null = null;
	#accounts = 0;

	constructor(input: BatchInput) {
		this.received = input.received;
		this.printed = input.printed ?? [];
		this.regions = input.regions;
		this.catalog = input.catalog;
		this.today = input.today;
		this.published = input.published;
		this.documents = input.documents;
		this.hasKnown = input.known.length > 0;
		for (const one of input.known) this.account(one).know(one);
		this.facts = new ReceivedFacts(input.received, (region, period) =>
			this.place(region, period)
		);
	}

	/** The one account of a region, period, area and measure, though it may be empty. */
	account({ region, period, area, mode, measure }: AccountOf): Account {
		return this.place(region, period).account(area, mode, measure);
	}

	place(region: RegionCode, period: Period): Place {
		const last = this.#last;
		if (last !== null && last.region === region && last.period === period) return last;
		let periods = this.#places.get(region);
		if (!periods) this.#places.set(region, (periods = new Map()));
		let place = periods.get(period);
		if (!place) periods.set(period, (place = new Place(this, region, period)));
		this.#last = place;
		return place;
	}

	/** Only a place asks for it. */
	open(place: Place, area: Area, mode: Mode | null, measure: Measure | null): Account {
		return new Account(this, place, { area, mode, measure, number: this.#accounts++ });
	}

	/** Received figures that have a value, as they were received; or those of some indicators. */
	*leads(
		wanted: string | ((spec: IndicatorSpec) => boolean) = () => true
	): Iterable<Lead> {
		const numbers =
			typeof wanted === 'string'
				? this.facts.numbersOf(this.spec(wanted).id)
				: this.facts.numbers(wanted);
		for (const number of numbers) yield new Lead(this.facts, number);
	}

	/** @throws Error for an id that the catalogue does not have: a rule is mistyped. */
	spec(id: string): IndicatorSpec {
		const spec = this.catalog.indicator(id);
		if (!spec) throw new Error(`unknown indicator: ${id}`);
		return spec;
	}
}

export { Lead };
