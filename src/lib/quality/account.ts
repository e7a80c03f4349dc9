import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import {
	lastYearEnd,
	monthsCovered,
	monthsElapsed,
	yearOf,
	type Period,
	type PeriodParts
} from '#lib/domain/period.ts';
import { reportKinds, type Observation } from '#lib/domain/observation.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { exactSum } from '#lib/stats/exact.ts';
import type { Batch } from './batch.ts';
import type { Place } from './place.ts';

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

/** Which of a place's accounts it is, and its number in the batch. */
interface Opened {
	area: Area;
	mode: Mode | null;
	measure: Measure | null;
	number: number;
}

/** 一笔账: the figures of one region, period and area, found by their indicator; null where there is none. */
export class Account implements AccountOf {
	readonly area: Area;
	readonly mode: Mode | null;
	readonly measure: Measure | null;
	readonly number: number;
	readonly #batch: Batch;
	readonly #place: Place;
	/** What was known before, by indicator; null where nothing was. */
	#known: Map<string, Observation[]> | null = null;

	/** Only a batch makes accounts, one of each. */
	constructor(batch: Batch, place: Place, { area, mode, measure, number }: Opened) {
		this.#batch = batch;
		this.#place = place;
		this.area = area;
		this.mode = mode;
		this.measure = measure;
		this.number = number;
	}

	get region(): RegionCode {
		return this.#place.region;
	}

	get period(): Period {
		return this.#place.period;
	}

	know(figure: Observation): void {
		this.#known ??= new Map();
		const before = this.#known.get(figure.indicator);
		if (before) before.push(figure);
		else this.#known.set(figure.indicator, [figure]);
	}

	/** All that reports say of an indicator; what was received takes the place of what the same 报表 said. */
	reports(id: string): readonly Observation[] {
		const received: Observation[] = [];
		const { facts } = this.#batch;
		for (let at = facts.first(this.number, id); at >= 0; at = facts.next(at))
			received.push(facts.received(at).observation!);
		const known = this.#known?.get(id) ?? [];
		const replaced = (one: Observation) =>
			received.some(({ report }) => report === one.report);
		return [...received, ...known.filter((one) => !replaced(one))];
	}

	/** Whether more than one 报表 may say something of an indicator. */
	hasSeveral(id: string): boolean {
		return this.isRepeated(id) || this.#known?.has(id) === true;
	}

	/** What was known before this batch, from the same 报表. */
	knownAs({ indicator, report }: Observation): Observation | undefined {
		return this.#known?.get(indicator)?.find((one) => one.report === report);
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
		return this.#same(this.#place.before(count));
	}

	/** 下期. */
	after(): Account | null {
		return this.before(-1);
	}

	/** 上年同期. */
	yearAgo(): Account {
		return this.#same(this.#place.yearAgo())!;
	}

	#same(place: Place | null): Account | null {
		return place && place.account(this.area, this.mode, this.measure);
	}

	/** Whether this batch says more than once what the indicator is. */
	isRepeated(id: string): boolean {
		const { facts } = this.#batch;
		const first = facts.first(this.number, id);
		return first >= 0 && facts.next(first) >= 0;
	}

	/** The period taken apart; null where it is none. */
	get parts(): PeriodParts | null {
		return this.#place.parts;
	}

	get isFirstOfYear(): boolean {
		return this.#place.isFirstOfYear;
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
		if (reported !== null) return reported;
		return this.isFirstOfYear ? this.#stored(id, 'single') : null;
	}

	/** 本期: as reported, or what the cumulative figure gained. */
	single(id: string): number | null {
		const reported = this.#stored(id, 'single');
		if (reported !== null) return reported;
		const now = this.#stored(id, 'ytd');
		if (now === null || this.isFirstOfYear) return now;
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
		return this.#place.account(area, this.mode, measure);
	}

	/** The figure of the best 报表; 财政口径 is another account. */
	#answer(id: string): number | null {
		const { facts } = this.#batch;
		const first = facts.first(this.number, id);
		if (!this.#known?.has(id)) {
			if (first < 0) return null;
			if (facts.next(first) < 0)
				return facts.report(first) === '财政' ? null : valueOf(facts.value(first));
		}
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

const rank = ({ report }: Observation): number => reportKinds.indexOf(report);

const valueOf = (value: number): number | null => (Number.isNaN(value) ? null : value);
