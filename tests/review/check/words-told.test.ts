import { describe, expect, it } from 'vitest';
import { readText } from '#lib/review/read/text.ts';
import { reviewAlone } from '#lib/review/review.ts';
import { catalog, reader } from '../corpus/catalogue.ts';

const told = (text: string) =>
	reviewAlone(readText(text), { catalog, reader, period: '2026Q3' })
		.findings.filter(({ severity }) => severity !== 'info')
		.map(({ kind, text: at }) => `${kind} ${at}`);

describe('words that sound alike, by what stands round them', () => {
	it.each([
		['岗位缺口集中再两类：护工和厨师。', 'wording 再'],
		['不合格的有21户，既每百户约2户。', 'wording 既'],
		['各处要既知既改，按月报进度。', 'wording 既'],
		['名册即与台账一致，也与发放回执一致。', 'wording 即'],
		['“挂名”象“顶岗”这样的情况有3起。', 'wording 象'],
		['12家机构立案，其于问题单位限期整改。', 'wording 其于'],
		['救助款发到户，务需一户不漏。', 'wording 务需']
	])('%s', (text, finding) => {
		expect(told(text)).toContain(finding);
	});

	it.each([
		'石榴树象征着各族同胞像石榴籽一样抱在一起。',
		'该协会成立于2019年，其于次年获评5A级。',
		'服务需求持续增长，业务需要不断扩展。',
		'护工集中在两类机构，既要培训，又要考核。'
	])('%s nothing', (text) => {
		expect(told(text)).toEqual([]);
	});
});

describe('rates, points and about how many', () => {
	it.each([
		['民生投入占64.2%，比上年的61.5%提高2.7%。', 'wording 2.7%'],
		['进度最快的甲县96.4%、最慢的乙县81.2%，首末两县相差15.2%。', 'wording 15.2%'],
		['高龄独居的412人，占近三成左右。', 'wording 近三成左右'],
		['支出大约相当于去年全年的八成左右。', 'wording 大约相当于去年全年的八成左右'],
		['参与率为百分之三十%。', 'wording 百分之三十%'],
		['领取率为八成%。', 'wording 八成%'],
		['标准由每天5元提高到6元，提高到20%。', 'wording 提高到6元，提高到20%'],
		['绝不能防止漏管现象。', 'wording 绝不能防止'],
		['部分法人王某、赵某等未参保。', 'wording 法人']
	])('%s', (text, finding) => {
		expect(told(text)).toContain(finding);
	});

	it.each([
		'民生投入占64.2%，比上年的61.5%提高2.7个百分点。',
		'失业率由4%升至5%，增长25%。',
		'近三成老人独居，八成以上有子女在外。',
		'企业法人参保1200户，法定代表人王某出席。'
	])('%s nothing', (text) => {
		expect(told(text)).toEqual([]);
	});
});

describe('what is still to be put in, and what a page left', () => {
	it.each([
		['关于（此处据实填写）的问题已整改。', 'placeholder （此处据实填写）'],
		['资金已对账，对账单号待定。', 'placeholder 待定'],
		['优先保障清单所列事项。（附表略，后补）', 'placeholder （附表略，后补）'],
		['第三方审计由某会计师事务所承担。', 'placeholder 某会计师事务所'],
		['责成立行立改，明确责任人李某某，按月报进度。', 'placeholder 李某某'],
		['某某某代表：', 'placeholder 某某某'],
		['最终数据以某某部门核定结果为准。', 'placeholder 某某'],
		['街道正打算把分享到：微信 微博经验推广到各社区。', 'residue 分享到：微信 微博'],
		['会议明确：2/3一要压实责任，二要抓紧整改。', 'residue 2/3']
	])('%s', (text, finding) => {
		expect(told(text)).toContain(finding);
	});

	it.each([
		'会议明确：2/3的资金用于农村。',
		'下次会议时间待定。',
		'村民李某某领到了补贴，由某公司垫付的医药费已退还。'
	])('%s nothing', (text) => {
		expect(told(text)).toEqual([]);
	});
});
