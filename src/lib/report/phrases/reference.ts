import { text } from '../inline.ts';
import type { Phrase } from './phrase.ts';

/** 见：附表1: resolved to the caption's number when drawn. */
export const reference: Phrase = {
	name: '见',
	about: '【见：附表1】、【见：表1】、【见：图1】：引用表或图的编号。',
	asks: () => [],
	says: (_, argument) => [{ type: 'reference', to: argument, text: argument }]
};

/** 详见：附表1 → （详见附表1）; nothing in a 数据段落, which has no annex. */
export const aside: Phrase = {
	name: '详见',
	about: '【详见：附表1?】（详见附表1）；只取数据段落时不写。',
	asks: () => [],
	says: (_, argument, { part }) =>
		part === 'data'
			? null
			: [text('（详见'), { type: 'reference', to: argument, text: argument }, text('）')]
};
