import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

const to = '(?:至|—|－|-|～|~|到|、|和)';
const named =
	'第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|前(?<several>[两二三])个?季度|(?<whole>全年)';
const months = `(?<from>\\d{1,2})(?:月(?:\\d{1,2}日|份)?)?${to}(?<to>\\d{1,2})月(?:\\d{1,2}日|底|末|份)?`;
const withMonths = new RegExp(
	`(?:(?<year>\\d{4})年(?:度)?)?(?:${named})(?:[（(，]?(?:即|为|指)?(?:(?<inside>\\d{4})年)?|(?=\\d))${months}(?!\\d)`,
	'gu'
);

/** The first and the last month of what is named. */
function ownMonths(
	groups: Record<string, string | undefined>
): readonly [number, number] {
	const { quarter, half, several } = groups;
	if (quarter !== undefined) {
		const at = '一二三四'.includes(quarter)
			? '一二三四'.indexOf(quarter)
			: Number(quarter) - 1;
		return [at * 3 + 1, at * 3 + 3];
	}
	if (half !== undefined) return half === '上' ? [1, 6] : [7, 12];
	if (several !== undefined) return several === '三' ? [1, 9] : [1, 6];
	return [1, 12];
}

/** 第二季度（4月至7月）: the months beside a quarter or a half are its own; a part of a quarter may be meant on purpose. */
function spansIn(passage: Passage): Remark[] {
	return [...passage.text.matchAll(withMonths)].flatMap((match): Remark[] => {
		const groups = match.groups!;
		const [first, last] = ownMonths(groups);
		const [from, until] = [Number(groups.from), Number(groups.to)];
		const isWithin = from >= first && until <= last && from <= until;
		const isQuarter = groups.quarter !== undefined;
		const otherYear =
			groups.year !== undefined &&
			groups.inside !== undefined &&
			groups.year !== groups.inside;
		if (isWithin && !otherYear && (isQuarter || until === last || from !== first))
			return [];
		return [
			remarkAt(
				passage,
				match,
				otherYear
					? `“${match[0]}”前后年份不一。`
					: `“${match[0]}”不符：应为${first}月至${last}月。`
			)
		];
	});
}

const thirds: Readonly<Record<string, readonly [number, number]>> = {
	上: [1, 10],
	中: [11, 20],
	下: [21, 31]
};
const thirdWithDay = new RegExp(
	`(?<third>[上中下])旬（(?:即|为)?(?:\\d{1,2}月)?(?<day>\\d{1,2})日?(?:${to}(?:\\d{1,2}月)?(?<until>\\d{1,2})日?|日)(?:左右|前|之前|起)?）`,
	'gu'
);

/** 6月上旬（11日至20日）. */
const thirdsIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(thirdWithDay)].flatMap((match): Remark[] => {
		const { third, day, until } = match.groups as Record<string, string>;
		const [first, last] = thirds[third!]!;
		const within = (one: string) => Number(one) >= first && Number(one) <= last;
		return within(day!) && (until === undefined || within(until))
			? []
			: [
					remarkAt(
						passage,
						match,
						`${third}旬是${first}日至${last === 31 ? '月底' : `${last}日`}，“${match[0]}”不符。`
					)
				];
	});

const monthsOfQuarters: Readonly<Record<string, number>> = {
	首: 1,
	第一个: 1,
	中间: 2,
	第二个: 2,
	末: 0,
	最后一个: 0,
	第三个: 0
};
const quarterMonths =
	/季度的?(?<which>首|末|第[一二三]个|最后一个|中间)月份?（(?:即|每年)?(?<list>\d{1,2}月?(?:[、，和]\d{1,2}月?){1,3})(?:月|份)*）/gu;

/** 每季度首月（3月、6月、9月、12月）. */
const quarterMonthsIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(quarterMonths)].flatMap((match): Remark[] => {
		const { which, list } = match.groups as Record<string, string>;
		const rest = monthsOfQuarters[which!]!;
		return list!.match(/\d+/gu)!.every((month) => Number(month) % 3 === rest)
			? []
			: [remarkAt(passage, match, `“${match[0]}”不符：不是各季度的${which}月。`)];
	});

/** 期间与月份: a quarter, a half year or a third of a month with months or days beside it that are not its own. */
export const checkNamedSpans = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => [
		...spansIn(passage),
		...thirdsIn(passage),
		...quarterMonthsIn(passage)
	]);
