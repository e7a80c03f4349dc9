import { describe, expect, it } from 'vitest';
import type { Answerer } from '#lib/answer/answerer.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { ask, each, many, map, one, together } from '#lib/state/question.ts';

/** A stat that only knows which slot it answers. */
const stat = (slot: string) => ({ slot }) as Stat;
const named = ({ slot }: Stat) => slot;

describe('a question', () => {
	it('made of others gives each of them its own answers', () => {
		const question = together({
			first: map(one('甲'), named),
			rest: map(many(['乙', '丙']), (stats) => stats.map(named)),
			none: many([])
		});
		expect(question.slots).toEqual(['甲', '乙', '丙']);
		expect(question.view(question.slots.map(stat))).toEqual({
			first: '甲',
			rest: ['乙', '丙'],
			none: []
		});
	});

	it('made of a list keeps the order of the list', () => {
		const slots = Array.from({ length: 12 }, (_, index) => `槽${index}`);
		const question = each(slots.map((slot) => map(one(slot), named)));
		expect(question.view(question.slots.map(stat))).toEqual(slots);
	});

	it('asks a slot once, however often it stands in the page', async () => {
		const asked: string[][] = [];
		const answerer = {
			ask: async (slots: readonly string[]) => {
				asked.push([...slots]);
				return slots.map(stat);
			}
		} as unknown as Answerer;
		const scope = { region: '990100', period: '2026Q3', area: 'all' } as const;
		const view = await ask(answerer, scope, () =>
			map(many(['甲', '乙', '甲']), (stats) => stats.map(named))
		);
		expect(asked).toEqual([['甲', '乙']]);
		expect(view).toEqual(['甲', '乙', '甲']);
	});
});
