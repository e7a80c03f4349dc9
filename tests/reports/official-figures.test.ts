import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyStat } from '#lib/report/walk.ts';
import { officialFacts, officialSql } from './official-by-sql.ts';
import { bundled, typeNamed, written } from './written.ts';

let csv: Awaited<ReturnType<typeof officialFacts>>;
beforeAll(async () => {
	csv = await officialFacts();
});
afterAll(() => csv.close());

/** A bound of a policy is read from the table of clauses, not from the data. */
const isTarget = (slot: string) => slot.includes('目标值（PR-');

describe.each([
	['survey', '000000', '2021', 200],
	['survey', '000000', '2024', 20],
	['survey', '430000', '2021', 20],
	['bulletin', '000000', '2021', 150],
	['bulletin', '000000', '2024', 20],
	['bulletin', '430000', '2021', 20],
	['promotion-speech', '000000', '2021', 8],
	['quarterly-speech', '000000', '2021', 4],
	['brief', '000000', '2021', 8]
] as const)('%s of %s, %s', (type, region, period, least) => {
	it('says no figure that SQL over the published tables does not say as well', async () => {
		const { document } = await written(
			typeNamed(type),
			await bundled('official-national'),
			{ region, period }
		);
		const stats = new Map(
			[...everyStat(document.blocks)]
				.filter(({ stat }) => stat.status === 'ok' && stat.value !== null)
				.map(({ stat }) => [stat.slot, stat.value!])
		);
		const wrong: string[] = [];
		for (const [slot, value] of stats) {
			if (isTarget(slot)) continue;
			const expression = officialSql(slot);
			const again = expression === null ? null : await csv.value(expression);
			const same =
				again !== null && Math.abs(again - value) <= 1e-9 * Math.max(1, Math.abs(value));
			if (!same) wrong.push(`${slot}: ${value} is not ${again}`);
		}
		expect(wrong).toEqual([]);
		expect(stats.size).toBeGreaterThan(least);
	}, 120_000);
});
