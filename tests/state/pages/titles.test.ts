import { describe, expect, it } from 'vitest';
import {
	changeTitle,
	extremesTitle,
	joined,
	spanTitle
} from '#lib/state/pages/titles.ts';
import { plainText } from '#lib/state/view.ts';
import { view } from './fixture.ts';

const counties = ['990101', '990102', '990103'].map((region) => ({
	subject: 'standard',
	region
}));
const ratio = { subject: 'standard', over: '极值比' } as const;
const gap = { value: 1.5, unit: '1', shown: 'ratio', decimals: 2 } as const;

describe('a title', () => {
	it('is its topic where nothing can be said', () => {
		expect(
			view(changeTitle('对象', [{ name: '城市', asking: { subject: 'persons' } }]), {})
		).toEqual(['对象']);
		expect(view(spanTitle('水平', counties), { 'standard·@990101': 5 })).toEqual([
			'水平'
		]);
		expect(view(extremesTitle('标准', counties, ratio), {})).toEqual(['标准']);
	});

	it('leaves a missing clause out whole', () => {
		expect(plainText(joined([['甲'], null, ['乙']], '。'))).toBe('甲，乙。');
		expect(joined([null], '。')).toEqual([]);
	});

	it('names the highest and the lowest region, with their ratio', () => {
		const line = view(extremesTitle('标准', counties, ratio), {
			'standard·@990101': 600,
			'standard·@990102': 400,
			'standard·@990103': 500,
			'standard·极值比': gap
		});
		expect(plainText(line)).toBe(
			'标准乙区最高，为600人，丙县最低，为400人，前者与后者之比1.50∶1'
		);
	});

	it('calls nobody highest where all are equal', () => {
		const line = view(extremesTitle('标准', counties, ratio), {
			'standard·@990101': 600,
			'standard·@990102': 600,
			'standard·@990103': 600
		});
		expect(plainText(line)).toBe('标准各地一致，为600人');
	});

	it('gives only the span of a neutral measure', () => {
		const line = view(spanTitle('水平', counties), {
			'standard·@990101': 3,
			'standard·@990103': 2
		});
		expect(plainText(line)).toBe('水平在2人到3人之间');
	});
});
