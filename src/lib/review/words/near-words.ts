import {
	commonWords,
	isWord,
	lessCommonWords,
	metBeside,
	standsAlone
} from './common-words.ts';
import { isMistakable, readOrSeenAlike } from './mistakable.ts';

/**
 * 近音、形近误写: 切时 for 切实, 包密 for 保密. A common word with one character that sounds or looks like the right one. Two characters
 * that are no word stand side by side in every sentence where one word ends and the next begins, so both must be left over when
 * the clause is cut into words, and neither may make a common word with what stands on its other side.
 */
export function nearWordsMissed(
	text: string
): { start: number; text: string; word: string }[] {
	const found: { start: number; text: string; word: string }[] = [];
	for (let start = 0; start + 2 <= text.length; start++) {
		const two = text.slice(start, start + 2);
		if (metBeside.has(two) || isWord(two)) continue;
		const word = meantBy(two);
		if (word === null || isExplained(text, start)) continue;
		if (!isLeftOver(text, start) && !isBetweenWords(text, start)) continue;
		found.push({ start, text: two, word });
	}
	return found;
}

/** Every common word by the one of its characters that is taken for right, and where that stands. */
const byHalf = new Map<string, string[]>();
for (const word of [...commonWords, ...lessCommonWords])
	for (const at of [0, 1]) {
		const right = word[at]!;
		if (standsAlone.has(right)) continue;
		const key = `${at}${right}`;
		const others = byHalf.get(key);
		if (others) others.push(word);
		else byHalf.set(key, [word]);
	}

function meantBy(two: string): string | null {
	for (const at of [0, 1]) {
		const written = two[1 - at]!;
		if (standsAlone.has(written)) continue;
		const word = byHalf
			.get(`${at}${two[at]}`)
			?.find((one) =>
				(commonWords.has(one) ? isMistakable : readOrSeenAlike)(written, one[1 - at]!)
			);
		if (word !== undefined) return word;
	}
	return null;
}

/** 报表 in 通报表阳 explains nothing: what stands before it needs its 报. */
const isExplained = (text: string, start: number): boolean =>
	(isWord(text.slice(start - 1, start + 1)) && !isWord(text.slice(start - 2, start))) ||
	(isWord(text.slice(start + 1, start + 3)) && !isWord(text.slice(start + 2, start + 4)));

const segmenter =
	typeof Intl.Segmenter === 'function'
		? new Intl.Segmenter('zh', { granularity: 'word' })
		: null;

/** How far to either side a clause is read. */
const reach = 24;

/** 通报|表阳。: cut as 报表|阳, though what stands on either side is a common word or the end of the clause. */
function isBetweenWords(text: string, start: number): boolean {
	if (
		!isWord(text.slice(start - 2, start)) ||
		!(
			isWord(text.slice(start + 2, start + 4)) ||
			/^(?:[，。；、：）”]|$)/u.test(text.slice(start + 2))
		)
	)
		return false;
	return segmentsAround(text, start).some(
		({ from, to }) => from === start - 1 && to === start + 1
	);
}

function isLeftOver(text: string, start: number): boolean {
	const singles = new Set(
		segmentsAround(text, start).flatMap(({ from, to }) => (to - from === 1 ? [from] : []))
	);
	return singles.has(start) && singles.has(start + 1);
}

/** The clause round a place as it is cut into words; nothing where the browser cannot cut. */
export function segmentsAround(
	text: string,
	start: number
): { from: number; to: number }[] {
	if (segmenter === null) return [];
	const before = /[\u4e00-\u9fff\d]*$/u.exec(
		text.slice(Math.max(0, start - reach), start)
	)![0];
	const after = /^[\u4e00-\u9fff\d]*/u.exec(text.slice(start, start + reach))![0];
	const offset = start - before.length;
	return [...segmenter.segment(before + after)].map(({ index, segment }) => ({
		from: offset + index,
		to: offset + index + segment.length
	}));
}
