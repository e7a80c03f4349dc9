import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

describe('what stands near a total and is no part of it', () => {
	it.each([
		'特困人员1023人，其中集中供养287人，集中供养率28.1%；全自理608人、半自理271人、全护理144人，失能、半失能的415人中已集中供养226人，占54.5%。',
		'年末户籍人口402.17万人。60周岁及以上人口92.04万人，占22.9%，其中65周岁及以上70.16万人，占17.4%。',
		'共有经办人员23人，平均2.6人，其中专职11人、兼职12人；最多的5人，最少的仅1人，个别乡镇超过1500人。',
		'办理公益诉讼案件37件，其中立案29件，诉前磋商结案22件，提起诉讼3件，终结审查4件。',
		'累计支出低保资金98.74亿元，其中城市21.36亿元、农村77.38亿元；支出特困供养资金31.52亿元，支出临时救助资金9.86亿元，三项共计140.12亿元。',
		'审议意见11条，已办结8条，正在办理2条，需长期坚持1条。',
		'反映“应保未保”137件、“人情保”29件、“待遇发放”84件、“工作人员态度”41件、其他25件。',
		'开展助餐服务21860人次（日均约103人次）、助浴342人次、助医518人次，合计22720人次。',
		'自评：预算执行得9.9分（满分10分）、产出得48分（满分50分）、效益得27分（满分30分）、满意度得10分（满分10分），总分94.9分。'
	])('%s', (line) => {
		expect(found(line).filter((one) => one.startsWith('arithmetic'))).toEqual([]);
	});
});

describe('what was not worked out from the figures beside it', () => {
	it.each([
		'致困原因：因病1027人（50.9%）、因残386人（19.1%）、缺劳力341人（16.9%）、因灾103人（5.1%）、其他161人（8.0%）。',
		'民政窗口办件312件：低保申请41件（受理38件、不予受理3件），临时救助57件，高龄津贴96件，两项补贴64件，其他54件。',
		'处分19人（党纪16人、政务7人，其中4人同时受党纪和政务处分）。',
		'账面缺口2281万元。一是动用预备费900万元；二是调剂1000万元；三是其余381万元由预算追加解决。',
		'办理结婚登记186对、离婚登记23对，占同期总量1164对的18.0%。',
		'自查发现问题98个：低保方面41个、特困供养22个、养老机构18个、殡葬12个、其他5个；整改到位91个，占92.9%。',
		'超额完成的2个（城关街道105%、东关街道110%），完成80%至100%的5个，低于80%的3个。',
		'城市低保标准由每人每月不低于780元提高到820元，农村由每人每年不低于6960元提高到7440元，特困人员基本生活标准不低于低保标准的1.3倍，即城市每人每月1066元、农村每人每年9672元。',
		'系统在册133.26万人，其中生活补贴58.41万人、护理补贴96.47万人，同时享受两项的21.62万人。',
		'助学92.40万元（231人×4000元）、助医58.30万元、助老41.76万元（348人×1200元），合计192.46万元。'
	])('%s', (line) => {
		expect(found(line)).toEqual([]);
	});
});

describe('two lists in one order', () => {
	it('takes the standards of a list each by its own month or year', () => {
		expect(
			found(
				'城乡低保标准分别由2020年的每人每月560元、每人每年4800元提高到730元、7200元，年均分别增长5.4%、8.4%。'
			)
		).toEqual([]);
	});

	it('reads households and persons in turns behind 分别', () => {
		expect(
			found('甲类户、乙类户、丙类户分别为812户2430人、1046户3108人、389户1127人。')
		).toEqual([]);
	});

	it('gives the shares of a list without 分别 to its figures in turn', () => {
		expect(
			found(
				'总预算96万元，其中市级48万元、区级28.8万元、街道19.2万元，占比为50%、30%、20%。'
			)
		).toEqual([]);
	});
});

describe('a table that the text reads from', () => {
	const table = [
		'| 村名 | 户数（户） | 金额（元） |',
		'|---|---|---|',
		'| 南村 | 41 | 36900 |',
		'| 西村 | 28 | 22400 |',
		'| 合计 | 69 | 59300 |'
	];

	it('adds up the rows that are named together', () => {
		expect(found(...table, '南村、西村两村合计79户。')).toEqual(['arithmetic “79户”']);
		expect(found(...table, '南村、西村两村合计69户。')).toEqual([]);
	});

	it('works out the mean of a row', () => {
		expect(found(...table, '西村户均700元。')).toEqual(['arithmetic “700元” → 800元']);
		expect(found(...table, '西村户均800元。')).toEqual([]);
	});
});

describe('a whole that stands in the sentence before', () => {
	it('proves the second share by the first', () => {
		expect(
			found('实有在编49人。在编人员中，35岁以下14人，占28.6%；50岁以上21人，占52.9%。')
		).toEqual(['arithmetic “52.9%”']);
	});

	it('divides the quarter by its three months', () => {
		expect(
			found('2025年三季度共受理信访162件，同比减少38件。平均每月受理64件。')
		).toEqual(['arithmetic “64件” → 54件']);
	});
});
