import type { RegionCode } from '#lib/domain/region.ts';
import { absentIn, unique, type Value } from './value.ts';

/** What was computed, and the values it was computed from. */
export interface Computed<T> {
	result: T;
	parts: readonly Value[];
}

/**
 * 分子分母同地区: computes, and where some parts lack a region that others have, computes again without
 * it. So a ratio never has twelve counties below and eleven above, and a growth is never that of reporting.
 */
export function onSameRegions<T>(
	without: readonly RegionCode[],
	compute: (without: readonly RegionCode[]) => Computed<T>
): Computed<T> {
	const first = compute(without);
	const known = first.parts.filter(({ status }) => status === 'ok');
	const absent = absentIn(known);
	if (known.every((part) => part.absent.length === absent.length)) return first;
	return compute(unique([...without, ...absent]).sort());
}
