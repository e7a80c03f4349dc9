import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

/** How many of the shorter time are in the longer one; weeks are told of years alone, as a month has four and some. */
const turns: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	月: { 季: 3, 季度: 3, 半年: 6, 年: 12 },
	季度: { 半年: 2, 年: 4 },
	季: { 半年: 2, 年: 4 },
	半年: { 年: 2 },
	周: { 年: 52 }
};
const numeral = '[一二两三四五六七八九十]{1,3}|\\d{1,3}';
const least = '(?:不少于|至少|不低于)';
const inAll = `(?:即|相当于)?(?:每|全|一)个?(?<long>年|半年|季度|季|月)[^，。；\\d]{0,8}?(?<more>${least})?(?<told>(?<all>${numeral})次)`;
const often: readonly RegExp[] = [
	new RegExp(
		`每个?(?<short>月|季度|季|半年|周)[^，。；\\d]{0,24}?(?<least>${least})?(?<one>${numeral})次[^。；]{0,16}?[，（、即]${inAll}`,
		'gu'
	),
	// 每季度比对，全年五次: once, where nothing else is said.
	new RegExp(
		`每(?<short>季度|半年)(?<least>)(?<one>)[^。；，、次\\d]{2,30}[，、]${inAll}`,
		'gu'
	)
];

/** 频次: 每季度比对一次，每年五次; 每月探访不少于4次，全年不少于12次: what is done so often is done so many times. */
export const checkFrequencies = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		often.flatMap((pattern) =>
			[...passage.text.matchAll(pattern)].flatMap((match) => judged(passage, match))
		)
	);

function judged(passage: Passage, match: RegExpExecArray): Remark[] {
	const { short, long, one, all, least: low, more, told } = match.groups!;
	const factor = turns[short!]?.[long!];
	if (factor === undefined) return [];
	const should = numeralValue(one || '一') * factor;
	const stated = numeralValue(all!);
	// Weeks without work are left out as people like.
	const slack = short === '周' ? should / 10 : 0;
	// 每月至少1次，全年不少于15次: more than the least is asked of the whole year.
	const isRight = stated >= should - slack && (low || more || stated <= should + slack);
	if (isRight) return [];
	return [
		remarkAt(
			passage,
			match,
			`按每${short}${one || '一'}次，${long === '年' ? '全年' : `每${long}`}应为${should}次，文中为${all}次。`,
			{
				part: told,
				kind: 'arithmetic',
				evidence: [`${one || '一'}次×${factor}＝${should}次`]
			}
		)
	];
}
