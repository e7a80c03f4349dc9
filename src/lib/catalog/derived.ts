import type {
	DerivedId,
	DerivedSpec,
	IndicatorId,
	IndicatorSpec
} from '#lib/domain/indicator.ts';
import {
	ExpressionError,
	parseExpression,
	referencesOf,
	type Expression
} from './expression.ts';
import { dimensions } from './indicators.ts';
import { nearestHint } from './nearest.ts';
import { normaliseName } from './normalise.ts';
import { readTable, type Row } from './table.ts';

const file = 'derived.csv';

const shownKinds: readonly DerivedSpec['shown'][] = [
	'percent',
	'ratio',
	'points',
	'index',
	'times',
	'number'
];

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
	indicators: ReadonlyMap<string, IndicatorSpec>
): DerivedSpec[] {
	const rows = readTable(file, text, columns);
	const byId = new Map<string, { row: Row; expression: Expression }>();
	const names = new Map<string, string>(
		[...indicators].map(([id, { name }]) => [normaliseName(name), id])
	);
	for (const row of rows) {
		const id = row.get('id');
		if (!/^[a-z][a-z0-9_]*$/.test(id))
			row.fail(`编号“${id}”只能用小写字母、数字和下划线`);
		const first = byId.get(id);
		if (first) row.fail(`编号“${id}”与第${first.row.line}行重复`);
		if (indicators.has(id)) row.fail(`编号“${id}”已是基础指标`);
		const name = normaliseName(row.get('name'));
		if (name === '') row.fail('名称不能为空');
		const namesake = names.get(name);
		if (namesake) row.fail(`名称“${row.get('name')}”已是${namesake}的名称`);
		names.set(name, id);
		byId.set(id, { row, expression: readExpression(row) });
	}
	const known = [...byId.keys(), ...indicators.keys()];
	for (const { row, expression } of byId.values())
		for (const { id } of referencesOf(expression))
			if (!indicators.has(id) && !byId.has(id))
				row.fail(`算式中的“${id}”不在目录中${nearestHint(id, known)}`);
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

function toSpec(row: Row, indicators: ReadonlyMap<string, IndicatorSpec>): DerivedSpec {
	const weight = row.get('weight');
	if (weight !== '') {
		const other =
			indicators.get(weight) ??
			row.fail(`权数“${weight}”不在目录中${nearestHint(weight, indicators.keys())}`);
		if (other.aggRegion !== 'sum') row.fail(`权数“${weight}”不可相加，不能作权数`);
	}
	const unit = row.get('unit');
	const shown = row.oneOf('shown', shownKinds);
	if (unit === '') row.fail('单位不能为空，比率写1');
	if (unit !== '1' && shown !== 'number')
		row.fail(`单位是“${unit}”的只能写成number，写的是${shown}`);
	const dimension = row.get('dimension');
	return {
		id: row.get('id') as DerivedId,
		name: row.get('name'),
		unit,
		shown,
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
