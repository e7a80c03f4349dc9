import type { Phrase } from './phrase.ts';

/** 见：附表1: resolved to the caption's number when drawn. */
export const reference: Phrase = {
	name: '见',
	about: '【见：附表1】、【见：表1】、【见：图1】：引用表或图的编号。',
	asks: () => [],
	says: (_, argument) => [{ type: 'reference', to: argument, text: argument }]
};
