import { describe, expect, it } from 'vitest';
import { readLongTable } from '#lib/ingest/long-table.ts';
import { catalog } from '../catalog/tables.ts';

const columns =
	'region_code,region_name,period,indicator,value,unit,area,mode,measure,report,status,note,source';
const read = (...lines: string[]) =>
	readLongTable([columns, ...lines].join('\n'), {
		file: '季报.csv',
		set: 'mine',
		catalog,
		source: '某市民政局季报'
	});
const one = (line: string) => read(line).observations[0]!;

/** A line by its columns; what is not given is the simplest that can be read. */
const line = (cells: Partial<Record<string, string>>) =>
	columns
		.split(',')
		.map(
			(column) =>
				cells[column] ??
				{
					region_code: '110000',
					period: '2024Q3',
					indicator: '低保人数',
					value: '10',
					unit: '人'
				}[column] ??
				''
		)
		.map((cell) => (/[,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
		.join(',');

describe('a line of a long table', () => {
	it('keeps everything it says', () => {
		expect(
			one(
				'110000,北京市,2024Q3,农村特困标准,14940,元/人·年,,dispersed,,季报,estimated,推算,民政部《公报》'
			)
		).toEqual({
			indicator: 'tekun_standard',
			region: '110000',
			period: '2024Q3',
			area: 'rural',
			mode: 'dispersed',
			measure: null,
			report: '季报',
			value: 1245,
			status: 'estimated',
			revision: 1,
			note: '推算',
			source: {
				set: 'mine',
				file: '季报.csv',
				sheet: null,
				row: 2,
				cell: null,
				title: '民政部《公报》'
			}
		});
	});

	it.each([
		['', null, 'missing'],
		['—', null, 'na'],
		['/', null, 'na'],
		['0', 0, 'reported'],
		['1,234.5', 1234.5, 'reported'],
		['１２', 12, 'reported'],
		['约15', 15, 'approximate']
	])('with value “%s” is %s, %s', (value, expected, status) => {
		expect(one(line({ value, indicator: '低保资金支出', unit: '万元' }))).toMatchObject({
			value: expected,
			status
		});
	});

	it.each([
		['低保资金支出', '6.9', '亿元', 69000],
		['低保资金支出', '1817.73', '亿元', 18177300],
		['低保资金支出', '123456', '元', 12.3456],
		['低保资金支出', '3.23亿元', '', 32300],
		['低保资金支出', '3.23亿元', '亿元', 32300],
		['低保人数', '7.01', '万人', 70100],
		['低保人数', '5.51万', '人', 55100],
		['临时救助人次', '1198.6', '万人次', 11986000],
		['低保标准', '6362.2', '元/人·年', 530.183333],
		['人均消费支出', '28227', '元', 28227],
		['实际报销比例', '82.3', '%', 82.3],
		['实际报销比例', '82.3%', '%', 82.3],
		['实际报销比例', '82.3%', '', 82.3]
	])('%s %s%s is %s in the catalogue’s unit', (indicator, value, unit, expected) => {
		expect(one(line({ indicator, value, unit })).value).toBe(expected);
	});

	it.each([
		['特困人员集中供养率', '31', '%', 0.31],
		['特困人员集中供养率', '31%', '%', 0.31],
		['低保覆盖率', '0.0189', '1', 0.0189],
		['临时救助平均救助水平', '1154.9', '元/人次', 1154.9]
	])(
		'%s %s%s is a published value of the derived metric',
		(indicator, value, unit, expected) => {
			const observation = one(line({ indicator, value, unit, period: '2021' }));
			expect(catalog.derivedMetric(observation.indicator)).toBeDefined();
			expect(observation.value).toBe(expected);
		}
	);

	it.each([
		// stocks and standards are those at the end
		['低保人数', '2024Q3', '', null],
		['低保标准', '2024', '', null],
		// flows
		['低保资金支出', '2024', '', 'single'],
		['低保资金支出', '2024Q3', '', 'single'],
		['低保资金支出', '2024Q3', 'ytd', 'ytd'],
		['低保资金累计支出', '2024Q3', '', 'ytd'],
		['低保资金累计支出', '2024', '', 'single'],
		['低保资金支出', '2013M01/2014M09', '', 'span'],
		// a rate of flows may say what it covers
		['实际报销比例', '2024Q3', 'ytd', 'ytd'],
		['实际报销比例', '2024Q3', '', null]
	])('%s of %s, measure “%s”, is %s', (indicator, period, measure, expected) => {
		const unit = catalog.lookup(indicator)!.subject.spec.unit;
		expect(one(line({ indicator, period, measure, unit })).measure).toBe(expected);
	});

	it.each([
		['城市低保人数', '', 'urban'],
		['低保人数', 'rural', 'rural'],
		['低保人数', '', 'all'],
		['租赁补贴户数', '', 'urban'],
		['危房改造户数', 'all', 'rural'],
		['孤儿数', '', 'all']
	])('%s, area “%s”, is %s', (indicator, area, expected) => {
		const unit = catalog.lookup(indicator)!.subject.spec.unit;
		expect(one(line({ indicator, area, unit })).area).toBe(expected);
	});

	it('without a catalogue entry is kept as 未入目录, in the unit it has', () => {
		const table = read(
			line({ indicator: '民政事业费支出', value: '4679.0', unit: '亿元' }),
			line({
				indicator: '农村低保最低指导标准（不低于）',
				value: '377',
				unit: '元/人·月'
			})
		);
		expect(table.unknown).toEqual(['民政事业费支出', '农村低保最低指导标准（不低于）']);
		expect(table.observations.map(({ indicator, value }) => [indicator, value])).toEqual([
			['~民政事业费支出', 4679],
			['~农村低保最低指导标准（不低于）', 377]
		]);
	});

	it('names its own source, or that of the table', () => {
		expect(one(line({ source: '公报' })).source.title).toBe('公报');
		expect(one(line({})).source.title).toBe('某市民政局季报');
	});

	it('stands on its line of the file, below blank lines and notes with line breaks', () => {
		const rows = read(
			line({ note: '第一行\n第二行' }),
			',,,,,,,,,,,,',
			'',
			line({ area: 'urban' })
		);
		expect(rows.observations.map(({ source }) => source.row)).toEqual([2, 6]);
	});
});

describe('a line that cannot be read is refused with file and line', () => {
	const refusal = (cells: Partial<Record<string, string>>) => {
		try {
			read(line({}), line(cells));
		} catch (error) {
			expect(error).toMatchObject({ name: 'UserError' });
			expect((error as Error).message.startsWith('季报.csv第3行：')).toBe(true);
			return (error as Error).message.slice('季报.csv第3行：'.length);
		}
		return 'not refused';
	};

	it.each([
		[{ region_code: '11' }, '地区代码“11”不是六位数字。'],
		[
			{ period: '2024Q5' },
			'期间“2024Q5”读不懂，应写作2024、2024Q3、2024M09或2013M01/2014M09。'
		],
		[{ indicator: '' }, '没有写指标名。'],
		[{ value: '十几' }, '“十几”不是数值。'],
		[{ value: '1.2.3' }, '“1.2.3”不是数值。'],
		[{ unit: '户' }, '低保对象人数的单位应为人，写的是“户”。'],
		[{ unit: '' }, '单位“”读不懂。'],
		[{ unit: '石' }, '单位“石”读不懂。'],
		[
			{ indicator: '低保标准', unit: '元' },
			'最低生活保障标准的单位应为元/人·月，写的是“元”。'
		],
		[
			{ indicator: '低保标准', unit: '元/月' },
			'最低生活保障标准的单位应为元/人·月，写的是“元/月”。'
		],
		[{ value: '3万', unit: '万人' }, '“3万”和单位“万人”都有数量级，只能写一处。'],
		[{ value: '3户', unit: '人' }, '“3户”自带的单位与单位列“人”不符。'],
		[{ value: '3%', unit: '人' }, '数值带%，单位列写的是“人”。'],
		[{ value: '3%', unit: '%' }, '低保对象人数的单位应为人，写的是%。'],
		[
			{ indicator: '临时救助平均救助水平', unit: '元' },
			'临时救助人次均水平的单位应为元/人次，写的是“元”。'
		],
		[{ area: 'town' }, '“town”不在允许的取值中，只能是all、urban、rural之一。'],
		[
			{ indicator: '城市低保人数', area: 'rural' },
			'“城市低保人数”说的是urban，area写的是rural。'
		],
		[
			{ indicator: '孤儿数', area: 'urban' },
			'孤儿数不分城乡，或只有另一侧，area不能是urban。'
		],
		[{ mode: 'central' }, '低保对象人数不分集中、分散，mode应为空。'],
		[
			{ indicator: '低保资金支出', unit: '万元', measure: 'span' },
			'span只用于起止区间，如2013M01/2014M09。'
		],
		[
			{
				indicator: '低保资金支出',
				unit: '万元',
				measure: 'ytd',
				period: '2013M01/2014M09'
			},
			'起止区间的measure只能是span或空。'
		],
		[
			{ report: '周报' },
			'“周报”不在允许的取值中，只能是公报、年报、快报、季报、月报、财政之一。'
		],
		[{ status: 'missing' }, 'status是missing，却有数值“10”。'],
		[{ status: 'reported', value: '' }, 'status是reported，却没有数值。']
	])('%j: %s', (cells, message) => {
		expect(refusal(cells)).toBe(message);
	});

	it('a table without the columns of a long table', () => {
		expect(() =>
			readLongTable('地区,指标,数值\n北京,低保人数,1', {
				file: '表.csv',
				set: 'x',
				catalog
			})
		).toThrow('表.csv第1行缺少列：region_code、period、indicator、value、unit。');
	});
});
