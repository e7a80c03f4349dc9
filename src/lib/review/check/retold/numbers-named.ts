import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

/**
 * 编号与届次: a reply names its 建议 or 提案 by number in the title and again in the text; so does it the meeting at which that was
 * put forward.
 */
const numbered = /第(?<number>\d{1,5})号(?:重点)?(?<what>建议|提案|议案)/gu;
const meeting =
	/(?<term>[一二三四五六七八九十]{1,3}|\d{1,2})届(?<body>人大|人民代表大会|政协|人民政治协商会议)?(?:常委会)?第?(?<session>[一二三四五六七八九十]{1,3}|\d{1,2})次会议/gu;

export function checkNamedNumbers({ passages }: Understanding): Remark[] {
	const title = passages.slice(0, 3).find(({ text }) => isReply.test(text));
	if (!title) return [];
	return [
		...toldOtherwise(title, passages, numbered, ({ number }) => String(Number(number))),
		...toldOtherwise(title, passages, meeting, ({ term, session }) =>
			[term, session].map((one) => numberOf(one!)).join('-')
		)
	];
}

const isReply = /(?:建议|提案|议案)[^。；]{0,8}(?:答复|回复|复函|办理)|(?:答复|复函)$/u;

/** What the title names once, told in the text only in another way. */
function toldOtherwise(
	title: Passage,
	passages: readonly Passage[],
	pattern: RegExp,
	keyOf: (groups: Record<string, string | undefined>) => string
): Remark[] {
	const [own, ...others] = [...title.text.matchAll(pattern)];
	if (!own || others.length > 0) return [];
	const told = passages
		.slice(passages.indexOf(title) + 1)
		.filter(({ role }) => role !== 'cell')
		.flatMap((passage) =>
			[...passage.text.matchAll(pattern)].map((match) => ({ passage, match }))
		);
	if (told.some(({ match }) => keyOf(match.groups!) === keyOf(own.groups!))) return [];
	return told
		.filter(({ passage, match }) => isYours(passage.text, match.index))
		.map(({ passage, match }) => ({
			kind: 'mismatch',
			severity: 'warn',
			passage,
			start: match.index,
			end: match.index + match[0].length,
			message: `标题为“${own[0]}”，这里为“${match[0]}”，两处不一致。`,
			evidence: [title.text]
		}));
}

/** 您提出的第87号建议: the one that is replied to. */
const isYours = (text: string, at: number): boolean =>
	/(?:您|你|贵|委员|代表)[^。；]{0,30}$/u.test(text.slice(0, at));

const numerals = '零一二三四五六七八九';
function numberOf(text: string): number {
	if (/^\d+$/u.test(text)) return Number(text);
	const [, tens, ones] =
		/^(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/u.exec(text) ?? [];
	const ten = text.includes('十') ? (tens === undefined ? 1 : numerals.indexOf(tens)) : 0;
	return ten * 10 + (ones === undefined ? 0 : numerals.indexOf(ones));
}
