import type { SpotPart } from './template.ts';

/** 句 of a paragraph: up to 。；！？ that stands outside brackets and quotes. */
export interface SpotSentence {
	parts: readonly SpotPart[];
	start: number;
	end: number;
	/** Ends in ； and goes on: what comes behind it up to 。 belongs to it. */
	continued: boolean;
}

const opening = '（“《〔';
const closing = '）”》〕';

export function sentencesOf(parts: readonly SpotPart[]): SpotSentence[] {
	const all: SpotSentence[] = [];
	let current: SpotPart[] = [];
	let depth = 0;
	const close = (continued: boolean) => {
		if (current.length === 0) return;
		all.push({
			parts: current,
			start: current[0]!.start,
			end: current.at(-1)!.end,
			continued
		});
		current = [];
	};
	for (const part of parts) {
		if (part.slot) {
			current.push(part);
			continue;
		}
		let from = 0;
		const cut = (to: number) => {
			if (to > from)
				current.push({
					...part,
					start: part.start + from,
					end: part.start + to,
					text: part.text.slice(from, to)
				});
			from = to;
		};
		for (let index = 0; index < part.text.length; index++) {
			const char = part.text[index]!;
			if (opening.includes(char)) depth++;
			if (closing.includes(char)) depth = Math.max(0, depth - 1);
			if (depth > 0 || !'。；！？'.includes(char)) continue;
			cut(index + 1);
			close(char === '；');
		}
		cut(part.text.length);
	}
	close(false);
	return all;
}
