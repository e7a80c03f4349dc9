import { afterAll, describe, expect, it } from 'vitest';
import { readTraced } from '#lib/review/trace/read.ts';
import { everyStat } from '#lib/report/walk.ts';
import { lintDocx } from '../tools/lint.ts';
import { validateOoxml } from '../tools/ooxml.ts';
import { openReports, type MadeReport } from '../tools/reports.ts';

const national = await openReports('official-national');
const city = await openReports('demo-city');
const sample = await openReports('baotou-2014');
afterAll(() => Promise.all([national, city, sample].map((one) => one.close())));

const named = (list: readonly { name: string; code: string }[]) =>
	list.map(({ name, code }) => [name, code] as const);
const provinces = named(national.children('000000'));
const counties = named(city.children('990100'));

/** What every file must be, whoever it is for. */
async function expectSound({ docx }: MadeReport): Promise<void> {
	expect(lintDocx(docx)).toEqual([]);
	expect(await validateOoxml(docx)).toEqual([]);
}

/** Every number of the document tree stands in the file, in its order, and can be traced. */
function expectBound({ document, docx }: MadeReport): void {
	const read = readTraced('report.docx', docx).numbers;
	// A value that a chart leaves out as missing is no number of the document.
	const written = [...everyStat(document.blocks)].filter(
		({ stat, text }) => text !== '' || stat.status === 'ok'
	);
	expect(read.map(({ slot, value, unit }) => ({ slot, value, unit }))).toEqual(
		written.map(({ stat: { slot, value, unit } }) => ({ slot, value, unit }))
	);
	read.forEach((number, at) => {
		const { stat, text } = written[at]!;
		if (number.place === null) expect(number.text).toBe(text);
		expect(number.operands).toEqual(stat.trace.operands);
		expect(number.formula).toBe(stat.trace.formula);
		expect(number.definition).toBe(stat.trace.definition);
		expect(number.fingerprint).toBe(document.scope.fingerprint);
	});
	expect(document.scope.fingerprint).toMatch(/^[0-9a-f]{64}$/);
}

it('there are 31 provinces and 12 counties', () => {
	expect([provinces.length, counties.length]).toEqual([31, 12]);
});

describe('a survey of a province, 2021, is sound and its every number bound', () => {
	it.each(provinces)('%s', async (_, code) => {
		const made = await national.make('survey', code, '2021');
		await expectSound(made);
		expectBound(made);
	});
});

describe.each(['survey', 'promotion-speech', 'quarterly-speech'])(
	'%s of a county, 2026Q3, is sound and its every number bound',
	(type) => {
		it.each(counties)('%s', async (_, code) => {
			const made = await city.make(type, code, '2026Q3');
			await expectSound(made);
			expectBound(made);
		});
	}
);

describe('the large ones are sound and their every number bound', () => {
	it.each([
		['survey of the nation', national, 'survey', '000000', '2021'],
		['survey of the city', city, 'survey', '990100', '2026Q3'],
		['promotion speech of the city', city, 'promotion-speech', '990100', '2026Q3'],
		['quarterly speech of the city', city, 'quarterly-speech', '990100', '2026Q3'],
		['survey of the sample', sample, 'survey', '150200', '2013M01/2014M09']
	] as const)('%s', async (_, set, type, region, period) => {
		const made = await set.make(type, region, period);
		await expectSound(made);
		expectBound(made);
	});
});

describe('the same question', () => {
	it('gives the same bytes, the engine opened again', async () => {
		const once = await city.make('survey', '990100', '2026Q3');
		const again = await openReports('demo-city');
		try {
			expect((await again.make('survey', '990100', '2026Q3')).docx).toEqual(once.docx);
		} finally {
			await again.close();
		}
	});
});
