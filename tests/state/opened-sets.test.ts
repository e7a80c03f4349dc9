import { describe, expect, it } from 'vitest';
import type { Answerer } from '#lib/answer/answerer.ts';
import { OpenedSets } from '#lib/state/opened-sets.ts';

describe('opened data sets', () => {
	it('are opened once, however often they are asked for', async () => {
		let count = 0;
		const sets = new OpenedSets(async () => ({ opened: ++count }) as unknown as Answerer);
		const [first, second] = await Promise.all([sets.get('a'), sets.get('a')]);
		expect(first).toBe(second);
		expect(count).toBe(1);
	});

	it('are tried again after a failure', async () => {
		let count = 0;
		const sets = new OpenedSets(async () => {
			count += 1;
			if (count === 1) throw new Error('disk: gone');
			return { opened: count } as unknown as Answerer;
		});
		await expect(sets.get('a')).rejects.toThrow('disk: gone');
		await expect(sets.get('a')).resolves.toEqual({ opened: 2 });
	});

	it('are opened anew when they were forgotten', async () => {
		let count = 0;
		const sets = new OpenedSets(async () => ({ opened: ++count }) as unknown as Answerer);
		await sets.get('a');
		sets.forget('a');
		await expect(sets.get('a')).resolves.toEqual({ opened: 2 });
	});
});
