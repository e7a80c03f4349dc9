import type { CatalogueTables } from '#lib/catalog/load.ts';
import aliases from '../../data/catalogue/aliases.csv?raw';
import derived from '../../data/catalogue/derived.csv?raw';
import findings from '../../data/catalogue/findings.csv?raw';
import indicators from '../../data/catalogue/indicators.csv?raw';
import policies from '../../data/catalogue/policies.csv?raw';
import policyParameters from '../../data/catalogue/policy-parameters.csv?raw';
import programmes from '../../data/catalogue/programmes.csv?raw';
import screening from '../../data/catalogue/screening.csv?raw';

/** The catalogue as text: the page makes one of it, and the worker that reads documents its own. */
export const catalogueTables: CatalogueTables = {
	'indicators.csv': indicators,
	'derived.csv': derived,
	'aliases.csv': aliases,
	'programmes.csv': programmes,
	'findings.csv': findings,
	'policies.csv': policies,
	'policy-parameters.csv': policyParameters
};

/** 审核规则 and their thresholds, as text. */
export { screening };
