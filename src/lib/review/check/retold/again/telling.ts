import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../../clean/passages.ts';
import type { Remark } from '../../../finding.ts';
import type { Understanding } from '../../../understand/understanding.ts';

/** 数词: in figures or, below a hundred, in characters. */
export const numeral = String.raw`\d{1,4}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一两二三四五六七八九]`;

/** What stands at one place of a passage. */
export interface Telling {
	readonly start: number;
	readonly end: number;
}

/** Whole sentences are read: a table has none. */
export const inProse =
	(find: (passage: Passage) => readonly Remark[]) =>
	({ passages }: Understanding): Remark[] =>
		passages.filter(({ role }) => role !== 'cell').flatMap(find);

/** 复述不一: what stands first and what stands there again. */
export function otherwise(passage: Passage, first: Telling, again: Telling): Remark {
	const [before, now] = [first, again].map(({ start, end }) =>
		passage.text.slice(start, end)
	);
	return {
		kind: 'mismatch',
		severity: 'warn',
		passage,
		start: again.start,
		end: again.end,
		message: `前面是“${before}”，这里复述为“${now}”，两处不一致。`,
		evidence: [first, again].map((one) => sentenceAt(passage.text, one))
	};
}

/** Where one group of a match stands; its last writing in the match. */
export function groupAt(match: RegExpMatchArray, ...names: readonly string[]): Telling {
	const said = names.map((name) => match.groups![name] ?? '').join('');
	const start = match.index! + match[0].lastIndexOf(said);
	return { start, end: start + said.length };
}

export const startOfSentence = (text: string, at: number): number =>
	Math.max(...['。', '！', '？'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;

export const clauseAt = (text: string, { start, end }: Telling): string =>
	/[^，。；：！？]*$/u.exec(text.slice(0, start))![0] +
	text.slice(start, end) +
	/^[^，。；：！？]*/u.exec(text.slice(end))![0];

export const sentenceAt = (text: string, { start, end }: Telling): string =>
	text.slice(startOfSentence(text, start), end) +
	/^[^。！？]*/u.exec(text.slice(end))![0];

export const valueOf = (said: string): number => numeralValue(said);

/** The number, in figures or characters, stands somewhere in the words. */
export const isToldIn = (words: string, value: number): boolean =>
	[...words.matchAll(new RegExp(numeral, 'gu'))].some(
		([said]) => valueOf(said) === value
	);

/** How much of the beginning of a name is made up of words, two characters at least, that stand in other words. */
export function madeUpOf(name: string, words: string): string {
	let done = 0;
	while (done < name.length) {
		let length = name.length - done;
		while (length >= 2 && !words.includes(name.slice(done, done + length))) length--;
		if (length < 2) break;
		done += length;
	}
	return name.slice(0, done);
}
