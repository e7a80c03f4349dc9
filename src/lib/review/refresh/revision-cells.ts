import type { Stat } from '#lib/domain/stat.ts';
import { differenceText } from '#lib/report/revisions/revision.ts';
import { revisionHeads } from '#lib/report/revisions/table.ts';
import type { SourceDocument } from '../document.ts';
import type { Replacement } from '../write/replace.ts';
import { Cells } from './cells.ts';
import type { Compared } from './compare.ts';

const [published, now, difference] = ['上期发布', '现数据', '差'].map((head) =>
	revisionHeads.indexOf(head)
) as [number, number, number];

/**
 * 数据修订说明 says beside 现数据 by how much it differs from what was published: where 现数据 is renewed the
 * difference follows. What was published stays, and so does a difference that a person wrote.
 */
export function revisionCells(
	document: SourceDocument,
	compared: readonly Compared[]
): Replacement[] {
	const renewed = new Map(
		compared.flatMap((one) =>
			one.fate === 'renew' && one.span ? [[one.span.paragraph, one] as const] : []
		)
	);
	const cells = new Cells(document);
	return document.paragraphs.flatMap(({ index, cell }): Replacement[] => {
		const one = renewed.get(index);
		if (!one || !cell || cell.column !== now) return [];
		const head = (column: number) => cells.textAt({ ...cell, row: 0, column });
		if (revisionHeads.some((words, column) => head(column) !== words)) return [];
		const { number, stat } = one.newer;
		const apart = cells.at({ ...cell, column: difference });
		if (!apart || !cells.at({ ...cell, column: published })) return [];
		if (number.value === null || stat?.value == null) return [];
		const text = differenceAgain(apart.text, stat, number.value);
		return text === null
			? []
			: [{ paragraph: apart.index, start: 0, end: apart.text.length, text }];
	});
}

/**
 * The difference of `stat` to what was published, known from the old difference and the old value. Null where a
 * person wrote something else. Points were rounded: where that leaves two answers neither is given.
 */
function differenceAgain(text: string, stat: Stat, before: number): string | null {
	const found = /^([+−])([\d.]+)(个百分点)?/.exec(text);
	if (!found) return null;
	const [, sign, size, points] = found;
	const scale = points ? 0.01 : 1;
	const apart = (sign === '−' ? -1 : 1) * Number(size) * scale;
	const half = stat.unit === '1' ? 0.5 * 10 ** -decimalsOf(size!) * scale : 0;
	const texts = [-half, half].map((slip) =>
		differenceText(stat, before - apart + slip * 0.999)
	);
	return texts[0] === texts[1] ? texts[0]! : '须重新成文';
}

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;
