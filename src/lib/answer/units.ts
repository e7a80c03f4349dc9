import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Expression } from '#lib/catalog/expression.ts';

/** What a part of a formula is measured in, as far as that can be told. */
interface Measured {
	/** Null where it is a plain number, or no longer one of the catalogue's units. */
	unit: string | null;
	/** A standard or a ratio: it may be compared, never added to another. */
	kind: 'standard' | 'ratio' | 'other';
}

const perMonth = ['元/人·月', '元/月'];
const perYear = ['元/年'];

/** Thrown inside this file only: the first thing in a formula that has no meaning. */
class Clash extends Error {}

/**
 * 不可混合: why a formula has no meaning, or null. 人, 人次 and 户 are never added to one another, standards
 * and ratios not even to their like, and 元/月 never stands against 元/年 without its twelve months.
 */
export function unitClash(tree: Expression, catalog: Catalog): string | null {
	try {
		measured(tree, catalog);
		return null;
	} catch (clash) {
		if (clash instanceof Clash) return clash.message;
		throw clash;
	}
}

const plain: Measured = { unit: null, kind: 'other' };

function measured(tree: Expression, catalog: Catalog): Measured {
	switch (tree.type) {
		case 'reference':
			return referenced(tree.id, catalog);
		case 'binary':
			return combined(tree, catalog);
		case 'negate':
			return measured(tree.of, catalog);
		case 'call':
			return called(tree, catalog);
		default:
			return plain;
	}
}

function referenced(id: string, catalog: Catalog): Measured {
	const indicator = catalog.indicator(id);
	if (indicator)
		return {
			unit: indicator.unit,
			kind:
				indicator.kind === 'standard'
					? 'standard'
					: indicator.kind === 'rate'
						? 'ratio'
						: 'other'
		};
	const unit = catalog.derivedMetric(id)?.unit ?? null;
	return { unit: unit === '1' ? null : unit, kind: 'ratio' };
}

function called(
	{ name, of }: Extract<Expression, { type: 'call' }>,
	catalog: Catalog
): Measured {
	const inner = of.map((one) => measured(one, catalog))[0] ?? plain;
	return name === 'avg' || name === 'abs' ? inner : plain;
}

function combined(
	{ operator, left, right }: Extract<Expression, { type: 'binary' }>,
	catalog: Catalog
): Measured {
	const [a, b] = [measured(left, catalog), measured(right, catalog)];
	switch (operator) {
		case '+':
		case '-':
			if (a.kind === 'standard' && b.kind === 'standard' && operator === '+')
				throw new Clash('标准不可相加');
			if (a.kind === 'ratio' && b.kind === 'ratio' && operator === '+')
				throw new Clash('比率不可相加，应先汇总分子、分母');
			refuseMixed(a, b);
			return a.unit === null ? b : a;
		case '*':
			return times(a, b, left, right);
		case '/':
			refuseMonthAgainstYear(a, b);
			return plain;
		case 'and':
		case 'or':
			return plain;
		default:
			refuseMixed(a, b);
			return plain;
	}
}

/** Twelve months of a standard are a year's. */
function times(a: Measured, b: Measured, left: Expression, right: Expression): Measured {
	for (const [one, factor] of [
		[a, right],
		[b, left]
	] as const)
		if (one.unit !== null && factor.type === 'number' && factor.value === 12)
			return perMonth.includes(one.unit) ? { unit: '元/年', kind: one.kind } : plain;
	return plain;
}

function refuseMixed(a: Measured, b: Measured): void {
	if (a.unit === null || b.unit === null || a.unit === b.unit) return;
	refuseMonthAgainstYear(a, b);
	throw new Clash(`${a.unit}与${b.unit}不可混合计算`);
}

function refuseMonthAgainstYear(a: Measured, b: Measured): void {
	const [first, second] = [a.unit ?? '', b.unit ?? ''];
	if (
		(perMonth.includes(first) && perYear.includes(second)) ||
		(perYear.includes(first) && perMonth.includes(second))
	)
		throw new Clash(`${first}与${second}不可直接比较，应先按12个月换算`);
}
