import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { ensurePackages, havePrograms } from './apt.ts';
import { ensureFonts } from './fonts.ts';
import { forLibreOffice } from './libreoffice.ts';
import { parsePages, type Page } from './pdf-text.ts';

const run = promisify(execFile);
const cache = 'node_modules/.cache/pages';

/** A document as it would be printed. */
export interface Rendered {
	pdf: Uint8Array;
	pages: readonly Page[];
	/** Names of the faces it is set in, without the prefix of a subset: FandolFang-Regular. */
	fonts: readonly string[];
	/** Picture of a page, from 1. */
	png(page: number, dpi?: number): Promise<Uint8Array>;
}

let ready: Promise<string> | null = null;

/** Word processor, PDF tools and fonts; fetched once on a machine that has them not. */
const ensureTools = (): Promise<string> =>
	(ready ??= ensurePackages([
		...(havePrograms(['soffice']) ? [] : ['libreoffice-writer-nogui']),
		...(havePrograms(['pdftotext', 'pdftoppm', 'pdffonts']) ? [] : ['poppler-utils']),
		'fonts-liberation|fonts-liberation2'
	]).then(() => ensureFonts(cache)));

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'pages-'));
	try {
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** What a word processor makes of a .docx: the content of the .odt that it saves it as. */
export async function openedContent(bytes: Uint8Array): Promise<string> {
	const fonts = await ensureTools();
	return inFolder(async (folder) => {
		await writeFile(join(folder, 'file.docx'), bytes);
		await run(
			'soffice',
			[
				`-env:UserInstallation=file://${folder}/profile`,
				'--headless',
				'--convert-to',
				'odt',
				'--outdir',
				folder,
				join(folder, 'file.docx')
			],
			{ env: { ...process.env, FONTCONFIG_FILE: fonts, HOME: folder }, timeout: 150_000 }
		);
		const odt = unzipSync(new Uint8Array(await readFile(join(folder, 'file.odt'))));
		return strFromU8(odt['content.xml']!);
	});
}

/** Lays a .docx out and reads back where every line stands. */
export async function renderPages(bytes: Uint8Array): Promise<Rendered> {
	const fonts = await ensureTools();
	const pdf = await inFolder(async (folder) => {
		await writeFile(join(folder, 'file.docx'), forLibreOffice(bytes));
		await run(
			'soffice',
			[
				`-env:UserInstallation=file://${folder}/profile`,
				'--headless',
				'--convert-to',
				'pdf',
				'--outdir',
				folder,
				join(folder, 'file.docx')
			],
			{ env: { ...process.env, FONTCONFIG_FILE: fonts, HOME: folder }, timeout: 150_000 }
		);
		return new Uint8Array(await readFile(join(folder, 'file.pdf')));
	});
	const { pages, fonts: faces } = await inFolder(async (folder) => {
		await writeFile(join(folder, 'file.pdf'), pdf);
		const { stdout } = await run('pdffonts', [join(folder, 'file.pdf')]);
		await run('pdftotext', [
			'-bbox-layout',
			join(folder, 'file.pdf'),
			join(folder, 'file.html')
		]);
		const html = await readFile(join(folder, 'file.html'), 'utf8');
		return { pages: parsePages(html), fonts: fontNames(stdout) };
	});
	return { pdf, pages, fonts: faces, png: (page, dpi = 60) => picture(pdf, page, dpi) };
}

/** What `pdffonts` lists below its two lines of head: BAAAAA+FandolFang-Regular. */
const fontNames = (table: string): string[] =>
	table
		.trim()
		.split('\n')
		.slice(2)
		.map((row) => row.split(/\s/)[0]!.replace(/^[A-Z]{6}\+/, ''));

const picture = (pdf: Uint8Array, page: number, dpi: number): Promise<Uint8Array> =>
	inFolder(async (folder) => {
		await writeFile(join(folder, 'file.pdf'), pdf);
		const range = ['-f', String(page), '-l', String(page), '-singlefile'];
		await run('pdftoppm', [
			'-r',
			String(dpi),
			'-png',
			...range,
			join(folder, 'file.pdf'),
			join(folder, 'page')
		]);
		return new Uint8Array(await readFile(join(folder, 'page.png')));
	});
