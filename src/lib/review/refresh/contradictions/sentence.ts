import type { DocxDocument } from '../../read/docx.ts';
import type { Compared } from '../compare.ts';
import type { Newer } from '../newer.ts';

/** A bound number of a sentence, as it was written and as it is now. */
export interface BoundNumber {
	newer: Newer;
	/** Offsets in the sentence's `words`. */
	start: number;
	end: number;
	/** Unrounded; null where there is no figure. */
	before: number | null;
	after: number | null;
	textBefore: string;
	textAfter: string;
}

/** A sentence that holds a bound number, or stands before one that does. */
export interface Sentence {
	paragraph: number;
	/** Only what people and templates wrote: each bound number is blanked, sign for sign. */
	words: string;
	numbers: readonly BoundNumber[];
	/** As it reads after the renewal. */
	text: string;
	/** The sentence or heading before it, where that has no number of its own: 保障水平稳步提高。 */
	topic: string;
}

/** What a bound number is blanked with. */
export const blank = '\uFFFC';

const sentenceEnd = /[。！？；\n]/u;
const heading =
	/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])[^。]{2,50}$/u;

/** Sentences of the document that hold a bound number, in its order. */
export function sentencesOf(
	{ paragraphs }: DocxDocument,
	compared: readonly Compared[]
): Sentence[] {
	const byParagraph = new Map<number, Compared[]>();
	for (const one of compared) {
		if (!one.span || (one.fate !== 'renew' && one.fate !== 'same')) continue;
		if (one.span.end === one.span.start) continue;
		const { paragraph } = one.span;
		byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), one]);
	}
	return [...byParagraph].flatMap(([index, own]) => {
		const { text, place } = paragraphs[index]!;
		if (place === 'cell') return [];
		const above = paragraphs[index - 1]?.text ?? '';
		return inParagraph(index, text, own, heading.test(above.trim()) ? above : '');
	});
}

function inParagraph(
	paragraph: number,
	text: string,
	own: readonly Compared[],
	above: string
): Sentence[] {
	const sorted = own.toSorted((a, b) => a.span!.start - b.span!.start);
	let words = '';
	for (const { span } of sorted)
		words +=
			text.slice(words.length, span!.start) + blank.repeat(span!.end - span!.start);
	words += text.slice(words.length);
	const sentences: Sentence[] = [];
	let topic = above;
	for (let start = 0; start < words.length;) {
		const rest = words.slice(start).search(sentenceEnd);
		const end = rest < 0 ? words.length : start + rest + 1;
		const numbers = sorted
			.filter(({ span }) => span!.start >= start && span!.end <= end)
			.map((one) => numberAt(one, start));
		const piece = words.slice(start, end);
		if (numbers.length > 0)
			sentences.push({
				paragraph,
				words: piece,
				numbers,
				text: renewed(piece, text.slice(start, end), numbers),
				topic
			});
		topic = numbers.length > 0 ? '' : piece;
		start = end;
	}
	return sentences;
}

function numberAt({ newer, span, now }: Compared, from: number): BoundNumber {
	return {
		newer,
		start: span!.start - from,
		end: span!.end - from,
		before: newer.number.value,
		after: newer.stat?.value ?? null,
		textBefore: now,
		textAfter: newer.text ?? now
	};
}

function renewed(
	words: string,
	original: string,
	numbers: readonly BoundNumber[]
): string {
	let result = '';
	let at = 0;
	for (const { start, end, textAfter } of numbers) {
		result += original.slice(at, start) + textAfter;
		at = end;
	}
	return (result + original.slice(at, words.length)).trim();
}
