import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import { overview } from '#lib/state/pages/overview.ts';
import { ask } from '#lib/state/question.ts';
import { openBundled } from './bundled.ts';

describe('the table with a row a region', () => {
	let answerer: OpenedAnswerer;
	beforeAll(async () => {
		answerer = await openBundled('demo-city');
	});

	const notes = async (region: string) => {
		const scope = { region, period: '2026Q3', area: 'all' } as const;
		const { regions } = await ask(answerer, scope, overview);
		if (regions.type !== 'figure') throw new Error('no table of regions');
		return regions.table.notes;
	};

	it('says which figures of the whole hold those of the 本级, which has no row', async () => {
		expect(await notes('990100')).toContain('示例市累计支出、执行率含市本级。');
	});
});
