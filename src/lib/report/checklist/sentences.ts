import type { Block, Inline } from '../document.ts';
import { inlineText, text } from '../inline.ts';

/** One sentence of the prose with the numbers that are bound in it; headings and titles are names, not sentences. */
export type Sentence = readonly Inline[];

/** Sentences of paragraphs, in order. Words end one at 。！？, numbers and fields go on in it. */
export function sentencesOf(blocks: readonly Block[]): Sentence[] {
	return blocks.flatMap((block) =>
		block.type === 'paragraph' ? split(block.inlines, /(?<=[。！？])/) : []
	);
}

/** 分句 of a sentence: between ，；：. */
export const clausesOf = (sentence: Sentence): Sentence[] =>
	split(sentence, /(?<=[，；：])/);

function split(inlines: readonly Inline[], at: RegExp): Sentence[] {
	const parts: Inline[][] = [[]];
	for (const inline of inlines) {
		if (inline.type !== 'text' && inline.type !== 'field') {
			parts.at(-1)!.push(inline);
			continue;
		}
		inline.text.split(at).forEach((words, index) => {
			if (index > 0) parts.push([]);
			// A sentence that ended with the last piece makes room for the next.
			if (words !== '')
				parts
					.at(-1)!
					.push(inline.type === 'text' ? text(words) : { ...inline, text: words });
		});
		if (endsAt(inline.text, at)) parts.push([]);
	}
	return parts.filter((part) => part.length > 0);
}

const endsAt = (words: string, at: RegExp): boolean =>
	`${words}\u3000`.split(at).at(-1) === '\u3000';

/** As much of it as tells which sentence is meant. */
export function excerpt(sentence: Sentence): string {
	const words = inlineText(sentence)
		.trim()
		.replace(/^[；，、]|[。！？，；：]$/gu, '');
	const characters = [...words];
	return characters.length <= 40 ? words : `${characters.slice(0, 39).join('')}…`;
}
