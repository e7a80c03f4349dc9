import { describe, expect, it } from 'vitest';
import { fillBlanks } from '#lib/review/fill/fill.ts';
import { readText } from '#lib/review/read/text.ts';
import { options, scopeOf } from '../corpus/data.ts';
import { withDemoCity } from '../demo-city.ts';

const opened = withDemoCity();

/** The slots asked for the blanks of a text, without 【】, region and dots; '' where none was read. */
const asked = async (text: string) => {
	const { blanks } = await fillBlanks(
		readText(text),
		options(opened.answerer, '2026Q3'),
		opened.answerer,
		scopeOf('990100', '2026Q3')
	);
	return blanks.map(({ slot }) => slot.replace(/[【】]|·@990100|·(?=#)/gu, ''));
};

describe('which figure a blank asks for', () => {
	it.each([
		[
			'截至9月底，全市纳入城乡低保X户、X人。',
			['城乡低保户数#2026Q3', '城乡低保对象人数#2026Q3']
		],
		[
			'三季度，全市新纳入城乡低保X户、X人。',
			['城乡新增低保户数#2026Q3', '城乡新增低保人数#2026Q3']
		],
		[
			'城乡低保标准分别提高到每人每月X元和X元。',
			['城市最低生活保障标准#2026Q3', '农村最低生活保障标准#2026Q3']
		],
		[
			'集中、分散供养特困人员X人、X人。',
			['特困人员集中供养人数#2026Q3', '特困人员分散供养人数#2026Q3']
		],
		[
			'享受困难残疾人生活补贴X人、重度残疾人护理补贴X人，标准分别为每人每月X元、X元。',
			[
				'困难残疾人生活补贴人数#2026Q3',
				'重度残疾人护理补贴人数#2026Q3',
				'困难残疾人生活补贴标准#2026Q3',
				'重度残疾人护理补贴标准#2026Q3'
			]
		],
		[
			'农村低保标准由每人每月X元提高到X元。',
			['农村最低生活保障标准#2025Q3', '农村最低生活保障标准#2026Q3']
		],
		['去年，全市救助工作平稳。全年实施临时救助X人次。', ['临时救助人次#2025']],
		[
			'去年三季度，全市实施临时救助X人次。今年三季度，实施临时救助X人次。',
			['临时救助人次#2025Q3', '临时救助人次#2026Q3']
		],
		['三季度实施临时救助人次X，运行平稳。', ['临时救助人次#2026Q3']]
	])('is read from the words: %s', async (text, slots) => {
		expect(await asked(text)).toEqual(slots);
	});

	it.each([
		[
			'截至9月底，全市共有城市低保对象X人，低保平均标准达到每人每月X元；农村低保对象X人，低保平均标准达到每人每月X元。',
			[
				'城市低保对象人数#2026Q3',
				'城市最低生活保障标准#2026Q3',
				'农村低保对象人数#2026Q3',
				'农村最低生活保障标准#2026Q3'
			]
		],
		[
			'护理型床位占比从2024年的X%提高到X%。',
			['护理型床位占比#2024', '护理型床位占比#2026Q3']
		],
		[
			'城市低保X户X人，支出低保金X万元，月人均补助水平X元；农村低保X户X人。',
			[
				'城市低保户数#2026Q3',
				'城市低保对象人数#2026Q3',
				'城市低保资金支出#2026Q3',
				'低保月人均补助水平#2026Q3·城市',
				'农村低保户数#2026Q3',
				'农村低保对象人数#2026Q3'
			]
		],
		[
			'集中供养特困人员标准由每人每月X元提高到X元，分散供养标准由每人每月X元提高到X元。',
			[
				'特困人员基本生活标准#2025Q3·集中',
				'特困人员基本生活标准#2026Q3·集中',
				'特困人员基本生活标准#2025Q3·分散',
				'特困人员基本生活标准#2026Q3·分散'
			]
		],
		[
			'集中养育孤儿每人每月X元、散居孤儿每人每月X元。',
			['集中养育孤儿基本生活标准#2026Q3', '社会散居孤儿基本生活标准#2026Q3']
		],
		[
			'截至9月底，全市X户X人享受城乡低保。',
			['城乡低保户数#2026Q3', '城乡低保对象人数#2026Q3']
		],
		[
			'困难残疾人生活补贴惠及X人，每人每月X元。',
			['困难残疾人生活补贴人数#2026Q3', '困难残疾人生活补贴标准#2026Q3']
		],
		['今年6月以来，取缔非法社会组织X个。', ['取缔非法社会组织数#2026M06/2026M09']],
		['从今年7月1日起，城市低保标准提高到每人每月X元。', ['城市最低生活保障标准#2026Q3']]
	])('holds for the part of the sentence that it speaks of: %s', async (text, slots) => {
		expect(await asked(text)).toEqual(slots);
	});

	it.each([
		'大运会共有X名赛会志愿者。',
		'全市各类养老机构和设施达X个。',
		'支持养老机构设备更新等X个项目。',
		'今年中央财政安排X万元支持社会组织参与养老服务。',
		'设立就业见习岗位X个。',
		'收到受灾地区X万元捐款。',
		'发放国家助学贷款X亿元。',
		'60周岁以上失能老年人达X人。',
		'帮扶孤儿、残障儿童等X人。',
		'目前全市已建成农村幸福院X个。',
		'上半年办理民事法律援助案件X件。',
		'今年还将新增养老床位X张。',
		'养老机构床位数不少于X张。',
		'每千名老年人拥有养老床位X张。',
		'将监测对象中的X人纳入低保。',
		'检查组先后赴X个乡镇（街道）。',
		'今年以来调出特困对象X人。',
		'为农村低保对象发放一次性生活补贴X万元。',
		'去除不符合低保条件的人员X人。',
		'矿务集团低保对象X人。',
		'大河镇发放低保金X万元。',
		'今年新增慈善超市X家。',
		'1—6月累计保障低保对象X人。',
		'救助孤儿和事实无人抚养儿童X人。',
		'发放困难残疾人生活补贴X万元。',
		'到年底，全市护理型床位占比要达到X%。',
		'对X名城市低保等五类学生给予补助。'
	])('is none where the words mean something else or what is to be: %s', async (text) => {
		expect(await asked(text)).toEqual(['']);
	});

	it('asks a share of the whole that is named, and nothing where no data has that whole', async () => {
		expect(await asked('三季度实施先行救助X人次，占急难型临时救助的X%。')).toEqual([
			'先行救助人次#2026Q3',
			'先行救助占比#2026Q3'
		]);
		expect((await asked('三季度实施先行救助X人次，占临时救助总人次的X%。'))[1]).toBe('');
	});
});
