import { writeXlsx, type CellValue } from 'hucre/xlsx';
import type { Area, Measure } from '#lib/domain/area.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Period } from '#lib/domain/period.ts';
import type { Region } from '#lib/domain/region.ts';
import { periodIn } from '#lib/quality/words.ts';

interface Column {
	/** Upper and lower head; one over both rows where the lower is ''. */
	heads: readonly [string, string];
	indicator: string;
	area: Area;
	measure: Measure | null;
}

const column = (
	upper: string,
	lower: string,
	indicator: string,
	area: Area = 'all',
	measure: Measure | null = null
): Column => ({ heads: [upper, lower], indicator, area, measure });

const columns: readonly Column[] = [
	column('城市低保', '户数', 'dibao_households', 'urban'),
	column('城市低保', '人数', 'dibao_persons', 'urban'),
	column('农村低保', '户数', 'dibao_households', 'rural'),
	column('农村低保', '人数', 'dibao_persons', 'rural'),
	column('低保标准（元/月）', '城市', 'dibao_standard', 'urban'),
	column('低保标准（元/月）', '农村', 'dibao_standard', 'rural'),
	column('临时救助', '累计人次', 'temp_aid_visits', 'all', 'ytd'),
	column('临时救助', '累计支出（万元）', 'temp_aid_spending', 'all', 'ytd'),
	// Nearly the name of an indicator, and not quite: it has to be asked.
	column('累计救助资金支出总额（万元）', '', 'sa_spending_total', 'all', 'ytd')
];

const first = 4;

/**
 * 示例表 of a set's own figures, a row a county as offices lay it out (市本级 only in the total), with the faults that offices make: a column
 * of doubtful meaning, money in 元 under 万元, a total that is 100 too high, a blank, and digits in full width.
 */
export async function exampleTable(
	observations: readonly Observation[],
	whole: Region,
	below: readonly Region[],
	period: Period
): Promise<Uint8Array> {
	const values = new Map(
		observations.map((one) => [
			[one.indicator, one.region, one.area, one.measure].join('|'),
			one.value
		])
	);
	const figures = ({ code }: Region) =>
		columns.map(
			({ indicator, area, measure }): CellValue =>
				values.get([indicator, code, area, measure].join('|')) ?? null
		);
	const inside = below.map(figures);
	const counties = below.filter(({ own }) => !own);
	const rows: CellValue[][] = [
		[`${whole.name}${periodIn(period)}城乡低保和临时救助情况表（模拟数据，供试用）`],
		[`填表单位：${whole.name}民政局\u3000\u3000单位：户、人、人次、万元`],
		[
			'地区',
			...columns.map(({ heads }, at) => shownOnce(heads[0], columns[at - 1]?.heads[0]))
		],
		[null, ...columns.map(({ heads }) => heads[1] || null)],
		['全市', ...totals(inside)],
		...counties.map((one) => [one.name, ...figures(one)]),
		[
			['单位负责人：', '统计负责人：', '填表人：', '联系电话：'].join(
				'\u3000\u3000\u3000\u3000'
			)
		]
	];
	const county = (n: number) => rows[first + 1 + (n % counties.length)]!;
	const spending = county(7)[8];
	if (typeof spending === 'number') county(7)[8] = Math.round(spending * 10_000);
	county(8)[7] = null;
	county(2)[2] = fullWidth(county(2)[2]);
	const last = columns.length;
	return writeXlsx({
		sheets: [
			{
				name: '分区县',
				rows,
				merges: [
					...[0, 1, rows.length - 1].map((row) => merge(row, 0, row, last)),
					merge(2, 0, 3, 0),
					...[1, 3, 5, 7].map((at) => merge(2, at, 2, at + 1)),
					merge(2, last, 3, last)
				]
			}
		]
	});
}

const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
	startRow,
	startCol,
	endRow,
	endCol
});

const shownOnce = (text: string, before: string | undefined): CellValue =>
	text === before ? null : text;

/** 全市 has no standard of its own, and 100 rural persons too many. */
const totals = (below: readonly (readonly CellValue[])[]): CellValue[] =>
	columns.map(({ indicator }, at) => {
		if (indicator === 'dibao_standard') return null;
		const numbers = below.flatMap((figures) =>
			typeof figures[at] === 'number' ? [figures[at]] : []
		);
		return Number(numbers.reduce((a, b) => a + b, at === 3 ? 100 : 0).toFixed(2));
	});

const fullWidth = (value: CellValue | undefined): CellValue =>
	String(value ?? '').replace(/\d/g, (digit) =>
		String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
	);
