import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { dayNamed, dayOf, daysOf, type Groups } from './calendar.ts';

const numerals = '一二三四五六七八九';
const batch = new RegExp(
	`(?:(?<first>首)|第(?<order>[${numerals}]))(?<kind>批|轮|笔|期|场|站|次)[^。；\\d]{0,24}?(?<told>${dayNamed('at')})`,
	'gu'
);

interface Step {
	order: number;
	kind: string;
	day: number;
	/** Whether its year is written, or that of the step before holds on. */
	year: number | null;
	end: number;
	text: string;
}

/** 第一批于10月25日…，第二批于同年9月14日: the second of its kind before the first. */
function batchesIn(passage: Passage): Remark[] {
	let last: Step | null = null;
	return [...passage.text.matchAll(batch)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const order = groups.first === undefined ? numerals.indexOf(groups.order!) + 1 : 1;
		const between =
			last === null ? '' : passage.text.slice(last.end, match.index + match[0].length);
		const before: Step | null = last;
		const year =
			groups.atYear === undefined ? (before?.year ?? null) : Number(groups.atYear);
		const step = {
			order,
			kind: groups.kind!,
			day: dayOf(groups, 'at', year ?? undefined),
			year,
			end: match.index + match[0].length,
			text: groups.told!
		};
		last = step;
		if (!before || before.kind !== step.kind || step.order !== before.order + 1)
			return [];
		if (/次年|翌年|明年|第二年|今年|同比|[。；][^。；]*\d{4}年/u.test(between)) return [];
		if ((before.year === null) !== (step.year === null)) return [];
		const back = before.day - step.day;
		// 12月, then 1月: the next year, where none is told.
		const isSameYear = /同年|当年/u.test(between) || groups.atYear !== undefined;
		if (back <= 0 || (!isSameYear && back > 200)) return [];
		return [
			stepRemark(
				passage,
				match,
				step.text,
				`第${numerals[step.order - 1]}${step.kind}在${step.text}，早于前一${step.kind}的${before.text}，先后颠倒。`
			)
		];
	});
}

const sameYear = new RegExp(
	`(?<fromYear>(?:19|20)\\d\\d)年(?<fromMonth>\\d{1,2})月(?:(?<fromDay>\\d{1,2})[日号])?(?<between>(?:[^。\\d]|(?<!年|月)\\d+(?!\\d|[年月日])){1,80}?)(?<told>(?:同年|当年)(?<toMonth>\\d{1,2})月(?:(?<toDay>\\d{1,2})[日号])?)`,
	'gu'
);
/** What goes back in time on purpose. */
const lookingBack =
	/早在|此前|曾|之前|先前|前期|已于|自|从|比|较|追溯|回溯|缘于|起因|源于/u;

/** 2018年10月25日…，同年9月14日: 同年 goes on from what was told, unless the text says that it looks back. */
const sameYearIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(sameYear)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const at = (name: string, otherwise: number) =>
			Number(groups[`${name}Month`]) * 31 + Number(groups[`${name}Day`] ?? otherwise);
		const isToTheDay = groups.fromDay !== undefined && groups.toDay !== undefined;
		const isEarlier = isToTheDay
			? at('to', 1) < at('from', 1)
			: Number(groups.toMonth) < Number(groups.fromMonth);
		if (!isEarlier || lookingBack.test(groups.between!.slice(-12))) return [];
		return [
			stepRemark(
				passage,
				match,
				groups.told!,
				`“${groups.told}”早于前文的${groups.fromMonth}月${groups.fromDay === undefined ? '' : `${groups.fromDay}日`}，先后颠倒。`
			)
		];
	});

const fromTo = new RegExp(
	`(?:自|从)(?:今年|去年|当年|本年|(?:20\\d\\d)年)?(?<![\\d.])(?<fromMonth>\\d{1,2})月(?<fromDay>\\d{1,2})[日号](?:始|起|开始|启动)?[^。；\\d]{0,10}?(?:至|到)(?<told>(?:同年|当年|今年|本年)(?<toMonth>\\d{1,2})月(?<toDay>\\d{1,2})[日号])`,
	'gu'
);

