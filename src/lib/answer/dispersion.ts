import { cv, gini, maxMinRatio, range, weightedCv } from '#lib/stats/dispersion.ts';
import { theilL, theilT, theilTDecomposition, theilTNested } from '#lib/stats/theil.ts';
import type { Over } from '#lib/slot/slot.ts';
import type { Unit } from './units-compared.ts';

/** Places and extremes among regions. */
const orders = [
	'rank',
	'top',
	'bottom',
	'max',
	'min',
	'maxRegion',
	'minRegion',
	'names'
] as const satisfies readonly Over['type'][];
export type Order = (typeof orders)[number];

export const isOrder = (type: Over['type']): type is Order =>
	(orders as readonly Over['type'][]).includes(type);

/** Measures of how far regions lie apart. */
export type Dispersion = Exclude<Over['type'], Order | 'urbanRuralRatio' | 'uplift'>;

/** 极差、极值比、变异系数 treat all alike; the others weigh by people (domain 2.2). */
export const isWeighted = (type: Dispersion): boolean =>
	!['range', 'maxMinRatio', 'cv'].includes(type);

/** Between or within the two sides: units are region × area. */
export const needsAreas = (type: Dispersion): boolean =>
	['betweenAreas', 'betweenAreasShare', 'withinAreas', 'withinAreasShare'].includes(type);

/** Between the groups of regions: 市区 and 县域, 东部 and 西部. */
export const needsGroups = (type: Dispersion): boolean =>
	['betweenGroups', 'betweenGroupsShare', 'withinAreas', 'withinAreasShare'].includes(
		type
	);

/** Null for fewer than two units, or where the measure has no meaning (a mean of zero, a value below it). */
export function measured(
	type: Dispersion,
	units: readonly Unit[],
	w: readonly number[]
): number | null {
	const x = units.map(({ value }) => value.value!);
	const areas = units.map(({ area }) => area);
	const groups = units.map(({ region }) => region.group);
	switch (type) {
		case 'range':
			return range(x);
		case 'maxMinRatio':
			return maxMinRatio(x);
		case 'cv':
			return cv(x);
		case 'weightedCv':
			return weightedCv(x, w);
		case 'gini':
			return gini(x, w);
		case 'theil':
			return theilT(x, w);
		case 'theilL':
			return theilL(x, w);
		case 'betweenAreas':
			return theilTDecomposition(x, w, areas)?.between ?? null;
		case 'betweenAreasShare':
			return theilTDecomposition(x, w, areas)?.betweenShare ?? null;
		case 'betweenGroups':
			return theilTDecomposition(x, w, groups)?.between ?? null;
		case 'betweenGroupsShare':
			return theilTDecomposition(x, w, groups)?.betweenShare ?? null;
		case 'withinAreas':
			return theilTNested(x, w, areas, groups)?.inner ?? null;
		case 'withinAreasShare':
			return theilTNested(x, w, areas, groups)?.innerShare ?? null;
	}
}
