import { describe, expect, it } from 'vitest';
import type { Claim } from '#lib/review/understand/claim.ts';
import { understood } from '../read-lines.ts';

const told = ({ quantity, subject, kind, sign, basis, of, time }: Claim): string =>
	[
		quantity.text,
		subject ? (subject.area ? `${subject.area} ` : '') + subject.spec.id : '?',
		kind === 'level' ? '' : `${sign < 0 ? '-' : ''}${kind}${basis ? ` ${basis}` : ''}`,
		of ? `of ${of.quantity.text}` : '',
		time.period ?? ''
	]
		.filter((one) => one !== '')
		.join(' | ');

const claims = (...lines: string[]) => understood(...lines).claims.map(told);

describe('what the figures of a sentence count', () => {
	it('carries the subject over 、 and the programme over the sentence', () => {
		expect(claims('二季度，新批低保312户、586人，清退145户、263人。')).toEqual([
			'312户 | dibao_new_households | 2026Q2',
			'586人 | dibao_new_persons | 2026Q2',
			'145户 | dibao_removed_households | 2026Q2',
			'263人 | dibao_removed_persons | 2026Q2'
		]);
	});

	it('gives each subject of 分别 its figure, and each change its level', () => {
		expect(
			claims(
				'2025年，城市、农村低保标准分别达到每人每月740元、600元，比上年分别增长5.7%和7.1%。'
			)
		).toEqual([
			'每人每月740元 | urban dibao_standard | 2025',
			'600元 | rural dibao_standard | 2025',
			'5.7% | urban dibao_standard | rate year | of 每人每月740元 | 2025',
			'7.1% | rural dibao_standard | rate year | of 600元 | 2025'
		]);
	});

	it('pairs 分别 with levels that were given clause by clause', () => {
		expect(
			claims(
				'城市低保标准每人每月740元，农村低保标准每人每月600元，同比分别增长5.7%和7.1%。'
			)
		).toEqual([
			'每人每月740元 | urban dibao_standard',
			'每人每月600元 | rural dibao_standard',
			'5.7% | urban dibao_standard | rate yoy | of 每人每月740元',
			'7.1% | rural dibao_standard | rate yoy | of 每人每月600元'
		]);
	});

	it('looks behind the figure where the noun stands there', () => {
		expect(
			claims('动员86家社会组织、42家企业帮扶困难群众，检查了95家养老机构。')
		).toEqual([
			'86家 | charity_orgs',
			'42家 | charity_enterprises',
			'95家 | eldercare_inspected'
		]);
	});

	it('takes the nearest programme for a bare amount', () => {
		expect(
			claims(
				'落实住房租赁补贴1630户、资金385.39万元；完成农村危房改造627户，支出资金1425.1万元。'
			)
		).toEqual([
			'1630户 | housing_rent_subsidy_households',
			'385.39万元 | housing_rent_subsidy_spending',
			'627户 | housing_rural_reno_households',
			'1425.1万元 | housing_rural_reno_spending'
		]);
	});

	it('tells a change from a level, and a rate of a rate', () => {
		expect(
			claims(
				'支出由550万元增加到579万元，增长5.3%；集中供养率达到41.6%，提高2.9个百分点。'
			).map((one) => one.replace(/\|[^|]*(?=\||$)/u, ''))
		).toEqual([
			'550万元 ',
			'579万元 ',
			'5.3% | rate | of 579万元',
			'41.6% ',
			'2.9个百分点 | points | of 41.6%'
		]);
	});

	it('reads no date, number of a document, heading or telephone number as a figure', () => {
		expect(
			claims(
				'3.规范管理。根据民发〔2021〕57号，10月9日至11日拨打12345热线，见附表1和第3条，60周岁以上。'
			)
		).toEqual([]);
		expect(claims('附件：1.任务分解表 2.进度周报表')).toEqual([]);
	});

	it('explains each reading', () => {
		const [claim] = understood('实施临时救助4487人次。').claims;
		expect(claim!.subject!.why).toContain('临时救助');
	});

	it('takes what a treasury gathers for no charity, and a base for no level', () => {
		expect(claims('今年，共筹集困难群众救助补助资金3.86亿元。')[0]).not.toContain(
			'charity_raised'
		);
		expect(claims('今年，慈善组织募集社会救助资金3860万元。')[0]).toContain(
			'charity_raised'
		);
		const [base] = understood('与二季度1290件相比，增长14.4%。').claims;
		expect(base!.isBase).toBe(true);
	});

	it('counts a change with what is counted alike', () => {
		const [, , , , households, persons] = understood(
			'年末在保304户589人，较上年末298户573人净增6户、16人。'
		).claims;
		expect([households!.of!.quantity.text, persons!.of!.quantity.text]).toEqual([
			'304户',
			'589人'
		]);
	});

	it('keeps the place of a clause apart', () => {
		const { claims: read } = understood(
			'全市低保覆盖率1.9%，个别区县低保覆盖率为1.03%。'
		);
		expect(read.map(({ place }) => place)).toEqual(['全市', '个别区县']);
	});
});