/** 自今年3月5日始，至同年3月3日止. */
const fromToIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(fromTo)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const { fromMonth, fromDay, toMonth, toDay, told } = groups;
		const [first, last] = daysOf(groups);
		if (last >= first) return [];
		return [
			stepRemark(
				passage,
				match,
				told!,
				`止日${toMonth}月${toDay}日早于起日${fromMonth}月${fromDay}日。`
			)
		];
	});

const gathers = new RegExp(
	`(?:汇总|收集|结束|截止|期满|评审|审核|征求意见|投票|整理)[^。；，\\d]{0,4}(?:后|之后|完毕后|，)(?:，|随即|立即|统一|再)?(?:于|在)(?<told>${dayNamed('at')})`,
	'gu'
);
const anyDay = /(?<![\d.])(?:(?<atMonth>\d{1,2})月)?(?<atDay>\d{1,2})[日号]/gu;

/** 第二轮5月18日至24日。…汇总后在5月3日张榜: what comes after all of them before all of them. */
const afterAll = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(gathers)].flatMap((match): Remark[] => {
		const { told, atMonth, atDay } = match.groups as Groups;
		// Whatever its year, it is that of the days before.
		const stated = dayOf({ atMonth, atDay }, 'at');
		let month = '0';
		const days = [...passage.text.slice(0, match.index).matchAll(anyDay)].map((one) => {
			month = one.groups!.atMonth ?? month;
			return dayOf({ ...one.groups, atMonth: month }, 'at');
		});
		const isYearNamed = /(?:次|翌|明)年/u.test(match[0]);
		const earliest = Math.min(...days);
		if (days.length < 2 || isYearNamed || stated >= earliest || earliest - stated > 150)
			return [];
		return [
			stepRemark(passage, match, told!, `“${told}”早于前文所写的各个日期，先后颠倒。`)
		];
	});

const latestBy =
	/最(?:迟|晚)(?:不超过|不晚于|应于|须于|于|在)?(?:当年|同年|本年)(?<month>\d{1,2})月(?:底|末|中旬|上旬|下旬|\d{1,2}日)?/gu;

/** 3月核户籍，4月核收入…最迟于当年2月底: later than none of the months before it. */
const latestIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(latestBy)].flatMap((match): Remark[] => {
		const months = [
			...passage.text
				.slice(0, match.index)
				.matchAll(/(?<![\d.])(\d{1,2})月(?!\d{1,2}日?前)/gu)
		].map((one) => Number(one[1]));
		const own = Number(match.groups!.month);
		if (months.length === 0 || Math.min(...months) <= own) return [];
		return [
			stepRemark(
				passage,
				match,
				match[0],
				`前文已写到${Math.max(...months)}月，“${match[0]}”在其之前。`
			)
		];
	});

/** The words with what leads up to them. */
function stepRemark(
	passage: Passage,
	match: RegExpExecArray,
	part: string,
	message: string
): Remark {
	const remark = remarkAt(passage, match, message, { part });
	const { start, end } = remark;
	return { ...remark, evidence: [passage.text.slice(Math.max(0, start - 40), end)] };
}

/** 环节先后: batches, rounds and later steps that are dated before what they come after. */
export const checkStepOrder = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => {
		if (passage.role === 'cell') return [];
		const found: Remark[] = [];
		for (const one of [
			...sameYearIn(passage),
			...batchesIn(passage),
			...fromToIn(passage),
			...afterAll(passage),
			...latestIn(passage)
		])
			// 第二批于同年9月14日 is told by its year and by its number.
			if (!found.some(({ start, end }) => start < one.end && one.start < end))
				found.push(one);
		return found;
	});
