import type { Item } from '#lib/state/review/item.ts';

/** An item with what a test says of it. */
export const item = (change: Partial<Item>): Item => ({
	paragraph: 0,
	start: 0,
	end: 1,
	key: `k${change.number ?? 1}`,
	number: 1,
	group: 'error',
	kind: '算术',
	text: '8',
	message: '不对。',
	proposal: '9',
	evidence: [],
	stat: null,
	slot: null,
	confidence: null,
	beside: [],
	...change
});
