import type { Stat } from '#lib/domain/stat.ts';
import { toFullWidthPunct } from '#lib/wording/punctuation.ts';
import { say, type SayFormat } from '#lib/wording/say.ts';
import type { Inline, Inlines } from './document.ts';
import type { Kit } from './kit.ts';

export const text = (words: string): Inline => ({ type: 'text', text: words });

/** A stat as it stands in a sentence of this report; the whole wording is bound, verb included. */
export const bound = (stat: Stat, kit: Kit, format?: SayFormat): Inline => ({
	type: 'number',
	text: say(stat, { profile: kit.profile, ...(format ? { format } : {}) }),
	stat
});

/** The same with wording of its own: 每人每月740元 without its 每人每月. */
export const boundAs = (stat: Stat, words: string): Inline => ({
	type: 'number',
	text: words,
	stat
});

/** `a、b和c`: lists of inlines with a separator between. */
export function joinInlines(
	items: readonly Inlines[],
	separator: string,
	last = separator
) {
	return items.flatMap((item, index): Inline[] =>
		index === 0
			? [...item]
			: [text(index === items.length - 1 ? last : separator), ...item]
	);
}

export const inlineText = (inlines: Inlines): string =>
	inlines.map((inline) => inline.text).join('');

/** Neighbouring texts joined, empty ones dropped. */
export function tidy(inlines: Inlines): Inline[] {
	const all: Inline[] = [];
	for (const inline of inlines) {
		const last = all.at(-1);
		if (inline.type === 'text' && inline.text === '') continue;
		if (inline.type === 'text' && last?.type === 'text')
			all[all.length - 1] = text(last.text + inline.text);
		else all.push(inline);
	}
	return all;
}

/** 全角标点 in what a template wrote, with the numbers beside it in view; bound words and the user's own stay. */
export function fullWidth(inlines: Inlines): Inlines {
	const whole = toFullWidthPunct(inlineText(inlines));
	let at = 0;
	return inlines.map((inline) => {
		const words = whole.slice(at, (at += inline.text.length));
		return inline.type === 'text' ? text(words) : inline;
	});
}
