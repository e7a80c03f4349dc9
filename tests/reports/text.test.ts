import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '#lib/report/document.ts';
import { documentText } from '#lib/report/text.ts';
import { bundled, typeNamed, written } from './written.ts';

/** As a reader of prose sees it: without the figures and the long lists of the annexes. */
const proseOf = (document: ReportDocument): string =>
	`${documentText({
		...document,
		blocks: document.blocks.filter(({ type }) => type !== 'table' && type !== 'chart')
	})}\n`;

describe('the words of the reports, read whole when they change', () => {
	it.each([
		['survey', 'demo-city', '990100', '2026Q3'],
		['promotion-speech', 'demo-city', '990100', '2026Q3'],
		['quarterly-speech', 'demo-city', '990100', '2026Q3'],
		['survey', 'demo-city', '990111', '2026Q3'],
		['bulletin', 'demo-city', '990100', '2026Q3'],
		['bulletin', 'demo-city', '990111', '2025Q1'],
		['bulletin', 'official-national', '000000', '2021'],
		['brief', 'demo-city', '990100', '2026Q3'],
		['brief', 'official-national', '000000', '2021'],
		['promotion-speech', 'official-national', '000000', '2021'],
		['survey', 'official-national', '000000', '2021'],
		['survey', 'official-national', '430000', '2021'],
		['survey', 'baotou-2014', '150200', '2013M01/2014M09']
	])('%s of %s, %s, %s', async (type, set, region, period) => {
		const answerer = await bundled(set);
		const { document } = await written(typeNamed(type), answerer, { region, period });
		await expect(proseOf(document)).toMatchFileSnapshot(`./text/${type}-${region}.txt`);
	});
});
