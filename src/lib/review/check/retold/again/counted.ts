import type { Passage } from '../../../clean/passages.ts';
import type { Remark } from '../../../finding.ts';
import { isSwapped } from '../../../repair/slip.ts';
import {
	clauseAt,
	groupAt,
	inProse,
	isToldIn,
	madeUpOf,
	numeral,
	otherwise,
	startOfSentence,
	valueOf,
	type Telling
} from './telling.ts';

const counts = new RegExp(
	`(?<![\\d.第至—～约近超逾多一二三四五六七八九十])(?<n>${numeral})(?<unit>[个家所张名位户件项条处座台辆份支对])(?<noun>[\\u4e00-\\u9fff]{0,9})`,
	'gu'
);

interface Count extends Telling {
	readonly match: RegExpMatchArray;
	readonly value: number;
	readonly said: string;
	readonly unit: string;
	/** What stands right behind. */
	readonly noun: string;
	readonly clause: string;
}

/**
 * 定指的数: 腾出床位60张。这80张床位…; 派出5个组。4个组的组长全部到会; 14个乡镇受灾。向16个受灾乡镇调拨…: what was counted a moment ago is
 * spoken of as all of it, with another count.
 */
export const checkCountedAgain = inProse((passage) => {
	const all = countsIn(passage);
	return all.flatMap((again, index): Remark[] => {
		const before = all.slice(0, index);
		const told = passage.text.slice(0, again.start);
		if (isToldIn(withoutDates(told), again.value) || isMadeUp(again, before)) return [];
		if (isListedBefore(told, again.value) || isOtherTime(passage, again)) return [];
		const firsts = before.filter(
			(one) =>
				one.unit === again.unit &&
				!isPart.test(told.slice(0, one.start)) &&
				isSame(passage, one, again)
		);
		const values = new Set(firsts.map(({ value }) => value));
		return values.size === 1 ? [otherwise(passage, firsts.at(-1)!, again)] : [];
	});
});

/** The 16th is no count of sixteen. */
const withoutDates = (text: string): string =>
	text.replace(/\d{4}年|\d{1,2}[月日号]/gu, ' ');

function countsIn(passage: Passage): Count[] {
	return [...passage.text.matchAll(counts)].map((match) => {
		const { n, unit, noun } = match.groups as Record<string, string>;
		const at = groupAt(match, 'n', 'unit');
		const start = match.index;
		const end = start + at.end - at.start;
		return {
			...{ match, start, end, unit: unit!, noun: noun!, said: n!, value: valueOf(n!) },
			clause: clauseAt(passage.text, { start, end })
		};
	});
}

const isPart = /(?:其中|另|再|又)[^，。；]{0,6}$/u;

function isSame(passage: Passage, one: Count, again: Count): boolean {
	const lead = /[^，。；：]*$/u.exec(passage.text.slice(0, again.start))![0];
	if (isPart.test(lead) || again.value <= 1) return false;
	const name = madeUpOf(again.noun, one.clause);
	return (
		isThese(passage, lead, name, one, again) ||
		isAllOfThem(passage, lead, one, again) ||
		isTurnedRound(one, again) ||
		isLongName(passage, name, one, again)
	);
}

/** 这80张备用床位: nothing else of its kind was counted between. */
const isThese = (
	{ text }: Passage,
	lead: string,
	name: string,
	one: Count,
	again: Count
): boolean =>
	/(?:这|上述|前述)$/u.test(lead) &&
	name.length >= 2 &&
	sentencesBetween(text, one, again) <= 1 &&
	// 5个项目，这两类: small counts are of what was named a moment ago.
	(again.value > 4 || !/[：、]/u.test(text.slice(one.end, again.start)));

/** 4个督查组的组长全部到会. */
function isAllOfThem({ text }: Passage, lead: string, one: Count, again: Count): boolean {
	if (lead !== '' || again.noun.length < 2) return false;
	const rest = /^[^，。；]*/u.exec(text.slice(again.end))![0];
	const all =
		/^(?<noun>[\u4e00-\u9fff]{2,6}?)(?:的[\u4e00-\u9fff]{2,4})?(?:已|也|还)?(?:全部|悉数|无一|逐一|均|都)/u.exec(
			rest
		)?.groups!.noun;
	const named =
		text.slice(0, one.start).endsWith(all ?? ' ') || one.noun.startsWith(all ?? ' ');
	if (all === undefined || !named) return false;
	if (Math.abs(one.value - again.value) > Math.max(1, 0.2 * one.value)) return false;
	return !/其余|另|还有|剩|此外|外，|\d/u.test(text.slice(again.end, again.end + 60));
}

/** 14个乡镇受灾, 16个受灾乡镇; 9个村停电, 11个停电村. */
const isTurnedRound = (one: Count, again: Count): boolean =>
	again.value >= 5 &&
	Math.abs(one.value - again.value) <= 0.25 * one.value &&
	[1, 2, 3].some((length) => {
		const [what, state] = [one.noun.slice(0, length), one.noun.slice(length, length + 2)];
		return state.length === 2 && again.noun.startsWith(state + what);
	});

/** 社区食堂45个, 54个社区食堂. */
const isLongName = (passage: Passage, name: string, one: Count, again: Count): boolean =>
	name.length >= 4 &&
	isSwapped(again.said, one.said) &&
	one.clause.includes(name.slice(0, 4)) &&
	// 建筑物72座已有27座完工.
	sentencesBetween(passage.text, one, again) > 0;

const sentencesBetween = (text: string, one: Count, again: Count): number =>
	[...text.slice(one.end, again.start).matchAll(/[。！？]/gu)].length;

/** 新增20张，改造60张。这80张…: what is counted before adds up to it, or leaves it over. */
function isMadeUp({ value, unit }: Count, before: readonly Count[]): boolean {
	const parts = before.filter((one) => one.unit === unit).map((one) => one.value);
	let sums = new Set([0]);
	for (const part of parts.slice(-8))
		sums = new Set([...sums, ...[...sums].flatMap((sum) => [sum + part, sum - part])]);
	return parts.length > 1 && sums.has(value);
}

/** 东川、西川两县: as many names, or numbered points, as are spoken of. */
const isListedBefore = (told: string, value: number): boolean =>
	[...told.matchAll(/[^，。；：、]+(?:、[^，。；：、]+)+/gu)].some(([list]) => {
		const names = list.split('、').length;
		return names === value || names + [...list.matchAll(/[和与及]/gu)].length === value;
	}) ||
	(value <= 10 &&
		new RegExp(
			`${'零一二三四五六七八九十'[value]!}是|第${'零一二三四五六七八九十'[value]!}`,
			'u'
		).test(told));

/** 去年14个乡镇受灾，今年16个: of another time. */
const isOtherTime = ({ text }: Passage, { start }: Count): boolean =>
	/去年|上年|今年|目标|计划|拟|年底|\d年|增加|减少|增至|减至|扩大|新增/u.test(
		text.slice(startOfSentence(text, start), start)
	);
