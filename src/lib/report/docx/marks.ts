import { Bookmark, type ParagraphChild } from 'docx';
import type { ChartSpec } from '#lib/charts/spec.ts';
import type { Stat } from '#lib/domain/stat.ts';

/** Where a number stands in a native chart: its chart, series and point in the document's order, all from 0. */
export interface ChartPlace {
	chart: number;
	series: number;
	point: number;
}

/** A bound number of the document and the stat behind it. */
export interface Mark {
	/** `_M_0001`, the name of the hidden bookmark round it; `C_0001` in a chart, which holds no bookmarks. */
	id: string;
	text: string;
	stat: Stat;
	place: ChartPlace | null;
}

const numbered = (prefix: string, number: number): string =>
	prefix + String(number).padStart(4, '0');

/** The numbers of one document in the order they are written. */
export class Marks {
	readonly all: Mark[] = [];
	#bookmarks = 0;
	#points = 0;
	#charts = 0;

	/** Puts a hidden bookmark round `children`. */
	bind(stat: Stat, text: string, children: readonly ParagraphChild[]): Bookmark {
		const id = numbered('_M_', ++this.#bookmarks);
		this.all.push({ id, text, stat, place: null });
		return new Bookmark({ id, children });
	}

	/** The next native chart: every value drawn that has a stat, as its workbook holds it. */
	plot(
		{ series }: ChartSpec,
		drawn: readonly { values: readonly (number | null)[] }[]
	): void {
		const chart = this.#charts++;
		series.forEach(({ stats }, at) =>
			stats.forEach((stat, point) => {
				const value = drawn[at]?.values[point] ?? null;
				if (stat === null || value === null) return;
				this.all.push({
					id: numbered('C_', ++this.#points),
					text: String(value),
					stat,
					place: { chart, series: at, point }
				});
			})
		);
	}
}
