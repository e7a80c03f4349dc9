import { numberFaults } from '#lib/wording/lint.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

/** A mark without its partner, in the order of the text. */
interface Alone {
	/** Index of its passage. */
	at: number;
	passage: Passage;
	start: number;
	mark: string;
}

const partners: Readonly<Record<string, string>> = {
	'“': '”',
	'‘': '’',
	'（': '）',
	'《': '》',
	'〔': '〕',
	'【': '】'
};

/** How many paragraphs on a bracket may close. */
const reach = 4;

/** 引号、括号 (V-64): marks without a partner, and straight ones. */
export function checkQuotes({ passages }: Understanding): Remark[] {
	const alone = passages.flatMap((passage, at) =>
		numberFaults(passage.text)
			.filter(({ fault }) => fault === 'unbalanced_quotes')
			.map(({ start }): Alone => ({ at, passage, start, mark: passage.text[start]! }))
	);
	const closed = closedFurtherOn(alone);
	return [
		...alone
			.filter((one) => !closed.has(one) && !isTakenUp(one, passages))
			.map(({ passage, start }): Remark => ({
				kind: 'quotes',
				severity: 'warn',
				passage,
				start,
				end: start + 1,
				message: '引号或括号不成对。'
			})),
		...passages.flatMap(straightQuotes),
		...passages.flatMap(articlesInTitles)
	];
}

/** （ ⏎ 1988年…通过 ⏎ ）: lines were broken inside; the next mark that stands alone is its partner. */
function closedFurtherOn(alone: readonly Alone[]): ReadonlySet<Alone> {
	return new Set(
		alone.flatMap((one, index) => {
			const next = alone[index + 1];
			return next &&
				next.mark === partners[one.mark] &&
				next.at > one.at &&
				next.at - one.at <= reach
				? [one, next]
				: [];
		})
	);
}

/**
 * “…： ⏎ “（一）…； ⏎ “（二）…。”: what is quoted over several paragraphs or items has the mark at the head of each, and closes
 * once.
 */
function isTakenUp(
	{ mark, passage, start, at }: Alone,
	passages: readonly Passage[]
): boolean {
	if (mark !== '“' || !isHead(passage.text, start)) return false;
	for (let index = at; index < Math.min(passages.length, at + reach); index++) {
		const { text } = passages[index]!;
		const from = index === at ? start + 1 : 0;
		const next = text.slice(from).search(/[“”]/u);
		if (next >= 0)
			return text[from + next] === '“'
				? isHead(text, from + next)
				: index > at && text[from + next] === '”';
	}
	return false;
}

/** At the head of a paragraph, of an item or of a sentence. */
const isHead = (text: string, at: number): boolean =>
	/(?:^|[：；。！？])\s*$/u.test(text.slice(0, at));

/** 《某条例第三十条之规定》: an article is cited behind the title, not in it. */
const articlesInTitles = (passage: Passage): Remark[] =>
	[
		...passage.text.matchAll(
			/《[^《》]{2,30}(?:法|条例|办法|规定|细则|意见)(?<cited>第[一二三四五六七八九十百零\d]+[条款章](?:第[一二三四五六七八九十]+[款项])?(?:之?(?:的)?规定|的?要求)?》)/gu
		)
	].map((match) => {
		const { cited } = match.groups!;
		const end = match.index + match[0].length;
		return {
			kind: 'quotes',
			severity: 'warn',
			passage,
			start: end - cited!.length,
			end,
			message: '条款写在书名号外：书名号应在法规名称后关上。'
		};
	});

/** "…" instead of “…”. */
function straightQuotes(passage: Passage): Remark[] {
	const match = /"[^"]*"?/u.exec(passage.text);
	return match
		? [
				{
					kind: 'quotes',
					severity: 'warn',
					passage,
					start: match.index,
					end: match.index + 1,
					message: '直引号应为“ ”。'
				}
			]
		: [];
}
