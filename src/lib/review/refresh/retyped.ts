import type { Span } from '../document.ts';
import type { ReadNumber, TracedDocument } from '../trace/read.ts';
import { quantitiesOf, type Quantity } from '../understand/quantity.ts';

/** A figure a person typed where a number of ours was, and its bookmark went with it. */
export interface Retyped {
	text: string;
	span: Span;
}

/** Numbers further apart than this have had more done between them than one typed over. */
const mostParagraphs = 3;

/**
 * Word drops a bookmark when its whole text is marked and typed over: the figure that then stands between
 * the numbers before and behind, the only one there of its unit. By the id of the number that is gone.
 */
export function retypedNumbers({
	numbers,
	document
}: TracedDocument): Map<string, Retyped> {
	const inText = numbers.filter(({ place }) => place === null);
	const found = new Map<string, Retyped>();
	for (let first = 0; first < inText.length; first++) {
		if (inText[first]!.places.length > 0) continue;
		let last = first;
		while (inText[last + 1]?.places.length === 0) last++;
		const gone = inText.slice(first, last + 1);
		const free = figuresBetween(
			spanOf(inText[first - 1]),
			spanOf(inText[last + 1]),
			document.paragraphs
		);
		for (const number of gone) {
			const unit = unitOf(number);
			const own = free.filter(({ quantity }) => quantity.writtenUnit === unit);
			if (gone.filter((one) => unitOf(one) === unit).length > 1 || own.length !== 1)
				continue;
			const { quantity, paragraph } = own[0]!;
			const { start, end, text } = quantity;
			found.set(number.id, { text, span: { paragraph, start, end } });
		}
		first = last;
	}
	return found;
}

const spanOf = (number: ReadNumber | undefined): Span | null =>
	number?.places[0]?.span ?? null;

/** 人 of 49215人, % of 同比增长5.3%; '' of a bare figure, and null of words without one. */
function unitOf({ written }: ReadNumber): string | null {
	const [quantity] = quantitiesOf(written, []);
	return quantity?.writtenUnit ?? null;
}

/** Figures behind `before` and before `behind`; none where these are not near each other. */
function figuresBetween(
	before: Span | null,
	behind: Span | null,
	paragraphs: TracedDocument['document']['paragraphs']
): { paragraph: number; quantity: Quantity }[] {
	const from = before ?? (behind && { paragraph: behind.paragraph, end: 0 });
	const to = behind ?? (before && { paragraph: before.paragraph, start: Infinity });
	if (!from || !to || to.paragraph - from.paragraph > mostParagraphs) return [];
	const found: { paragraph: number; quantity: Quantity }[] = [];
	for (let index = from.paragraph; index <= to.paragraph; index++)
		for (const quantity of quantitiesOf(paragraphs[index]!.text, []))
			if (
				(index > from.paragraph || quantity.start >= from.end) &&
				(index < to.paragraph || quantity.end <= to.start)
			)
				found.push({ paragraph: index, quantity });
	return found;
}
