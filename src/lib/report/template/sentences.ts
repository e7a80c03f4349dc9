import type { TemplateLine, TemplateSlot } from './template.ts';

/** 句: the unit that is left out whole when something in it is missing. */
export type Sentence = readonly (string | TemplateSlot)[];

/** Splits a line after 。！？ and after a closing quote or bracket that follows one. */
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
			if ('（“《'.includes(char)) depth++;
			if ('）”》'.includes(char)) depth = Math.max(0, depth - 1);
			if (depth === 0 && '。！？'.includes(char)) {
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
