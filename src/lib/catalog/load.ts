import type { Catalog } from './catalog.ts';
import { readDerived } from './derived.ts';
import { readIndicators } from './indicators.ts';
import { buildLexicon } from './lexicon.ts';
import { nearestNames } from './nearest.ts';
import { normaliseName } from './normalise.ts';
import { readProgrammes } from './programmes.ts';

/** The tables of data/catalogue, by file name. */
export const catalogueFiles = [
	'indicators.csv',
	'derived.csv',
	'aliases.csv',
	'programmes.csv'
] as const;

export type CatalogueTables = Readonly<Record<(typeof catalogueFiles)[number], string>>;

/**
 * The catalogue from its tables.
 *
 * @throws UserError naming file and line for an unknown id, a cycle, a wrong weight, a name with two
 * meanings.
 */
export function loadCatalog(tables: CatalogueTables): Catalog {
	const bare = readIndicators(tables['indicators.csv']);
	const ids = new Set<string>(bare.map(({ id }) => id));
	const bareDerived = readDerived(tables['derived.csv'], ids);
	const { aliases } = buildLexicon(tables['aliases.csv'], bare, bareDerived);
	const indicators = bare.map((spec) => ({
		...spec,
		aliases: aliases.get(spec.id) ?? []
	}));
	const derived = bareDerived.map((spec) => ({
		...spec,
		aliases: aliases.get(spec.id) ?? []
	}));
	const lexicon = buildLexicon(tables['aliases.csv'], indicators, derived);
	const byId = new Map(indicators.map((spec) => [spec.id as string, spec]));
	const derivedById = new Map(derived.map((spec) => [spec.id as string, spec]));
	return {
		indicators,
		derived,
		programmes: readProgrammes(tables['programmes.csv'], ids),
		indicator: (id) => byId.get(id),
		derivedMetric: (id) => derivedById.get(id),
		lookup: (name) => lexicon.lookup(name),
		nearest: (name, count = 3) =>
			nearestNames(normaliseName(name), lexicon.names(), count)
	};
}
