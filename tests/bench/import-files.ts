/** 大文件: tables as large as an office has, made of the sample city so that every sum in them is right. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import type { Region } from '#lib/domain/region.ts';
import { readRegions } from '#lib/ingest/regions.ts';
import { MemoryFolder } from '#lib/ingest/store/memory-folder.ts';
import { packStore } from '#lib/ingest/store/pack.ts';
import { foundStore } from '#lib/ingest/store/store.ts';
import { readCatalog } from '#cli/catalogue.ts';

const sample = 'data/demo-city';
/** The sample city is 990100; the province has fourteen like it, 992000, 992100 and so on. */
const cities = 14;

const codeIn = (city: number, code: string): string => `99${20 + city}${code.slice(4)}`;

/** Lines of the sample city without their region's code, and the code; heads apart. */
function sampleLines(): {
	head: string;
	lines: (readonly [code: string, rest: string])[];
} {
	const lines: (readonly [string, string])[] = [];
	let head = '';
	for (const name of readdirSync(sample).filter((one) => /^observations/.test(one))) {
		const [first, ...rest] = readFileSync(join(sample, name), 'utf8').trim().split('\n');
		head = first!;
		for (const line of rest) lines.push([line.slice(0, 6), line.slice(6)]);
	}
	return { head, lines };
}

/** 长表 of so many lines. */
export function provinceCsv(rows: number): string {
	const { head, lines } = sampleLines();
	const all: string[] = [head];
	for (let city = 0; city < cities; city++)
		for (const [code, rest] of lines) {
			if (all.length > rows) break;
			all.push(codeIn(city, code) + rest);
		}
	return `${all.join('\n')}\n`;
}

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same as a workbook, written as Excel writes it: texts once, cells by their number. */
export function provinceXlsx(rows: number): Uint8Array {
	const numbers = new Map<string, number>();
	const shared = (text: string): number => {
		const known = numbers.get(text);
		if (known !== undefined) return known;
		numbers.set(text, numbers.size);
		return numbers.size - 1;
	};
	const data = provinceCsv(rows)
		.trimEnd()
		.split('\n')
		.map((line, row) => {
			const cells = line.split(',').map((text, column) => {
				if (text === '') return '';
				const place = `${String.fromCharCode(65 + column)}${row + 1}`;
				return column === 4 && row > 0
					? `<c r="${place}"><v>${text}</v></c>`
					: `<c r="${place}" t="s"><v>${shared(text)}</v></c>`;
			});
			return `<row r="${row + 1}">${cells.join('')}</row>`;
		});
	const strings = [...numbers.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`);
	const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	return zipSync({
		'xl/workbook.xml': strToU8(
			'<workbook><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>'
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
		),
		'xl/sharedStrings.xml': strToU8(`<sst>${strings.join('')}</sst>`),
		'xl/worksheets/sheet1.xml': strToU8(
			`<worksheet><sheetData>${data.join('')}</sheetData></worksheet>`
		)
	});
}

/** 区划表 of the province: the sample city's, fourteen times. */
function provinceRegions(): Region[] {
	const regions = readRegions(readFileSync(join(sample, 'regions.csv'), 'utf8'));
	return Array.from({ length: cities }, (_, city) =>
		regions.map((one) => ({
			...one,
			code: codeIn(city, one.code),
			name: one.level === 'city' ? `第${city + 1}市` : `第${city + 1}市${one.name}`,
			parent: one.parent && codeIn(city, one.parent),
			aliases: []
		}))
	).flat();
}

/** 数据仓 of the province, empty but for one figure, as an archive to bring into the app. */
async function provinceStore(): Promise<Uint8Array> {
	const regions = provinceRegions();
	const info = {
		id: 'province',
		name: '省',
		kind: 'user',
		description: '十四个市，各与示例市相同。',
		defaultRegion: codeIn(0, '990100'),
		defaultPeriod: '2026Q3',
		totals: []
	} as const;
	const store = await foundStore(
		new MemoryFolder(),
		{ info, regions },
		await readCatalog()
	);
	await store.append({
		time: '2026-01-01',
		who: '',
		why: '',
		files: [],
		observations: [
			{
				...{ indicator: 'pop_resident', region: codeIn(0, '990101'), period: '2015' },
				...{ area: 'all', mode: null, measure: null, report: '', value: 1000 },
				...{ status: 'reported', revision: 1, note: '' },
				source: { set: '', file: '', sheet: null, row: null, cell: null, title: '' }
			}
		]
	});
	return packStore(store);
}

export interface ImportFiles {
	/** They are all in it. */
	folder: string;
	million: string;
	workbook: string;
	store: string;
}

/** Writes them into a folder: a browser takes no larger ones by any other way. */
export async function writeImportFiles(folder: string): Promise<ImportFiles> {
	mkdirSync(folder, { recursive: true });
	const files = {
		folder,
		million: join(folder, '百万行.csv'),
		workbook: join(folder, '十万行.xlsx'),
		store: join(folder, '省.zip')
	};
	writeFileSync(files.million, provinceCsv(1_000_000));
	writeFileSync(files.workbook, provinceXlsx(100_000));
	writeFileSync(files.store, await provinceStore());
	return files;
}
