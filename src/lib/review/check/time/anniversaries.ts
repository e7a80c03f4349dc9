import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

/** What is counted in years since, and the year it was. */
const events: Readonly<Record<string, number>> = {
	新中国成立: 1949,
	中华人民共和国成立: 1949,
	建国: 1949,
	中国共产党成立: 1921,
	建党: 1921,
	建军: 1927,
	中国人民解放军建军: 1927,
	改革开放: 1978,
	抗战胜利: 1945,
	抗日战争胜利: 1945,
	中国人民抗日战争胜利: 1945,
	红军长征胜利: 1936,
	五四运动: 1919,
	香港回归: 1997,
	香港回归祖国: 1997,
	澳门回归: 1999,
	澳门回归祖国: 1999,
	汶川地震: 2008,
	唐山大地震: 1976
};
const names = Object.keys(events)
	.sort((a, b) => b.length - a.length)
	.join('|');
const jubilees: readonly RegExp[] = [
	new RegExp(
		`(?<year>(?:19|20)\\d\\d)年(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:[，是为]|正值|适逢|恰逢|迎来|庆祝|纪念|我们){0,3}(?:我国|伟大的)?(?<name>${names})(?<count>\\d{2,3})周年`,
		'gu'
	),
	new RegExp(
		`(?<name>${names})(?<count>\\d{2,3})周年(?:的|（|之际的)(?<year>(?:19|20)\\d\\d)年`,
		'gu'
	)
];

/** 2024年是新中国成立70周年. */
const jubileesIn = (passage: Passage): Remark[] =>
	jubilees.flatMap((pattern) =>
		[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
			const { year, name, count } = match.groups as Record<string, string>;
			const years = Number(year) - events[name!]!;
			return years === Number(count)
				? []
				: [
						told(passage, match, `${name}在${events[name!]}年，${year}年是${years}周年。`)
					];
		})
	);

/** 党的会议: the year in which each was held. */
const meetings: Readonly<Record<string, number>> = {
	十六大: 2002,
	十七大: 2007,
	十八大: 2012,
	十九大: 2017,
	二十大: 2022,
	十八届三中全会: 2013,
	十八届四中全会: 2014,
	十八届五中全会: 2015,
	十八届六中全会: 2016,
	十九届四中全会: 2019,
	十九届五中全会: 2020,
	十九届六中全会: 2021,
	二十届三中全会: 2024,
	二十届四中全会: 2025
};
const meeting = `党的(?<name>${Object.keys(meetings).join('|')})`;
const held: readonly RegExp[] = [
	new RegExp(
		`(?<year>20\\d\\d)年(?:\\d{1,2}月)?，?${meeting}(?:胜利|隆重|正式)?(?:召开|开幕|闭幕|举行)(?!以来|后|之后|[一二三四五两]周年)`,
		'gu'
	),
	new RegExp(
		`(?<year>20\\d\\d)年(?:\\d{1,2}月)?(?:胜利|隆重|正式)?(?:召开|举行)的?${meeting}`,
		'gu'
	),
	new RegExp(
		`${meeting}于(?<year>20\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:胜利|隆重)?(?:召开|开幕|举行|在)`,
		'gu'
	)
];

/** 2023年党的二十大召开. */
const meetingsIn = (passage: Passage): Remark[] =>
	held.flatMap((pattern) =>
		[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
			const { year, name } = match.groups as Record<string, string>;
			return meetings[name!] === Number(year)
				? []
				: [told(passage, match, `党的${name}在${meetings[name!]}年召开。`)];
		})
	);

const told = (passage: Passage, match: RegExpExecArray, message: string): Remark =>
	remarkAt(passage, match, message, { kind: 'chronology' });

/** 周年与会议: how many years it is since, and when a congress was held. */
export const checkAnniversaries = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => [...jubileesIn(passage), ...meetingsIn(passage)]);
