import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Observation } from '#lib/domain/observation.ts';
import { lineName, type FormLine } from '#lib/ingest/received/empty-form.ts';
import { readSheet } from '#lib/ingest/received/read-sheet.ts';
import type { Merge, Sheet } from '#lib/ingest/received/sheet.ts';
import {
	catalog,
	fact,
	observations,
	regions,
	regionsOfSet
} from './demo-city-fixture.ts';

const counties = regionsOfSet.filter(({ level, own }) => level === 'county' && !own);
const quarters = ['2026Q1', '2026Q2', '2026Q3'];
const quarterNames: Record<string, string> = {
	'2026Q1': '2026年第一季度',
	'2026Q2': '2026年二季度',
	'2026Q3': '2026年3季度'
};

const keyOf = (line: FormLine, region: string, period: string) =>
	[line.spec.id, region, period, line.area, line.mode, line.measure].join('|');
const byKey = new Map(
	observations.map((one) => [
		[one.indicator, one.region, one.period, one.area, one.mode, one.measure].join('|'),
		one
	])
);

/** Lines of which every county has a figure in every quarter. */
const lines: FormLine[] = observations
	.filter(({ region, period }) => region === counties[0]!.code && period === '2026Q3')
	.flatMap(({ indicator, area, mode, measure }) => {
		const spec = catalog.indicator(indicator);
		return spec && (measure === null || spec.kind === 'flow')
			? [{ spec, area, mode, measure }]
			: [];
	})
	.filter((line) =>
		counties.every(({ code }) =>
			quarters.every((quarter) => byKey.get(keyOf(line, code, quarter))?.value != null)
		)
	);

/** Other units of the same kind, by how many of the catalogue's one of them is. */
const unitsOf = (unit: string): readonly (readonly [string, number])[] =>
	unit === '万元'
		? [
				['万元', 1],
				['元', 1e-4],
				['亿元', 1e4],
				['千元', 0.1]
			]
		: unit === '人'
			? [
					['人', 1],
					['万人', 1e4]
				]
			: [[unit, 1]];

const wide = (text: string) =>
	text.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const grouped = (text: string) =>
	text.replace(/\d+/, (whole) => Number(whole).toLocaleString('en-US'));
const writings: readonly ((text: string) => string)[] = [
	(text) => text,
	wide,
	grouped,
	(text) => ` ${text} `
];

interface Choice {
	lines: FormLine[];
	unit: number;
	writing: number;
	/** Title rows above, a note below, a total among the counties. */
	title: boolean;
	total: boolean;
	quarter: string;
}

const unitOf = ({ spec }: FormLine, { unit }: Choice) => {
	const units = unitsOf(spec.unit);
	return units[unit % units.length]!;
};

function written(one: Observation, line: FormLine, choice: Choice): string {
	const [, factor] = unitOf(line, choice);
	const value = Number((one.value! / factor).toFixed(10));
	return writings[choice.writing]!(value.toFixed(10).replace(/\.?0+$/, ''));
}

const valueAt = (
	line: FormLine,
	region: string,
	period: string,
	choice: Choice
): string => written(byKey.get(keyOf(line, region, period))!, line, choice);

const note = ['注：本表数据为初步数。'];

function finish(cells: string[][], merges: Merge[], choice: Choice, name: string): Sheet {
	if (choice.title) {
		cells.unshift([`示例市${quarterNames[choice.quarter]!}社会救助情况表`], []);
		cells.push([], note);
		for (const merge of merges) {
			merge.top += 2;
			merge.bottom += 2;
		}
	}
	return { file: `示例市${choice.quarter}.xlsx`, name, cells, merges };
}

/** Counties down; the group's name merged over its indicators. */
function regionsDown(choice: Choice): Sheet {
	const merges: Merge[] = [{ top: 0, left: 0, bottom: 1, right: 0 }];
	const groups = ['地区'];
	const names = [''];
	const sorted = choice.lines.toSorted((a, b) =>
		a.spec.group.localeCompare(b.spec.group)
	);
	sorted.forEach((line, at) => {
		const before = sorted[at - 1]?.spec.group === line.spec.group;
		groups.push(before ? '' : `${line.spec.groupName}有关情况`);
		names.push(`${lineName(line)}（${unitOf(line, choice)[0]}）`);
		if (before) merges.at(-1)!.right = at + 1;
		else merges.push({ top: 0, left: at + 1, bottom: 0, right: at + 1 });
	});
	const rows = counties.map(({ code, name }) => [
		name,
		...sorted.map((line) => valueAt(line, code, choice.quarter, choice))
	]);
	if (choice.total) rows.push(['市区小计', ...sorted.map(() => '1')]);
	return finish([groups, names, ...rows], merges, choice, '分区县');
}

