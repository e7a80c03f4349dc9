import type { DerivedId, DerivedSpec, IndicatorId } from '#lib/domain/indicator.ts';
import {
	ExpressionError,
	parseExpression,
	referencesOf,
	type Expression
} from './expression.ts';
import { dimensions } from './indicators.ts';
import { readTable, type Row } from './table.ts';

const file = 'derived.csv';

const columns = [
	'id',
	'name',
	'unit',
	'shown',
	'decimals',
	'expression',
	'formula',
	'direction',
	'dimension',
	'weight',
	'definition'
];

/** derived.csv, checked: unknown operands, cycles and expressions that cannot be read are refused. */
export function readDerived(
	text: string,
	indicators: ReadonlySet<string>
): DerivedSpec[] {
	const rows = readTable(file, text, columns);
	const byId = new Map<string, { row: Row; expression: Expression }>();
	for (const row of rows) {
		const id = row.get('id');
		const first = byId.get(id);
		if (first) row.fail(`编号“${id}”与第${first.row.line}行重复`);
		if (indicators.has(id)) row.fail(`编号“${id}”已是基础指标`);
		byId.set(id, { row, expression: readExpression(row) });
	}
	for (const { row, expression } of byId.values())
		for (const { id } of referencesOf(expression))
			if (!indicators.has(id) && !byId.has(id)) row.fail(`算式中的“${id}”不在目录中`);
	for (const id of byId.keys()) refuseCycle(id, [], byId);
	return rows.map((row) => toSpec(row, indicators));
}

function readExpression(row: Row): Expression {
	const source = row.get('expression');
	try {
		return parseExpression(source);
	} catch (error) {
		if (!(error instanceof ExpressionError)) throw error;
		return row.fail(`算式第${error.position + 1}字：${error.message}（${source}）`);
	}
}

function refuseCycle(
	id: string,
	path: readonly string[],
	all: ReadonlyMap<string, { row: Row; expression: Expression }>
): void {
	const one = all.get(id);
	if (!one) return;
	if (path.includes(id))
		one.row.fail(`算式绕成了圈：${[...path.slice(path.indexOf(id)), id].join(' → ')}`);
	for (const reference of referencesOf(one.expression))
		refuseCycle(reference.id, [...path, id], all);
}

function toSpec(row: Row, indicators: ReadonlySet<string>): DerivedSpec {
	const weight = row.get('weight');
	if (weight !== '' && !indicators.has(weight)) row.fail(`权数“${weight}”不在目录中`);
	const dimension = row.get('dimension');
	return {
		id: row.get('id') as DerivedId,
		name: row.get('name'),
		unit: row.get('unit'),
		shown: row.oneOf('shown', ['percent', 'ratio', 'points', 'index', 'times', 'number']),
		decimals: row.number('decimals') ?? 0,
		expression: row.get('expression'),
		formula: row.get('formula'),
		direction: row.oneOf('direction', ['higher', 'lower', 'neutral']),
		dimension:
			dimension === ''
				? null
				: (dimensions.find((one) => one === dimension) ??
					row.fail(`没有“${dimension}”这个维度`)),
		weight: weight === '' ? null : (weight as IndicatorId),
		definition: row.get('definition'),
		aliases: []
	};
}
