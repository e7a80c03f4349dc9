import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

describe('sums and shares', () => {
	it('close within the rounding of their figures', () => {
		expect(found('全市低保对象9.41万人，其中城市3.28万人，农村6.13万人。')).toEqual([]);
		expect(found('累计支出约15亿元，其中：低保金6.9亿元，教育救助金3.23亿元。')).toEqual(
			[]
		);
	});

	it('must close where the parts are all there is', () => {
		expect(found('全县低保对象8215人，其中城市2130人，农村5985人。')).toEqual([
			'arithmetic “8215人”'
		]);
	});

	it('may fall short where 其中 names only some', () => {
		expect(found('全县救助1860人次，其中老年人312人次，儿童48人次。')).toEqual([]);
	});

	it('end where another list begins', () => {
		expect(
			found(
				'全县低保对象9270人，其中城市1410人，农村7860人；特困人员1105人，其中集中供养402人。'
			)
		).toEqual([]);
	});
});

describe('changes', () => {
	it('are recomputed from the two levels of the sentence', () => {
		expect(found('低保标准由每人每月700元提高到745元，增长9.4%。')).toEqual([
			'arithmetic “9.4%” → 6.4%'
		]);
		expect(found('低保标准由每人每月700元提高到745元，增长6.4%。')).toEqual([]);
	});

	it('go the way the levels go', () => {
		const [only] = found('支出1260万元，上年同期为1400万元，同比增长10.0%。');
		expect(only).toBe('arithmetic “10.0%”');
	});

	it('are no average growth', () => {
		expect(
			found('标准从2020年的每人每月610元增加到2024年的735元，年均增长4.8%。')
		).toEqual([]);
	});
});

describe('swapped words', () => {
	it.each([
		'局部地区有雨，局部与整体要统筹。',
		'坚持人民根本利益，从根本上解决问题，根本遵循。',
		'开展调研，开展活动，积极开展救助工作。',
		'低保标准、救助标准，按标准执行。',
		'愿效劳于社会，抚育子女健康成长。',
		'广阔天地大有作为，前景广阔。',
		'工作方法、创新方法，用新方法开展培训。',
		'缺乏经验，缺乏劳动能力的家庭。',
		'节日气氛喜庆，气氛热烈。',
		'那么如何落实，要讲原则。',
		'专账管理，台账齐全。'
	])('are not seen in “%s”', (text) => {
		expect(found(text)).toEqual([]);
	});
});

describe('tables', () => {
	it('are added up by column and by side', () => {
		expect(
			found(
				'区县\t低保对象（人）\t城市低保（人）\t农村低保（人）',
				'合计\t300\t110\t190',
				'甲县\t100\t40\t60',
				'乙县\t210\t70\t130'
			)
		).toEqual(['arithmetic “210” → 200']);
	});

	it('do not add up standards and rates', () => {
		expect(
			found(
				'区县\t低保标准（元/月）\t覆盖率（%）',
				'全市\t700\t2.0',
				'甲县\t720\t1.8',
				'乙县\t680\t2.4'
			)
		).toEqual([]);
	});
});
