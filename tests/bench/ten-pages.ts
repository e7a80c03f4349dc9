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
	const drawn = [...upTo(tables, wanted.tables), ...upTo(charts, wanted.charts)];
	const words = all.filter(
		({ type }) => type === 'heading' || type === 'paragraph' || type === 'title'
	);
	// Prose is added until the pages are full; what is drawn stands spread through it.
	let best: ReportDocument | null = null;
	for (let low = 1, high = words.length; low <= high;) {
		const lines = (low + high) >> 1;
		const document = { ...survey, blocks: spread(words.slice(0, lines), drawn) };
		if ((await layPages(document, options)).pages.length <= wanted.pages) {
			best = document;
			low = lines + 1;
		} else high = lines - 1;
	}
	if (!best) throw new Error('eight tables and six charts do not stand on ten pages');
	return best;
}

/** So many of them; where there are not enough some stand twice. */
const upTo = (blocks: readonly Block[], count: number): Block[] =>
	Array.from({ length: count }, (_, at) =>
		at < blocks.length ? blocks[at]! : again(blocks[at % blocks.length]!, at)
	);

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

/** Each of its kind once, by id, in the order of the documents. */
function distinct<T extends 'table' | 'chart'>(
	blocks: readonly Block[],
	type: T
): Of<T>[] {
	const found = new Map<string, Of<T>>();
	for (const block of blocks)
		if (isOf(block, type) && 'id' in block && !found.has(block.id))
			found.set(block.id, block);
	return [...found.values()];
}

const isOf = <T extends Block['type']>(block: Block, type: T): block is Of<T> =>
	block.type === type;

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
	blocks: [document.blocks[0]!, { type: 'contents' }, ...document.blocks.slice(1)]
});
