import type { Block, ReportDocument } from '#lib/report/document.ts';
import { layPages } from '#lib/report/docx/lay-pages.ts';
import type { Reports } from '../tools/reports.ts';

const wanted = { tables: 8, charts: 6, pages: 10 };
const options = { layout: 'grid', fonts: 'gb2312' } as const;
const city = { region: '990100', period: '2026Q3' };

/** A report of ten pages as they are handed in: eight tables and six charts, all of them real ones of the city. */
export async function tenPages(reports: Reports): Promise<ReportDocument> {
	const kinds = ['survey', 'bulletin', 'quarterly-speech'];
	const made = [];
	for (const kind of kinds)
		made.push((await reports.make(kind, city.region, city.period)).document);
	const [survey, ...others] = made as [ReportDocument, ...ReportDocument[]];
	const all = [survey, ...others].flatMap(({ blocks }) => blocks);
	const tables = distinct(all, 'table').filter(({ rows }) => rows.length <= 20);
	const charts = distinct(all, 'chart');
	const drawn: Block[] = [
		...tables.slice(0, wanted.tables),
		...charts.slice(0, wanted.charts)
	];
	for (let at = 0; drawn.length < wanted.tables + wanted.charts; at++)
		drawn.push(again(drawn[at]!, at));
	const words = all.filter(
		({ type }) => type === 'heading' || type === 'paragraph' || type === 'title'
	);
	// Prose is added until the pages are full; what is drawn stands spread through it.
	for (let lines = words.length; lines > 0; lines -= 2) {
		const document = { ...survey, blocks: spread(words.slice(0, lines), drawn) };
		if ((await layPages(document, options)).length <= wanted.pages) return document;
	}
	throw new Error('eight tables and six charts do not stand on ten pages');
}

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

const distinct = <T extends 'table' | 'chart'>(blocks: readonly Block[], type: T) =>
	[
		...new Map(
			blocks.flatMap((block) =>
				block.type === type ? [[(block as Of<T>).id, block as Of<T>] as const] : []
			)
		).values()
	] as Of<T>[];

/** Under another id: a table of a report is there once. */
const again = (block: Block, at: number): Block =>
	block.type === 'table' || block.type === 'chart'
		? { ...block, id: `${block.id}-${at}` }
		: block;

function spread(words: readonly Block[], drawn: readonly Block[]): Block[] {
	const [title, ...rest] = words;
	const step = Math.ceil(rest.length / (drawn.length + 1));
	const paired = drawn.flatMap((block, at) => [
		...rest.slice(at * step, (at + 1) * step),
		block
	]);
	return [title!, ...paired, ...rest.slice(drawn.length * step)];
}

/** The same with contents, whose page numbers have to be worked out. */
export const withContents = (document: ReportDocument): ReportDocument => ({
	...document,
	blocks: [
		document.blocks[0]!,
		{ type: 'contents' },
		...document.blocks.slice(1)
	]
});
