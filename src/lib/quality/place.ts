import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import {
	isFirstOfYear,
	shiftPeriod,
	tryParsePeriod,
	yearBefore,
	type Period,
	type PeriodParts
} from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { Account, type AccountOf } from './account.ts';
import type { Batch } from './batch.ts';

const areas: readonly Area[] = ['all', 'urban', 'rural'];
const modes: readonly (Mode | null)[] = [null, 'central', 'dispersed'];
const measures: readonly (Measure | null)[] = [null, 'single', 'ytd', 'span'];

/** 一地一期: its accounts side by side, and the way to other periods of the same region. */
export class Place {
	readonly region: RegionCode;
	readonly period: Period;
	/** The period taken apart; null where it is none. */
	readonly parts: PeriodParts | null;
	readonly isFirstOfYear: boolean;
	readonly #batch: Batch;
	readonly #accounts: (Account | undefined)[] = [];
	/** Of other periods, by how many earlier: a rule asks for the same ones again and again. */
	readonly #earlier = new Map<number, Place | null>();
	#yearAgo: Place | null = null;

	/** Only a batch makes places, one of each. */
	constructor(batch: Batch, region: RegionCode, period: Period) {
		this.#batch = batch;
		this.region = region;
		this.period = period;
		this.parts = tryParsePeriod(period);
		this.isFirstOfYear = this.parts !== null && isFirstOfYear(period);
	}

	/** The one account of an area, mode and measure, though it may be empty. */
	account(area: Area, mode: Mode | null, measure: Measure | null): Account {
		const slot =
			(areas.indexOf(area) * modes.length + modes.indexOf(mode)) * measures.length +
			measures.indexOf(measure);
		return (this.#accounts[slot] ??= this.#batch.open(this, area, mode, measure));
	}

	/** The account that a figure of this region and period is in. */
	accountOf({
		area,
		mode,
		measure
	}: Pick<AccountOf, 'area' | 'mode' | 'measure'>): Account {
		return this.account(area, mode, measure);
	}

	/** An interval has none. */
	before(count: number): Place | null {
		let earlier = this.#earlier.get(count);
		if (earlier === undefined) {
			earlier =
				this.parts?.frequency === 'S' ? null : this.at(shiftPeriod(this.period, -count));
			this.#earlier.set(count, earlier);
		}
		return earlier;
	}

	/** 上年同期. */
	yearAgo(): Place {
		return (this.#yearAgo ??= this.at(yearBefore(this.period)));
	}

	at(period: Period): Place {
		return this.#batch.place(this.region, period);
	}
}