/** Indicators down, counties across, units in a column of their own. */
const regionsAcross = (choice: Choice): Sheet =>
	finish(
		[
			['序号', '指标名称', '计量单位', ...counties.map(({ name }) => name)],
			...choice.lines.map((line, at) => [
				String(at + 1),
				lineName(line),
				unitOf(line, choice)[0],
				...counties.map(({ code }) => valueAt(line, code, choice.quarter, choice))
			])
		],
		[],
		choice,
		'按指标'
	);

const long = (choice: Choice): Sheet => ({
	file: '长表.csv',
	name: null,
	merges: [],
	cells: [
		['地区', '期间', '指标', '数值', '单位', '备注'],
		...counties.flatMap(({ code, name }) =>
			choice.lines.map((line) => [
				name,
				quarterNames[choice.quarter]!,
				lineName(line),
				valueAt(line, code, choice.quarter, choice),
				unitOf(line, choice)[0],
				''
			])
		)
	]
});

/** A county's own form, with columns that are no data. */
const forms = (choice: Choice): Sheet[] =>
	counties.map(({ code, name }) => ({
		file: `${name}.xlsx`,
		name: '季报',
		merges: [],
		cells: [
			[`${name}民政统计季报表`],
			['表号：JZH01', '', quarterNames[choice.quarter]!],
			['指标名称', '单位', '代码', '数量', '上季度', '环比'],
			['甲', '乙', '丙', '1', '2', '3'],
			...choice.lines.map((line, at) => [
				lineName(line),
				unitOf(line, choice)[0],
				`${at + 1}`,
				valueAt(line, code, choice.quarter, choice),
				'1',
				'2'
			]),
			['单位负责人：', '', '填表人：']
		]
	}));

/** Quarters across, a sheet for each county. */
const series = (choice: Choice): Sheet[] =>
	counties.map(({ code, name }) => ({
		file: '示例市历季.xlsx',
		name,
		merges: [],
		cells: [
			['指标', '单位', ...quarters.map((quarter) => quarterNames[quarter]!)],
			...choice.lines.map((line) => [
				lineName(line),
				unitOf(line, choice)[0],
				...quarters.map((quarter) => valueAt(line, code, quarter, choice))
			])
		]
	}));

const layouts: readonly ((choice: Choice) => readonly Sheet[])[] = [
	(choice) => [regionsDown(choice)],
	(choice) => [regionsAcross(choice)],
	(choice) => [long(choice)],
	forms,
	series
];

const choices: fc.Arbitrary<Choice> = fc.record({
	lines: fc.uniqueArray(fc.constantFrom(...lines), { minLength: 3, maxLength: 25 }),
	unit: fc.nat(3),
	writing: fc.nat(writings.length - 1),
	title: fc.boolean(),
	total: fc.boolean(),
	quarter: fc.constantFrom(...quarters)
});

it.each(
	['regions down', 'regions across', 'long', 'forms', 'series'].map(
		(name, at) => [name, at] as const
	)
)('tables laid out by %s are read back to the figures they were made of', (_, at) => {
	fc.assert(
		fc.property(choices, (choice) => {
			const readings = layouts[at]!(choice).map((sheet) =>
				readSheet(sheet, { catalog, regions })
			);
			const periods = at === 4 ? quarters : [choice.quarter];
			const wanted = counties.flatMap(({ code }) =>
				choice.lines.flatMap((line) =>
					periods.map((period) => fact(byKey.get(keyOf(line, code, period))!))
				)
			);
			expect(readings.flatMap(({ questions }) => questions)).toEqual([]);
			const read = readings.flatMap(({ received }) =>
				[...received].flatMap(({ observation }) => observation ?? [])
			);
			expect(read.map(fact).sort()).toEqual(wanted.sort());
		}),
		{ numRuns: 15, seed: 20_260_930 }
	);
});
