import { first, quarterOf, quarters } from './calendar.ts';

/** One line of the output. */
export interface Entry {
	region: string;
	period: string;
	indicator: string;
	value: number | null;
	area: '' | 'all' | 'urban' | 'rural';
	measure: '' | 'single' | 'ytd';
	note: string;
}

type AreaOrNone = Entry['area'];

/** Collects figures; flows are given as single quarters and written cumulatively, as forms report them. */
export class Sheet {
	readonly entries: Entry[] = [];
	readonly #years = new Map<string, number>();
	/** Quarters that a place did not report: `990109|2026Q3|temp_aid_visits`. */
	readonly #unreported: ReadonlySet<string>;

	constructor(unreported: ReadonlySet<string>) {
		this.#unreported = unreported;
	}

	/** 时点数、标准: one value a quarter, from 2020Q4 (index 0). */
	stock(
		indicator: string,
		region: string,
		area: AreaOrNone,
		values: readonly number[]
	): void {
		values.forEach((value, index) => {
			const period = quarters[index]!;
			this.#put({ indicator, region, area, measure: '', period, value, note: '' });
		});
	}

	/** 时期数: single quarters (index 0 unused) to cumulative; money in 0.01万元 whole numbers. */
	flow(
		indicator: string,
		region: string,
		area: AreaOrNone,
		singles: readonly number[],
		scale = 1
	): void {
		let sum = 0;
		for (let index = first; index < quarters.length; index++) {
			const period = quarters[index]!;
			sum = quarterOf(period) === 1 ? singles[index]! : sum + singles[index]!;
			this.#put({
				indicator,
				region,
				area,
				measure: 'ytd',
				period,
				value: sum / scale,
				note: ''
			});
		}
	}

	/** 年度一次或在享受的户数: the largest so far is the cumulative figure. */
	largest(
		indicator: string,
		region: string,
		area: AreaOrNone,
		singles: readonly number[],
		scale = 1
	) {
		let most = 0;
		for (let index = first; index < quarters.length; index++) {
			const period = quarters[index]!;
			const single = singles[index]!;
			most = quarterOf(period) === 1 ? single : Math.max(most, single);
			const common = { indicator, region, area, period, note: '' };
			this.#put({ ...common, measure: 'single', value: single / scale });
			this.#put({ ...common, measure: 'ytd', value: most / scale });
		}
	}

	/** A rate of a flow, single and cumulative. */
	rate(
		indicator: string,
		region: string,
		singles: readonly number[],
		ytd: readonly number[]
	): void {
		for (let index = first; index < quarters.length; index++) {
			const common = {
				indicator,
				region,
				area: 'all',
				period: quarters[index]!,
				note: ''
			} as const;
			this.#put({ ...common, measure: 'single', value: singles[index]! });
			this.#put({ ...common, measure: 'ytd', value: ytd[index]! });
		}
	}

	/** 年度数. */
	year(
		indicator: string,
		region: string,
		area: AreaOrNone,
		year: number,
		value: number
	): void {
		this.#years.set([indicator, region, area, year].join('|'), value);
		this.#put({
			indicator,
			region,
			area,
			measure: '',
			period: String(year),
			value,
			note: ''
		});
	}

	/**
	 * A yearly figure that was written before.
	 *
	 * @throws Error where it was not.
	 */
	at(indicator: string, region: string, area: AreaOrNone, year: number): number {
		const value = this.#years.get([indicator, region, area, year].join('|'));
		if (value === undefined)
			throw new Error(`not written: ${indicator} ${region} ${year}`);
		return value;
	}

	#put(entry: Entry): void {
		const key = `${entry.region}|${entry.period}|${entry.indicator}`;
		if (this.#unreported.has(key))
			this.entries.push({ ...entry, value: null, note: '未报' });
		else this.entries.push(entry);
	}
}

/** The same length for every series: one entry a quarter. */
export const each = (make: (index: number, quarter: string) => number): number[] =>
	quarters.map((quarter, index) => make(index, quarter));

/** Years since 2020, in quarters: 0 for 2020Q4. */
export const yearsSince = (index: number): number => index / 4;
