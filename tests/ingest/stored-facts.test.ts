import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '#lib/domain/observation.ts';
import { openNodeEngine, type NodeEngine } from '#lib/engine/node.ts';
import { toRows } from '#lib/ingest/rows.ts';
import { correctedFacts, storedFacts } from '#lib/ingest/stored-facts.ts';
import { factSchema } from '#lib/query/fact.ts';
import { bundled } from './bundled.ts';

const county = '990111';
const ofCounty = ({ region, period }: Observation) =>
	region === county && period === '2026Q2';

let engine: NodeEngine;
let observations: readonly Observation[];

beforeAll(async () => {
	const set = await bundled('demo-city');
	let corrected = 0;
	// The first figures of one quarter of a county were reported again, the next one calls itself corrected.
	observations = set.observations.map((one): Observation => {
		if (!ofCounty(one) || corrected > 2) return one;
		return ++corrected > 2
			? { ...one, status: 'revised', note: '县局来函' }
			: { ...one, revision: 2 };
	});
	const rows = toRows({ ...set, observations });
	engine = await openNodeEngine();
	await engine.run(factSchema);
	for (const table of ['fact', 'source', 'region', 'meta'] as const)
		await engine.append(table, rows[table]);
});
afterAll(() => engine.close());

const inOrder = (some: readonly Observation[]) =>
	some
		.map(({ indicator, region, period, area, mode, measure, value, source }) =>
			[indicator, region, period, area, mode, measure, value, source.row].join(' ')
		)
		.sort();

describe('the facts of an open set', () => {
	it('are those that were loaded, of the years asked for', async () => {
		const facts = await storedFacts(engine, 'demo-city', [2020, 2026]);
		const loaded = observations.filter(({ period }) => /^(2020|2026)/.test(period));
		expect(loaded.length).toBeGreaterThan(1000);
		expect(inOrder(facts)).toEqual(inOrder(loaded));
	});

	it('are corrections where they were reported again or call themselves corrected', async () => {
		const facts = await correctedFacts(engine, 'demo-city', county, 2026);
		expect(facts.map(({ revision, status }) => `${revision} ${status}`).sort()).toEqual([
			'1 revised',
			'2 reported',
			'2 reported'
		]);
		expect(facts.every(ofCounty)).toBe(true);
		expect(facts.find(({ status }) => status === 'revised')).toMatchObject({
			note: '县局来函',
			source: { set: 'demo-city' }
		});
	});

	it('are no corrections of another county or another year', async () => {
		expect(await correctedFacts(engine, 'demo-city', '990112', 2026)).toEqual([]);
		expect(await correctedFacts(engine, 'demo-city', county, 2025)).toEqual([]);
	});
});
