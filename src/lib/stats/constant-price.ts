/**
 * 不变价: levels of successive years in the prices of the last of them.
 *
 * @param levels one a year, oldest first, in the prices of their own years; null where missing.
 * @param rises consumer price rise of each year on the year before, in percent, as long as `levels`; the first
 * is not needed.
 * @returns null where the level, or a rise between its year and the last, is missing.
 */
export function atLastPrices(
	levels: readonly (number | null)[],
	rises: readonly (number | null)[]
): (number | null)[] {
	const real: (number | null)[] = levels.map(() => null);
	let factor: number | null = 1;
	for (let year = levels.length - 1; year >= 0; year--) {
		const level = levels[year] ?? null;
		real[year] = level === null || factor === null ? null : level * factor;
		const rise = rises[year] ?? null;
		factor = factor === null || rise === null ? null : factor * (1 + rise / 100);
	}
	return real;
}
