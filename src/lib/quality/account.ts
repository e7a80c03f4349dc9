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
	type Period,
	type PeriodParts
} from '#lib/domain/period.ts';
import { reportKinds, type Observation } from '#lib/domain/observation.ts';
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
	readonly #received: Figures = new Map();
	readonly #known: Figures = new Map();
	/** What `value` came to: the rules ask for the same few again and again. */
	readonly #values = new Map<string, number | null>();
	readonly #singles = new Map<string, number | null>();
	/** Whether this batch says something of an indicator more than once. */
	hasRepeats = false;
	#parts: PeriodParts | null | undefined;
	/** Accounts of other periods that were asked for: a rule asks for the same ones again and again. */
	readonly #earlier = new Map<number, Account | null>();
	#yearAgo: Account | null = null;
	/** Accounts of the same region and period, by area and measure. */
	readonly #beside = new Map<string, Account>();

	/** Only a batch makes accounts, one of each. */
	constructor(batch: Batch, of: AccountOf) {
		this.#batch = batch;
		this.region = of.region;
		this.period = of.period;
		this.area = of.area;
		this.mode = of.mode;
		this.measure = of.measure;
	}

	receive(figure: Observation): void {
		this.hasRepeats ||= this.#received.has(figure.indicator);
		add(this.#received, figure);
	}

	know(figure: Observation): void {
		add(this.#known, figure);
	}

	/** All that reports say of an indicator; what was received takes the place of what the same 报表 said. */
	reports(id: string): readonly Observation[] {
		const received = listOf(this.#received.get(id));
		if (!this.#known.has(id)) return received;
		const known = listOf(this.#known.get(id));
		const replaced = (one: Observation) =>
			received.some(({ report }) => report === one.report);
		return [...received, ...known.filter((one) => !replaced(one))];
	}

	/** What was known before this batch, from the same 报表. */
	knownAs({ indicator, report }: Observation): Observation | undefined {
		return listOf(this.#known.get(indicator)).find((one) => one.report === report);
	}

	with(other: Partial<AccountOf>): Account {
		return this.#batch.account({
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
		let earlier = this.#earlier.get(count);
		if (earlier === undefined) {
			earlier =
				this.parts?.frequency === 'S'
					? null
					: this.with({ period: shiftPeriod(this.period, -count) });
			this.#earlier.set(count, earlier);
		}
		return earlier;
	}

	/** 下期. */
	after(): Account | null {
		return this.before(-1);
	}

	/** 上年同期. */
	yearAgo(): Account {
		this.#yearAgo ??= this.with({ period: yearBefore(this.period) });
		return this.#yearAgo;
	}

	/** How often this batch says what the indicator is. */
	timesReceived(id: string): number {
		return listOf(this.#received.get(id)).length;
	}

	/** The period taken apart; null where it is none. */
	get parts(): PeriodParts | null {
		this.#parts ??= tryParsePeriod(this.period);
		return this.#parts;
	}

	/** The same region and period, another side. */
	of(area: Area): Account {
		return this.#as(area, this.measure);
	}

	/** Months that a flow of this account covers: nine for 累计 of a third quarter. */
	months(): number {
		return this.measure === 'ytd'
			? monthsElapsed(this.period)
			: monthsCovered(this.period);
	}

	/** A flow in the account's own 本期 or 累计; anything else as it stands. */
	value(id: string): number | null {
		let value = this.#values.get(id);
		if (value === undefined) {
			value = this.#find(id);
			this.#values.set(id, value);
		}
		return value;
	}

	#find(id: string): number | null {
		const { kind, frequency } = this.#batch.spec(id);
		if (kind === 'flow') {
			if (this.measure === 'span') return this.#stored(id, 'span');
			return this.measure === 'ytd' ? this.toDate(id) : this.single(id);
		}
		return frequency === 'year'
			? this.#lastYearEnd(id)
			: this.#stored(id, kind === 'rate' ? this.measure : null);
	}

	/** 累计: as reported, or the single figure where it is the first or only one of its year. */
	toDate(id: string): number | null {
		const reported = this.#stored(id, 'ytd');
		const alone = isFirstOfYear(this.period) ? this.#stored(id, 'single') : null;
		return reported ?? alone;
	}

	/** 本期: as reported, or what the cumulative figure gained. */
	single(id: string): number | null {
		let single = this.#singles.get(id);
		if (single === undefined) {
			single = this.#alone(id);
			this.#singles.set(id, single);
		}
		return single;
	}

	#alone(id: string): number | null {
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
		const own = this.#as(this.area, measure).#answer(id);
		if (own !== null || this.area !== 'all') return own;
		const { split, aggRegion } = this.#batch.spec(id);
		if (split === 'total') return null;
		if (split === 'urban' || split === 'rural')
			return this.#as(split, measure).#answer(id);
		if (aggRegion !== 'sum') return null;
		const urban = this.#as('urban', measure).#answer(id);
		const rural = urban === null ? null : this.#as('rural', measure).#answer(id);
		return urban === null || rural === null ? null : exactSum([urban, rural]);
	}

	#as(area: Area, measure: Measure | null): Account {
		if (area === this.area && measure === this.measure) return this;
		const key = measure === null ? area : area + measure;
		let beside = this.#beside.get(key);
		if (!beside) {
			beside = this.with({ area, measure });
			this.#beside.set(key, beside);
		}
		return beside;
	}

	/** The figure of the best 报表; 财政口径 is another account. */
	#answer(id: string): number | null {
		const alone = this.#known.size === 0 ? this.#received.get(id) : null;
		if (alone === undefined) return null;
		if (alone !== null && !Array.isArray(alone))
			return alone.report === '财政' ? null : alone.value;
		let best: Observation | undefined;
		for (const one of this.reports(id))
			if (one.report !== '财政' && (!best || rank(one) < rank(best))) best = one;
		return best?.value ?? null;
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

/** Nearly every indicator has one figure in an account: only several make a list. */
type Figures = Map<string, Observation | Observation[]>;

const none: readonly Observation[] = [];

const listOf = (
	figures: Observation | readonly Observation[] | undefined
): readonly Observation[] =>
	figures === undefined ? none : 'indicator' in figures ? [figures] : figures;

const rank = ({ report }: Observation): number => reportKinds.indexOf(report);

function add(to: Figures, one: Observation): void {
	const before = to.get(one.indicator);
	if (before === undefined) to.set(one.indicator, one);
	else if (Array.isArray(before)) before.push(one);
	else to.set(one.indicator, [before, one]);
}
