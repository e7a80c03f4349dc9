import type { Catalog } from '#lib/catalog/catalog.ts';
import { tryParsePeriod, type Period, type PeriodParts } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { remembering } from '#lib/domain/remembering.ts';
import type { Regions } from '#lib/quality/regions.ts';
import type { Fail } from '../columns.ts';
import { LineClass, recognise, type ClassTexts } from './line-class.ts';

export interface LineContext {
	file: string;
	catalog: Catalog;
	regions: Regions;
}

/** Whose figure a line is. */
export interface LineRegion {
	/** As written: its code, or its name where there is none. */
	written: string;
	/** Null where the region table does not know it. */
	code: RegionCode | null;
}

/** Of when it is. */
export interface LinePeriod {
	written: string;
	period: Period | null;
	parts: PeriodParts | null;
}

/** What the texts of long tables stand for; the same few stand in thousands of lines. */
export class Understanding {
	readonly #context: LineContext;
	readonly #known;
	readonly period: (text: string) => LinePeriod;

	constructor(context: LineContext) {
		this.#context = context;
		this.#known = remembering((name) => recognise(name, context.catalog));
		this.period = remembering((written) => {
			const parts = tryParsePeriod(written);
			return { written, period: parts ? written : null, parts };
		});
	}

	region(code: string, name: string): LineRegion {
		const written = code || name;
		return { written, code: this.#context.regions.find(written, name)?.code ?? null };
	}

	class(texts: ClassTexts, frequency: string, fail: Fail): LineClass {
		return new LineClass(texts, this.#known(texts.indicator), frequency, fail);
	}
}
