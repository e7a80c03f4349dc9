import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import { reportKinds, type Observation } from '#lib/domain/observation.ts';
import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { Account } from './account.ts';
import type { Received } from './received.ts';
import type { Regions } from './regions.ts';

/** What tells one fact from another; its 报表口径 apart. */
export interface FactKey {
	indicator: string;
	region: RegionCode;
	period: Period;
	area: Area;
	mode: Mode | null;
	measure: Measure | null;
}

/** 已生成文稿: which version of each figure it quotes. */
export interface QuotingDocument {
	file: string;
	quotes: readonly (FactKey & { revision: number })[];
}

export interface BatchInput {
	received: readonly Received[];
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

/** A received figure with a value, and the account that it is part of. */
export interface Lead {
	received: Received;
	figure: Observation;
	value: number;
	spec: IndicatorSpec;
	here: Account;
}

export const factKey = (key: FactKey): string =>
	[key.indicator, key.region, key.period, key.area, key.mode, key.measure].join('|');

/** 一批数: what was received, found by what it is, together with what is known already. */
export class Batch {
	readonly received: readonly Received[];
	readonly regions: Regions;
	readonly catalog: Catalog;
	readonly today: string;
	readonly published: boolean;
	readonly documents: readonly QuotingDocument[];
	readonly #received = new Map<string, Observation[]>();
	readonly #known = new Map<string, Observation[]>();
	readonly #leads = new Map<string, Lead[]>();

	constructor(input: BatchInput) {
		this.received = input.received;
		this.regions = input.regions;
		this.catalog = input.catalog;
		this.today = input.today;
		this.published = input.published;
		this.documents = input.documents;
		for (const one of input.known) add(this.#known, factKey(one), one);
		for (const received of input.received) {
			const { observation: figure, subject } = received;
			if (!figure || figure.status === 'approximate') continue;
			add(this.#received, factKey(figure), figure);
			if (subject?.type !== 'indicator' || figure.value === null) continue;
			add(this.#leads, figure.indicator, {
				received,
				figure,
				value: figure.value,
				spec: subject.spec,
				here: new Account(this, figure)
			});
		}
	}

	/** Received figures of these indicators that have a value; of all indicators where none is named. */
	*leads(...indicators: readonly string[]): Iterable<Lead> {
		for (const id of indicators.length > 0 ? indicators : this.#leads.keys()) {
			if (indicators.length > 0) this.spec(id);
			yield* this.#leads.get(id) ?? [];
		}
	}

	/** @throws Error for an id that the catalogue does not have: a rule is mistyped. */
	spec(id: string): IndicatorSpec {
		const spec = this.catalog.indicator(id);
		if (!spec) throw new Error(`unknown indicator: ${id}`);
		return spec;
	}

	/** All that reports say of a fact; what was received takes the place of what the same 报表 said before. */
	reports(key: FactKey): readonly Observation[] {
		const text = factKey(key);
		const [received = [], known = []] = [this.#received.get(text), this.#known.get(text)];
		const replaced = (one: Observation) =>
			received.some(({ report }) => report === one.report);
		return known.length === 0
			? received
			: [...received, ...known.filter((one) => !replaced(one))];
	}

	/** What was known of a fact before this batch, from the same 报表. */
	knownAs(figure: Observation): Observation | undefined {
		return this.#known
			.get(factKey(figure))
			?.find(({ report }) => report === figure.report);
	}

	/** The figure that answers for a fact; 财政口径 is another account. */
	find(key: FactKey): Observation | undefined {
		let best: Observation | undefined;
		for (const one of this.reports(key))
			if (one.report !== '财政' && (!best || rank(one) < rank(best))) best = one;
		return best;
	}
}

const rank = ({ report }: Observation): number => reportKinds.indexOf(report);

function add<T>(to: Map<string, T[]>, key: string, one: T): void {
	const list = to.get(key);
	if (list) list.push(one);
	else to.set(key, [one]);
}
