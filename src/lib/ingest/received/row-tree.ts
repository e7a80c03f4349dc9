import { plainHeading } from './role-words.ts';

/** A row's label, before it is understood. */
export interface RowLabel {
	/** From 0. */
	row: number;
	/** As written, with the spaces that set it in. */
	text: string;
	/** 指标代码; '' where the form has none. */
	code: string;
}

/** 上下级 of the rows of a form, from 0; null where a row has none above it. */
export type Parents = ReadonlyMap<number, number | null>;

const root = /合计|总计|总额|民政事业费/;

/**
 * Which row each row is part of: by its code (JZH011212110 lies within JZH011212100), else by how far it is set
 * in, 其中 being one step further.
 */
export function rowParents(labels: readonly RowLabel[]): Parents {
	const parents = new Map<number, number | null>();
	const depths = depthsOf(labels);
	labels.forEach((label, at) => {
		const stem = stemOf(label.code);
		let parent: number | null = null;
		for (let before = at - 1; before >= 0 && parent === null; before--) {
			const other = labels[before]!;
			const inside =
				stem !== '' && stemOf(other.code) !== ''
					? stem.startsWith(stemOf(other.code)) && stem !== stemOf(other.code)
					: depths[before]! < depths[at]!;
			if (inside) parent = other.row;
		}
		parents.set(label.row, parent);
	});
	const first = labels[0];
	// The total of a form has a code of another family, and stands first.
	if (first && root.test(first.text))
		for (const { row } of labels)
			if (row !== first.row && parents.get(row) === null) parents.set(row, first.row);
	return parents;
}

/** A code without the zeros that fill it up; '' for line numbers, which say nothing of what lies within what. */
const stemOf = (code: string): string =>
	/^[A-Z]{2,5}\d{6,}$/.test(code) ? code.replace(/(?:00)+$/, '').replace(/0$/, '') : '';

function depthsOf(labels: readonly RowLabel[]): number[] {
	let listed = false;
	let base = 0;
	return labels.map(({ text }) => {
		const indent = widthOf(/^[\s\u3000]*/.exec(text)![0]);
		const plain = plainHeading(text);
		if (/^(?:其中|#)/.test(plain)) {
			listed = true;
			base = indent;
			return indent + 1;
		}
		// What follows 其中 and begins where its first item begins, is listed with it.
		if (listed && (indent > base || bareSide.test(plain))) return base + 1;
		listed = false;
		return indent + (numbering(plain) ?? 0) / 10;
	});
}

/** 农村 alone, after 其中：城市. */
const bareSide = /^(?:城市|城镇|农村|乡村|集中|分散)(?:供养)?$/;

const widthOf = (spaces: string): number =>
	[...spaces].reduce((width, char) => width + (char === '\u3000' ? 2 : 1), 0);

/** 一、 stands over （一）, that over 1. and that over (1). */
function numbering(plain: string): number | null {
	if (/^[一二三四五六七八九十]+、/.test(plain)) return 1;
	if (/^[(][一二三四五六七八九十]+[)]/.test(plain)) return 2;
	if (/^\d+[.、]/.test(plain)) return 3;
	if (/^[(]\d+[)]/.test(plain)) return 4;
	return null;
}

/** Whether a row is only some of the rows of its whole: 其中. */
export const isListed = (text: string): boolean => /^(?:其中|#)/.test(plainHeading(text));

export const isWholeOfAll = (text: string): boolean => root.test(plainHeading(text));
