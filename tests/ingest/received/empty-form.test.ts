import { unzipSync, strFromU8 } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { shiftPeriod } from '#lib/domain/period.ts';
import { emptyForm, type FormLine } from '#lib/ingest/received/empty-form.ts';
import {
	doubtsOf,
	observationsOf,
	readReceivedFile
} from '#lib/ingest/received/read-file.ts';
import {
	catalog,
	fact,
	observations,
	regions,
	regionsOfSet
} from './demo-city-fixture.ts';

const region = regionsOfSet.find(({ name }) => name === '云汀区')!;
const period = '2026Q3';
const of = (when: string) =>
	observations.filter((one) => one.region === region.code && one.period === when);
const lines = of(period).flatMap((one): FormLine[] => {
	const spec = catalog.indicator(one.indicator);
	const { area, mode, measure } = one;
	return spec && (measure === null || spec.kind === 'flow')
		? [{ spec, area, mode, measure }]
		: [];
});
const form = { region, period, lines, last: of(shiftPeriod(period, -1)) };

/** As a person fills it in: the blank column, and nothing else. */
async function filled(): Promise<Uint8Array> {
	const { sheets } = await readXlsx(await emptyForm(form));
	const { name, rows, merges } = sheets[0]!;
	lines.forEach((line, at) => {
		const one = of(period).find(
			({ indicator, area, mode, measure }) =>
				indicator === line.spec.id &&
				area === line.area &&
				mode === line.mode &&
				measure === line.measure
		)!;
		rows[at + 3]![2] = one.value;
	});
	return writeXlsx({ sheets: [{ name, rows, merges: merges ?? [] }] });
}

describe('空表', () => {
	it('has no figure of its own to be read: last period’s stand by', async () => {
		const file = readReceivedFile(await emptyForm(form), '空表.xlsx', {
			catalog,
			regions
		});
		expect(doubtsOf(file)).toEqual([]);
		expect(observationsOf(file).every(({ value }) => value === null)).toBe(true);
		expect(file.readings[0]!.sheet.cells.some((row) => (row[3] ?? '') !== '')).toBe(true);
	});

	it('reads back identically once it is filled in, without any mapping', async () => {
		const file = readReceivedFile(await filled(), '上报.xlsx', { catalog, regions });
		expect(doubtsOf(file)).toEqual([]);
		const wanted = lines.length;
		expect(observationsOf(file)).toHaveLength(wanted);
		const known = new Set(of(period).map(fact));
		expect(
			observationsOf(file)
				.map(fact)
				.filter((one) => !known.has(one))
		).toEqual([]);
		expect(wanted).toBeGreaterThan(100);
	});

	it('holds no formula, whatever a name begins with', async () => {
		const name = '=HYPERLINK("http://x")';
		const bytes = await emptyForm({ ...form, region: { ...region, name } });
		const parts = unzipSync(bytes);
		const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
		expect(sheet).not.toMatch(/<f[ >]/);
		const { readings } = readReceivedFile(bytes, 'x.xlsx', { catalog, regions });
		expect(readings[0]!.sheet.cells[0]![0]).toContain(name);
	});
});
