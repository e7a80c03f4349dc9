import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import {
	isFirstOfYear,
	lastYearEnd,
	monthsCovered,
	monthsElapsed,
	shiftPeriod,
	tryParsePeriod,
	yearBefore,
	yearOf,
	type Period
} from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { exactSum } from '#lib/stats/exact.ts';
import type { Batch } from './batch.ts';

/** Whose account it is: a region, a period, town or country, and whether its flows are 本期 or 累计. */
export interface AccountOf {
	region: RegionCode;
	period: Period;
	area: Area;
	mode: Mode | null;
	measure: Measure | null;
}

/** How many year ends back a yearly figure (人口) is looked for. */
const yearsBack = 3;

/** 一笔账: the figures of one region, period and area, found by their indicator; null where there is none. */
export class Account implements AccountOf {
	readonly region: RegionCode;
	readonly period: Period;
	readonly area: Area;
	readonly mode: Mode | null;
	readonly measure: Measure | null;
	readonly #batch: Batch;

	constructor(batch: Batch, of: AccountOf) {
		this.#batch = batch;
		this.region = of.region;
		this.period = of.period;
		this.area = of.area;
		this.mode = of.mode;
		this.measure = of.measure;
	}

	with(other: Partial<AccountOf>): Account {
		return new Account(this.#batch, {
			region: this.region,
			period: this.period,
			area: this.area,
			mode: this.mode,
			measure: this.measure,
			...other
		});
	}

	/** 上期; an interval has none. */
	before(count = 1): Account | null {
		return tryParsePeriod(this.period)?.frequency === 'S'
			? null
			: this.with({ period: shiftPeriod(this.period, -count) });
	}

	/** 下期. */
	after(): Account | null {
		return this.before(-1);
	}

	/** 上年同期. */
	yearAgo(): Account {
		return this.with({ period: yearBefore(this.period) });
	}

	/** Months that a flow of this account covers: nine for 累计 of a third quarter. */
	months(): number {
		return this.measure === 'ytd'
			? monthsElapsed(this.period)
			: monthsCovered(this.period);
	}

	/** A flow in the account's own 本期 or 累计; anything else as it stands. */
	value(id: string): number | null {
		const { kind, frequency } = this.#batch.spec(id);
		if (kind === 'flow')
			return this.measure === 'ytd'
				? this.toDate(id)
				: this.measure === 'span'
					? this.#stored(id, 'span')
					: this.single(id);
		return frequency === 'year' ? this.#lastYearEnd(id) : this.#stored(id, null);
	}

	/** 累计: as reported, or the single figure where it is the first or only one of its year. */
	toDate(id: string): number | null {
		const reported = this.#stored(id, 'ytd');
		const alone = isFirstOfYear(this.period) ? this.#stored(id, 'single') : null;
		return reported ?? alone;
	}

	/** 本期: as reported, or what the cumulative figure gained. */
	single(id: string): number | null {
		const reported = this.#stored(id, 'single');
		if (reported !== null) return reported;
		const now = this.#stored(id, 'ytd');
		if (now === null || isFirstOfYear(this.period)) return now;
		if (this.#batch.spec(id).aggTime !== 'sum') return null;
		const before = this.before()?.toDate(id) ?? null;
		return before === null ? null : exactSum([now, -before]);
	}

	/** 平均人数: of opening and closing stock; the closing one alone where the opening is not known. */
	average(id: string): number | null {
		const end = this.value(id);
		const opening =
			this.measure === 'ytd'
				? this.with({ period: lastYearEnd(this.period) })
				: this.before();
		const start = opening?.value(id) ?? null;
		return end === null || start === null ? end : (start + end) / 2;
	}

	/** 合计 is also what town and country come to, or the only side that there is. */
	#stored(id: string, measure: Measure | null): number | null {
		const { split, aggRegion } = this.#batch.spec(id);
		const at = (area: Area) => {
			const { region, period, mode } = this;
			return (
				this.#batch.find({ indicator: id, region, period, area, mode, measure })?.value ??
				null
			);
		};
		const own = at(this.area);
		if (own !== null || this.area !== 'all') return own;
		if (split === 'urban' || split === 'rural') return at(split);
		if (aggRegion !== 'sum') return null;
		const [urban, rural] = [at('urban'), at('rural')];
		return urban === null || rural === null ? null : exactSum([urban, rural]);
	}

	/** The last year end that is known, this year's first. */
	#lastYearEnd(id: string): number | null {
		const year = yearOf(this.period);
		for (let back = 0; back <= yearsBack; back++) {
			const value = this.with({ period: String(year - back) }).#stored(id, null);
			if (value !== null) return value;
		}
		return null;
	}
}
