import { provenanceHeads } from '#lib/report/compose/provenance.ts';
import { substituted } from '#lib/report/compose/substitution.ts';
import type { SourceDocument } from '../document.ts';
import type { Replacement } from '../write/replace.ts';
import { Cells } from './cells.ts';
import type { Compared } from './compare.ts';

const [written, named, method] = ['文中写法', '指标', '算法与代入'].map((head) =>
	(provenanceHeads as readonly string[]).indexOf(head)
) as [number, number, number];

/**
 * 数据出处 repeats in its first column how each number stands in the text, without a bookmark of its own: the cells
 * that still do so follow the number they name. What a person wrote there is left alone.
 */
export function provenanceCells(
	document: SourceDocument,
	compared: readonly Compared[]
): Compared[] {
	const renewed = compared.filter(({ fate, span }) => fate === 'renew' && span);
	const taken = new Set(compared.flatMap(({ span }) => span?.paragraph ?? []));
	return rowsOf(document).flatMap(({ text, name, cells, place }): Compared[] => {
		const paragraph = cells.at({ ...place, column: written })!;
		if (taken.has(paragraph.index)) return [];
		const [found] = thoseNamed(name, renewed).filter(({ now }) => now === text);
		if (!found) return [];
		const { index } = paragraph;
		return [{ ...found, span: { paragraph: index, start: 0, end: text.length } }];
	});
}

/** 代入 beside it follows too, also where the rounded number stays what it was. */
export function substitutionCells(
	document: SourceDocument,
	compared: readonly Compared[]
): Replacement[] {
	const settled = compared.filter(
		({ fate, newer }) => (fate === 'renew' || fate === 'same') && newer.stat
	);
	return rowsOf(document).flatMap(({ text, name, cells, place }): Replacement[] => {
		const paragraph = cells.at({ ...place, column: method });
		if (!paragraph) return [];
		const [found] = thoseNamed(name, settled).filter(
			({ now, newer: { number } }) =>
				now === text && paragraph.text.endsWith(substituted(number))
		);
		if (!found) return [];
		const { number, stat } = found.newer;
		const [before, after] = [number, { ...stat!, ...stat!.trace }].map(substituted);
		const { index, text: cell } = paragraph;
		const start = cell.length - before!.length;
		return before === after
			? []
			: [{ paragraph: index, start, end: cell.length, text: after! }];
	});
}

/** The rows of 数据出处, wherever it stands now. */
function rowsOf(document: SourceDocument) {
	const cells = new Cells(document);
	return [...cells.all].flatMap(({ cell, text }) => {
		if (!cell || cell.column !== written || cell.row === 0) return [];
		const head = (column: number) => cells.textAt({ ...cell, row: 0, column });
		if (head(written) !== provenanceHeads[written]) return [];
		return [{ text, name: cells.textAt({ ...cell, column: named }), cells, place: cell }];
	});
}

/** The numbers that the cell 指标 may be about, the longest name first: 低保对象人数 is a part of 城市低保对象人数. */
const thoseNamed = (cell: string, compared: readonly Compared[]): Compared[] =>
	compared
		.filter(({ newer }) => cell.includes(newer.number.name))
		.toSorted((a, b) => b.newer.number.name.length - a.newer.number.name.length);
