import type { Circumstances } from './fixture.ts';

/** Lines that a rule reports, and near ones that it does not. */
export interface Case {
	wrong: string;
	right: string;
	/** A part of what the finding says. */
	says: string;
	/** The cell it stands at; null for a whole file. */
	at: string | null;
	proposes?: string;
	given?: Circumstances;
	/** For the right lines, where they differ. */
	givenRight?: Circumstances;
}

const fiveStandards = (last: number) => `
	770101 2026Q3 低保标准 700 元/人·月 rural
	770102 2026Q3 低保标准 705 元/人·月 rural
	770103 2026Q3 低保标准 690 元/人·月 rural
	770104 2026Q3 低保标准 695 元/人·月 rural
	770105 2026Q3 低保标准 ${last} 元/人·月 rural`;

const visits = (digit: (index: number) => number) =>
	Array.from(
		{ length: 30 },
		(_, index) =>
			`770101 ${2016 + Math.floor(index / 4)}Q${(index % 4) + 1} 入户核查户次 ${(index + 10) * 10 + digit(index)} 户次 single`
	).join('\n');

const spendingItems = (total: number) => `
	770101 2026Q3 低保资金支出 100 万元 all ytd
	770101 2026Q3 特困供养支出 50 万元 ytd
	770101 2026Q3 社会救助资金支出总额 ${total} 万元 ytd`;

