import type { Remark } from '../../../finding.ts';
import {
	groupAt,
	inProse,
	numeral,
	otherwise,
	sentenceAt,
	startOfSentence,
	valueOf
} from './telling.ts';

const half = '上午|下午|晚上|傍晚|晚|夜间|夜里|凌晨|中午|清晨';
const dayHalf = new RegExp(`\\d{1,2}日(?<half>${half})`, 'gu');
const halfAgain = new RegExp(
	`当[日天](?<half>${half})的?(?<noun>[\\u4e00-\\u9fff]{0,6}?(?:会|会议|活动|仪式|演练|培训|座谈|调研|检查|讲座|演出|评审))`,
	'gu'
);

/** 12日下午召开专题会…。出席当日上午专题会的…: one meeting is held once. */
export const checkHalfDaysAgain = inProse((passage) => {
	const { text } = passage;
	const halves = [...text.matchAll(dayHalf)];
	return [...text.matchAll(halfAgain)].flatMap((again): Remark[] => {
		const firsts = halves.filter(({ index }) => index < again.index);
		const [first, ...others] = firsts;
		if (!first || others.length > 0 || areAlike(first, again)) return [];
		const sentence = sentenceAt(text, groupAt(first, 'half'));
		if (!sentence.includes(again.groups!.noun!.slice(-3))) return [];
		if (again.groups!.noun!.length < 3) return [];
		const start = again.index;
		return [
			otherwise(
				passage,
				{ start: first.index, end: first.index + first[0].length },
				{ start, end: start + 2 + again.groups!.half!.length }
			)
		];
	});
});

/** 晚上 is 夜间. */
const areAlike = (a: RegExpMatchArray, b: RegExpMatchArray): boolean => {
	const [one, other] = [a, b].map(({ groups }) => partOf(groups!.half!));
	return one === other;
};
const partOf = (half: string): string =>
	/[晚夜傍]/u.test(half) ? '夜' : /上午|清晨/u.test(half) ? '上午' : half;

const spells: readonly (readonly [RegExp, (match: RegExpMatchArray) => number])[] = [
	[/前三季度|前三个季度/gu, () => 9],
	[/(?<!前)[一二三四]季度/gu, () => 3],
	[/[上下]半年/gu, () => 6],
	[/(?<!\d)1?[\d]月?(?:—|－|-|～|~|至|到)\d{1,2}月/gu, monthsBetween],
	[
		/前(?<n>\d{1,2}|[两二三四五六七八九十]|十一)个月/gu,
		({ groups }) => valueOf(groups!.n!)
	],
	[/全年/gu, () => 12]
];

function monthsBetween([said]: RegExpMatchArray): number {
	const [from, to] = said.match(/\d+/gu)!.map(Number);
	return to! - from! + 1;
}

const theseMonths = new RegExp(`这(?:(?<n>${numeral})个月|半年(?!来|多))`, 'gu');

/** 上半年…。这九个月里…: so many months has what was told. */
export const checkMonthsAgain = inProse((passage) => {
	const { text } = passage;
	return [...text.matchAll(theseMonths)].flatMap((again): Remark[] => {
		const told = text.slice(0, again.index);
		const found = spells.flatMap(([pattern, lengthOf]) =>
			[...told.matchAll(pattern)].map((match) => ({ match, length: lengthOf(match) }))
		);
		const [first, ...others] = found;
		if (
			!first ||
			others.length > 0 ||
			/\d月|个月|期/u.test(told.replace(first.match[0], ''))
		)
			return [];
		const { n } = again.groups!;
		if (first.length === (n === undefined ? 6 : valueOf(n))) return [];
		if (
			startOfSentence(text, first.match.index) <
			startOfSentence(text, again.index) - 120
		)
			return [];
		return [
			otherwise(
				passage,
				{ start: first.match.index, end: first.match.index + first.match[0].length },
				{ start: again.index + 1, end: again.index + again[0].length }
			)
		];
	});
});
