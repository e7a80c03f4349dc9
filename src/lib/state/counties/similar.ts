import type { RegionCode } from '#lib/domain/region.ts';

/** What regions are likened by; both positive, null where not reported. */
export interface Likeness {
	code: RegionCode;
	/** 常住人口, 人. */
	population: number | null;
	/** 人均一般公共预算支出, 元: 财力. */
	fiscalPerHead: number | null;
}

/**
 * 同类地区: the `count` regions nearest in population and fiscal capacity. Distance is of logarithms, each
 * divided by its spread over all, so that twice the people and half the money weigh alike whatever the
 * units. Empty where the county's own figures are not known or too few others have theirs.
 */
export function similarTo(
	self: RegionCode,
	all: readonly Likeness[],
	count: number
): RegionCode[] {
	const known = all.flatMap(({ code, population, fiscalPerHead }) =>
		population && fiscalPerHead && population > 0 && fiscalPerHead > 0
			? [{ code, at: [Math.log(population), Math.log(fiscalPerHead)] as const }]
			: []
	);
	const own = known.find(({ code }) => code === self);
	if (!own || known.length <= count + 1) return [];
	const spreads = [0, 1].map((axis) => spread(known.map(({ at }) => at[axis]!)));
	const distance = (at: readonly [number, number]) =>
		Math.hypot(...[0, 1].map((axis) => (at[axis]! - own.at[axis]!) / spreads[axis]!));
	return known
		.filter(({ code }) => code !== self)
		.map(({ code, at }) => ({ code, distance: distance(at) }))
		.sort((a, b) => a.distance - b.distance || a.code.localeCompare(b.code))
		.slice(0, count)
		.map(({ code }) => code);
}

/** 总体标准差; 1 where all are alike, so that nothing is divided by nought. */
function spread(x: readonly number[]): number {
	const mean = x.reduce((sum, one) => sum + one, 0) / x.length;
	return Math.sqrt(x.reduce((sum, one) => sum + (one - mean) ** 2, 0) / x.length) || 1;
}
