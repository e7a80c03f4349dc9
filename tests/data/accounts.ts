import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { isFirstOfYear, shiftPeriod } from '#lib/domain/period.ts';
import type { Dataset } from '#lib/ingest/dataset.ts';

type Area = Observation['area'];

/** A set's figures by what they are; a quarter of a flow is told from its cumulative figures. */
export class Accounts {
	readonly catalog: Catalog;
	readonly regions: readonly string[];
	readonly quarters: readonly string[];
	readonly observations: readonly Observation[];
	readonly #values = new Map<string, number>();
	readonly #absent: ReadonlySet<string>;
	/** Indicators and areas that the set has quarterly. */
	readonly figures: readonly { id: string; area: Area }[];

	constructor(dataset: Dataset, catalog: Catalog) {
		this.catalog = catalog;
		this.observations = dataset.observations;
		this.regions = dataset.regions.map(({ code }) => code);
		const quarterly = dataset.observations.filter(({ period }) => period.includes('Q'));
		this.quarters = [...new Set(quarterly.map(({ period }) => period))].sort();
		this.#absent = new Set(
			dataset.observations
				.filter(({ status }) => status === 'missing')
				.map(({ indicator, region, period }) => [indicator, region, period].join('|'))
		);
		for (const one of dataset.observations)
			if (one.value !== null)
				this.#values.set(
					[one.indicator, one.region, one.period, one.area, one.measure ?? ''].join('|'),
					one.value
				);
		const seen = new Set(quarterly.map(({ indicator, area }) => `${indicator}|${area}`));
		this.figures = [...seen].map((key) => {
			const [id, area] = key.split('|') as [string, Area];
			return { id, area };
		});
	}

	/** As stored; null where it is not. The sum of 城乡 where only these are given. */
	stored(
		id: string,
		region: string,
		period: string,
		area: Area = 'all',
		measure = ''
	): number | null {
		const at = (side: Area) =>
			this.#values.get([id, region, period, side, measure].join('|')) ?? null;
		const own = at(area);
		const spec = this.catalog.indicator(id);
		if (own !== null || area !== 'all' || spec?.aggRegion !== 'sum') return own;
		if (spec.split === 'urban' || spec.split === 'rural') return at(spec.split);
		const [urban, rural] = [at('urban'), at('rural')];
		return urban === null || rural === null ? null : rounded(urban + rural);
	}

	/** A stock, a standard or a rate; of a flow what its quarter alone brought. */
	value(id: string, region: string, period: string, area: Area = 'all'): number | null {
		const spec = this.catalog.indicator(id);
		if (spec?.kind !== 'flow')
			return (
				this.stored(id, region, period, area) ??
				this.stored(id, region, period, area, 'single')
			);
		const single = this.stored(id, region, period, area, 'single');
		if (single !== null || spec.aggTime !== 'sum') return single;
		const now = this.toDate(id, region, period, area);
		if (now === null || isFirstOfYear(period)) return now;
		const before = this.toDate(id, region, shiftPeriod(period, -1), area);
		return before === null ? null : rounded(now - before);
	}

	/** Whether a row says that the place did not report it. */
	unreported(id: string, region: string, period: string): boolean {
		return this.#absent.has([id, region, period].join('|'));
	}

	toDate(id: string, region: string, period: string, area: Area = 'all'): number | null {
		return this.stored(id, region, period, area, 'ytd');
	}

	/** Every place and quarter for which `judge` says what is wrong. */
	broken(judge: (region: string, period: string) => string | null | false): string[] {
		return this.regions.flatMap((region) =>
			this.quarters.flatMap((period) => {
				const wrong = judge(region, period);
				return wrong ? [`${region} ${period} ${wrong}`] : [];
			})
		);
	}
}

/** Money has six decimals at most: a difference of two is made whole again. */
export const rounded = (value: number): number => Number(value.toFixed(6));
