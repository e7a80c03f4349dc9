import type { Catalog } from './catalog.ts';
import { readDerived } from './derived.ts';
import { readIndicators } from './indicators.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { nearestNames } from './nearest.ts';
import { normaliseName } from './normalise.ts';
import { policyMetrics, readPolicies } from './policies.ts';
import { readPolicyParameters } from './policy-parameters.ts';
import { readProgrammes } from './programmes.ts';
import { readThresholds } from './thresholds.ts';

/** The tables of data/catalogue, by file name. */
export const catalogueFiles = [
	'indicators.csv',
	'derived.csv',
	'aliases.csv',
	'programmes.csv',
	'findings.csv',
	'policies.csv',
	'policy-parameters.csv'
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
	const bareById = new Map(bare.map((spec) => [spec.id as string, spec]));
	const bareDerived = readDerived(tables['derived.csv'], bareById);
	const { aliases } = buildLexicon(tables['aliases.csv'], bare, bareDerived);
	const indicators = bare.map((spec) => ({
		...spec,
		aliases: aliases.get(spec.id) ?? []
	}));
	const derived = bareDerived.map((spec) => ({
		...spec,
		aliases: aliases.get(spec.id) ?? []
	}));
	const byId = new Map(indicators.map((spec) => [spec.id as string, spec]));
	const parameters = readPolicyParameters(tables['policy-parameters.csv']);
	const policies = readPolicies(tables['policies.csv'], {
		indicators: byId,
		derived: new Map(derived.map((spec) => [spec.id as string, spec])),
		parameters
	});
	// A target is asked for by its name like any metric; the lists of metrics do not show it.
	const metrics = [...derived, ...policyMetrics(policies)];
	const lexicon = buildLexicon(tables['aliases.csv'], indicators, metrics);
	const derivedById = new Map(metrics.map((spec) => [spec.id as string, spec]));
	return {
		indicators,
		derived,
		programmes: readProgrammes(tables['programmes.csv'], byId),
		thresholds: readThresholds(tables['findings.csv'], parameters),
		policies,
		policyParameters: [...parameters.values()],
		indicator: (id) => byId.get(id),
		derivedMetric: (id) => derivedById.get(id),
		lookup: (name) => lexicon.lookup(name),
		setAside: (name) => lexicon.kept.has(normaliseName(name)),
		nearest: (name, count = 3) => nearestTerms(normaliseName(name), count, lexicon)
	};
}

/** 城市低保标淮 is near to 城市低保标准: the side is kept, where the name found may carry it. */
function nearestTerms(name: string, count: number, lexicon: Lexicon): string[] {
	const side = /^(?:城市|农村|城乡)/.exec(name)?.[0] ?? '';
	const names = [...lexicon.names()];
	const plain = names.filter((one) => !/^(?:城|农村|乡村)/.test(one));
	const sided = nearestNames(name.slice(side.length), side === '' ? names : plain, count)
		.map((near) => side + near)
		.filter((near) => lexicon.lookup(near));
	const whole = side === '' ? [] : nearestNames(name, names, count);
	return [...new Set([...sided, ...whole])].slice(0, count);
}
