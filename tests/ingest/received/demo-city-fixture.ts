import { readSet } from '#cli/sets.ts';
import { readCatalog } from '#cli/catalogue.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { Regions } from '#lib/quality/regions.ts';

export const catalog = await readCatalog();
const set = await readSet('data/demo-city', catalog);
export const regionsOfSet = set.regions;
export const regions = new Regions(set.regions);
export const observations: readonly Observation[] = set.observations;

/** A fact and its figure in one line, to compare tables by. */
export const fact = (one: Observation): string =>
	[
		one.indicator,
		one.region,
		one.period,
		one.area,
		one.mode,
		one.measure,
		one.value ?? one.status
	].join(' ');
