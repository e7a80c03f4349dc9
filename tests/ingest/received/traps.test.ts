import { describe, expect, it } from 'vitest';
import { screen } from '#lib/quality/screen.ts';
import { readScreening } from '#lib/quality/settings.ts';
import { questionFindings } from '#lib/ingest/received/question-findings.ts';
import type { Reading } from '#lib/ingest/received/reading.ts';
import { screeningText } from '../../quality/fixture.ts';
import { context, figures, read } from './sheet-fixture.ts';

/** `V-06 B4`, of errors only; lines that a small table has not are no matter here. */
function errors(...readings: Reading[]): string[] {
	const findings = [
		...readings.flatMap(questionFindings),
		...screen(
			{
				received: readings.flatMap(({ received }) => [...received]),
				printed: readings.flatMap(({ printed }) => printed),
				known: [],
				...context,
				today: '2026-10-20',
				published: false,
				documents: []
			},
			readScreening(screeningText)
		)
	];
	return findings
		.filter(({ severity, rule }) => severity === 'error' && rule !== 'V-01')
		.map(({ rule, place }) => `${rule} ${place.cell}`);
}

describe('万元 in the heading over figures in 元', () => {
	const county = (spending: number) =>
		read(`
			东区2024年2月城乡低保情况表
			地区 | 城市低保人数（人） | 城市低保资金支出（万元）
			东区 | 326 | ${spending}
		`);

	it('is found by what it comes to per head, without an earlier figure', () => {
		expect(errors(county(203_047))).toEqual(['V-06 C3']);
	});

	it('is no fault where the figures are in 万元', () => {
		expect(errors(county(20.3047))).toEqual([]);
	});

	it('may be one column of two: each is converted by its own heading', () => {
		const table = read(`
			东区2021年7月低保资金发放情况
			地区 | 当月低保资金支出（万元） | 累计低保资金支出（元）
			东区 | 20.5 | 1435000
		`);
		expect(figures(table)).toEqual([
			'东区 2021M07 dibao_spending single 20.5 @B3',
			'东区 2021M07 dibao_spending ytd 143.5 @C3'
		]);
	});
});

describe('环比 on a running total', () => {
	const form = read(`
		甲市民政统计月报表（2020年6月）
		指标名称 | 单位 | 代码 | 数量 | 上期 | 环比
		甲 | 乙 | 丙 | 1 | 2 | 3
		最低生活保障 | 万元 | JZH011212100 | 818900.6 | 713700 | 14.74
		城市低保累计支出 | 万元 | JZH011212110 | 155811.8 | 136000 | 14.57
		农村低保累计支出 | 万元 | | 663088.8 | 577700 | 14.78
	`);

	it('is never read, and is told', () => {
		expect(figures(form)).toEqual([
			'甲市 2020M06 dibao_spending ytd 818900.6 @D4',
			'甲市 2020M06 dibao_spending urban ytd 155811.8 @D5',
			'甲市 2020M06 dibao_spending rural ytd 663088.8 @D6'
		]);
		expect(errors(form)).toEqual(['V-31 A4', 'V-31 A5', 'V-31 A6']);
	});
});

describe('a provincial form', () => {
	const form = (total: number, dibao = 87_167.3) =>
		read(`
			甲市2020年1月民政统计月报表
			指标名称 | 单位 | 代码 | 数量
			民政事业费累计支出 | 万元 | JZH011310000 | ${total}
			社会福利 | 万元 | JZH011211000 | 11571.7
			社会救助 | 万元 | JZH011212000 | 100001.8
			最低生活保障 | 万元 | JZH011212100 | ${dibao}
			城市低保累计支出 | 万元 | JZH011212110 | 19477.6
			农村低保累计支出 | 万元 | JZH011212120 | 67689.7
			特困人员供养 | 万元 | JZH011212200 | 10625.8
			社区服务 | 万元 | JZH011213000 | 8685.5
			其他事业 | 万元 | JZH011214000 | 600.3
			行政事务 | 万元 | JZH011215000 | 3035.4
			注：四舍五入，合计与分项之和略有出入。
		`);

	it('has its five items make up the total, and leaves over what 社会救助 does not list', () => {
		expect(errors(form(123_894.7))).toEqual([]);
	});

	it('is told where the items do not make up the total', () => {
		expect(errors(form(123_994.7))).toEqual(['V-15 D3']);
	});

	it('is told where what is listed is more than its whole', () => {
		expect(errors(form(123_894.7, 99_167.3))).toEqual(['V-12 D6', 'V-14 D6']);
	});
});

describe('期末＝期初＋新增－退出', () => {
	const months = (last: number) => [
		read(`
			甲市2017年6月
			指标 | 单位 | 数量
			城市低保人数 | 人 | 75916
			农村低保人数 | 人 | 418085
		`),
		read(`
			甲市2017年7月
			指标 | 单位 | 数量
			城市低保人数 | 人 | ${last}
			当月新增城市低保人数 | 人 | 553
			当月退出城市低保人数 | 人 | 853
			农村低保人数 | 人 | 416682
			当月新增农村低保人数 | 人 | 2007
			当月退出农村低保人数 | 人 | 3410
		`)
	];

	it('holds in a form of that shape', () => {
		expect(errors(...months(75_616))).toEqual([]);
	});

	it('is told where it does not', () => {
		expect(errors(...months(75_716))).toEqual(['V-18 C3']);
	});
});
