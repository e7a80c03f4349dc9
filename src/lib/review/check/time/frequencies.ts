import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

/** How many of the shorter time are in the longer one. */
const turns: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	月: { 季: 3, 季度: 3, 半年: 6, 年: 12 },
	季度: { 半年: 2, 年: 4 },
	季: { 半年: 2, 年: 4 },
	半年: { 年: 2 },
	周: { 月: 4, 年: 52 }
};
const numeral = '[一二两三四五六七八九十]{1,3}|\\d{1,3}';
const least = '(?:不少于|至少|不低于)';
const often = new RegExp(
	`每(?:个)?(?<short>月|季度|季|半年|周)[^，。；\\d]{0,14}?(?<least>${least})?(?<one>${numeral})次[^。；]{0,16}?[，（、即](?:即)?(?:每|全|一)(?:个)?(?<long>年|半年|季度|季|月)[^，。；\\d]{0,8}?(?<more>${least})?(?<all>${numeral})次`,
	'gu'
);

/** 频次: 每季度比对一次，每年五次; 每月探访不少于4次，全年不少于12次: what is done so often is done so many times. */
export const checkFrequencies = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(often)].flatMap((match) => judged(passage, match))
	);

function judged(passage: Passage, match: RegExpMatchArray): Remark[] {
	const { short, long, one, all, least: low, more } = match.groups!;
	const factor = turns[short!]?.[long!];
	const [each, told] = [numeralValue(one!), numeralValue(all!)];
	// 每周 is four times a month and some, so that a month may have five.
	if (factor === undefined || short === '周') return [];
	// 每季度一次，每年五次 without bounds is told where times of the year are (dues-past.ts): once is enough.
	if (each === 1 && long === '年' && !low && !more) return [];
	const should = each * factor;
	// 每月至少1次，全年不少于15次: more than the least is asked of the whole year.
	const isWrong = low || more ? told < should : told !== should;
	if (!isWrong) return [];
	const end = match.index! + match[0].length;
	return [
		{
			kind: 'arithmetic',
			severity: 'warn',
			passage,
			start: end - all!.length - 1,
			end,
			message: `按每${short}${one}次，${long === '年' ? '全年' : `每${long}`}应为${should}次，文中为${all}次。`,
			expected: null,
			evidence: [`${one}次×${factor}＝${should}次`]
		}
	];
}
