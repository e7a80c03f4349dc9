import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '#lib/report/docx/write.ts';
import { refresh } from '#lib/review/refresh/refresh.ts';
import { readTraced } from '#lib/review/trace/read.ts';
import { options } from '../../report/docx/parts.ts';
import { openReports, type Reports } from '../../tools/reports.ts';
import { edit, edited } from './edits.ts';
import { readApart } from './independent.ts';
import { everythingMoved, newerCity } from './newer-city.ts';

let city: Reports;
let newer: Reports;
/** A county's speech: sentences of many wordings, and small enough to be edited two hundred times. */
let speech: Uint8Array;
/** What each number is to become, by its bookmark; and what it was. */
let after: ReadonlyMap<string, string>;
let before: ReadonlyMap<string, string>;

const renew = (bytes: Uint8Array) =>
	refresh(bytes, readTraced('讲话.docx', bytes), newer.answerer);
const textsOf = (bytes: Uint8Array) =>
	new Map(readApart(bytes).numbers.map(({ name, text }) => [name, text]));

beforeAll(async () => {
	city = await openReports('demo-city');
	newer = await openReports(newerCity(everythingMoved));
	const { document } = await city.make('quarterly-speech', '990108', '2026Q3');
	const blocks = document.blocks.slice(0, 18);
	speech = await writeDocx({ ...document, blocks }, options);
	before = textsOf(speech);
	after = textsOf((await renew(speech)).bytes);
});
afterAll(() => Promise.all([city, newer].map((one) => one.close())));

/** The number a bookmark belongs to, whatever a program put behind its name when it was copied. */
const idOf = (name: string) => name.replace(/(_2)+$/, '');

describe('whatever people do to a document,', () => {
	it('the data moved nearly every number, so that there is something to renew', () => {
		const moved = [...before].filter(([name, text]) => after.get(name) !== text);
		expect(before.size).toBeGreaterThan(25);
		expect(moved.length).toBeGreaterThan(before.size * 0.7);
	});

	it('none of their characters is lost, and every number they left alone is right', async () => {
		const seen = { updated: 0, conflicts: 0, lost: 0, copies: 0 };
		await fc.assert(
			fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
				const given = edited(speech, edits);
				const was = readApart(given);
				const result = await renew(given);
				const now = readApart(result.bytes);
				expect(now.words).toEqual(was.words);
				expect(now.frame).toBe(was.frame);
				expect(now.numbers.map(({ name }) => name)).toEqual(
					was.numbers.map(({ name }) => name)
				);
				was.numbers.forEach(({ name, text }, index) => {
					const id = idOf(name);
					const ours = text === before.get(id);
					expect(now.numbers[index]!.text, `${name} ${text}`).toBe(
						ours ? after.get(id) : text
					);
				});
				const overwritten = was.numbers.filter(
					({ name, text }) =>
						text !== '' &&
						text !== before.get(idOf(name)) &&
						text !== after.get(idOf(name))
				);
				for (const { text } of overwritten)
					expect(result.conflicts.map(({ person }) => person)).toContain(text);
				seen.updated += result.updated.length;
				seen.conflicts += result.conflicts.length;
				seen.lost += result.lost.length;
				seen.copies += was.numbers.filter(({ name }) => name !== idOf(name)).length;
				const again = await renew(result.bytes);
				expect(again.updated).toEqual([]);
				expect(again.bytes).toEqual(result.bytes);
			}),
			{ numRuns: 200 }
		);
		// The edits are felt, each kind of them: otherwise nothing was tried. How often is chance.
		expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
	}, 600_000);
});
