import { describe, expect, it } from 'vitest';
import { findingsOf } from '../read-lines.ts';

const told = (text: string) =>
	findingsOf(text)
		.filter(({ kind }) => kind === 'digits' || kind === 'unit')
		.map(({ kind, text: place, expected }) => `${kind} ${place}→${expected ?? ''}`);

describe('a point that was lost', () => {
	it.each([
		['CMI值由0.93升至107。', 'digits 107→1.07'],
		['平均住院日由9.4天缩至81天。', 'digits 81天→8.1天'],
		['床护比由0.48提高到52。', 'digits 52→0.52'],
		[
			'9月人均补贴42.5元，发放127.50万元；10月人均补贴436元，发放132.1万元。',
			'digits 436元→43.6元'
		],
		[
			'老年人口占比最高的东镇为28.6%，西镇为14.1%，开发区仅有92%，城关有118%。',
			'digits 118%→'
		],
		[
			'下达资金1624.80万元，从类别看，低保812.35万元，特困402.15万元，孤儿21460万元，临时救助195.70万元。',
			'digits 21460万元→214.60万元'
		],
		[
			'第三季度东县10640人319.20万元，西县8250人247.5元，南区6120人183.60万元，北区2980人89.40万元。',
			'unit 247.5元→'
		],
		[
			'第三季度东县10640人319.20万元，西县8250人2475万元，南区6120人183.60万元，北区2980人89.40万元。',
			'digits 2475万元→'
		],
		['互助点日均就餐2.360人。', 'digits 2.360人→'],
		['乡镇进度最快为98.2%，沙河镇9 1.7%。', 'digits  →']
	])('is told in %s', (text, expected) => {
		expect(told(text)).toContain(expected);
	});

	it.each([
		['an index that doubles', 'CMI值由0.93升至1.07。'],
		['money that grows tenfold', '投入由9.6万元增至102万元。'],
		['another kind of figure', '由1.5天缩短到2小时。'],
		[
			'as many, each given more',
			'9月人均补贴42.5元，发放127.50万元；10月人均补贴85元，发放255万元。'
		],
		['growth in a sentence of shares', '占比达28.6%、14.1%，同比增长136%。'],
		[
			'a list that adds up to nothing near',
			'下达资金1624.8万元。低保812万元，特困402万元，孤儿214万元，慰问36万元。'
		],
		[
			'a list at two rates',
			'东县1064人319.2万元，西县825人330万元，南区612人183.6万元，北区298人89.4万元。'
		]
	])('is not told of %s', (_, text) => {
		expect(told(text)).toEqual([]);
	});
});
