export interface SparklineShape {
	/** SVG path data; a missing value starts a new stroke. */
	path: string;
	/** The last value's point; null where the last value is missing. */
	last: readonly [number, number] | null;
	/** Height of the reference line; null where none was asked. */
	reference: number | null;
}

const margin = { left: 2, right: 6, top: 4, bottom: 3 };

/** Null where fewer than two values are known: one point is no trend. */
export function sparkline(
	values: readonly (number | null)[],
	reference: number | null,
	{ width, height }: { width: number; height: number }
): SparklineShape | null {
	const known = values.filter((value) => value !== null);
	if (known.length < 2) return null;
	const all = reference === null ? known : [...known, reference];
	const low = Math.min(...all);
	const high = Math.max(...all);
	const x = (index: number) =>
		round(
			margin.left + (index / (values.length - 1)) * (width - margin.left - margin.right)
		);
	const y = (value: number) =>
		high === low
			? height / 2
			: round(
					margin.top +
						(1 - (value - low) / (high - low)) * (height - margin.top - margin.bottom)
				);
	let path = '';
	let drawing = false;
	values.forEach((value, index) => {
		if (value !== null) path += `${drawing ? 'L' : 'M'}${x(index)} ${y(value)}`;
		drawing = value !== null;
	});
	const last = values.at(-1) ?? null;
	return {
		path,
		last: last === null ? null : [x(values.length - 1), y(last)],
		reference: reference === null ? null : y(reference)
	};
}

const round = (value: number) => Math.round(value * 10) / 10;
