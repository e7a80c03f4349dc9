export interface TrendLines {
	/** SVG path data; a missing value starts a new stroke. */
	own: string;
	whole: string;
	/** The county's last point, where the last value is known. */
	last: readonly [number, number] | null;
}

const margin = { left: 2, right: 6, top: 4, bottom: 4 };

const round = (value: number) => Math.round(value * 10) / 10;

/** Two lines on one scale, so that the distance between them is true; null below two known values. */
export function trendLines(
	own: readonly (number | null)[],
	whole: readonly (number | null)[] | null,
	{ width, height }: { width: number; height: number }
): TrendLines | null {
	const isNumber = (value: number | null) => value !== null;
	if (own.filter(isNumber).length < 2) return null;
	const all = [...own, ...(whole ?? [])].filter(isNumber);
	const low = Math.min(...all);
	const span = Math.max(...all) - low;
	const at = (value: number, index: number): [number, number] => [
		round(
			margin.left + (index / (own.length - 1)) * (width - margin.left - margin.right)
		),
		span === 0
			? height / 2
			: round(
					margin.top + (1 - (value - low) / span) * (height - margin.top - margin.bottom)
				)
	];
	const path = (values: readonly (number | null)[]) =>
		values
			.map((value, index) =>
				value === null
					? ''
					: `${index > 0 && values[index - 1] !== null ? 'L' : 'M'}${at(value, index).join(' ')}`
			)
			.join('');
	const last = own.at(-1) ?? null;
	return {
		own: path(own),
		whole: path(whole ?? []),
		last: last === null ? null : at(last, own.length - 1)
	};
}
