/**
 * 不变价: levels of successive years in the prices of the first of them.
 *
 * @param levels one a year, oldest first, in the prices of their own years; null where missing.
 * @param rises consumer price rise of each year on the year before, in percent, as long as `levels`; the first
 * is not needed.
 * @returns null where the level, or a rise between the first year and its own, is missing.
 */
export function atFirstPrices(
	levels: readonly (number | null)[],
	rises: readonly (number | null)[]
): (number | null)[] {
	let factor: number | null = 1;
	return levels.map((level, year) => {
		const rise = year === 0 ? 0 : (rises[year] ?? null);
		factor = factor === null || rise === null ? null : factor * (1 + rise / 100);
		return level === null || factor === null ? null : level / factor;
	});
}
