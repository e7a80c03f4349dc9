import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '#lib/domain/observation.ts';
import { KeyIndex } from '#lib/ingest/store/key-index.ts';
import { MemoryFolder } from '#lib/ingest/store/memory-folder.ts';
import { foundStore } from '#lib/ingest/store/store.ts';
import { batch, catalog, figure, head } from './fixture.ts';

/** Few facts, so that they meet again and again: within a batch, and in the next. */
const figures = fc.array(
	fc
		.record({
			indicator: fc.constantFrom('dibao_persons', 'dibao_households', '~别的'),
			region: fc.constantFrom('990101', '990102'),
			value: fc.constantFrom(null, 0, 1, 2.5),
			note: fc.constantFrom('', '更正'),
			revision: fc.constantFrom(1, 2)
		})
		.map(({ indicator, region, value, note, revision }): Observation =>
			figure(indicator, region, value ?? 0, {
				...{ value, note, revision },
				status: value === null ? 'missing' : 'reported'
			})
		),
	{ maxLength: 12 }
);

describe('what a batch would do', () => {
	it('is what it does, whatever it repeats and takes back', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(figures, { maxLength: 4 }), async (batches) => {
				const store = await foundStore(new MemoryFolder(), head, catalog);
				for (const one of batches) {
					const { added, changed } = store.effectOf(one);
					const done = await store.append(batch(one));
					expect({ added, changed }).toEqual({
						added: done?.effect.added ?? 0,
						changed: done?.effect.changed ?? []
					});
					expect(store.facts).toBe([...store.observations()].length);
				}
			})
		);
	});
});

describe('an index of keys', () => {
	it('numbers keys of 52 bits as a Map does, however many there are', () => {
		const key = fc.oneof(fc.integer({ min: 0, max: 2 ** 52 - 1 }), fc.nat(50));
		fc.assert(
			fc.property(fc.array(key, { size: 'max', maxLength: 2000 }), (keys) => {
				const index = new KeyIndex();
				const numbers = new Map<number, number>();
				for (const one of keys) {
					expect(index.find(one)).toBe(numbers.get(one) ?? -1);
					if (!numbers.has(one)) numbers.set(one, numbers.size);
					expect(index.number(one)).toBe(numbers.get(one));
				}
				expect(Array.from({ length: index.count }, (_, at) => index.key(at))).toEqual([
					...numbers.keys()
				]);
			}),
			{ numRuns: 30 }
		);
	});
});
