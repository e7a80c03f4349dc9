import type { Passage } from '../../../clean/passages.ts';
import type { Remark } from '../../../finding.ts';
import { plain, shared } from '../../derive/nouns.ts';
import {
	clauseAt,
	inProse,
	madeUpOf,
	otherwise,
	startOfSentence,
	type Telling
} from './telling.ts';

const dates =
	/(?:(?<year>(?:19|20)\d\d)年)?(?<![\d.])(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?/gu;

interface DayTold extends Telling {
	readonly year?: string | undefined;
	readonly month: string;
	readonly day?: string | undefined;
	/** What follows up to the next mark. */
	readonly rest: string;
}

/**
 * 日期的复述: 于10月15日前报送…。超过10月25日这一报送期限…; 2019年5月起承担…。自2017年5月承担这项任务以来…: a day that is known by what was
 * told of it is the day that it was told for.
 */
export const checkDaysAgain = inProse((passage) => {
	const all = daysIn(passage.text);
	return all.flatMap((again, index): Remark[] => {
		const before = all
			.slice(0, index)
			.filter(({ day }) => (day === undefined) === (again.day === undefined));
		if (before.some((one) => !isOther(one, again))) return [];
		const firsts = before.filter((one) => isSameMatter(passage, one, again));
		const [first, ...others] = firsts;
		if (!first || others.length > 0) return [];
		const between = passage.text.slice(first.end, again.end + again.rest.length);
		// 5月1日至5日, 自1月1日…和7月1日…: what stands in one sentence is told once.
		if (!/[。；！]/u.test(passage.text.slice(first.end, again.start))) return [];
		return isMoved.test(between) ? [] : [otherwise(passage, first, again)];
	});
});

const daysIn = (text: string): DayTold[] =>
	[...text.matchAll(dates)].map((match) => {
		const { year, month, day } = match.groups!;
		const [start, end] = [match.index, match.index + match[0].length];
		const rest = /^[^，。；：！？]*/u.exec(text.slice(end))![0];
		return { start, end, year, month: month!, day, rest };
	});

/** The year, where both have one, the month or the day is another. */
const isOther = (a: DayTold, b: DayTold): boolean =>
	Number(a.month) !== Number(b.month) ||
	(a.day !== undefined && b.day !== undefined && Number(a.day) !== Number(b.day)) ||
	(a.year !== undefined && b.year !== undefined && a.year !== b.year);

const pointing =
	/^(?<said>[\u4e00-\u9fff《》]{0,10}?)(?:这一|这项|这次|该项|该|上述|此项|此次)(?<noun>[\u4e00-\u9fff]*)/u;
const turning = /^(?<said>[\u4e00-\u9fff《》“”]{2,16}?)(?:以来|之前|以前|之后|以后)/u;

function isSameMatter({ text }: Passage, one: DayTold, again: DayTold): boolean {
	const clause = wordsAt(text, one);
	// 10月下降，9月份的这项数据…: a month of a series.
	if (/^(?:份|的|末|底)/u.test(again.rest)) return false;
	// 2月该指数为50.3: the month of a figure, where it has no act of its own.
	const pointed = pointing.exec(again.rest)?.groups;
	if (pointed) {
		const { said = '', noun = '' } = pointed;
		return [said, ...(again.day === undefined ? [] : [noun])].some(
			(words) => shared(plain(words), clause) !== ''
		);
	}
	const said = turning.exec(again.rest)?.groups!.said;
	if (said === undefined) return false;
	const words = plain(said).replace(/ /gu, '').replace(/^起/u, '');
	const sentence = plain(text.slice(startOfSentence(text, one.start), one.end)) + clause;
	return (
		words.length >= 4 &&
		madeUpOf(words, sentence) === words &&
		shared(words, clause) !== ''
	);
}

/** What is told of a day: its clause, with the brackets round it. */
const wordsAt = (text: string, one: DayTold): string =>
	plain(clauseAt(text, one).replace(/[《》（）]/gu, ''));

const isMoved =
	/修订|修正|修改|第二|再次|新一轮|延期|延长|推迟|顺延|提前|另|分别|首批|二期|又|重新|同时/u;

const titled = /《(?<year>(?:19|20)\d\d)年度?(?<title>[^》]{2,30})》/gu;
const yearOfPaper =
	/(?:这|该|上述)(?:份|个|部|项|本|套)?(?<year>(?:19|20)\d\d)年度?的?(?<noun>[\u4e00-\u9fff]{2,8})/gu;

/** 《2018年…工作要点》…。这份2016年的工作要点…: the year of a paper is in its name. */
export const checkYearOfPaper = inProse((passage) => {
	const { text } = passage;
	const papers = [...text.matchAll(titled)];
	return [...text.matchAll(yearOfPaper)].flatMap((again): Remark[] => {
		const { year, noun } = again.groups as { year: string; noun: string };
		const named = papers.filter(
			(one) => one.index < again.index && shared(one.groups!.title!, noun) !== ''
		);
		const [first, ...others] = named;
		if (!first || others.length > 0 || text.slice(0, again.index).includes(year))
			return [];
		const start = again.index + again[0].indexOf(year);
		return [
			otherwise(
				passage,
				{ start: first.index, end: first.index + first[0].length },
				{ start, end: start + year.length + 1 }
			)
		];
	});
});

const afterwards =
	/(?:灾情|事故|地震|火灾|险情|洪灾|事件|警情|疫情|案件|灾害)发生后[^。；]{0,20}?(?<day>(?<m>\d{1,2})月(?<d>\d{1,2})日)(?:当[日天夜晚]|连夜|立即|随即|当即)/gu;

/** 6月18日夜间…受灾。灾情发生后，6月16日当夜…: what was done at once was not done before. */
export const checkAfterEvent = inProse((passage) => {
	const { text } = passage;
	return [...text.matchAll(afterwards)].flatMap((again): Remark[] => {
		const { day, m, d } = again.groups as Record<string, string>;
		const start = again.index + again[0].indexOf(day!);
		const before = daysIn(text.slice(0, start)).filter((one) => one.day !== undefined);
		const [first, ...others] = before;
		if (!first || others.length > 0) return [];
		const back =
			Number(first.month) * 31 + Number(first.day) - (Number(m) * 31 + Number(d));
		return back > 0 && back < 100
			? [otherwise(passage, first, { start, end: start + day!.length })]
			: [];
	});
});
