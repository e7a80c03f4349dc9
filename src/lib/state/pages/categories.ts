import type { Piece } from './piece.ts';

/** The same piece with the categories at `places`, in that order: of chart and table alike. */
function withCategories(
	piece: Piece & { type: 'figure' },
	places: readonly number[]
): Piece {
	const { chart, table } = piece;
	const pick = <T>(list: readonly T[]) => places.map((index) => list[index]!);
	return {
		...piece,
		table: { ...table, rows: pick(table.rows) },
		chart: chart && {
			...chart,
			categories: pick(chart.categories),
			series: chart.series.map((series) => ({
				...series,
				values: pick(series.values),
				stats: pick(series.stats)
			}))
		}
	};
}

const first = (piece: Piece & { type: 'figure' }) => piece.chart!.series[0]!.values;

/** From high to low, what is missing last. Only for what may be ranked: totals keep the official order. */
export function sortedByValue(piece: Piece): Piece {
	if (piece.type === 'absent' || !piece.chart) return piece;
	const values = first(piece);
	const places = [...values.keys()].sort(
		(a, b) => (values[b] ?? -Infinity) - (values[a] ?? -Infinity) || a - b
	);
	return withCategories(piece, places);
}

/** What adds, from most to least, then what takes away, and the last category, the whole, at its end. */
export function asSteps(piece: Piece): Piece {
	if (piece.type === 'absent' || !piece.chart) return piece;
	const values = first(piece);
	const whole = values.length - 1;
	const places = [...values.keys()]
		.filter((index) => index !== whole && values[index] !== null)
		.sort((a, b) => values[b]! - values[a]!);
	return withCategories(piece, values[whole] === null ? places : [...places, whole]);
}
