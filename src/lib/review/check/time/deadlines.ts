import { yearOf, type Period } from '#lib/domain/period.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import { timesOf } from '../../understand/times.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { daysOf } from './calendar.ts';

/** 时限: 力争到2018年底完成, written in 2019; a report that is due before the meeting it is to tell of. */
export function checkDeadlines(understanding: Understanding): Remark[] {
	const written = latestTold(understanding, (period) => yearOf(period));
	const month = latestTold(understanding, lastMonth);
	return understanding.passages.flatMap((passage) => [
		...(written === null ? [] : pastAims(passage, written)),
		...(month === null ? [] : pastMonths(passage, month)),
		...disordered(passage)
	]);
}

/** What a text only looks forward to says nothing of when it was written. */
const ahead =
	/(?:到|至|力争|争取|确保|计划|规划|目标|预计|将|拟|—|-|“|《|〔)$|(?:力争|争取|确保|计划|规划|目标|预计|将|拟)[^，。；]{0,12}$/u;

const isOfOneYear = (period: Period): boolean =>
	new Set(period.match(/\d{4}/gu)).size === 1;

/** The last year or month of which a text tells what was, not what is to be. */
function latestTold(
	{ passages, now }: Understanding,
	read: (period: Period) => number | null
): number | null {
	const told = passages.flatMap(({ text, role }) =>
		role === 'cell'
			? []
			: timesOf(text, now).flatMap((time) => {
					const isTold =
						time.hasYear &&
						time.period !== null &&
						yearOf(time.period) <= yearOf(now) + 1 &&
						isOfOneYear(time.period) &&
						!ahead.test(text.slice(0, time.start).slice(-20)) &&
						!/^(?:底|末|前|年底)?(?:前|起|实现|完成|建成|基本|全面|力争|[^，。；]{0,8}将)/u.test(
							text.slice(time.end)
						);
					const one = isTold ? read(time.period!) : null;
					return one === null ? [] : [one];
				})
	);
	return told.length === 0 ? null : Math.max(...told);
}

/** Months from the year nought to the end of a period; null where no month or quarter is named. */
function lastMonth(period: Period): number | null {
	const [, year, unit, count] = /(\d{4})([MQ])(\d{1,2})$/u.exec(period) ?? [];
	return year === undefined
		? null
		: Number(year) * 12 + Number(count) * (unit === 'Q' ? 3 : 1);
}

/** 拟于2019年9月底前化解, in a text on January to October of that year. */
const planned =
	/(?:将|拟|计划|预计|准备)(?:从|于|在)(?<time>(?<year>20\d\d)年(?:(?<month>\d{1,2})月|第?(?<quarter>[一二三四])季度)(?:底|末)?(?:\d{1,2}日)?)/gu;

const pastMonths = (passage: Passage, latest: number): Remark[] =>
	[...passage.text.matchAll(planned)].flatMap((match): Remark[] => {
		const { time, year, month, quarter } = match.groups as Record<
			string,
			string | undefined
		>;
		const months =
			month === undefined ? ('一二三四'.indexOf(quarter!) + 1) * 3 : Number(month);
		if (Number(year) * 12 + months >= latest) return [];
		const before = passage.text.slice(0, match.index);
		const sentence = before.slice(
			Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1
		);
		if (/当年|当时|曾|原|此前|去年|上年/u.test(sentence)) return [];
		return [
			remarkAt(
				passage,
				match,
				`文中已写到${Math.floor((latest - 1) / 12)}年${((latest - 1) % 12) + 1}月，“${time}”已经过去。`
			)
		];
	});

const aim =
	/(?<by>(?:力争|争取|确保|计划|务必|预计|要求)(?:各[\u4e00-\u9fff]{1,3})?(?:到|于|在|至|用)?(?<told>(?<year>20\d\d)年(?:\d{1,2}月)?(?:底|末|年底)?))(?:前|之前|以前)?[^，。；]{0,24}(?:实现|完成|建成|达到|达标|覆盖|到位|消除|解决|提高|投用|落实|全部|基本)/gu;

/** An aim for a year that the text has behind it. A sentence that tells of an older plan names its year before. */
function pastAims(passage: Passage, written: number): Remark[] {
	return [...passage.text.matchAll(aim)].flatMap((match): Remark[] => {
		const { year, by, told } = match.groups!;
		if (Number(year) >= written) return [];
		const before = passage.text.slice(0, match.index);
		const sentence = before.slice(
			Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1
		);
		if (/20\d\d|当年|当时|曾|原|此前|去年|上年|规划|方案/u.test(sentence)) return [];
		return [
			remarkAt(passage, match, `文中已写到${written}年，“${by}”的时限已过。`, {
				part: told
			})
		];
	});
}

/** 3月25日前召开部署会，3月20日前报送会议落实情况: what comes after is due before. */
const twoDays =
	/(?<![\d.])(?<fromMonth>\d{1,2})月(?<fromDay>\d{1,2})日(?:之?前)?(?:召开|启动|开展|组织|完成|举办|进行|印发|部署)[^。；]{1,24}[，；、](?:并)?(?:于|在)?(?<toMonth>\d{1,2})月(?<toDay>\d{1,2})日(?:之?前)(?:报送|上报|反馈|报|完成(?:总结|整改|验收)|总结|形成|验收|提交|汇总)/gu;

const disordered = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(twoDays)].flatMap((match): Remark[] => {
		const { fromMonth, fromDay, toMonth, toDay } = match.groups!;
		const [first, last] = daysOf(match.groups!);
		// 11月召开, 1月前报送 goes on into the next year.
		return first - last <= 0 || first - last > 183
			? []
			: [
					remarkAt(
						passage,
						match,
						`${toMonth}月${toDay}日早于${fromMonth}月${fromDay}日，先后颠倒。`
					)
				];
	});
