import { describe, expect, it } from 'vitest';
import { readPassages } from '#lib/review/clean/passages.ts';
import { blanksOf } from '#lib/review/fill/blanks.ts';
import { readText } from '#lib/review/read/text.ts';

const blanks = (text: string) =>
	readPassages(readText(text)).passages.flatMap((passage) =>
		blanksOf(passage).map(
			({ kind, mark, unit, start }) =>
				`${kind} ${passage.text.slice(Math.max(0, start - 4), start)}[${mark}]${unit}`
		)
	);

describe('blanks of a text', () => {
	it.each([
		['新增低保X户、XX人', ['figure 新增低保[X]户', 'figure 保X户、[XX]人']],
		['增长*%和＊%', ['figure 增长[*]%', 'figure 长*%和[＊]%']],
		[
			'发放［ ］万元，培训__人次，达到□□张',
			['figure 发放[［ ］]万元', 'figure 元，培训[__]人次', 'figure 次，达到[□□]张']
		],
		['达到每人每月元，增长%。', ['figure 每人每月[]元', 'figure 元，增长[]%']],
		[
			'累计医疗救助人次，支出医疗救助金万元。',
			['figure 医疗救助[]人次', 'figure 疗救助金[]万元']
		],
		['今年共有家社会组织、家企业加入。', ['figure 今年共有[]家', 'figure 会组织、[]家']],
		['救助……人次。', ['figure 救助[……]人次']],
		['城乡标准比缩小到X∶1', ['figure 比缩小到[X]∶1']],
		['平均救助水平X元/人次', ['figure 救助水平[X]元/人次']],
		['启动灾害救助×次', ['figure 灾害救助[×]次']],
		['全市新增低保户、人。', ['figure 新增低保[]户', 'figure 低保户、[]人']],
		['20XX年以来', ['year [20XX]年']],
		[
			'其中全护理人、半护理人，查明身份人。',
			['figure 中全护理[]人', 'figure 、半护理[]人', 'figure 查明身份[]人']
		],
		[
			'全市低保共户人，处置条。',
			['figure 市低保共[]户', 'figure 低保共户[]人', 'figure 人，处置[]条']
		],
		['达到X.X万人、XX.XX亿元', ['figure 达到[X.X]万人', 'figure X万人、[XX.XX]亿元']],
		['共有〇〇人，增长○.○%', ['figure 共有[〇〇]人', 'figure 人，增长[○.○]%']],
		['对〇〇〇代表第〇〇号建议', ['name 对[〇〇〇]', 'date 〇代表第[〇〇]']],
		['共【】人、■■户', ['figure 共[【】]人', 'figure 【】人、[■■]户']],
		['支出？？万元，惠及N人。', ['figure 支出[？？]万元', 'figure 元，惠及[N]人']],
		['城乡标准之比分别为X、X。', ['figure 比分别为[X]', 'figure 别为X、[X]']],
		['×××副主任、XX市、*区政府', ['name [×××]', 'name 副主任、[XX]', 'name XX市、[*]']]
	])('%s', (text, expected) => {
		expect(blanks(text)).toEqual(expected);
	});

	it.each([
		'人数×12个月×标准',
		'专职人员、持证人员要配齐，对退出人、新增人逐一核对',
		'共有户籍人口的核查，逐条处置条目',
		'二〇二六年九月，一百〇三名对象，第二〇〇号令',
		'○个人缴费　○ 财政补贴',
		'■ 三是健全机制',
		'人数×次数',
		'低保户、困难户、危房改造户的生活',
		'国家、专家、大家、各家各户',
		'按人次、金额统计，单位：万元',
		'**一是**加强管理',
		'要不断完善……',
		'救助人次同比增长3.2%，支出万元以上的'
	])('none in “%s”', (text) => {
		expect(blanks(text)).toEqual([]);
	});
});
