import type { Answerer } from '#lib/answer/answerer.ts';
import { wholeOf } from '#lib/answer/wholes.ts';
import { parseExpression } from '#lib/catalog/expression.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Claim } from '../understand/claim.ts';
import { placeIn } from '../understand/places.ts';

/**
 * 占比的总项: a share without 城市 or 农村 is of the whole that its words name. 先行救助340人次，占急难型救助的12%: a metric of
 * its own. 占全市的8%: of the region above. Of a whole that no data has nothing is asked: null as the subject.
 */
export function ofItsWhole(
	claim: Claim,
	{ catalog, dataset }: Pick<Answerer, 'catalog' | 'dataset'>
): Claim {
	const { kind, subject, site } = claim;
	if (kind !== 'share' || subject?.type !== 'indicator' || subject.area !== null)
		return claim;
	const said = /占([^占]*?)(?:的)?(?:比重|比例|比)?(?:为|是|达到?|约)?$/u.exec(
		site.own
	)?.[1];
	if (said === undefined) return claim;
	const isRegion =
		/^(?:全|我|本)[国省市县区州盟旗]/u.test(said) || placeIn(`${said}的`, []);
	const whole = said.replace(/^.*?[的]|总?(?:人次|人数|户数|件数|数|量)$|^总$/gu, '');
	const { id } = subject.spec;
	const above = catalog.indicator(wholeOf(id, catalog, dataset) ?? '');
	if (above && (whole === '' || isNamed(whole, above))) return claim;
	// 每万名对象, 乡镇平均: a fraction as well, and no share of anything.
	const metrics = catalog.derived.filter(
		(one) => one.unit === '1' && fractionOf(one)?.over === id
	);
	const metric =
		whole === '' && !isRegion
			? metrics.length === 1
				? metrics[0]
				: undefined
			: metrics.find((one) => isNamed(whole, catalog.indicator(fractionOf(one)!.under)));
	if (metric)
		return {
			...claim,
			kind: 'level',
			subject: { ...subject, spec: metric, type: 'derived', mode: null }
		};
	return isRegion && (whole === '' || isNamed(whole, subject.spec as IndicatorSpec))
		? claim
		: { ...claim, subject: null };
}

/** The two indicators of a metric a / b; null for any other. */
function fractionOf({ expression }: DerivedSpec): { over: string; under: string } | null {
	const tree = parseExpression(expression);
	return tree.type === 'binary' &&
		tree.operator === '/' &&
		tree.left.type === 'reference' &&
		tree.right.type === 'reference'
		? { over: tree.left.id, under: tree.right.id }
		: null;
}

/** Whether the words of a whole are those of an indicator: 占低保对象, 占社会救助支出, 占养老床位. */
const isNamed = (whole: string, spec: IndicatorSpec | undefined): boolean =>
	spec !== undefined &&
	whole.length >= 2 &&
	([spec.name, ...spec.aliases].some((name) => name.startsWith(whole)) ||
		(spec.unit === '万元' &&
			/^(?:各类|全部)?(?:社会)?(?:救助)?(?:支出|资金|总支出)(?:总额)?$/u.test(whole)));
