import { UserError } from '#lib/domain/errors.ts';
import { attribute, unescapeText, walkMarkup } from './markup.ts';
import type { Merge } from './sheet.ts';
import type { Shown } from './workbook-parts.ts';

export interface WorksheetContext {
	/** 文件名和表名, for a refusal. */
	name: string;
	strings: readonly string[];
	shown: readonly Shown[];
	dates1904: boolean;
}

/** Beyond what a spreadsheet can hold, or what a table of figures comes to. */
const mostRows = 1_048_576;
const mostColumns = 16_384;
const mostCells = 20_000_000;

/** One part xl/worksheets/…: its cells as text, a formula by the value it had when it was saved. */
export function readWorksheet(
	xml: string,
	context: WorksheetContext
): { cells: string[][]; merges: Merge[] } {
	const cells: string[][] = [];
	const merges: Merge[] = [];
	let row = -1;
	let column = -1;
	let type = '';
	let style = 0;
	let taking: 'value' | 'inline' | null = null;
	let content: string | null = null;
	let phonetic = false;
	let count = 0;
	walkMarkup(xml, {
		open(name, attributes) {
			switch (name) {
				case 'row':
					row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
					column = -1;
					break;
				case 'c': {
					const place = attribute(attributes, 'r');
					column = place === null ? column + 1 : columnOf(place);
					type = attribute(attributes, 't') ?? 'n';
					style = Number(attribute(attributes, 's') ?? 0);
					content = null;
					break;
				}
				case 'v':
					taking = 'value';
					content = '';
					break;
				case 't':
					if (type === 'inlineStr' && !phonetic) taking = 'inline';
					break;
				case 'rPh':
					phonetic = true;
					break;
				case 'mergeCell': {
					const merge = mergeOf(attribute(attributes, 'ref') ?? '');
					if (merge) merges.push(merge);
				}
			}
		},
		text(text) {
			if (taking === 'value') content = text;
			else if (taking === 'inline') content = (content ?? '') + unescapeText(text);
		},
		close(name) {
			if (name === 'v' || name === 't') taking = null;
			else if (name === 'rPh') phonetic = false;
			else if (name === 'c' && content !== null) {
				const text = textOf(content, type, style, context);
				if (text === '') return;
				if (!(row >= 0 && row < mostRows && column >= 0 && column < mostColumns))
					refuse(context, '有不在表格范围内的单元格');
				if (++count > mostCells) refuse(context, `超过${mostCells / 1e6}百万个单元格`);
				put(cells, row, column, text);
			}
		}
	});
	return { cells, merges };
}

function put(cells: string[][], row: number, column: number, text: string): void {
	while (cells.length <= row) cells.push([]);
	const line = cells[row]!;
	while (line.length < column) line.push('');
	line[column] = text;
}

function textOf(
	content: string,
	type: string,
	style: number,
	{ strings, shown, dates1904 }: WorksheetContext
): string {
	if (type === 's') return strings[Number(content)] ?? '';
	if (type === 'inlineStr') return content;
	if (type === 'b') return content === '1' ? 'TRUE' : 'FALSE';
	// A text, an error such as #REF!, or a date that is written as one.
	if (type === 'str' || type === 'e' || type === 'd') return unescapeText(content);
	// As it was written: a figure too long to be exact is told at its cell.
	if (/^-?\d{16,}$/.test(content.trim())) return content.trim();
	const value = Number(content);
	if (content.trim() === '' || !Number.isFinite(value)) return content;
	const how = shown[style] ?? 'number';
	if (how === 'percent') return `${decimal(value * 100)}%`;
	return how === 'date' ? dateOf(value, dates1904) : decimal(value);
}

/** Fifteen digits are what a spreadsheet knows; the rest is the dust of binary fractions. */
function decimal(value: number): string {
	if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
	const text = String(Number(value.toPrecision(15)));
	return text.includes('e-') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

const dayLength = 86_400_000;

/** 2026-09-30. Day 60 of the 1900 calendar never was. */
function dateOf(serial: number, dates1904: boolean): string {
	const start = dates1904
		? Date.UTC(1904, 0, 1)
		: Date.UTC(1899, 11, serial < 60 ? 31 : 30);
	const date = new Date(start + Math.floor(serial) * dayLength);
	return Number.isNaN(date.getTime()) ? decimal(serial) : date.toISOString().slice(0, 10);
}

/** Column of `AB12`, from 0; −1 where it is no cell. */
function columnOf(place: string): number {
	let column = 0;
	for (let at = 0; at < place.length; at++) {
		const letter = place.charCodeAt(at) - 64;
		if (letter < 1 || letter > 26) break;
		column = column * 26 + letter;
	}
	return column - 1;
}

function mergeOf(reference: string): Merge | null {
	const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(reference);
	if (!match) return null;
	const [, left, top, right, bottom] = match;
	return {
		top: Number(top) - 1,
		left: columnOf(left!),
		bottom: Number(bottom) - 1,
		right: columnOf(right!)
	};
}

function refuse({ name }: WorksheetContext, what: string): never {
	throw new UserError(
		`${name}${what}，不像一张报表。请删去表外的内容后重新另存为.xlsx。`
	);
}
