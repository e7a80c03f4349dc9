import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSet } from '#cli/sets.ts';
import type { ScreeningFinding } from '#lib/domain/finding.ts';
import { readReceivedTable } from '#lib/ingest/received-table.ts';
import { Regions } from '#lib/quality/regions.ts';
import { screen } from '#lib/quality/screen.ts';
import { readScreening } from '#lib/quality/settings.ts';
import { catalog, screeningText } from './fixture.ts';

const folder = 'data/demo-city';
const files = readdirSync(folder).filter((name) => name.startsWith('observations-'));

let regions: Regions;
let texts: Map<string, string>;

beforeAll(async () => {
	regions = new Regions((await readSet(folder, catalog)).regions);
	texts = new Map(files.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
});

const screened = (changed: ReadonlyMap<string, string>): ScreeningFinding[] =>
	screen(
		{
			received: [...changed].flatMap(([file, text]) =>
				readReceivedTable(text, { file, catalog, regions })
			),
			known: [],
			regions,
			catalog,
			today: '2026-10-20',
			published: false,
			documents: []
		},
		readScreening(screeningText)
	);

describe('demo-city', () => {
	it('has no error, whichever rules are asked', () => {
		expect(screened(texts).filter(({ severity }) => severity === 'error')).toEqual([]);
	});

	it('has one where a digit was lost, at its cell', () => {
		const name = 'observations-2026.csv';
		const lines = texts.get(name)!.split('\n');
		const row = lines.findIndex((line) =>
			/^990107,石桥县,2026Q3,低保对象人数,\d+,人,urban/.test(line)
		);
		const damaged = lines.with(row, lines[row]!.replace(/(\d)\d,人/, '$1,人')).join('\n');
		const errors = screened(new Map([[name, damaged]])).filter(
			({ severity }) => severity === 'error'
		);
		expect(errors.map(({ rule }) => rule)).toEqual(
			expect.arrayContaining(['V-12', 'V-18'])
		);
		expect(errors.find(({ rule }) => rule === 'V-18')?.place.row).toBe(row + 1);
	});
});
