import { describe, expect, it } from 'vitest';
import { openCity } from '../answer/city.ts';
import { documentOf, paragraphsOf } from './prose.ts';

const facts = `
甲市 2026Q3 低保户数=20 低保对象人数=50 城市低保对象人数=20 农村低保对象人数=30 孤儿数=7 临时救助人次/single=0 新建公益性公墓/single=2
甲市 2025Q3 低保对象人数=40 临时救助人次/single=9 新建公益性公墓/single=3
甲市 2026Q3 城市低保标准=700 农村低保标准=700 城市特困人员基本生活标准=910
甲市 2025Q3 城市低保标准=680 农村低保标准=680
A区 2026Q3 医疗救助人次/single=5
B区 2026Q3 医疗救助人次/single=5
C县 2026Q3 医疗救助人次/single=5
D县 2026Q3 医疗救助人次/single=5
`;

const lines = async (...template: string[]): Promise<string[]> => {
	const { answerer } = await openCity(facts);
	return paragraphsOf(await documentOf(answerer, template));
};

const missingOf = async (template: string) => {
	const { answerer } = await openCity(facts);
	return (await documentOf(answerer, template)).missing;
};

describe('a sentence of a template', () => {
	it('is left out whole when something in it is missing, and listed as a reader would write it', async () => {
		const template =
			'【期间：期末】，在册特困人员【特困人员救助供养人数】。【期间：期末】，孤儿【孤儿数】。';
		expect(await lines(template)).toEqual(['截至2026年9月底，孤儿7人。']);
		expect(await missingOf(template)).toMatchObject([
			{
				slot: '特困人员救助供养人数',
				reason: '无数据',
				sentence: '截至2026年9月底，在册特困人员……。'
			}
		]);
	});

	it('loses only the clause of a slot that may be missing', async () => {
		expect(
			await lines(
				'孤儿【孤儿数】，【孤儿数·同比?】；事实无人抚养儿童【事实无人抚养儿童数?】。'
			)
		).toEqual(['孤儿7人。']);
	});

	it('goes when nothing of what it was written for is left', async () => {
		expect(await lines('孤儿【孤儿数】。刚才，【字段：发言单位?】作了发言。')).toEqual([
			'孤儿7人。'
		]);
	});

	it('says its date once a paragraph, and again where another date came between', async () => {
		expect(
			await lines(
				'【期间：期末】，【地区：全域】孤儿【孤儿数】。【期间：期末】，【地区：全域】在册低保对象【户人：低保】。【期间：季】，【地区：全域】新建公墓【新建公益性公墓】。【期间：期末】，有孤儿【孤儿数】。'
			)
		).toEqual([
			'截至2026年9月底，全市孤儿7人。在册低保对象20户、50人。第三季度，全市新建公墓2处。截至2026年9月底，有孤儿7人。'
		]);
	});

	it('leaves 〔待填〕 that stood at its head', async () => {
		expect(await lines('〔待填：做法〕在册特困人员【特困人员救助供养人数】。')).toEqual([
			'〔待填：做法〕'
		]);
	});

	it('is stood for by one line where a data section has no other, or nothing stands there', async () => {
		const sentence = '在册特困人员【特困人员救助供养人数】。';
		const line = '本节所需数据均缺，见缺数清单。';
		expect(await lines(sentence)).toEqual([line]);
		expect(await lines('### 数 {数据}', `〔待填：做法〕${sentence}`)).toEqual([
			line,
			'〔待填：做法〕'
		]);
	});

	it('is printed in full-width punctuation, whatever the template has', async () => {
		expect(
			await lines('在册低保对象【低保对象人数】,孤儿【孤儿数】;比为1.5(初步)。')
		).toEqual(['在册低保对象50人，孤儿7人；比为1.5（初步）。']);
	});
});

describe('phrases', () => {
	it('标准: one standard for town and country is said once, and so is its growth', async () => {
		expect(
			await lines('【标准：低保】，【分别增减：城市低保标准·同比、农村低保标准·同比?】。')
		).toEqual(['城乡低保标准统一为每人每月700元，同比增长2.9%。']);
	});

	it('标准: of two that one is known of it is said alone', async () => {
		expect(await lines('【标准：特困】。')).toEqual([
			'城市特困人员基本生活标准为每人每月910元。'
		]);
	});

	it('事项: nothing done is said in words, with what was done a year before', async () => {
		expect(await lines('【事项：实施临时救助｜临时救助人次】。')).toEqual([
			'未实施临时救助，上年同期为9人次。'
		]);
	});

	it('事项: of a few things the difference is said, not a rate', async () => {
		expect(await lines('【事项：新建公益性公墓｜新建公益性公墓】。')).toEqual([
			'新建公益性公墓2处，比上年同期减少1处。'
		]);
	});

	it('城乡: shares of both add up', async () => {
		expect(await lines('其中：【城乡：低保对象人数】。')).toEqual([
			'其中：城市20人，占40.0%；农村30人，占60.0%。'
		]);
	});

	it('期间: an unknown word is refused with those there are', async () => {
		await expect(lines('【期间：季初】。')).rejects.toThrow('季末');
	});
});

describe('leads', () => {
	it('are numbered under their heading, one alone is not', async () => {
		expect(
			await lines(
				'**几是甲。**〔待填：一〕',
				'**几是乙。**〔待填：二〕',
				'### 二',
				'**几是丙。**〔待填：三〕'
			)
		).toEqual(['一是甲。〔待填：一〕', '二是乙。〔待填：二〕', '丙。〔待填：三〕']);
	});
});

describe('the data part', () => {
	it('holds the paragraphs of data sections alone, without blanks and references', async () => {
		const { answerer } = await openCity(facts);
		const document = await documentOf(
			answerer,
			[
				'### 数 {数据}',
				'〔待填：做法〕孤儿【孤儿数】【详见：附表1?】。',
				'〔待填：效果〕',
				'### 文',
				'〔待填〕'
			],
			{ part: 'data' }
		);
		expect(paragraphsOf(document)).toEqual(['孤儿7人。']);
		expect(document.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
	});
});
