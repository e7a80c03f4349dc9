import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { everyStat } from '#lib/report/walk.ts';
import { csvFacts } from '../state/pages/csv-facts.ts';
import { sqlOf } from './figures-by-sql.ts';
import { bundled, typeNamed, written } from './written.ts';

let demo: OpenedAnswerer;
let csv: Awaited<ReturnType<typeof csvFacts>>;
beforeAll(async () => {
	demo = await bundled('demo-city');
	csv = await csvFacts();
});
afterAll(() => csv.close());

/** Every answered number of a document, each slot once. */
function statsOf(blocks: Parameters<typeof everyStat>[0]): Stat[] {
	const all = [...everyStat(blocks)].map(({ stat }) => stat);
	return [...new Map(all.map((stat) => [stat.slot, stat])).values()].filter(
		({ status, value }) => status === 'ok' && value !== null
	);
}

describe.each([
	['bulletin', '2026Q3', 150],
	['bulletin', '2025Q1', 150],
	['brief', '2026Q3', 15],
	['survey', '2026Q3', 150],
	['promotion-speech', '2026Q3', 50],
	['quarterly-speech', '2026Q3', 70]
] as const)('%s of the city, %s', (type, period, least) => {
	it('says no figure that SQL over the files does not say as well', async () => {
		const { document } = await written(typeNamed(type), demo, {
			region: '990100',
			period
		});
		const stats = statsOf(document.blocks);
		expect(stats.length).toBeGreaterThan(least);
		const wrong: string[] = [];
		for (const stat of stats) {
			const expression = sqlOf(stat.slot);
			const value = expression === null ? null : await csv.value(expression);
			const same =
				value !== null &&
				Math.abs(value - stat.value!) <= 1e-9 * Math.max(1, Math.abs(stat.value!));
			if (!same) wrong.push(`${stat.slot}: ${stat.value} is not ${value}`);
		}
		expect(wrong).toEqual([]);
	}, 120_000);
});
