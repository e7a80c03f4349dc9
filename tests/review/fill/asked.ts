import type { Opened } from '#cli/open.ts';
import { fillBlanks } from '#lib/review/fill/fill.ts';
import { readText } from '#lib/review/read/text.ts';
import { options, scopeOf } from '../corpus/data.ts';

/** The slots asked for the blanks of a text, without 【】 and the city itself; '' where none was read. */
export async function asked(
	text: string,
	{ answerer }: { readonly answerer: Opened['answerer'] }
): Promise<string[]> {
	const { blanks } = await fillBlanks(
		readText(text),
		options(answerer, '2026Q3'),
		answerer,
		scopeOf('990100', '2026Q3')
	);
	return blanks.map(({ slot }) => slot.replace(/[【】]|·@990100|·(?=[@#])/gu, ''));
}