/** One or more for every rule that looks at tables. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
	'V-01': [
		{
			wrong: '770101 2026Q3 低保对象人数 ∅ 人 urban',
			right: '770101 2026Q3 低保对象人数 ∅ 人 urban status=missing note=县局系统迁移',
			says: '东区2026年第三季度缺报城市低保对象人数',
			at: 'E2'
		},
		{
			wrong: `
				770101 2026Q3 低保对象人数 10 人 urban
				770101 2026Q3 低保标准 700 元/人·月 urban
				770102 2026Q3 低保对象人数 10 人 urban
				770102 2026Q3 低保标准 700 元/人·月 urban
				770103 2026Q3 低保对象人数 10 人 urban`,
			right: `
				770101 2026Q3 低保对象人数 10 人 urban
				770101 2026Q3 低保标准 700 元/人·月 urban
				770103 2026Q3 低保对象人数 10 人 urban`,
			says: '南县2026年第三季度缺报最低生活保障标准',
			at: null
		}
	],
	'V-02': [
		{
			wrong: '770101 2026Q3 低保对象人数 12待核实 人 urban',
			right: '770101 2026Q3 低保对象人数 12 人 urban',
			says: '单元格“12待核实”不是数值',
			at: 'E2'
		},
		{
			wrong: '770101 2026Q3 低保对象人数 XX 人 urban',
			right: '770101 2026Q3 低保对象人数 — 人 urban',
			says: '单元格“XX”不是数值',
			at: 'E2',
			proposes: '占位符'
		}
	],
	'V-03': [
		{
			wrong: '770101 2026Q3 低保对象人数 12.5 人 urban',
			right: '770101 2026Q3 低保标准 712.5 元/人·月 urban',
			says: '城市低保对象人数应为非负整数',
			at: 'E2'
		},
		{
			wrong: '770101 2026Q3 养老床位总数 -3 张',
			right: '770101 2026Q3 新增养老床位 -3 张 ytd',
			says: '应为非负整数',
			at: 'E2'
		}
	],
	'V-04': [
		{
			wrong: '770101 2026Q3 低保资金支出 12.345 万元 urban ytd',
			right: '770101 2026Q3 低保资金支出 1.2345 亿元 urban ytd',
			says: '金额小数位过多',
			at: 'E2'
		}
	],
	'V-05': [
		{
			wrong: '770101 2026Q3 低保对象人数 12 户 urban',
			right: '770101 2026Q3 低保对象人数 12 人 urban',
			says: '请确认“户”并换算',
			at: 'F2'
		}
	],
	'V-06': [
		{
			wrong: `
				770101 2026Q2 低保资金支出 812.4 万元 urban single
				770101 2026Q3 低保资金支出 8160000 万元 urban single`,
			right: `
				770101 2026Q2 低保资金支出 812.4 万元 urban single
				770101 2026Q3 低保资金支出 8160000 元 urban single`,
			says: '疑似差1万倍',
			at: 'E3',
			proposes: '÷10000'
		},
		{
			wrong: '770101 2026Q3 低保资金支出 0.0816 万元 urban single',
			right: '770101 2026Q3 低保资金支出 816 万元 urban single',
			says: '疑似差1万倍',
			at: 'E2',
			proposes: '×10000',
			given: { known: '770101 2025Q3 低保资金支出 812.4 万元 urban single' }
		}
	],
	'V-07': [
		{
			wrong: '770101 2026Q3 低保对象人数 ３８９０ 人 urban',
			right: '770101 2026Q3 低保对象人数 3890 人 urban',
			says: '已自动规范',
			at: 'E2'
		},
		{
			wrong: '770101 2026Q3 低保对象人数 3,890 人 urban',
			right: '770101 2026Q3 低保资金支出 3890.5 万元 urban ytd',
			says: '已自动规范',
			at: 'E2'
		}
	],
	'V-08': [
		{
			wrong: '770177 2026Q3 低保对象人数 12 人 urban',
			right: '770104 2026Q3 低保对象人数 12 人 urban',
			says: '未识别地区“770177”',
			at: 'A2'
		},
		{
			wrong: '北京县 2026Q3 低保对象人数 12 人 urban',
			right: '北县 2026Q3 低保对象人数 12 人 urban',
			says: '未识别地区“北京县”',
			at: 'A2',
			proposes: '北县'
		}
	],
	'V-09': [
		{
			wrong: `
				770101 2026Q3 低保对象人数 12 人 urban
				770101 2026Q3 城市低保人数 13 人`,
			right: `
				770101 2026Q3 低保对象人数 12 人 urban
				770101 2026Q3 低保对象人数 13 人 rural`,
			says: '重复2条',
			at: 'E3',
			proposes: '各条数值不同'
		}
	],
	'V-10': [
		{
			wrong: '770101 2026Q5 低保对象人数 12 人 urban',
			right: '770101 2026Q4 低保对象人数 12 人 urban',
			says: '期间无效',
			at: 'C2'
		},
		{
			wrong: '770101 2027Q1 低保对象人数 12 人 urban',
			right: '770101 2026M10 低保对象人数 12 人 urban',
			says: '期间无效',
			at: 'C2'
		}
	],
	'V-11': [
		{
			wrong: `
				770101 2026Q3 受灾人员救助人次 0 人次 ytd
				770101 2026Q3 慈善超市数 ∅ 个`,
			right: `
				770101 2026Q3 受灾人员救助人次 0 人次 ytd
				770101 2026Q3 慈善超市数 ∅ 个 status=missing`,
			says: '请确认空白是“未发生”还是“未报”',
			at: 'E3'
		}
	],
	'V-12': [
		{
			wrong: `
				770101 2026Q3 低保对象人数 60 人 urban
				770101 2026Q3 低保对象人数 40 人 rural
				770101 2026Q3 低保对象人数 60 人 all`,
			right: `
				770101 2026Q3 低保对象人数 60 人 urban
				770101 2026Q3 低保对象人数 40 人 rural
				770101 2026Q3 低保对象人数 100 人 all`,
			says: '低保对象人数城乡之和100人≠合计60人',
			at: 'E4',
			proposes: '应为100人'
		},
		{
			wrong: `
				770101 2026Q3 低保资金支出 60.04 万元 urban ytd
				770101 2026Q3 低保资金支出 40.04 万元 rural ytd
				770101 2026Q3 低保资金支出 100.2 万元 all ytd`,
			right: `
				770101 2026Q3 低保资金支出 60.04 万元 urban ytd
				770101 2026Q3 低保资金支出 40.04 万元 rural ytd
				770101 2026Q3 低保资金支出 100.1 万元 all ytd`,
			says: '≠合计100.2万元',
			at: 'E4'
		}
	],
	'V-13': [
		{
			wrong: `
				770101 2026Q3 特困人数 10 人
				770102 2026Q3 特困人数 20 人
				770103 2026Q3 特困人数 30 人
				770104 2026Q3 特困人数 40 人
				770105 2026Q3 特困人数 50 人
				770100 2026Q3 特困人数 120 人`,
			right: `
				770101 2026Q3 特困人数 10 人
				770102 2026Q3 特困人数 20 人
				770103 2026Q3 特困人数 30 人
				770104 2026Q3 特困人数 40 人
				770100 2026Q3 特困人数 120 人`,
			says: '区县合计150人≠全市120人，差30人',
			at: 'E7',
			proposes: '差额恰为南县的数，疑漏加'
		}
	],
	'V-14': [
		{
			wrong: `
				770101 2026Q3 住院救助人次 21 人次 ytd
				770101 2026Q3 医疗救助人次 20 人次 ytd`,
			right: `
				770101 2026Q3 住院救助人次 20 人次 ytd
				770101 2026Q3 医疗救助人次 20 人次 ytd`,
			says: '住院救助人次21人次>医疗救助人次20人次',
			at: 'E2'
		}
	],
	'V-15': [
		{
			wrong: `
				770101 2026Q3 特困人数 100 人
				770101 2026Q3 特困人员全护理人数 20 人
				770101 2026Q3 特困人员半护理人数 20 人
				770101 2026Q3 特困人员全自理人数 50 人`,
			right: `
				770101 2026Q3 特困人数 100 人
				770101 2026Q3 特困人员全护理人数 20 人
				770101 2026Q3 特困人员半护理人数 30 人
				770101 2026Q3 特困人员全自理人数 50 人`,
			says: '分组之和不等',
			at: 'E2'
		}
	],
	'V-16': [
		{
			wrong: `
				770101 2026Q3 低保户数 160 户 urban
				770101 2026Q3 低保对象人数 100 人 urban`,
			right: `
				770101 2026Q3 低保户数 100 户 urban
				770101 2026Q3 低保对象人数 100 人 urban`,
			says: '人数小于户数',
			at: 'E2',
			proposes: '填反'
		}
	],
	'V-17': [
		{
			wrong: `
				770101 2026Q3 低保户数 100 户 urban
				770101 2026Q3 低保对象人数 451 人 urban`,
			right: `
				770101 2026Q3 低保户数 100 户 urban
				770101 2026Q3 低保对象人数 450 人 urban`,
			says: '户均4.51人',
			at: 'E3'
		}
	],
	'V-18': [
		{
			wrong: `
				770101 2026Q2 低保对象人数 100 人 urban
				770101 2026Q2 新增低保人数 8 人 urban ytd
				770101 2026Q2 退出低保人数 6 人 urban ytd
				770101 2026Q3 低保对象人数 110 人 urban
				770101 2026Q3 新增低保人数 15 人 urban ytd
				770101 2026Q3 退出低保人数 10 人 urban ytd`,
			right: `
				770101 2026Q2 低保对象人数 100 人 urban
				770101 2026Q2 新增低保人数 8 人 urban ytd
				770101 2026Q2 退出低保人数 6 人 urban ytd
				770101 2026Q3 低保对象人数 103 人 urban
				770101 2026Q3 新增低保人数 15 人 urban ytd
				770101 2026Q3 退出低保人数 10 人 urban ytd`,
			says: '不平衡，差7人',
			at: 'E5'
		}
	],
	'V-19': [
		{
			wrong: `
				770101 2026Q3 清退不符合条件低保户数 11 户 urban ytd
				770101 2026Q3 退出低保户数 10 户 urban ytd`,
			right: `
				770101 2026Q3 清退不符合条件低保户数 10 户 urban ytd
				770101 2026Q3 退出低保户数 10 户 urban ytd`,
			says: '清退多于退出',
			at: 'E2'
		}
	],
	'V-20': [
		{
			wrong: `
				770101 2026Q3 临时救助人次 100 人次 ytd
				770101 2026Q3 急难型临时救助人次 40 人次 ytd
				770101 2026Q3 支出型临时救助人次 61 人次 ytd`,
			right: `
				770101 2026Q3 临时救助人次 101 人次 ytd
				770101 2026Q3 急难型临时救助人次 40 人次 ytd
				770101 2026Q3 支出型临时救助人次 61 人次 ytd`,
			says: '分项不等',
			at: 'E2'
		}
	],
	'V-21': [
		{
			wrong: `
				770101 2026Q3 社会救助资金拨付（下达）数 100 万元 ytd
				770101 2026Q3 fund_central 50 万元 ytd
				770101 2026Q3 fund_province 20 万元 ytd
				770101 2026Q3 fund_city 12 万元 ytd
				770101 2026Q3 fund_county 10 万元 ytd
				770101 2026Q3 fund_other 5 万元 ytd`,
			right: `
				770101 2026Q3 社会救助资金拨付（下达）数 100 万元 ytd
				770101 2026Q3 fund_central 50 万元 ytd
				770101 2026Q3 fund_province 20 万元 ytd
				770101 2026Q3 fund_city 12 万元 ytd
				770101 2026Q3 fund_county 11 万元 ytd
				770101 2026Q3 fund_other 5 万元 ytd`,
			says: '来源合计与拨付数差降3%',
			at: 'E2'
		}
	],
	'V-22': [
		{
			wrong: spendingItems(140),
			right: spendingItems(200),
			says: '分项之和150万元≠总额140万元',
			at: 'E4'
		}
	],
	'V-23': [
		{
			wrong: `
				770101 2026Q3 社会救助资金拨付（下达）数 101 万元 ytd
				770101 2026Q3 社会救助资金预算数 100 万元 ytd`,
			right: `
				770101 2026Q3 社会救助资金拨付（下达）数 100 万元 ytd
				770101 2026Q3 社会救助资金预算数 100 万元 ytd`,
			says: '拨付超预算，需有追加文件',
			at: 'E2'
		}
	],
	'V-24': [
		{
			wrong: '770101 2026Q3 困难群众医疗费用实际报销比例 101 %',
			right: '770101 2026Q3 居民消费价格同比涨幅 -1 %',
			says: '比率越界',
			at: 'E2'
		},
		{
			wrong: '770101 2026Q3 按时办结率 101 %',
			right: '770101 2026Q3 预算执行率 101 %',
			says: '比率越界',
			at: 'E2'
		}
	],
	'V-25': [
		{
			wrong: `
				770101 2026Q3 合格登记件数 31 件 ytd
				770101 2026Q3 结婚登记对数 20 对 ytd
				770101 2026Q3 离婚登记对数 10 对 ytd`,
			right: `
				770101 2026Q3 合格登记件数 30 件 ytd
				770101 2026Q3 结婚登记对数 20 对 ytd
				770101 2026Q3 离婚登记对数 10 对 ytd`,
			says: '部分大于总体',
			at: 'E2'
		}
	],
	'V-26': [
		{
			wrong: `
				770101 2026Q3 检查养老机构家数 9 家 ytd
				770101 2026Q3 养老机构数 8 家`,
			right: `
				770101 2026Q3 检查养老机构家数 8 家 ytd
				770101 2026Q3 养老机构数 8 家`,
			says: '疑按次统计',
			at: 'E2'
		}
	],
	'V-27': [
		{
			wrong: `
				770101 2026Q3 社会福利机构在院人数 81 人
				770101 2026Q3 社会福利机构床位数 80 张`,
			right: `
				770101 2026Q3 社会福利机构在院人数 80 人
				770101 2026Q3 社会福利机构床位数 80 张`,
			says: '超床位运行',
			at: 'E2'
		}
	],
	'V-28': [
		{
			wrong: `
				770101 2025M12 低保对象人数 100 人 urban report=月报
				770101 2025Q4 低保对象人数 101 人 urban report=季报`,
			right: `
				770101 2025M11 低保对象人数 100 人 urban report=月报
				770101 2025Q4 低保对象人数 101 人 urban report=季报`,
			says: '报表间不一致',
			at: 'E3'
		},
		{
			wrong: `
				770101 2025Q4 临时救助人次 90 人次 ytd report=季报
				770101 2025 临时救助人次 91 人次 single report=年报`,
			right: `
				770101 2025Q4 临时救助人次 90 人次 ytd report=季报
				770101 2025 临时救助人次 90 人次 single report=年报`,
			says: '报表间不一致',
			at: 'E3'
		},
		{
			wrong: `
				770101 2025 孤儿数 90 人 report=快报
				770101 2025 孤儿数 91 人 report=年报`,
			right: `
				770101 2025 孤儿数 90 人 report=快报
				770101 2025 孤儿数 90 人 report=年报`,
			says: '报表间不一致',
			at: 'E2'
		}
	],
	'V-29': [
		{
			wrong: `
				770101 2025 低保资金支出 106 万元 all single report=年报
				770101 2025 低保资金支出 100 万元 all single report=财政`,
			right: `
				770101 2025 低保资金支出 105 万元 all single report=年报
				770101 2025 低保资金支出 100 万元 all single report=财政`,
			says: '民政与财政支出差增6%',
			at: 'E2'
		}
	],
	'V-30': [
		{
			wrong: `
				770101 2026Q1 临时救助人次 30 人次 ytd
				770101 2026Q2 临时救助人次 62 人次 ytd
				770101 2026Q3 临时救助人次 33 人次 ytd`,
			right: `
				770101 2026Q1 临时救助人次 30 人次 ytd
				770101 2026Q2 临时救助人次 62 人次 ytd
				770101 2026Q3 临时救助人次 62 人次 ytd`,
			says: '累计数倒退',
			at: 'E4',
			proposes: '累计应为95人次'
		}
	],
	'V-31': [
		{
			wrong: '770101 2026Q3 低保资金支出环比 44.62 % urban ytd',
			right: '770101 2026Q3 低保资金支出同比 44.62 % urban ytd',
			says: '累计指标只作同比',
			at: 'D2'
		}
	],
	'V-32': [
		{
			wrong: `
				770101 2026Q2 低保资金支出 100 万元 urban ytd
				770101 2026Q3 低保资金支出 150 万元 urban ytd
				770101 2026Q3 低保资金支出 150 万元 urban single`,
			right: `
				770101 2026Q2 低保资金支出 100 万元 urban ytd
				770101 2026Q3 低保资金支出 150 万元 urban ytd
				770101 2026Q3 低保资金支出 50 万元 urban single`,
			says: '单季与累计不符',
			at: 'E4',
			proposes: '疑把累计填作本期，本期应为50万元'
		},
		{
			wrong: `
				770101 2026Q1 临时救助人次 30 人次 ytd
				770101 2026Q1 临时救助人次 29 人次 single`,
			right: `
				770101 2026Q1 临时救助人次 30 人次 ytd
				770101 2026Q1 临时救助人次 30 人次 single`,
			says: '单季与累计不符',
			at: 'E3'
		}
	],
	'V-33': [
		{
			wrong: `
				770101 2026Q2 低保对象人数 100 人 urban
				770101 2026Q3 低保对象人数 121 人 urban`,
			right: `
				770101 2026Q2 低保对象人数 100 人 urban
				770101 2026Q3 低保对象人数 120 人 urban`,
			says: '较上季度变动增21%',
			at: 'E3'
		}
	],
	'V-34': [
		{
			wrong: `
				770101 2025Q3 临时救助人次 100 人次 ytd
				770101 2026Q3 临时救助人次 49 人次 ytd`,
			right: `
				770101 2025Q3 临时救助人次 100 人次 ytd
				770101 2026Q3 临时救助人次 50 人次 ytd`,
			says: '同比变动降51%，请附说明',
			at: 'E3'
		}
	],
	'V-35': [
		{
			wrong: `
				770101 2026Q1 低保对象人数 101 人 urban
				770101 2026Q2 低保对象人数 101 人 urban
				770101 2026Q3 低保对象人数 101 人 urban`,
			right: `
				770101 2026Q1 低保对象人数 100 人 urban
				770101 2026Q2 低保对象人数 101 人 urban
				770101 2026Q3 低保对象人数 101 人 urban`,
			says: '疑似照抄上期',
			at: 'E4'
		}
	],
	'V-36': [
		{
			wrong: `
				770101 2026Q2 低保标准 700 元/人·月 urban
				770101 2026Q3 低保标准 695 元/人·月 urban`,
			right: `
				770100 2026Q2 低保标准 700 元/人·月 urban
				770100 2026Q3 低保标准 695 元/人·月 urban`,
			says: '标准下降须有文件',
			at: 'E3'
		}
	],
	'V-37': [
		{
			wrong: `
				770101 2026Q1 低保标准 700 元/人·月 urban
				770101 2026Q2 低保标准 735 元/人·月 urban
				770101 2026Q1 低保对象人数 1000 人 urban
				770101 2026Q2 低保对象人数 1000 人 urban
				770101 2026Q3 低保对象人数 1000 人 urban
				770101 2026Q2 低保资金支出 150 万元 urban single
				770101 2026Q3 低保资金支出 150 万元 urban single`,
			right: `
				770101 2026Q1 低保标准 700 元/人·月 urban
				770101 2026Q2 低保标准 735 元/人·月 urban
				770101 2026Q1 低保对象人数 1000 人 urban
				770101 2026Q2 低保对象人数 1000 人 urban
				770101 2026Q3 低保对象人数 1000 人 urban
				770101 2026Q2 低保资金支出 150 万元 urban single
				770101 2026Q3 低保资金支出 157 万元 urban single`,
			says: '提标未反映到支出',
			at: 'E3'
		}
	],
	'V-38': [
		{
			wrong: `
				770101 2025Q4 临时救助人次 100 人次 ytd
				770101 2026Q1 临时救助人次 130 人次 ytd`,
			right: `
				770101 2025Q4 临时救助人次 100 人次 ytd
				770101 2026Q1 临时救助人次 30 人次 ytd`,
			says: '疑似未清零',
			at: 'E3',
			proposes: '本年累计应为30人次'
		}
	],
	'V-39': [
		{
			wrong: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 低保对象人数 1000 人 urban
				770101 2026Q3 低保资金支出 316 万元 urban single`,
			right: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 低保对象人数 1000 人 urban
				770101 2026Q3 低保资金支出 315 万元 urban single`,
			says: '人均补助1053.33元高于标准',
			at: 'E4'
		},
		{
			wrong: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 低保对象人数 326 人 urban
				770101 2026Q3 低保资金支出 203047 万元 urban single`,
			right: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 低保对象人数 326 人 urban
				770101 2026Q3 低保资金支出 203047 元 urban single`,
			says: '高于标准',
			at: 'E4',
			proposes: '÷10000'
		}
	],
	'V-40': [
		{
			wrong: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 低保对象人数 1000 人 urban
				770101 2026Q3 低保资金支出 41 万元 urban single`,
			right: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 低保对象人数 1000 人 urban
				770101 2026Q3 低保资金支出 42 万元 urban single`,
			says: '人均补助偏低，疑缺月',
			at: 'E4'
		}
	],
	'V-41': [
		{
			wrong: `
				770101 2026Q3 特困标准 900 元/人·月 rural
				770101 2026Q3 特困人数 100 人 rural
				770101 2026Q3 特困供养支出 72 万元 rural ytd`,
			right: `
				770101 2026Q3 特困标准 900 元/人·月 rural
				770101 2026Q3 特困人数 100 人 rural
				770101 2026Q3 特困供养支出 73 万元 rural ytd`,
			says: '供养支出不足标准',
			at: 'E4'
		}
	],
	'V-42': [
		{
			wrong: `
				770101 2026Q3 临时救助人次 100 人次 ytd
				770101 2026Q3 临时救助金支出 0.99 万元 ytd`,
			right: `
				770101 2026Q3 临时救助人次 100 人次 ytd
				770101 2026Q3 临时救助金支出 1 万元 ytd`,
			says: '次均99元',
			at: 'E3'
		},
		{
			wrong: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 低保标准 600 元/人·月 rural
				770101 2026Q3 临时救助人次 100 人次 ytd
				770101 2026Q3 临时救助金支出 71 万元 ytd`,
			right: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 低保标准 600 元/人·月 rural
				770101 2026Q3 临时救助人次 100 人次 ytd
				770101 2026Q3 临时救助金支出 70 万元 ytd`,
			says: '次均7100元',
			at: 'E5'
		}
	],
	'V-43': [
		{
			wrong: `
				770101 2026Q3 农村危房改造户数 10 户 ytd
				770101 2026Q3 农村危房改造补助资金 61 万元 ytd`,
			right: `
				770101 2026Q3 农村危房改造户数 10 户 ytd
				770101 2026Q3 农村危房改造补助资金 60 万元 ytd`,
			says: '户均61000元',
			at: 'E3'
		}
	],
	'V-44': [
		{
			wrong: `
				770101 2026Q1 取暖救助户数 100 户 ytd
				770101 2026Q1 取暖救助金及煤炭补助支出 0.9 万元 ytd`,
			right: `
				770101 2026Q1 取暖救助户数 100 户 ytd
				770101 2026Q1 取暖救助金及煤炭补助支出 1 万元 ytd`,
			says: '户均90元',
			at: 'E3'
		}
	],
	'V-45': [
		{
			wrong: `
				770101 2025 常住人口 10000 人 urban
				770101 2026Q3 低保对象人数 501 人 urban`,
			right: `
				770101 2025 常住人口 10000 人 rural
				770101 2026Q3 低保对象人数 501 人 rural`,
			says: '覆盖率5.01%异常',
			at: 'E3'
		}
	],
	'V-46': [
		{
			wrong: `
				770101 2026Q3 低保对象人数 100 人 urban
				770101 2026Q3 特困人数 10 人 urban
				770101 2026Q3 低收入人口数 109 人 urban`,
			right: `
				770101 2026Q3 低保对象人数 100 人 urban
				770101 2026Q3 特困人数 10 人 urban
				770101 2026Q3 低收入人口数 110 人 urban`,
			says: '总体关系错误',
			at: 'E4'
		}
	],
	'V-47': [
		{
			wrong: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 特困标准 699 元/人·月 urban`,
			right: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 特困标准 700 元/人·月 urban`,
			says: '倍数',
			at: 'E3'
		}
	],
	'V-48': [
		{
			wrong: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 低保标准 705 元/人·月 rural`,
			right: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770101 2026Q3 低保标准 700 元/人·月 rural`,
			says: '城乡标准倒挂',
			at: 'E2',
			proposes: '填反'
		}
	],
	'V-49': [
		{
			wrong: '770101 2026Q3 低保标准 7200 元/人·月 rural',
			right: '770101 2026Q3 低保标准 7200 元/人·年 rural',
			says: '疑为元/人·年，请÷12',
			at: 'E2',
			proposes: '600元/人·月'
		}
	],
	'V-50': [
		{
			wrong: fiveStandards(300),
			right: fiveStandards(685),
			says: '中县偏离同组',
			at: 'E6'
		}
	],
	'V-51': [
		{
			wrong: visits((index) => (index < 25 ? 5 : 3)),
			right: visits((index) => (index < 24 ? 5 : 3)),
			says: '疑似估报',
			at: 'E2'
		}
	],
	'V-52': [
		{
			wrong: '770101 2026Q3 低保标准 649 元/人·月 urban',
			right: '770101 2026Q3 低保标准 650 元/人·月 urban',
			says: '低于指导标准',
			at: 'E2'
		}
	],
	'V-53': [
		{
			wrong: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770102 2026Q3 低保标准 710 元/人·月 urban`,
			right: `
				770101 2026Q3 低保标准 700 元/人·月 urban
				770103 2026Q3 低保标准 710 元/人·月 urban`,
			says: '市区标准不一致',
			at: 'E2'
		}
	],
	'V-54': [
		{
			wrong: '770101 2026Q2 低保对象人数 987 人 urban',
			right: '770101 2026Q2 低保对象人数 987 人 urban note=县局来函更正',
			says: '无修订说明',
			at: 'L2',
			given: { known: '770101 2026Q2 低保对象人数 978 人 urban' }
		},
		{
			wrong: '770101 2026Q2 低保对象人数 987 人 urban revision=2',
			right: '770101 2026Q2 低保对象人数 987 人 urban revision=1',
			says: '无修订说明',
			at: 'L2'
		}
	],
	'V-55': [
		{
			wrong: '770101 2026Q2 特困人数 87 人 revision=2 note=更正',
			right: '770101 2026Q2 特困人数 87 人 revision=1',
			says: '文稿引用旧版本',
			at: null,
			given: {
				documents: [
					{
						file: '调研报告.docx',
						quotes: [
							{
								indicator: 'tekun_persons',
								region: '770101',
								period: '2026Q2',
								area: 'all',
								mode: null,
								measure: null,
								revision: 1
							}
						]
					}
				]
			}
		}
	],
	'V-65': [
		{
			wrong: '770101 2026Q3 孤儿数 4 人',
			right: '770101 2026Q3 孤儿数 5 人',
			says: '小格值须合并或遮蔽',
			at: 'E2',
			given: { published: true }
		}
	]
};
