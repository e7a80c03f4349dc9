/**
 * 与别的模板库比: the same filled table by docxtemplater, easy-template-x, docx-templates and by us. They are no part
 * of this project: the bench fetches them into a folder of its own, pinned, and says so where it cannot.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRequire } from 'node:module';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { fillTemplate } from '#lib/review/template/fill.ts';
import { openWordTemplate } from '#lib/review/template/open.ts';
import { writeTemplate } from '#lib/review/template/write.ts';
import { openReports, type Reports } from '../tools/reports.ts';
import { said, warm } from './figures.ts';

const folder = resolve('node_modules/.cache/bench-neighbours');
const pinned = {
	docxtemplater: '3.71.0',
	pizzip: '3.3.0',
	'easy-template-x': '7.2.8',
	'docx-templates': '4.15.0'
} as const;

const columns = ['城市低保标准', '农村低保标准', '城市低保对象人数', '农村低保对象人数'];
const scope = { region: '990100', period: '2026Q3', area: 'all' } as const;

interface Row {
	name: string;
	[column: string]: string;
}

export async function neighbourFigures(print: (line: string) => void): Promise<void> {
	const reports = await openReports('demo-city');
	try {
		const counties = reports.children(scope.region);
		print(
			`同一张表（${counties.length}行${columns.length + 1}列，${counties.length * columns.length}个数）填进Word模板`
		);
		print(`  本系统，每次重新问数、绑定、写溯源：${said(await ours(reports))}`);
		if (!fetched()) {
			print('  其他模板库：取不到软件包（离线或软件源没有），没有比。');
			return;
		}
		const rows = await rowsOf(reports);
		for (const [name, fill] of Object.entries(await others(rows)))
			print(`  ${name}，数已备好、只填文字：${said(await warm(9, fill))}`);
		print(
			'  它们更快之处：不问数、不写溯源，只换文字。它们没有：口径与来源、缺数处理、改稿后再更新、数与数据不符的核对；表尾注和图要自己备。'
		);
	} finally {
		await reports.close();
	}
}

/** The same words that our slots give. */
async function rowsOf({ answerer, children }: Reports): Promise<Row[]> {
	const counties = children(scope.region);
	const stats = await answerer.ask(
		counties.flatMap(({ code }) => columns.map((slot) => `${slot}·@${code}`)),
		scope
	);
	return counties.map(({ name }, row) => ({
		name,
		...Object.fromEntries(
			columns.map((_, column) => [
				`c${column}`,
				String(stats[row * columns.length + column]!.value ?? '')
			])
		)
	}));
}

async function ours(reports: Reports) {
	const rows = reports
		.children(scope.region)
		.map(({ code, name }) => [name, ...columns.map((slot) => `【${slot}·@${code}】`)]);
	const bytes = await tableDocx([['地区', ...columns], ...rows]);
	return warm(9, async () => {
		const template = openWordTemplate('表.docx', bytes);
		const filled = await fillTemplate(template, {
			...{ type: 'bulletin', profile: 'report', required: [], fields: {}, naming: false },
			answerer: reports.answerer,
			fingerprint: reports.answerer.fingerprint,
			scope
		});
		return writeTemplate(template, filled, {
			...{ layout: 'grid', fonts: 'gb2312', greyscale: false, today: '2026-11-24' }
		});
	});
}

async function tableDocx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
	const document = new Document({
		sections: [
			{
				children: [
					new Table({
						rows: rows.map(
							(cells) =>
								new TableRow({
									children: cells.map(
										(words) => new TableCell({ children: [new Paragraph(words)] })
									)
								})
						)
					})
				]
			}
		]
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Whether the packages are there, fetched once; nothing of this project's own is changed. */
function fetched(): boolean {
	const wanted = Object.entries(pinned).map(([name, version]) => `${name}@${version}`);
	const mark = `${folder}/${wanted.join('+')}`.replaceAll('@', '-');
	if (existsSync(mark)) return true;
	mkdirSync(folder, { recursive: true });
	const { status } = spawnSync(
		'npm',
		[
			...['install', '--prefix', folder, '--no-save', '--no-package-lock'],
			...['--no-audit', '--no-fund', '--ignore-scripts', ...wanted]
		],
		{ stdio: 'ignore', timeout: 120_000 }
	);
	if (status !== 0) return false;
	writeFileSync(mark, '');
	return true;
}

type Fill = () => Promise<unknown>;

/** What is used of each; they are not installed when this is checked. */
interface PizZipLike {
	new (bytes: Uint8Array): object;
}
interface DocxtemplaterLike {
	new (zip: object): { render(data: object): void; toBuffer(): Uint8Array };
}
interface EasyTemplateXLike {
	TemplateHandler: new () => {
		process(template: Uint8Array, data: object): Promise<Uint8Array>;
	};
}
interface DocxTemplatesLike {
	createReport(options: {
		template: Uint8Array;
		data: object;
		cmdDelimiter: [string, string];
		noSandbox: boolean;
	}): Promise<Uint8Array>;
}

async function others(rows: readonly Row[]): Promise<Record<string, Fill>> {
	const take = createRequire(`${folder}/bench.cjs`);
	const PizZip = take('pizzip') as PizZipLike;
	const Docxtemplater = take('docxtemplater') as DocxtemplaterLike;
	const { TemplateHandler } = take('easy-template-x') as EasyTemplateXLike;
	const { createReport } = take('docx-templates') as DocxTemplatesLike;
	const keys = columns.map((_, column) => `c${column}`);
	const heads = ['地区', ...columns];
	const looped = Buffer.from(
		await tableDocx([
			heads,
			[
				'{#rows}{name}',
				...keys.slice(0, -1).map((key) => `{${key}}`),
				`{${keys.at(-1)}}{/rows}`
			]
		])
	);
	const commanded = Buffer.from(
		await tableDocx([
			heads,
			['{FOR row IN rows}', ...keys.map(() => '')],
			['{INS $row.name}', ...keys.map((key) => `{INS $row.${key}}`)],
			['{END-FOR row}', ...keys.map(() => '')]
		])
	);
	const data = { rows };
	return {
		[`docxtemplater ${pinned.docxtemplater}`]: async () => {
			const one = new Docxtemplater(new PizZip(looped));
			one.render(data);
			return one.toBuffer();
		},
		[`easy-template-x ${pinned['easy-template-x']}`]: () =>
			new TemplateHandler().process(looped, data),
		[`docx-templates ${pinned['docx-templates']}`]: () =>
			createReport({
				template: commanded,
				data,
				cmdDelimiter: ['{', '}'],
				noSandbox: true
			})
	};
}
