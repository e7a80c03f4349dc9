import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountIndex } from '#lib/quality/account-index.ts';

const [accounts, names] = [5, 4];
const figures = fc.array(
	fc.option(fc.tuple(fc.nat(accounts - 1), fc.nat(names - 1)), {
		nil: [-1, -1] as const
	}),
	{ maxLength: 40 }
);
/** What is looked for, in whatever order: the index remembers where it found the last one. */
const questions = fc.array(fc.tuple(fc.nat(accounts + 1), fc.nat(names - 1)), {
	maxLength: 40
});

describe('the figures of an account', () => {
	it('are found by their indicator in the order in which they came, whatever was looked for before', () => {
		fc.assert(
			fc.property(figures, questions, (given, asked) => {
				const index = new AccountIndex(
					Int32Array.from(given, ([account]) => account),
					Int32Array.from(given, ([, name]) => name),
					{ accounts, names }
				);
				const wanted = asked.map(([account, name]) =>
					given.flatMap((one, at) => (one[0] === account && one[1] === name ? at : []))
				);
				const found = asked.map(([account, name]) => {
					const all: number[] = [];
					for (let at = index.first(account, name); at >= 0; at = index.next(at))
						all.push(at);
					return all;
				});
				expect(found).toEqual(wanted);
				const facts = given.filter(([account]) => account >= 0).map(String);
				expect(index.hasRepeats).toBe(new Set(facts).size < facts.length);
			})
		);
	});
});
