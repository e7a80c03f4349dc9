import {
	BorderStyle,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlignTable,
	WidthType,
	type IBorderOptions
} from 'docx';
import type { Cell, TableBlock } from '../document.ts';
import { afterLabel } from './captions.ts';
import { leadingOn, placements } from '../table-grid.ts';
import { isContinued, wholeOf } from '../table-parts.ts';
import { columnWidths, figureIndents, isFigure, rowHeight } from './columns.ts';
import { field } from './fields.ts';
import { gap } from './paragraphs.ts';
import { labelRuns, run, textRuns, type Setting } from './runs.ts';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Thickness in eighths of a point. */
const rule = (size: number): IBorderOptions => ({
	style: BorderStyle.SINGLE,
	size,
	color: '000000'
});
const thick = rule(12);
const middle = rule(6);
const thin = rule(4);

/** A table up to this high (twips, a little over half a page) stays on one page. */
const together = 7500;

/**
 * 三线表 with its caption above, unit at the right, notes below. `width` is that of the type area in
 * twips.
 */
export function tableBlocks(
	block: TableBlock,
	width: number,
	setting: Setting
): (Paragraph | Table)[] {
	return [
		...captionParagraphs(block, setting),
		...(block.unit === ''
			? []
			: [new Paragraph({ style: 'GovUnit', children: [run(unitLine(block.unit))] })]),
		table(block, width, setting),
		...after(block)
	];
}

/** A part before the last ends its page: a gap below it could fall on one of its own. */
function after(block: TableBlock): Paragraph[] {
	if (block.part && block.rows.at(-1) !== wholeOf(block).rows.at(-1)) return [];
	return block.notes.length === 0 ? [gap()] : notes(block.notes);
}

/** None where the head of the annex, or of the document, already names the table. */
function captionParagraphs(block: TableBlock, setting: Setting): Paragraph[] {
	if (isContinued(block)) return [continuedCaption(block, setting)];
	const caption = setting.captions.of(block);
	if (!caption) return [];
	return [
		new Paragraph({
			style: 'Caption',
			keepNext: true,
			children: [labelRuns(caption), ...textRuns(afterLabel + block.caption)]
		})
	];
}

/** 续表1 at the head of the page, which counts with 表1 in Word; 续表 where the whole has no number. */
function continuedCaption(block: TableBlock, { captions }: Setting): Paragraph {
	const caption = captions.of(block) ?? captions.find(block.id);
	return new Paragraph({
		style: 'Caption',
		keepNext: true,
		pageBreakBefore: true,
		spacing: { before: 0 },
		children: [
			run(caption ? '续' : '续表'),
			...(caption ? field(`REF ${caption.bookmark} \\h`, run(caption.label)) : []),
			...(block.caption === '' ? [] : textRuns(afterLabel + block.caption))
		]
	});
}

const unitLine = (unit: string): string =>
	unit.startsWith('单位') ? unit : `单位：${unit}`;

const notes = (lines: readonly string[]): Paragraph[] =>
	lines.map(
		(words, index) =>
			new Paragraph({
				style: 'GovTableNote',
				children: textRuns(words),
				...(index === lines.length - 1
					? { spacing: { before: 40, after: 160 } }
					: { keepNext: true })
			})
	);

function table(block: TableBlock, width: number, setting: Setting): Table {
	// Parts of one table stand under each other alike.
	const widths = columnWidths(wholeOf(block), width);
	const indents = figureIndents(wholeOf(block), widths);
	const height = [...block.head, ...block.rows].reduce(
		(sum, cells) => sum + rowHeight(cells, widths),
		0
	);
	const keep = !block.ruled && height <= together;
	const inside = block.ruled ? thin : none;
	const spots = placements(block.head);
	const heads = block.head.map(
		(_, row) =>
			new TableRow({
				tableHeader: true,
				cantSplit: true,
				keepNext: true,
				children: spots[row]!.map(({ cell, column }) =>
					headCell(
						cell,
						widthAt(widths, column, cell),
						block.ruled === true,
						row + (cell.rows ?? 1) === block.head.length ? middle : thin
					)
				)
			})
	);
	const placed = placements(block.rows);
	const leading = leadingOn(block.rows);
	const rows = block.rows.map((cells, row) => {
		const last = row === block.rows.length - 1;
		const bold = isTotal(cells);
		return new TableRow({
			cantSplit: true,
			// The last rows stay with the notes, the first ones with the heads.
			keepNext: last
				? block.notes.length > 0
				: keep || row < 2 || row === block.rows.length - 2 || leading[row]!,
			children: placed[row]!.map(({ cell, column }) =>
				bodyCell(cell, {
					first: column === 0,
					bold: bold || cell.bold === true,
					width: widthAt(widths, column, cell),
					indent: indents[column]!,
					small: block.ruled === true,
					setting
				})
			)
		});
	});
	return new Table({
		style: 'GovTable',
		width: { size: width, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		// Lines belong to the table: said again in each cell they were most of a document's elements.
		borders: {
			...{ top: thick, bottom: thick, left: none, right: none },
			...{ insideHorizontal: inside, insideVertical: inside }
		},
		...(block.ruled ? { margins: { left: 60, right: 60 } } : {}),
		tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
		rows: [...heads, ...rows]
	});
}

const widthAt = (widths: readonly number[], column: number, cell: Cell): number =>
	widths.slice(column, column + (cell.span ?? 1)).reduce((sum, one) => sum + one, 0);

const isTotal = (cells: readonly Cell[]): boolean =>
	/^(合\s*计|总\s*计)$/.test(cells[0]?.text.trim() ?? '');

function headCell(
	cell: Cell,
	width: number,
	small: boolean,
	bottom: IBorderOptions
): TableCell {
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		verticalAlign: VerticalAlignTable.CENTER,
		borders: { bottom },
		...(cell.span && cell.span > 1 ? { columnSpan: cell.span } : {}),
		...(cell.rows && cell.rows > 1 ? { rowSpan: cell.rows } : {}),
		children: [
			new Paragraph({
				style: 'GovCellHead',
				children: textRuns(cell.text, small ? { size: 18 } : {})
			})
		]
	});
}

const alignStyles = {
	left: 'GovCell',
	center: 'GovCellCenter',
	right: 'GovCellNumber'
} as const;

function bodyCell(
	cell: Cell,
	look: {
		first: boolean;
		bold: boolean;
		width: number;
		/** Of figures, from the right. */
		indent: number;
		/** 小5号, as in a table of words. */
		small: boolean;
		setting: Setting;
	}
): TableCell {
	const align = cell.align ?? (look.first ? 'left' : isFigure(cell) ? 'right' : 'center');
	const runs = textRuns(cell.text, look.bold ? { bold: true } : {});
	return new TableCell({
		width: { size: look.width, type: WidthType.DXA },
		verticalAlign: VerticalAlignTable.CENTER,
		...(cell.span && cell.span > 1 ? { columnSpan: cell.span } : {}),
		...(cell.rows && cell.rows > 1 ? { rowSpan: cell.rows } : {}),
		children: [
			new Paragraph({
				...(look.small
					? { style: 'GovCellSmall', alignment: align }
					: { style: alignStyles[align] }),
				...(cell.indent ? { indent: { left: cell.indent * 210 } } : {}),
				...(align === 'right' && !look.small ? { indent: { right: look.indent } } : {}),
				children: cell.stat ? [look.setting.marks.bind(cell.stat, cell.text, runs)] : runs
			})
		]
	});
}
