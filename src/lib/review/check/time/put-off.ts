import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import {
	dayNamed,
	dayOf,
	daysOf,
	later,
	lengthNamed,
	monthNamed,
	writtenDay,
	type Groups
} from './calendar.ts';

const moved = new RegExp(
	`原(?:定|计划|拟|安排)?(?:于|在|为)?${dayNamed('from')}[^。；\\d]{0,24}?(?<way>推迟|延期|顺延|延后|延迟|提前|推后)(?:了|整整)?${lengthNamed}[^。；\\d]{0,6}?(?:改在|改为|改于|改到|改至|定于|定在|于|至|到|在)(?<told>${dayNamed('to')})`,
	'gu'
);

/** 原定7月8日举行的会推迟一周，改在7月22日. */
const movedIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(moved)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const { fromMonth, fromDay, way, count, unit, told } = groups;
		const [first, stated] = daysOf(groups);
		const due = later(first, groups, way === '提前' ? -1 : 1);
		const slack = /[月年]/u.test(unit!) ? 3 : 0;
		if (Math.abs(due - stated) <= slack || Math.abs(due - stated) > 300) return [];
		return [
			remarkAt(
				passage,
				match,
				`${fromMonth}月${fromDay}日${way}${count}${unit}是${writtenDay(due)}，文中为${told}。`,
				{ part: told }
			)
		];
	});

const against = new RegExp(
	`${monthNamed('at')}(?:底|末|[上中下]旬)?[^。；\\d]{0,16}?(?<told>比(?:原定|原计划|计划|合同约定|合同|预定|规定|约定|要求)(?:的|时间|工期|期限|于|为|在)*${monthNamed('due')}(?:底|末)?(?:的)?(?<way>提前|推迟|晚|早|延后|延迟|拖后)(?:了|整整|近|约|将近)*(?:${lengthNamed})?)`,
	'gu'
);

/** 6月完工，比原定的4月30日提前两个月: what is after its day is not ahead of it. */
const againstPlan = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(against)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const { atMonth, dueMonth, way, count, unit, told } = groups;
		// 当年12月完工，比次年3月: the year is told, or the two are of one.
		if (/次年|翌年|明年|第二年/u.test(match[0])) return [];
		if (groups.atYear === undefined && groups.dueYear !== undefined) return [];
		const [stated, due] = daysOf(groups, ['at', 'due'], 15);
		const isAhead = /提前|早/u.test(way!);
		const gap = isAhead ? due - stated : stated - due;
		if (Math.abs(gap) > 320) return [];
		const wanted = count === undefined ? null : later(0, groups);
		const slack = groups.atDay === undefined || groups.dueDay === undefined ? 31 : 4;
		const isWrongWay = gap < (slack > 4 ? -20 : 0);
		if (!isWrongWay && (wanted === null || Math.abs(gap - wanted) <= slack)) return [];
		return [
			remarkAt(
				passage,
				match,
				isWrongWay
					? `${atMonth}月在${dueMonth}月${isAhead ? '之后，不是提前' : '之前，不是推迟'}。`
					: `${atMonth}月与${dueMonth}月相差约${Math.round(Math.abs(gap))}天，文中为${count}${unit}。`,
				{ part: told }
			)
		];
	});

const works = new RegExp(
	`${dayNamed('from')}[^。；\\d]{0,8}?(?:开工|动工|进场施工|启动)[^。；\\d]{0,10}?工期(?:为|是|共)?(?<days>\\d{2,4})(?:个?日历)?[天日][^。；\\d]{0,12}?${dayNamed('to')}[^。；\\d]{0,10}?(?:竣工|完工|建成|交付)[^。；\\d]{0,12}?(?<told>(?:比[^。；，\\d]{0,8}?)?(?<way>缩短|提前|延长|超过|超期|逾期|推迟)(?:了|近|约|整整|将近)*${lengthNamed})`,
	'gu'
);

/** 3月1日开工，工期240天，11月25日竣工，比合同工期缩短半年. */
const worksIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(works)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const { days, toMonth, toDay, way, told } = groups;
		const [first, last] = daysOf(groups);
		const due = first + Number(days) - 1;
		const gap = /缩短|提前/u.test(way!) ? due - last : last - due;
		const wanted = later(0, groups);
		if (gap >= -1 && Math.abs(gap - wanted) <= Math.max(3, wanted * 0.3)) return [];
		return [
			remarkAt(
				passage,
				match,
				`按工期${days}天应在${writtenDay(due)}前后竣工，实际${toMonth}月${toDay}日，${last > due ? '晚' : '早'}${Math.abs(last - due)}天。`,
				{ part: told }
			)
		];
	});

const aheadBy =
	/(?:比|较)[^，。；\d]{0,6}(?:规定|原定|计划|要求|约定|合同|预定|时限|期限|工期|既定)[^，。；\d]{0,8}?(?<way>提前|提早|推迟|延后|延迟|超期|逾期|晚|早)(?:了|完成了|近|整整)*(?<told>(?<days>[两一二三四五六七八九十]{1,3}|\d{1,3})[天日])(?!内|前|起)/gu;
const anyDay = new RegExp(dayNamed('at'), 'gu');

/** 应于6月30日前完成。6月20日完成，比规定时限提前20天: the two days stand before it, in its sentence and the one before. */
const aheadOfDay = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(aheadBy)].flatMap((match): Remark[] => {
		const { way, days, told } = match.groups as Groups;
		const before = passage.text.slice(0, match.index);
		const from = before.lastIndexOf('。', before.lastIndexOf('。') - 1) + 1;
		const [due, done, third] = before.slice(from).matchAll(anyDay);
		if (!due || !done || third) return [];
		const yearOf = (one: RegExpExecArray) =>
			one.groups!.atYear === undefined ? undefined : Number(one.groups!.atYear);
		const apart = Math.abs(
			dayOf(done.groups!, 'at', yearOf(due)) - dayOf(due.groups!, 'at', yearOf(done))
		);
		// Whoever counts the day itself is off by one.
		if (Math.abs(apart - numeralValue(days!)) <= 1) return [];
		return [
			remarkAt(
				passage,
				match,
				`${due[0]}与${done[0]}相差${apart}天，文中为${way}${days}天。`,
				{ part: told, kind: 'arithmetic', evidence: [due[0], done[0]] }
			)
		];
	});

/** 推迟与提前: a day that was moved, or kept, by so much, against the day it was to be. */
export const checkPutOff = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		passage.role === 'cell'
			? []
			: [
					...movedIn(passage),
					...againstPlan(passage),
					...worksIn(passage),
					...aheadOfDay(passage)
				]
	);
