import type { Passage } from '../clean/passages.ts';
import type { Table, TableCell } from './tables.ts';

/** 云汀区：__ or 云汀区：X元: a name and what is to be filled in, alone in a line. */
const line =
	/^(?<lead>(?:\d{1,2}[.．、]|（\d{1,2}）|[-—·•]\s*)?)(?<name>[\u4e00-\u9fff（）、]{2,16})(?<colon>[：:]\s*)(?<mark>[XxXx×*＊]{1,6}|[_＿]{1,12}|[□△○◯]{1,6}|[［[]\s*[］\]]|…{1,2})(?<unit>[^，。；\d]{0,6})[，。；]?$/u;

/** What stands in a caption besides its subject: brackets, 一览, 情况表. */
const aside =
	/（[^）]*(?:单位|[年月季])[^）]*）|单位：\S+|一览(?:表)?|情况表?|明细|如下|[：:，]/gu;

/**
 * 清单: two or more lines 地名：__ under a caption that says what is listed. They are a table of one column, though nothing
 * draws one.
 */
export function listTables(
	passages: readonly Passage[],
	isPlace: (name: string) => boolean
): Table[] {
	const found: Table[] = [];
	let caption: Passage | null = null;
	let rows: TableCell[][] = [];
	const close = () => {
		if (caption && rows.length > 1) found.push(tableOf(caption, rows));
		rows = [];
	};
	for (const passage of passages) {
		const item = passage.role === 'cell' ? null : line.exec(passage.text)?.groups;
		if (!item || !isPlace(item.name!)) {
			close();
			caption = passage;
		} else rows.push(rowOf(passage, item));
	}
	close();
	return found;
}

function tableOf(caption: Passage, rows: TableCell[][]): Table {
	const heads = ['', caption.text.replace(aside, ''), '单位'];
	const cells = heads.map((text, column) => cellOf(caption, 0, text, column));
	return { caption: caption.text, rows: [cells, ...rows] };
}

function rowOf(passage: Passage, item: Record<string, string>): TableCell[] {
	const start = item.lead!.length;
	const mark = start + item.name!.length + item.colon!.length;
	return [
		cellOf(passage, start, item.name!, 0),
		cellOf(passage, mark, item.mark!, 1),
		cellOf(passage, mark + item.mark!.length, item.unit!, 2)
	];
}

const cellOf = (
	passage: Passage,
	start: number,
	text: string,
	column: number
): TableCell => ({ passage, start, end: start + text.length, text, column });
