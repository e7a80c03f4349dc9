import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

const isTold = (text: string, expected: string) =>
	expect(found(text)).toContain(expected);
const isNot = (text: string) => expect(found(text)).toEqual([]);

describe('laws, plans and offices of another time or name', () => {
	it.each([
		[
			'依据《残疾人权益保障法》开展工作。',
			'wording “《残疾人权益保障法》” → 《残疾人保障法》'
		],
		['依据《乡村振兴法》开展工作。', 'wording “《乡村振兴法》” → 《乡村振兴促进法》'],
		[
			'新修订《未成年人保护法》（2020年6月1日起施行）明确职责。',
			'chronology “《未成年人保护法》（2020年6月1日起施行）”'
		],
		['2024年6月，将线索移交银保监部门。', 'chronology “银保监部门”'],
		['2023年12月报银保监部门备案。', 'chronology “银保监部门”'],
		['2017年，国税地税合并后的税务局负责征收。', 'chronology “国税地税合并”'],
		['2010年整合新农保与城居保。', 'chronology “整合新农保”'],
		['2023年，依据《信访条例》受理。', 'chronology “《信访条例》”'],
		['“十三五”规划在2025年收官。', 'chronology ““十三五”规划在2025年收官”'],
		['“十四五”开局之年（2022年），支出增加。', 'chronology ““十四五”开局之年（2022年”']
	])('are told in %s', isTold);

	it.each([
		'《民法典》自2021年1月1日起施行，《婚姻法》同时废止。',
		'依据2024年9月5日起施行的修改后的《慈善法》开展工作。',
		'新修订《未成年人保护法》（2021年6月1日起施行）明确职责。',
		'2023年3月，报银保监部门备案。',
		'“十三五”规划在2020年收官。',
		'依据《某省残疾人权益保障条例》开展工作。'
	])('are not seen in %s', isNot);
});

describe('units that count something else, or another amount', () => {
	it.each([
		['巡访老人1.8万张次。', 'unit “万张次”'],
		['流转耕地62.5万亩，合4.17万亩。', 'unit “4.17万亩”'],
		['流转土地1500亩，合1000公顷。', 'unit “1000公顷”'],
		['公益性岗位安置1820户。', 'unit “1820户”'],
		['购车32户。', 'unit “32户”'],
		['平均年龄52年。', 'unit “52年”']
	])('are told in %s', isTold);

	it.each([
		'流转土地1500亩，合100公顷，支出12500万元，合1.25亿元。',
		'检查企业3200家次，手术320台次，开展320场次。',
		'公益性岗位安置1820人，危房改造320户。'
	])('are not seen in %s', isNot);
});

describe('what comes before it could', () => {
	it.each([
		['个别委托3月20日发出、3月12日才收到结果。', 'date “3月20日发出、3月12日才收到”'],
		['2016年3月至5月，省审计厅对4个市2017年度资金进行了审计。', 'date “2017年度”'],
		['到6月底，已办结70件，剩余7件将于5月底前答复。', 'date “将于5月底前答复”']
	])('is told in %s', isTold);

	it('is told of a day due before the check is over', () => {
		expect(found('12月4日至15日开展抽查。', '请于12月10日前报送整改方案。')).toContain(
			'date “12月10日前”'
		);
	});

	it('is told of a law in a text of an earlier year', () => {
		expect(
			found(
				'2022年度慈善信托备案情况',
				'2022年备案18单。',
				'依据2024年9月5日起施行的《慈善法》开展评估。'
			)
		).toContain('chronology “依据2024年9月5日起施行的《慈善法》”');
	});

	it.each([
		'5月8日提交申请，5月20日批准，12月20日受理，1月8日办结。',
		'到6月底，已办结70件，剩余7件将于7月底前答复。',
		'10月19日发生地震，截至10月20日受灾3人，计划2026年5月底前完成重建。'
	])('is not seen in %s', isNot);
});

describe('pairs of words that are always written so', () => {
	it.each([
		['抓好审计整该。', 'wording “整该” → 整改'],
		['建立长郊机制。', 'wording “长郊” → 长效'],
		['推进信息比队。', 'wording “比队” → 比对'],
		['受到通报表阳。', 'wording “表阳” → 表扬']
	])('are told in %s', isTold);

	it.each(['采取的积极措施，力争在推进工作，阜阳市医务人员，租房补贴。'])(
		'are not seen in %s',
		isNot
	);
});

describe('years since, meetings, orders and means', () => {
	it.each([
		['2024年是新中国成立70周年。', 'chronology “2024年是新中国成立70周年”'],
		['2019年党的二十大召开。', 'chronology “2019年党的二十大召开”'],
		['《社会救助暂行办法》（国务院令第694号）规定。', 'chronology “第694号”'],
		['人均补差320万元。', 'unit “320万元”'],
		['低保标准每人每月680万元。', 'unit “680万元”'],
		['养老床位使用率68张。', 'unit “68张”']
	])('are told in %s', isTold);

	it.each([
		'2024年是新中国成立75周年，2022年党的二十大召开。',
		'《社会救助暂行办法》（国务院令第649号）规定。',
		'人均可支配收入3.2万元，人均生产总值120万元。'
	])('are not seen in %s', isNot);
});
