import { describe, expect, it } from 'vitest';
import { layoutFingerprint } from '#lib/ingest/received/fingerprint.ts';
import { UserError } from '#lib/domain/errors.ts';
import { figures, questions, read } from './sheet-fixture.ts';

describe('L2, regions down and indicators across', () => {
	const wide = read(
		`
		甲市2026年第三季度城乡低保和临时救助情况表
		填表单位：甲市民政局\u3000\u3000单位：户、人、元\u3000\u3000填表日期：2026年10月12日
		地区 | 城市低保 |  | 农村低保 | | 低保标准（元/月） | | 临时救助（三季度） | | 累计支出（万元）
		 | 户数 | 人数 | 户数 | 人数 | 城市 | 农村 | 人次 | 支出（万元） |
		全市 | 100 | 200 | 300 | 400 | | | 50 | | 90.5
		东区 | 60 | 120 | 200 | 250 | 810 | 760 | 30 | 1.5 | 50.5
		西 区 | 40 | ８０ | | 约150 | 800 | — | 20 | 0 | 40
		单位负责人： | | | 填表人：
		`,
		{
			merges: [
				[0, 0, 0, 9],
				[1, 0, 1, 9],
				[2, 0, 3, 0],
				[2, 1, 2, 2],
				[2, 3, 2, 4],
				[2, 5, 2, 6],
				[2, 7, 2, 8],
				[2, 9, 3, 9]
			]
		}
	);

	it('has its figures under merged headings of two storeys', () => {
		expect(wide.layout).toBe('wide');
		expect(figures(wide)).toEqual([
			'甲市 2026Q3 dibao_households urban 100 @B5',
			'甲市 2026Q3 dibao_persons urban 200 @C5',
			'甲市 2026Q3 dibao_households rural 300 @D5',
			'甲市 2026Q3 dibao_persons rural 400 @E5',
			'甲市 2026Q3 temp_aid_visits single 50 @H5',
			'东区 2026Q3 dibao_households urban 60 @B6',
			'东区 2026Q3 dibao_persons urban 120 @C6',
			'东区 2026Q3 dibao_households rural 200 @D6',
			'东区 2026Q3 dibao_persons rural 250 @E6',
			'东区 2026Q3 dibao_standard urban 810 @F6',
			'东区 2026Q3 dibao_standard rural 760 @G6',
			'东区 2026Q3 temp_aid_visits single 30 @H6',
			'东区 2026Q3 temp_aid_spending single 1.5 @I6',
			'西区 2026Q3 dibao_households urban 40 @B7',
			'西区 2026Q3 dibao_persons urban 80 @C7',
			'西区 2026Q3 dibao_households rural missing @D7',
			'西区 2026Q3 dibao_persons rural 150 @E7',
			'西区 2026Q3 dibao_standard urban 800 @F7',
			'西区 2026Q3 dibao_standard rural na @G7',
			'西区 2026Q3 temp_aid_visits single 20 @H7',
			'西区 2026Q3 temp_aid_spending single 0 @I7'
		]);
	});

	it('asks about a heading that could be anybody’s, and reads nothing under it', () => {
		expect(questions(wide)).toEqual(['indicator：“累计支出（万元）”是哪个指标？']);
	});

	it('says of every row what it was taken for', () => {
		expect(
			wide.rows.map(({ row, kind, reason }) => `${row} ${kind} ${reason}`.trim())
		).toEqual([
			'0 title 表题、填报信息',
			'1 title 表题、填报信息',
			'2 heading 表头',
			'3 heading 表头',
			'4 total 合计行',
			'5 figures',
			'6 figures',
			'7 skipped 表外说明'
		]);
	});

	it('finds the parts of a figure in its headings', () => {
		const figure = [...wide.received].find(
			({ observation }) => observation?.source.cell === 'I6'
		)!;
		const { table } = figure;
		expect(table.cellOf(figure, 'region')).toEqual({ row: 6, column: 1 });
		expect(table.cellOf(figure, 'indicator')).toEqual({ row: 4, column: 9 });
		expect(table.cellOf(figure, 'unit')).toEqual({ row: 4, column: 9 });
	});

	it('is the same without merged cells, as CSV has it, and with periods over the columns', () => {
		const csv = read(
			`
			地区|2026年7月||2026年8月|
			|城市低保人数|农村低保人数|城市低保人数|农村低保人数
			东区|1|2|3|4
			市区小计|1|2|3|4
			`,
			{ name: null, file: 'a.csv' }
		);
		expect(figures(csv)).toEqual([
			'东区 2026M07 dibao_persons urban 1 @B3',
			'东区 2026M07 dibao_persons rural 2 @C3',
			'东区 2026M08 dibao_persons urban 3 @D3',
			'东区 2026M08 dibao_persons rural 4 @E3'
		]);
		expect(csv.rows.at(-1)).toEqual({
			row: 3,
			kind: 'skipped',
			reason: '小计行，只是其余行之和'
		});
	});

	it('takes the indicator from the title, the region of a total from its counties', () => {
		const titled = read(`
			2026年三季度各区县城市低保人数统计表
			地区 | 人数
			合计 | 3
			东区 | 1
			西区 | 2
		`);
		expect(figures(titled)).toEqual([
			'甲市 2026Q3 dibao_persons urban 3 @B3',
			'东区 2026Q3 dibao_persons urban 1 @B4',
			'西区 2026Q3 dibao_persons urban 2 @B5'
		]);
	});
});

