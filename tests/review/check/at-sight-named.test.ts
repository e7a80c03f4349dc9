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
