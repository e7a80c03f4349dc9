import type { Paragraph, SourceDocument } from '../document.ts';
import type { Compared } from './compare.ts';

const heading = '文中写法';

/**
 * 数据出处 repeats in its first column how each number stands in the text, without a bookmark of its own: the cells
 * that still do so follow the number they name. What a person wrote there is left alone.
 */
export function provenanceCells(
	{ paragraphs }: SourceDocument,
	compared: readonly Compared[]
): Compared[] {
	const renewed = compared.filter(({ fate, span }) => fate === 'renew' && span);
	const cells = new Map<string, Paragraph>();
	for (const paragraph of paragraphs)
		if (paragraph.cell) cells.set(keyOf(paragraph.cell), paragraph);
	const taken = new Set(compared.flatMap(({ span }) => span?.paragraph ?? []));
	return [...cells.values()].flatMap((paragraph): Compared[] => {
		const { table, row, column } = paragraph.cell!;
		const at = (r: number, c: number) =>
			cells.get(keyOf({ table, row: r, column: c }))?.text ?? '';
		if (column !== 0 || row === 0 || at(0, 0) !== heading) return [];
		if (taken.has(paragraph.index)) return [];
		const [found] = renewed
			.filter(
				({ now, newer }) =>
					now === paragraph.text && at(row, 1).includes(newer.number.name)
			)
			.toSorted((a, b) => b.newer.number.name.length - a.newer.number.name.length);
		if (!found) return [];
		const { index, text } = paragraph;
		return [{ ...found, span: { paragraph: index, start: 0, end: text.length } }];
	});
}

const keyOf = ({ table, row, column }: NonNullable<Paragraph['cell']>): string =>
	`${table} ${row} ${column}`;
