import type { Paragraph, Span } from '../document.ts';

/** 读本: text made ready for reading, each character with the place of the original that it stands for. */
export interface Traced {
	readonly text: string;
	/** Index of the paragraph, per character. */
	readonly paragraphs: readonly number[];
	/** Offset in that paragraph, per character. */
	readonly offsets: readonly number[];
}

export const trace = ({ index, text }: Paragraph): Traced => ({
	text,
	paragraphs: Array.from({ length: text.length }, () => index),
	offsets: Array.from({ length: text.length }, (_, offset) => offset)
});

export const slice = (
	{ text, paragraphs, offsets }: Traced,
	from: number,
	to?: number
) => ({
	text: text.slice(from, to),
	paragraphs: paragraphs.slice(from, to),
	offsets: offsets.slice(from, to)
});

export const join = (parts: readonly Traced[]): Traced => ({
	text: parts.map(({ text }) => text).join(''),
	paragraphs: parts.flatMap(({ paragraphs }) => paragraphs),
	offsets: parts.flatMap(({ offsets }) => offsets)
});

/** Without what `pattern` (global) finds; `onCut` hears of each piece before it goes. */
export function without(
	traced: Traced,
	pattern: RegExp,
	onCut: (span: Span, text: string) => void = () => undefined
): Traced {
	const kept: Traced[] = [];
	let from = 0;
	for (const match of traced.text.matchAll(pattern)) {
		if (match[0] === '') continue;
		const end = match.index + match[0].length;
		onCut(spanOf(traced, match.index, end), match[0]);
		kept.push(slice(traced, from, match.index));
		from = end;
	}
	return kept.length === 0 ? traced : join([...kept, slice(traced, from)]);
}

/** The same with other characters, one for one. @throws Error where the length changes. */
export function rewritten(traced: Traced, change: (text: string) => string): Traced {
	const text = change(traced.text);
	if (text.length !== traced.text.length)
		throw new Error('characters no longer one for one');
	return { ...traced, text };
}

/**
 * The original stretch behind `start`–`end`. What was joined from several paragraphs is named by its
 * part in the first of them. An empty stretch stands behind the character before it.
 */
export function spanOf(
	{ paragraphs, offsets }: Traced,
	start: number,
	end: number
): Span {
	if (end <= start) {
		const before = start - 1;
		if (before >= 0)
			return {
				paragraph: paragraphs[before]!,
				start: offsets[before]! + 1,
				end: offsets[before]! + 1
			};
		return {
			paragraph: paragraphs[0] ?? 0,
			start: offsets[0] ?? 0,
			end: offsets[0] ?? 0
		};
	}
	const paragraph = paragraphs[start]!;
	let last = start;
	while (last + 1 < end && paragraphs[last + 1] === paragraph) last++;
	return { paragraph, start: offsets[start]!, end: offsets[last]! + 1 };
}
