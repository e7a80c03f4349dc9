/** 增速 as a fraction; null where either value is missing, or the base is zero or negative. */
export function growth(current: number | null, base: number | null): number | null {
	if (current === null || base === null || base <= 0) return null;
	return current / base - 1;
}

/** 年均增长 as a fraction, over the difference of the years; null where it has no meaning. */
export function cagr(
	current: number | null,
	base: number | null,
	years: number
): number | null {
	if (current === null || base === null || base <= 0 || current < 0 || years <= 0)
		return null;
	return (current / base) ** (1 / years) - 1;
}

/** 实际增速: nominal growth without the rise of prices, all fractions. */
export function realGrowth(nominal: number | null, prices: number | null): number | null {
	if (nominal === null || prices === null || prices <= -1) return null;
	return (1 + nominal) / (1 + prices) - 1;
}

/**
 * 贡献率: the part's change in the total's change, a fraction. Null where the total stood still or moved
 * against the part: then "contributed" says nothing, and `pull` is the measure.
 */
export function contribution(part: number | null, total: number | null): number | null {
	if (part === null || total === null || total === 0 || part * total < 0) return null;
	return part / total;
}

/** 拉动: the part's change to the total's base, a fraction; over all parts they add up to its growth. */
export function pull(part: number | null, base: number | null): number | null {
	if (part === null || base === null || base <= 0) return null;
	return part / base;
}
