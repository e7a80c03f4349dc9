import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import {
	dayNamed,
	dayOf,
	monthNamed,
	monthsOn,
	writtenDay,
	type Groups
} from './calendar.ts';

const count = '(?<count>[一两二三四五六七八九十半]{1,3}|\\d{1,3})';
const unit = '(?<unit>天|日|周|个?星期|个?月|年)';

/** So many days, by their unit; months and years are counted on the calendar. */
function later(day: number, groups: Groups, sign: 1 | -1): number {
	const isHalf = groups.count === '半';
	const by = isHalf ? 0.5 : numeralValue(groups.count!);
	if (/月/u.test(groups.unit!))
		return isHalf ? day + sign * 15 : monthsOn(day, sign * by);
	if (/年/u.test(groups.unit!)) return monthsOn(day, sign * by * 12);
	return day + sign * by * (/周|星期/u.test(groups.unit!) ? 7 : 1);
}

const moved = new RegExp(
	`原(?:定|计划|拟|安排)?(?:于|在|为)?${dayNamed('from')}[^。；\\d]{0,24}?(?<way>推迟|延期|顺延|延后|延迟|提前|推后)(?:了|整整)?${count}${unit}[^。；\\d]{0,6}?(?:改在|改为|改于|改到|改至|定于|定在|于|至|到|在)${dayNamed('to')}`,
	'gu'
);

/** 原定7月8日举行的会推迟一周，改在7月22日. */
const movedIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(moved)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const year = Number(groups.fromYear ?? groups.toYear ?? 2023);
		const first = dayOf(groups, 'from', year);
		const due = later(first, groups, groups.way === '提前' ? -1 : 1);
		const stated = dayOf(groups, 'to', year);
		const slack = /[月年]/u.test(groups.unit!) ? 3 : 0;
		if (Math.abs(due - stated) <= slack || Math.abs(due - stated) > 300) return [];
		const end = match.index + match[0].length;
		const length = /(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]$/u.exec(match[0])![0].length;
		return [
			remark(
				passage,
				end - length,
				end,
				`${groups.fromMonth}月${groups.fromDay}日${groups.way}${groups.count}${groups.unit}是${writtenDay(due)}，文中为${match[0].slice(-length)}。`,
				match[0]
			)
		];
	});

const against = new RegExp(
	`${monthNamed('at')}(?:底|末|[上中下]旬)?[^。；\\d]{0,16}?(?<told>比(?:原定|原计划|计划|合同约定|合同|预定|规定|约定|要求)(?:的|时间|工期|期限|于|为|在)*${monthNamed('due')}(?:底|末)?(?:的)?(?<way>提前|推迟|晚|早|延后|延迟|拖后)(?:了|整整|近|约|将近)*(?:${count}${unit})?)`,
	'gu'
);

/** 6月完工，比原定的4月30日提前两个月: what is after its day is not ahead of it. */
const againstPlan = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(against)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const year = Number(groups.atYear ?? groups.dueYear ?? 2023);
		// 当年12月完工，比次年3月: the year is told, or the two are of one.
		if (/次年|翌年|明年|第二年/u.test(match[0])) return [];
		if (groups.atYear === undefined && groups.dueYear !== undefined) return [];
		const stated = dayOf(groups, 'at', year, 15);
		const due = dayOf(groups, 'due', year, 15);
		const isAhead = /提前|早/u.test(groups.way!);
		const gap = isAhead ? due - stated : stated - due;
		if (Math.abs(gap) > 320) return [];
		const wanted = groups.count === undefined ? null : later(0, groups, 1);
		const slack = groups.atDay === undefined || groups.dueDay === undefined ? 31 : 4;
		const isWrongWay = gap < (slack > 4 ? -20 : 0);
		if (!isWrongWay && (wanted === null || Math.abs(gap - wanted) <= slack)) return [];
		const end = match.index + match[0].length;
		return [
			remark(
				passage,
				end - groups.told!.length,
				end,
				isWrongWay
					? `${groups.atMonth}月在${groups.dueMonth}月${isAhead ? '之后，不是提前' : '之前，不是推迟'}。`
					: `${groups.atMonth}月与${groups.dueMonth}月相差约${Math.round(Math.abs(gap))}天，文中为${groups.count}${groups.unit}。`,
				match[0]
			)
		];
	});

const works = new RegExp(
	`${dayNamed('from')}[^。；\\d]{0,8}?(?:开工|动工|进场施工|启动)[^。；\\d]{0,10}?工期(?:为|是|共)?(?<days>\\d{2,4})(?:个?日历)?[天日][^。；\\d]{0,12}?${dayNamed('to')}[^。；\\d]{0,10}?(?:竣工|完工|建成|交付)[^。；\\d]{0,12}?(?<told>(?:比[^。；，\\d]{0,8}?)?(?<way>缩短|提前|延长|超过|超期|逾期|推迟)(?:了|近|约|整整|将近)*${count}${unit})`,
	'gu'
);

/** 3月1日开工，工期240天，11月25日竣工，比合同工期缩短半年. */
const worksIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(works)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const year = Number(groups.fromYear ?? 2023);
		const last = dayOf(groups, 'to', Number(groups.toYear ?? year));
		const due = dayOf(groups, 'from', year) + Number(groups.days) - 1;
		const isAhead = /缩短|提前/u.test(groups.way!);
		const gap = isAhead ? due - last : last - due;
		const halfYear = groups.count === '半' && groups.unit === '年';
		const wanted = halfYear ? 182 : later(0, groups, 1);
		if (gap >= -1 && Math.abs(gap - wanted) <= Math.max(3, wanted * 0.3)) return [];
		const end = match.index + match[0].length;
		return [
			remark(
				passage,
				end - groups.told!.length,
				end,
				`按工期${groups.days}天应在${writtenDay(due)}前后竣工，实际${groups.toMonth}月${groups.toDay}日，${last > due ? '晚' : '早'}${Math.abs(last - due)}天。`,
				match[0]
			)
		];
	});

const thatIs = new RegExp(
	`(?<fromYear>(?:19|20)\\d\\d)年(?<fromMonth>\\d{1,2})月[^\\d]{0,60}?(?<toYear>(?:19|20)\\d\\d)年(?<toMonth>\\d{1,2})月，?（?(?<told>即[^，。；\\d]{0,10}?(?<way>前|后)${count}个月)`,
	'gu'
);

/** 2017年9月，即启动前三个月, where it was begun in 2017年6月. */
const thatIsIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(thatIs)].flatMap((match): Remark[] => {
		const groups = match.groups as Groups;
		const months =
			(Number(groups.toYear) - Number(groups.fromYear)) * 12 +
			Number(groups.toMonth) -
			Number(groups.fromMonth);
		const sign = groups.way === '后' ? 1 : -1;
		if (Math.abs(months - sign * numeralValue(groups.count!)) <= 1) return [];
		const end = match.index + match[0].length;
		return [
			remark(
				passage,
				end - groups.told!.length,
				end,
				`${groups.fromYear}年${groups.fromMonth}月到${groups.toYear}年${groups.toMonth}月是${months >= 0 ? '后' : '前'}${Math.abs(months)}个月，文中为${groups.way}${groups.count}个月。`,
				match[0]
			)
		];
	});

const remark = (
	passage: Passage,
	start: number,
	end: number,
	message: string,
	evidence: string
): Remark => ({
	kind: 'date',
	severity: 'error',
	passage,
	start,
	end,
	message,
	evidence: [evidence]
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
					...thatIsIn(passage)
				]
	);
