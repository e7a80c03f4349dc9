import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import type { RegionTree } from './answerer.ts';
import type { Cube } from './cube.ts';
import type { Value } from './value.ts';

/** What one evaluation may look at. */
export interface Context {
	catalog: Catalog;
	dataset: DatasetInfo;
	regions: RegionTree;
	cube: Cube;
	memo: Memo;
}

type AnySpec = IndicatorSpec | DerivedSpec;

/** Values that were computed: for good, and until the cells that they lacked are there. */
export class Memo {
	readonly #final = new Map<AnySpec, Map<string, Value>>();
	#draft = new Map<AnySpec, Map<string, Value>>();
	readonly #cube: Cube;

	constructor(cube: Cube) {
		this.#cube = cube;
	}

	/** The value for a spec and what is asked of it, computed once as long as the cells are the same. */
	value(spec: AnySpec, key: string, compute: () => Value): Value {
		const final = this.#final.get(spec)?.get(key);
		if (final) return final;
		const draft = this.#draft.get(spec)?.get(key);
		if (draft) {
			// Whoever uses it is not final either.
			this.#cube.gaps++;
			return draft;
		}
		const before = this.#cube.gaps;
		const value = compute();
		const into = this.#cube.gaps === before ? this.#final : this.#draft;
		let values = into.get(spec);
		if (!values) into.set(spec, (values = new Map()));
		values.set(key, value);
		return value;
	}

	/** Forgets what lacked cells. */
	retry(): void {
		this.#draft = new Map();
	}
}

/** 单元: one figure of one place and time, before any comparison. */
export interface AskOf<Spec extends AnySpec> {
	spec: Spec;
	region: RegionCode;
	period: Period;
	area: Area;
	mode: Mode | null;
	measure: Measure;
	/** 同地区: regions left out, so that all parts of a ratio or a comparison are about the same ones. */
	without: readonly RegionCode[];
}

export type Ask = AskOf<IndicatorSpec>;
export type DerivedAsk = AskOf<DerivedSpec>;

/** The value for `ask`, from the memo where it has been asked before. */
export const remembered = <A extends AskOf<AnySpec>>(
	ask: A,
	context: Context,
	compute: (ask: A, context: Context) => Value
): Value =>
	context.memo.value(
		ask.spec,
		`${ask.region}|${ask.period}|${ask.area}|${ask.mode ?? ''}|${ask.measure}|${ask.without.join()}`,
		() => compute(ask, context)
	);

export function regionNamed(context: Context, code: RegionCode): Region {
	const region = context.regions.get(code);
	if (!region) throw new Error(`unknown region: ${code}`);
	return region;
}

export function specOf(id: string, context: Context): IndicatorSpec {
	const spec = context.catalog.indicator(id);
	if (!spec) throw new Error(`unknown indicator: ${id}`);
	return spec;
}
