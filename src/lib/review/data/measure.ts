import type { Catalog } from '#lib/catalog/catalog.ts';
import { parseExpression, referencesOf } from '#lib/catalog/expression.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';

/**
 * Whether 本期 and 累计 are two things for a subject: for flows, for rates that are reported of them, and for
 * metrics worked out from either. 集中供养率 is of a day, and is not.
 */
export function hasMeasure(spec: IndicatorSpec | DerivedSpec, catalog: Catalog): boolean {
	if ('kind' in spec) return spec.kind === 'flow' || spec.kind === 'rate';
	return referencesOf(parseExpression(spec.expression)).some(({ id }) => {
		const of = catalog.indicator(id) ?? catalog.derivedMetric(id);
		return of !== undefined && hasMeasure(of, catalog);
	});
}
