import type { Catalog } from '#lib/catalog/catalog.ts';
import {
	parseExpression,
	referencesOf,
	type Expression
} from '#lib/catalog/expression.ts';
import type { PolicyComparison } from '#lib/catalog/policy.ts';
import type { Area } from '#lib/domain/area.ts';
import type { DerivedSpec } from '#lib/domain/indicator.ts';

const areaWords: Readonly<Record<Area, string>> = {
	all: '',
	urban: '·城市',
	rural: '·农村'
};

/** 时期数默认取累计区间 (domain 3.0): whether a figure is counted from January on. */
function isFlow(id: string, catalog: Catalog): boolean {
	const indicator = catalog.indicator(id);
	if (indicator)
		return (
			indicator.kind === 'flow' ||
			(indicator.kind === 'rate' && indicator.aggTime === 'wmean')
		);
	const metric = catalog.derivedMetric(id);
	return (
		metric !== undefined &&
		referencesOf(parseExpression(metric.expression)).some((one) =>
			isFlow(one.id, catalog)
		)
	);
}

const times = { yoy: '·#上年', prevyear: '·#上年全年', prev: '·#上季' } as const;

/** One side of a comparison as a slot; null for a constant, which the clause's own metric stands for. */
export function sideSlot(side: Expression, catalog: Catalog): string | null {
	if (side.type === 'call') {
		const inner = sideSlot(side.of[0]!, catalog);
		return side.name === 'CV' && inner ? `${inner}·变异系数` : inner;
	}
	if (side.type !== 'reference') return null;
	const { id, area, at } = side;
	const spec = catalog.indicator(id) ?? catalog.derivedMetric(id);
	if (!spec) throw new Error(`unknown indicator: ${id}`);
	return (
		spec.name +
		(at === null ? '' : times[at]) +
		areaWords[area ?? 'all'] +
		(isFlow(id, catalog) ? '·累计' : '')
	);
}

const metricSlot = (metric: DerivedSpec, catalog: Catalog): string =>
	metric.name + (isFlow(metric.id, catalog) ? '·累计' : '');

/** What is asked of one comparison. */
export interface ComparisonSlots {
	now: string;
	target: string;
	gap: string | null;
	needed: string | null;
}

export function slotsOf(comparison: PolicyComparison, catalog: Catalog): ComparisonSlots {
	const { left, right, target, gap, needed } = comparison;
	const now = sideSlot(left, catalog)!;
	return {
		now,
		target: target ? metricSlot(target, catalog) : sideSlot(right, catalog)!,
		gap: gap
			? metricSlot(gap, catalog)
			: isOwnYearBefore(left, right)
				? `${now}·同比`
				: null,
		needed: needed && metricSlot(needed, catalog)
	};
}

/** 逐年提高、逐年缩小: last year's own figure is the target, and 同比 the distance. */
export function isOwnYearBefore(left: Expression, right: Expression): boolean {
	if (left.type === 'call' && right.type === 'call')
		return left.name === right.name && isOwnYearBefore(left.of[0]!, right.of[0]!);
	return (
		left.type === 'reference' &&
		right.type === 'reference' &&
		left.id === right.id &&
		left.area === right.area &&
		right.at === 'yoy'
	);
}
