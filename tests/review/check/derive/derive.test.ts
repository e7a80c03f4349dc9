import { describe, expect, it } from 'vitest';
import { readText } from '#lib/review/read/text.ts';
import { reviewAlone } from '#lib/review/review.ts';
import { catalog, reader } from '../../corpus/catalogue.ts';

const found = (text: string) =>
	reviewAlone(readText(text), { catalog, reader, period: '2026Q3' }).findings.map(
		({ text: figure, expected }) => [figure, expected]
	);

/** Each with the figure that is wrong, what it should be, and nothing else found. */
const wrong: readonly (readonly [text: string, figure: string, right: string | null])[] =
	[
		['现场祭扫31.2万人次，网络祭扫11.4万人次，网络祭扫占比36.8%。', '36.8%', '26.8%'],
		['寻亲成功66人，成功率80%（寻亲对象88人）。', '80%', '75.0%'],
		['动员132家商会减免会费，平均每家减免1.5万元，共减免189万元。', '189万元', '198万元'],
		['现有中心46个，较年初新增8个（年初36个）。', '8个', '10个'],
		['设置标志3826块，比计划的3500块超出362块。', '362块', '326块'],
		['天数由5.2天缩短为3.8天，缩短了2.4天。', '2.4天', '1.4天'],
		['月需资金4.32万元，全年约58.14万元。', '约58.14万元', '51.84万元'],
		['最多的14.6万元，最少的2.1万元，前者是后者的9倍。', '9倍', '7倍'],
		[
			'安葬率由2022年的38.5%提高至2024年的52.1%，年均提高7.8个百分点。',
			'7.8个百分点',
			'6.8个百分点'
		],
		['慈善信托23单，较上年翻了一番（2023年14单）。', '23单', null],
		['补领证件864件，其中补结婚证702件、补离婚证126件。', '126件', null],
		['资金按50%、20%、10%、25%的比例负担。', '25%', null]
	];

describe('a figure that stands beside what it was worked out from', () => {
	it.each(wrong)('is worked out again: %s', (text, figure, right) => {
		expect(found(text)).toContainEqual([figure, right]);
	});

	it.each([
		'现场祭扫31.2万人次，网络祭扫11.4万人次，网络祭扫占比26.8%。',
		'寻亲成功66人，成功率75%（寻亲对象88人）。',
		'动员132家商会减免会费，平均每家减免1.5万元，共减免198万元。',
		'现有中心46个，较年初新增8个（年初38个）。',
		'安葬率由2022年的38.5%提高至2024年的52.1%，年均提高6.8个百分点。',
		'慈善信托28单，较上年翻了一番（2023年14单）。',
		'资金按50%、20%、10%、20%的比例负担。',
		'老人503人，其中独居61人、空巢128人。'
	])('is left alone where it is right: %s', (text) => {
		expect(found(text)).toEqual([]);
	});

	it('is not held against figures of another paragraph by chance', () => {
		expect(found('救助312人。\n占全市救助对象的41.5%。')).toEqual([]);
	});
});

describe('the columns of a table', () => {
	it('tell their own rule, and the row that breaks it', () => {
		const table = [
			'| 县 | 上月 | 本月 | 增减 |',
			'|---|---|---|---|',
			'| 甲 | 1203 | 1250 | 47 |',
			'| 乙 | 987 | 1002 | 15 |',
			'| 丙 | 1100 | 1081 | -91 |',
			'| 丁 | 876 | 901 | 25 |'
		].join('\n');
		expect(found(table).map(([figure]) => figure)).toEqual(['-91']);
	});
});