describe('L1, the form of the ministry', () => {
	const form = read(`
		甲市民政统计月报表
		表号：YZH01
		填报单位：东区 | | 2026年9月
		指标名称 | 单位 | 代码 | 数量 | 上期 | 环比
		甲 | 乙 | 丙 | 1 | 2 | 3
		民政事业费累计支出 | 万元 | JZH011310000 | 300.5 | 200 | 50
		社会救助 | | JZH011212000 | 200.5 | 150 | 33
		最低生活保障 | | JZH011212100 | 150 | 100 | 50
		\u3000城市低保累计支出 | | JZH011212110 | 50 | 30 |
		\u3000\u3000其中：城市低保金 | | JZH011212111 | 40 | 30 |
		社会福利 | 万元 | JZH011211000 | 100 | 50 | 100
		临时救助（人次）* | 人次 | X0 | 7 | 6 |
		城市低保人数 | 人 | X1 | 500 | 490 | 2
		注：本表四舍五入。
	`);

	it('reads 数量 alone, by code before name; what has no indicator keeps its name', () => {
		expect(form.layout).toBe('form');
		expect(figures(form)).toEqual([
			'东区 2026M09 ~民政事业费累计支出 ytd 300.5 @D6',
			'东区 2026M09 ~社会救助 ytd 200.5 @D7',
			'东区 2026M09 dibao_spending ytd 150 @D8',
			'东区 2026M09 dibao_spending urban ytd 50 @D9',
			'东区 2026M09 ~城市低保金 ytd 40 @D10',
			'东区 2026M09 ~社会福利 ytd 100 @D11',
			'东区 2026M09 temp_aid_visits ytd 7 @D12',
			'东区 2026M09 dibao_persons urban 500 @D13'
		]);
		expect(questions(form)).toEqual([]);
	});

	it('says why its other columns are not read', () => {
		expect(form.columns.slice(4).map(({ reason }) => reason)).toEqual([
			'上期、上年同期数，只供对照，不读入',
			'同比、环比列，不作数据'
		]);
	});
});

