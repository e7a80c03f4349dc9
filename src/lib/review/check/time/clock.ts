import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

const part = '(?:上午|中午|下午|晚上|晚|夜间|凌晨|早上|早晨|清晨|早)';
const hour = (name: string) =>
	`(?<${name}>\\d{1,2})(?:[时点](?:整|(?<${name}Half>半)|(?<${name}Minute>\\d{1,2})分)?|[:：](?<${name}Past>\\d{2})(?!\\d))`;
const between = new RegExp(
	`(?<![\\d:：.])(?<text>(?<part>${part})?${hour('from')}(?:至|—|－|-|～|~|到)+(?<next>次日|第二天|翌日|当日)?(?<toPart>${part})?${hour('to')})(?<behind>[^。；\\d]{0,12}?(?<told>(?<hours>\\d{1,2}(?:\\.\\d)?)个?小时))?`,
	'gu'
);

const minutes = (groups: Record<string, string | undefined>, name: string): number =>
	Number(groups[name]) * 60 +
	Number(
		groups[`${name}Half`] === undefined
			? (groups[`${name}Minute`] ?? groups[`${name}Past`] ?? 0)
			: 30
	);

/** Work has its breaks; what is open or on duty has none. */
const withBreaks = /工作|上班|上课|课|作业|劳动|学/u;

/** 15:00—14:30 is none; 20时至次日8时, 8:30—5:30 of two halves of a day are. */
function spansIn(passage: Passage): Remark[] {
	return [...passage.text.matchAll(between)].flatMap((match): Remark[] => {
		const groups = match.groups!;
		if (groups.next !== undefined && groups.next !== '当日') return [];
		// 8:2 is a ratio, 上午9时至11时 with its halves is told by the dates.
		const [from, to] = [minutes(groups, 'from'), minutes(groups, 'to')];
		const hours = [groups.from, groups.to].map(Number);
		if (hours.some((one) => one > 24)) return [];
		const isOtherPart = groups.toPart !== undefined && groups.toPart !== groups.part;
		const back = from - to;
		const isWrong =
			back > 0 &&
			!isOtherPart &&
			(hours[0]! > 12 ? !(from >= 16 * 60 && to <= 12 * 60) : back < 120);
		const { text } = groups;
		if (isWrong)
			return [remarkAt(passage, match, `“${text}”止时早于起时。`, { part: text })];
		if (groups.behind === undefined || isOtherPart || groups.part !== undefined)
			return [];
		const stated = Number(groups.hours);
		const span = (to - from) / 60;
		if (
			span <= 0 ||
			stated === span ||
			/第|超过|以上|内|约|近|累计|前|后/u.test(groups.behind)
		)
			return [];
		const mayRest =
			withBreaks.test(groups.behind) ||
			withBreaks.test(passage.text.slice(Math.max(0, match.index - 8), match.index));
		if (stated < span && mayRest) return [];
		return [
			remarkAt(passage, match, `${text}是${span}小时，文中为${groups.hours}小时。`, {
				part: groups.told
			})
		];
	});
}

const halves: readonly (readonly [part: RegExp, isRight: (hour: number) => boolean])[] = [
	[/^(?:上午|早|清晨)/u, (one) => one <= 12],
	[/^下午/u, (one) => one <= 7 || (one >= 12 && one <= 19)],
	[/^中午/u, (one) => (one >= 10 && one <= 14) || one <= 2],
	[/^(?:晚|夜间)/u, (one) => one <= 12 || one >= 17],
	[/^凌晨/u, (one) => one <= 6]
];
const ofDay = new RegExp(
	`(?<part>${part})(?<hour>\\d{1,2})(?:[时点](?!段|效|位|对)|[:：]\\d{2}(?!\\d))`,
	'gu'
);

/** 上午14:00, 下午9时: an hour that this part of the day does not have. */
const hoursIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(ofDay)].flatMap((match): Remark[] => {
		const { part: name, hour: text } = match.groups as Record<string, string>;
		const isRight = halves.find(([pattern]) => pattern.test(name!))![1];
		return isRight(Number(text)) || Number(text) > 24
			? []
			: [remarkAt(passage, match, `“${match[0]}”不符：${name}没有这个钟点。`)];
	});

const opensAndEnds = new RegExp(
	`(?<![\\d:：.])${hour('from')}(?:整|许)?[^。；\\d]{0,12}?(?:开始|举行|召开|开幕|开会|开讲|开考|开庭|签到|入场|启动)[^。；\\d]{0,12}?(?<last>(?<part>${part})?${hour('to')}(?:整|许)?)[^。；\\d]{0,10}?(?:结束|闭幕|散会|收卷|离场|闭会)`,
	'gu'
);

/** 9点开始，8点半结束; 9点开始，3点结束 goes on into the afternoon. */
const endsEarly = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(opensAndEnds)].flatMap((match): Remark[] => {
		const groups = match.groups!;
		const back = minutes(groups, 'from') - minutes(groups, 'to');
		if (groups.part !== undefined || back <= 0 || back >= 180) return [];
		return [
			remarkAt(passage, match, `“${groups.last}”结束，早于前面写的开始时间。`, {
				part: groups.last
			})
		];
	});

/** 钟点: ends before beginnings, hours of another part of the day, hours that do not last so long. */
export const checkClock = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => {
		const spans = spansIn(passage);
		return [
			...spans,
			...endsEarly(passage),
			...hoursIn(passage).filter(
				({ start, end }) => !spans.some((one) => one.start < end && start < one.end)
			)
		];
	});
