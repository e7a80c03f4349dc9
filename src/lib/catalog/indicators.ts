import type {
	AreaSplit,
	Dimension,
	Direction,
	IndicatorId,
	IndicatorSpec
} from '#lib/domain/indicator.ts';
import { canonicalUnit } from '#lib/domain/unit.ts';
import { nearestHint } from './nearest.ts';
import { normaliseName } from './normalise.ts';
import { readTable, type Row } from './table.ts';

const file = 'indicators.csv';

export const dimensions: readonly Dimension[] = [
	'人民性',
	'主动性',
	'时效性',
	'精准性',
	'可持续性',
	'均衡性'
];
const directions: readonly Direction[] = ['higher', 'lower', 'neutral'];
const splits: readonly AreaSplit[] = ['split', 'opt', 'urban', 'rural', 'total'];

const columns = [
	'id',
	'name',
	'group',
	'group_name',
	'unit',
	'kind',
	'agg_region',
	'agg_time',
	'weight',
	'split',
	'modes',
	'min',
	'max',
	'tier',
	'department',
	'codes',
	'decimals',
	'direction',
	'dimensions',
	'frequency',
	'definition'
];

export const readDimensions = (row: Row): Dimension[] =>
	row
		.get('dimensions')
		.split('、')
		.filter((name) => name !== '')
		.map(
			(name) =>
				dimensions.find((one) => one === name) ??
				row.fail(`没有“${name}”这个维度，只有${dimensions.join('、')}`)
		);

/** indicators.csv, checked: a wrong weight, an unknown unit, a duplicate is refused with its line. */
export function readIndicators(text: string): IndicatorSpec[] {
	const rows = readTable(file, text, columns);
	const byId = new Map<string, Row>();
	const byName = new Map<string, Row>();
	for (const row of rows) {
		const id = row.get('id');
		if (!/^[a-z][a-z0-9_]*$/.test(id))
			row.fail(`编号“${id}”只能用小写字母、数字和下划线`);
		const first = byId.get(id);
		if (first) row.fail(`编号“${id}”与第${first.line}行重复`);
		byId.set(id, row);
		const name = normaliseName(row.get('name'));
		if (name === '') row.fail('名称不能为空');
		const namesake = byName.get(name);
		if (namesake) row.fail(`名称“${row.get('name')}”与第${namesake.line}行重复`);
		byName.set(name, row);
	}
	return rows.map((row) => readIndicator(row, byId));
}

function readIndicator(row: Row, byId: ReadonlyMap<string, Row>): IndicatorSpec {
	const aggRegion = row.oneOf('agg_region', ['sum', 'wmean', 'none']);
	const aggTime = row.oneOf('agg_time', ['sum', 'last', 'max', 'wmean', 'none']);
	const weight = row.get('weight');
	const needsWeight = aggRegion === 'wmean' || aggTime === 'wmean';
	if (needsWeight && weight === '') row.fail('按权数加权的指标须写明权数（weight）');
	if (!needsWeight && weight !== '') row.fail(`不加权的指标不应有权数“${weight}”`);
	if (weight !== '') {
		const other = byId.get(weight);
		if (!other) row.fail(`权数“${weight}”不在目录中${nearestHint(weight, byId.keys())}`);
		else if (weight === row.get('id')) row.fail('指标不能作自己的权数');
		else if (other.get('agg_region') !== 'sum')
			row.fail(`权数“${weight}”不可相加，不能作权数`);
	}
	const unit = row.get('unit');
	if (canonicalUnit(unit)?.canonical !== unit) row.fail(`单位“${unit}”不是标准单位`);
	const min = row.number('min');
	const max = row.number('max');
	if (min !== null && max !== null && min > max) row.fail(`下限${min}大于上限${max}`);
	const tier = Number(row.oneOf('tier', ['1', '2', '3'])) as 1 | 2 | 3;
	const name = row.get('name');
	const kind = row.oneOf('kind', ['stock', 'flow', 'standard', 'rate']);
	if (kind !== 'flow' && aggTime === 'sum')
		row.fail(`只有时期数（flow）可以跨期相加，${name}是${kind}`);
	if ((kind === 'standard' || kind === 'rate') && aggRegion === 'sum')
		row.fail(`标准和比率不可跨地区相加，${name}是${kind}`);
	return {
		id: row.get('id') as IndicatorId,
		name,
		group: row.get('group'),
		groupName: row.get('group_name'),
		unit,
		kind,
		aggRegion,
		aggTime,
		weight: weight === '' ? null : (weight as IndicatorId),
		split: row.oneOf('split', splits),
		modes: row.oneOf('modes', ['', 'yes']) === 'yes',
		min,
		max,
		tier,
		department: row.get('department'),
		codes: row.get('codes').split('、').filter(Boolean),
		decimals: row.number('decimals') ?? 0,
		direction: row.oneOf('direction', directions),
		dimensions: readDimensions(row),
		frequency: row.oneOf('frequency', ['quarter', 'year']),
		definition: row.get('definition'),
		aliases: [],
		label: name
	};
}
