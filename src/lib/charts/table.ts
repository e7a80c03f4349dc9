import { figureText } from './figure-text.ts';
import { absence, statAt, type Place } from './marks.ts';
import type { ChartSpec } from './spec.ts';

/** 图的表: the same numbers for reading aloud, for copying and for files. */
export interface ChartTable {
	/** First the head of the rows' names. */
	head: readonly string[];
	rows: readonly ChartRow[];
}

export interface ChartRow {
	name: string;
	cells: readonly ChartCell[];
}

export interface ChartCell {
	/** As printed; 缺报 where there is no number. */
	text: string;
	value: number | null;
	place: Place;
}

/** Categories down and series across; curves and points a row a point. */
export function toTable(spec: ChartSpec): ChartTable {
	if (spec.kind === 'lorenz' || spec.kind === 'scatter') return pointTable(spec);
	const unit = spec.unit === '' ? '' : `（${spec.unit}）`;
	return {
		head: [
			spec.categories.every((name) => /^\d/.test(name)) ? '期间' : '项目',
			...spec.series.map(({ name }) => name + unit)
		],
		rows: spec.categories.map((name, index) => ({
			name,
			cells: spec.series.map((series, at) => {
				const value = series.values[index] ?? null;
				const place: Place = [at, index];
				return {
					value,
					place,
					text:
						value === null
							? absence(statAt(spec, place))
							: figureText(value, spec.decimals)
				};
			})
		}))
	};
}

function pointTable(spec: ChartSpec): ChartTable {
	const curve = spec.kind === 'lorenz';
	const head = [spec.axes?.x ?? '横轴', spec.axes?.y ?? '纵轴'];
	return {
		head: ['项目', ...head.map((name) => (curve ? `${name}（%）` : name))],
		rows: spec.series.flatMap((series, at) =>
			(series.points ?? []).map((point, index) => ({
				name: series.stats[index]?.regionName ?? spec.categories[index] ?? series.name,
				cells: point.map((part): ChartCell => {
					const value = curve ? part * 100 : part;
					return {
						value,
						place: [at, index],
						text: figureText(value, curve ? 1 : spec.decimals)
					};
				})
			}))
		)
	};
}
