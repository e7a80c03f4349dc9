import type { Catalog } from '#lib/catalog/catalog.ts';
import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { Account, type AccountOf } from './account.ts';
import type { Received } from './received.ts';
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
	received: readonly Received[];
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

/** A received figure with a value, and the account that it is part of. */
export interface Lead {
	received: Received;
	figure: Observation;
	value: number;
	spec: IndicatorSpec;
	here: Account;
}

const accountKey = ({ region, period, area, mode, measure }: AccountOf): string =>
	`${region}|${period}|${area}|${mode}|${measure}`;

export const factKey = (key: FactKey): string => `${key.indicator}|${accountKey(key)}`;

/** 一批数: what was received, found by what it is, together with what is known already. */
export class Batch {
	readonly received: readonly Received[];
	readonly printed: readonly PrintedSum[];
	readonly regions: Regions;
	readonly catalog: Catalog;
	readonly today: string;
	readonly published: boolean;
	readonly documents: readonly QuotingDocument[];
	/** By region and period: areas, modes and measures of one are few. */
	readonly #accounts = new Map<RegionCode, Map<Period, Account[]>>();
	/** Whether there is anything that the figures are compared with. */
	readonly hasKnown: boolean;
	readonly #leads: Lead[] = [];
	readonly #leadsOf = new Map<string, Lead[]>();
	/** Lines of one region and period mostly follow each other. */
	#last: Account | null = null;

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
		for (const received of input.received) {
			const { observation: figure, subject } = received;
			if (!figure || figure.status === 'approximate') continue;
			const here = this.account(figure);
			here.receive(figure);
			if (subject?.type !== 'indicator' || figure.value === null) continue;
			const lead = { received, figure, value: figure.value, spec: subject.spec, here };
			this.#leads.push(lead);
			const others = this.#leadsOf.get(figure.indicator);
			if (others) others.push(lead);
			else this.#leadsOf.set(figure.indicator, [lead]);
		}
	}

	/** The one account of a region, period, area and measure, though it may be empty. */
	account(of: AccountOf): Account {
		const last = this.#last;
		if (
			last !== null &&
			last.region === of.region &&
			last.period === of.period &&
			last.area === of.area &&
			last.mode === of.mode &&
			last.measure === of.measure
		)
			return last;
		const beside = this.#beside(of);
		let account = beside.find(
			({ area, mode, measure }) =>
				area === of.area && mode === of.mode && measure === of.measure
		);
		if (!account) {
			account = new Account(this, of);
			beside.push(account);
		}
		this.#last = account;
		return account;
	}

	#beside({ region, period }: AccountOf): Account[] {
		let periods = this.#accounts.get(region);
		if (!periods) this.#accounts.set(region, (periods = new Map()));
		let accounts = periods.get(period);
		if (!accounts) periods.set(period, (accounts = []));
		return accounts;
	}

	/** Whether any fact was received more than once, by whichever 报表. */
	get hasRepeats(): boolean {
		for (const periods of this.#accounts.values())
			for (const accounts of periods.values())
				if (accounts.some(({ hasRepeats }) => hasRepeats)) return true;
		return false;
	}

	/** Received figures that have a value, as they were received; or those of one indicator. */
	leads(indicator?: string): readonly Lead[] {
		if (indicator === undefined) return this.#leads;
		return this.#leadsOf.get(this.spec(indicator).id) ?? [];
	}

	/** @throws Error for an id that the catalogue does not have: a rule is mistyped. */
	spec(id: string): IndicatorSpec {
		const spec = this.catalog.indicator(id);
		if (!spec) throw new Error(`unknown indicator: ${id}`);
		return spec;
	}
}
