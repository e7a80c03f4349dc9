import { printedUnit } from '#lib/catalog/printed-unit.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type {
	AreaSplit,
	DerivedSpec,
	Direction,
	IndicatorKind,
	IndicatorSpec
} from '#lib/domain/indicator.ts';

/** 词条: a basic indicator or a derived metric, as the catalogue has it. */
export type Entry =
	{ type: 'indicator'; spec: IndicatorSpec } | { type: 'derived'; spec: DerivedSpec };

/** What the page opens on where the address names nothing. */
const firstEntry = 'dibao_persons';

export const entriesOf = ({ indicators, derived }: Catalog): Entry[] => [
	...indicators.map((spec): Entry => ({ type: 'indicator', spec })),
	...derived.map((spec): Entry => ({ type: 'derived', spec }))
];

/** Undefined for an id that the catalogue does not know. */
export function entryOf(catalog: Catalog, id: string | null): Entry | undefined {
	const wanted = id ?? firstEntry;
	const spec = catalog.indicator(wanted);
	if (spec) return { type: 'indicator', spec };
	const derived = catalog.derivedMetric(wanted);
	return derived && { type: 'derived', spec: derived };
}

/** 分组 under which an entry is listed: its programme, or what a derived metric speaks of. */
export const groupOf = (entry: Entry): string =>
	entry.type === 'indicator'
		? entry.spec.groupName
		: `派生 · ${entry.spec.dimension ?? '其他'}`;

/** A list under its groups, in the order in which they first appear. */
export function byGroup<Listed>(
	list: readonly Listed[],
	entry: (one: Listed) => Entry
): { name: string; list: Listed[] }[] {
	const groups = new Map<string, Listed[]>();
	for (const one of list) {
		const name = groupOf(entry(one));
		groups.set(name, [...(groups.get(name) ?? []), one]);
	}
	return [...groups].map(([name, list]) => ({ name, list }));
}

const kindNames: Record<IndicatorKind, string> = {
	stock: '时点数',
	flow: '时期数',
	standard: '标准',
	rate: '比率'
};

export const kindOf = ({ type, spec }: Entry): string =>
	type === 'derived' ? '派生指标' : kindNames[spec.kind];

const kindMeanings: Record<IndicatorKind, string> = {
	stock: '指期末；可跨地区相加，不可跨期相加',
	flow: '分本期和累计，二者不相加、不互比；累计不作环比',
	standard: '指期末执行标准；不相加，合并按人数加权',
	rate: '不相加、不简单平均'
};

const splitNames: Record<AreaSplit, string> = {
	split: '必须分城乡，并有合计',
	opt: '可分可不分',
	urban: '只有城市',
	rural: '只有农村',
	total: '不分城乡'
};

const directionNames: Record<Direction, string> = {
	higher: '高为好，可排位次',
	lower: '低为好，可排位次',
	neutral: '中性，不排名，不评优劣'
};

/** How the figure of a region is made from those below it. */
export function overRegions(entry: Entry, catalog: Catalog): string {
	if (entry.type === 'derived') return '由分子、分母各自合计后重算，不是各地数的平均';
	const { aggRegion, weight } = entry.spec;
	if (aggRegion === 'sum') return '各地相加；上级自己公布的数优先，缺报超过一成不出合计';
	if (aggRegion === 'none') return '不能跨地区合并，只有上级自己公布才有数';
	const by = weight === null ? undefined : catalog.indicator(weight)?.name;
	return `按${by ?? '权数'}加权，不是各地的简单平均`;
}

const overTime: Record<IndicatorSpec['aggTime'], string> = {
	sum: '各期相加得累计',
	last: '取期末',
	max: '取各期最大',
	wmean: '按权数加权',
	none: '不跨期合并'
};

export interface Fact {
	name: string;
	text: string;
}

/** 词条 in lines: what it is, how it is counted, what it is also called. What is not said is left out. */
export function factsOf(entry: Entry, catalog: Catalog): Fact[] {
	const { spec } = entry;
	const lines: [string, string][] =
		entry.type === 'derived'
			? [
					['口径', entry.spec.definition],
					['公式', entry.spec.formula],
					['单位', printedUnit(entry.spec)],
					['性质', '派生指标：由基础指标算出，不填报'],
					['跨地区', overRegions(entry, catalog)],
					['好的方向', directionNames[entry.spec.direction]],
					['六个突出', entry.spec.dimension ?? ''],
					['离散权数', catalog.indicator(entry.spec.weight ?? '')?.name ?? '']
				]
			: [
					['口径', entry.spec.definition],
					['单位', printedUnit(entry.spec)],
					['性质', `${kindOf(entry)}：${kindMeanings[entry.spec.kind]}`],
					['城乡', splitNames[entry.spec.split]],
					['供养方式', entry.spec.modes ? '可分集中、分散' : ''],
					['跨地区', overRegions(entry, catalog)],
					['跨期', overTime[entry.spec.aggTime]],
					['好的方向', directionNames[entry.spec.direction]],
					['六个突出', entry.spec.dimensions.join('、')],
					['报送', entry.spec.frequency === 'year' ? '按年' : '按季'],
					['主管部门', entry.spec.department],
					['报表代码', entry.spec.codes.join('、')],
					['派生指标', usedIn(spec.id, catalog)]
				];
	return [...lines, ['又名', spec.aliases.join('、')], ['编号', spec.id]]
		.filter(([, text]) => text !== '')
		.map(([name, text]) => ({ name: name!, text: text! }));
}

/** Derived metrics whose formula asks for an indicator. */
const usedIn = (id: string, { derived }: Catalog): string =>
	derived
		.filter(({ expression }) => new RegExp(`\\b${id}\\b`).test(expression))
		.map(({ name }) => name)
		.join('、');