describe('the other layouts', () => {
	it('L5: years across, 其中 and what follows it under their whole, a blank for no figure', () => {
		const series = read(`
			甲市历年社会救助情况
			指标 | 2019年 | 2020年 | 2021年
			低保人数（人） | 100 | 110 |
			其中：城市 | 40 | 50 | 60
			农村 | 60 | 60 | 70
			临时救助支出(元) | 15000 | 20000 | 30000
		`);
		expect(series.layout).toBe('series');
		expect(figures(series)).toEqual([
			'甲市 2019 dibao_persons 100 @B3',
			'甲市 2020 dibao_persons 110 @C3',
			'甲市 2019 dibao_persons urban 40 @B4',
			'甲市 2020 dibao_persons urban 50 @C4',
			'甲市 2021 dibao_persons urban 60 @D4',
			'甲市 2019 dibao_persons rural 60 @B5',
			'甲市 2020 dibao_persons rural 60 @C5',
			'甲市 2021 dibao_persons rural 70 @D5',
			'甲市 2019 temp_aid_spending single 1.5 @B6',
			'甲市 2020 temp_aid_spending single 2 @C6',
			'甲市 2021 temp_aid_spending single 3 @D6'
		]);
		expect(questions(series)).toEqual([]);
	});

	it('indicators down and regions across, the city from the name of the file', () => {
		const transposed = read(
			`
			2026年三季度分区县指标 | | | |
			指标 | 单位 | 合计 | 东区 | 西区
			城市低保人数 | 人 | 300 | 100 | 200
			低保资金支出 | 元 | 30000 | 10000 | 20000
			`,
			{ file: '/somewhere/甲市.xlsx' }
		);
		expect(transposed.layout).toBe('transposed');
		expect(figures(transposed)).toEqual([
			'甲市 2026Q3 dibao_persons urban 300 @C3',
			'东区 2026Q3 dibao_persons urban 100 @D3',
			'西区 2026Q3 dibao_persons urban 200 @E3',
			'甲市 2026Q3 dibao_spending single 3 @C4',
			'东区 2026Q3 dibao_spending single 1 @D4',
			'西区 2026Q3 dibao_spending single 2 @E4'
		]);
	});

	it('L3: programmes down and measures across; several standards in a cell are asked about', () => {
		const programmes = read(`
			东区2026年3季度社会救助资金使用情况公开表
			救助类别 | 救助标准 | 户数 | 人数 | 资金支出（万元）
			城市低保 | 810元/人/月 | 100 | 200 | 30.5
			特困人员 | 集中供养1420元/人/月，分散供养1130元/人/月 | | 20 | 5
			合计 | | | | 35.5
		`);
		expect(programmes.layout).toBe('programmes');
		expect(figures(programmes)).toEqual([
			'东区 2026Q3 dibao_standard urban 810 @B3',
			'东区 2026Q3 dibao_households urban 100 @C3',
			'东区 2026Q3 dibao_persons urban 200 @D3',
			'东区 2026Q3 dibao_spending urban single 30.5 @E3',
			'东区 2026Q3 tekun_persons 20 @D4',
			'东区 2026Q3 tekun_spending single 5 @E4',
			'东区 2026Q3 ~合计资金支出 single 35.5 @E5'
		]);
		expect(programmes.questions).toMatchObject([
			{
				asks: 'value',
				cell: { row: 4, column: 2 },
				suggestions: ['集中供养：1420元', '分散供养：1130元']
			}
		]);
	});

	it('a long table with Chinese headings, an unknown region kept for the screening', () => {
		const long = read(
			`
			地区代码|地区|期间|指标|数值|单位|城乡|本期/累计
			770101|东区|2026Q3|低保人数|1,000|人|城市|
			770101|东区|2026年三季度|低保支出|0.5|亿元|城市|累计
			770109|远区|2026Q3|低保人数|约50|人|农村|
			`,
			{ name: null, file: 'a.csv' }
		);
		expect(long.layout).toBe('long');
		expect(figures(long)).toEqual([
			'东区 2026Q3 dibao_persons urban 1000 @E2',
			'东区 2026Q3 dibao_spending urban ytd 5000 @E3'
		]);
		expect(long.received.at(2)).toMatchObject({
			region: null,
			written: { region: '770109' }
		});
	});

	it('L6: a list of persons is sent back unread', () => {
		const list = () => read('序号|姓名|身份证号|金额\n1|甲|110101199001011234|100');
		expect(list).toThrow(UserError);
		expect(list).toThrow('系统只接收汇总数据');
	});

	it('a text is no table, and says so', () => {
		expect(questions(read('截至9月底，全市共保障城乡低保对象3户、5人。'))).toEqual([
			'table：没有找到表头和数值，不像统计表；文字材料请用核稿'
		]);
	});
});

