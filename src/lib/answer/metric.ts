import type { Catalog } from '#lib/catalog/catalog.ts';
import { parseExpression, type Expression } from '#lib/catalog/expression.ts';
import type { DerivedSpec } from '#lib/domain/indicator.ts';

const trees = new Map<string, Expression>();

/** The formula of a derived metric as a tree, read once. */
export function treeOf({ expression }: DerivedSpec): Expression {
	let tree = trees.get(expression);
	if (!tree) trees.set(expression, (tree = parseExpression(expression)));
	return tree;
}

/** Every node of a formula, and of the metrics that it uses. */
function someNode(
	tree: Expression,
	catalog: Catalog,
	test: (node: Expression) => boolean
): boolean {
	if (test(tree)) return true;
	const some = (inner: Expression) => someNode(inner, catalog, test);
	switch (tree.type) {
		case 'negate':
		case 'not':
			return some(tree.of);
		case 'binary':
			return some(tree.left) || some(tree.right);
		case 'call':
			return tree.of.some(some);
		case 'reference': {
			const inner = catalog.derivedMetric(tree.id);
			return inner ? some(treeOf(inner)) : false;
		}
		default:
			return false;
	}
}

/** 含时期数: whether 本期 and 累计 of the metric are two things. */
export const hasFlow = (spec: DerivedSpec, catalog: Catalog): boolean =>
	someNode(treeOf(spec), catalog, (node) => {
		if (node.type !== 'reference') return false;
		const indicator = catalog.indicator(node.id);
		return (
			indicator?.kind === 'flow' ||
			(indicator?.kind === 'rate' && indicator.aggTime === 'wmean')
		);
	});

/** 年度预算: the year's budget, against which only what was spent since January has a meaning. */
const yearly = ['sa_budget'];

/** 预算执行率 and 序时 are of the year to date by definition, whatever was asked. */
export const isToDate = (spec: DerivedSpec, catalog: Catalog): boolean =>
	someNode(
		treeOf(spec),
		catalog,
		(node) =>
			(node.type === 'call' && node.name === 'elapsed') ||
			(node.type === 'reference' && yearly.includes(node.id))
	);
