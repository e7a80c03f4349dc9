import type { Inline, Inlines } from '../document.ts';
import { text, tidy } from '../inline.ts';

/** Stands where an optional slot was dropped, until the punctuation round it is closed. */
export const dropped = '\u0000';

/**
 * Closes the gaps that dropped slots left. A clause that had nothing else to say goes with its comma:
 * “，窗口覆盖率【…?】” leaves nothing behind; a bracket round it goes too.
 */
export function closeGaps(inlines: readonly Inline[]): Inlines {
	const clauses = splitClauses(tidy(inlines));
	const kept = clauses.filter(({ content }) => {
		const gap = content.some((inline) => inline.text.includes(dropped));
		return !gap || content.some((inline) => inline.type !== 'text');
	});
	const joined = kept.flatMap(({ before, content }, index) => [
		...(index === 0 || before === '' ? [] : [text(before)]),
		...content
	]);
	return tidy(
		joined.map((inline) =>
			inline.type === 'text'
				? text(inline.text.replaceAll(dropped, '').replace(/（）/g, ''))
				: inline
		)
	);
}

interface Clause {
	/** The mark before it: ，； or '' for the first and for the end of the sentence. */
	before: string;
	content: Inline[];
}

/** Cuts at ，； and before a closing 。！？, which stays when its clause goes. */
function splitClauses(inlines: readonly Inline[]): Clause[] {
	const clauses: Clause[] = [{ before: '', content: [] }];
	for (const inline of inlines) {
		if (inline.type !== 'text') {
			clauses.at(-1)!.content.push(inline);
			continue;
		}
		for (const part of inline.text.split(/([，；]|(?=[。！？]))/)) {
			if (part === '，' || part === '；') clauses.push({ before: part, content: [] });
			else if (/^[。！？]/.test(part))
				clauses.push({ before: '', content: [text(part)] });
			else if (part !== '' && part !== undefined)
				clauses.at(-1)!.content.push(text(part));
		}
	}
	return clauses;
}
