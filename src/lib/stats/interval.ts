/** Wilson 95 % interval of `hits` among `n`; null for an empty sample. */
export function wilson(hits: number, n: number): readonly [number, number] | null {
	if (n <= 0) return null;
	const z = 1.959963984540054;
	const p = hits / n;
	const scale = 1 + (z * z) / n;
	const centre = p + (z * z) / (2 * n);
	const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
	return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}