describe('what a table does not say', () => {
	it('is asked once: which region, which period', () => {
		const silent = read('指标|数量\n低保人数|5\n低保户数|3');
		expect(questions(silent)).toEqual([
			'period：表题、表名、文件名都没有写明是哪一期的数',
			'region：表题、表名、文件名都没有写明是哪个地区的数'
		]);
		expect(silent.received).toEqual([]);
	});

	it('is asked of money without a unit', () => {
		expect(questions(read('甲市2026年三季度\n地区|低保资金支出\n东区|5'))).toEqual([
			'unit：“低保资金支出”没有写单位'
		]);
	});

	it('is asked with the likely names where a heading has a slip of the pen', () => {
		const { questions: asked } = read('甲市2026年三季度\n地区|城市低保人薮\n东区|5');
		expect(asked[0]).toMatchObject({ asks: 'indicator', cell: { row: 2, column: 2 } });
		expect(asked[0]!.suggestions).toContain('城市低保人数');
	});
});

describe('what people decide', () => {
	const lines = '甲市2026年三季度\n地区|累计支出（万元）|低保人数\n东区|5|7';
	const { fingerprint } = read(lines);
	const decided = (key: string, decision: Parameters<typeof Object.entries>[0]) => ({
		version: 1 as const,
		layouts: new Map([
			[fingerprint, new Map([[key, decision as { indicator: string }]])]
		]),
		files: new Map()
	});

	it('counts before what the catalogue says, for every file of that layout', () => {
		const later = read(
			'甲市2026年四季度\n地区|累计支出（万元）|低保人数\n西区|6|8',
			{ file: '别的.xlsx' },
			decided('累计支出(万元)', { indicator: 'sa_spending_total' })
		);
		expect(later.questions).toEqual([]);
		expect(figures(later)).toEqual([
			'西区 2026Q4 sa_spending_total ytd 6 @B3',
			'西区 2026Q4 dibao_persons 8 @C3'
		]);
	});

	it('may be that a column is left out', () => {
		const without = read(lines, {}, decided('累计支出(万元)', { skip: true }));
		expect(figures(without)).toEqual(['东区 2026Q3 dibao_persons 7 @C3']);
		expect(without.questions).toEqual([]);
	});

	it('puts right the period and the region that a title has wrong, for that file alone', () => {
		const mapping = {
			version: 1 as const,
			layouts: new Map(),
			files: new Map([['季报.xlsx', { period: '2026Q2' }]])
		};
		const wrong = '甲市2026年三季度\n地区|低保人数\n东区|7';
		const named = (file: string) => figures(read(wrong, { file }, mapping));
		expect(named('季报.xlsx')).toEqual(['东区 2026Q2 dibao_persons 7 @B3']);
		expect(named('别的.xlsx')).toEqual(['东区 2026Q3 dibao_persons 7 @B3']);
	});

	it('is kept by a fingerprint that only the headings make', () => {
		expect(
			read('甲市2025年一季度\n地区|累计支出（万元）|低保人数\n北县|1|2').fingerprint
		).toBe(fingerprint);
		expect(read('甲市2026年三季度\n地区|低保人数\n东区|7').fingerprint).not.toBe(
			fingerprint
		);
		expect(layoutFingerprint(['a'])).toMatch(/^[\da-f]{16}$/);
	});
});

describe('a caption over the lines of a form', () => {
	it('is no line that was left blank, whatever it is called', () => {
		const form = read(`
			东区2026年第三季度社会救助统计季报
			指标名称|计量单位|代码|数量
			一、城市最低生活保障|||
			城市低保户数|户|01|5
			城市低保人数|人|02|
		`);
		expect(figures(form)).toEqual([
			'东区 2026Q3 dibao_households urban 5 @D4',
			'东区 2026Q3 dibao_persons urban missing @D5'
		]);
	});
});
