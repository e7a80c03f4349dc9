import type { TemplateLine, TemplateSlot } from './template.ts';

/** 句: the unit that is left out whole when something in it is missing. */
export type Sentence = readonly (string | TemplateSlot)[];

const opening = '（“《〔';
const closing = '）”》〕';

/**
 * Splits a line after 。！？ and after a closing quote or bracket that follows one. 〔待填：…〕 at the
 * head of a sentence is the writer's own text to come and stays when that sentence goes.
 */
export function sentences(line: TemplateLine): Sentence[] {
	const all: (string | TemplateSlot)[][] = [];
	let current: (string | TemplateSlot)[] = [];
	let depth = 0;
	for (const part of line.parts) {
		if (typeof part !== 'string') {
			current.push(part);
			continue;
		}
		let from = 0;
		for (let index = 0; index < part.length; index++) {
			const char = part[index]!;
			if (opening.includes(char)) depth++;
			if (closing.includes(char)) depth = Math.max(0, depth - 1);
			const ended = '。！？'.includes(char);
			const blank =
				current.length === 0 && /^〔待填：[^〕]*〕$/.test(part.slice(from, index + 1));
			if (depth === 0 && (ended || blank)) {
				current.push(part.slice(from, index + 1));
				all.push(current);
				current = [];
				from = index + 1;
			}
		}
		if (from < part.length) current.push(part.slice(from));
	}
	if (current.length > 0) all.push(current);
	return all;
}
