import { numeralValue } from '#lib/wording/numeral.ts';
import type { Remark } from '../../finding.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Understanding } from '../../understand/understanding.ts';

const day = /(?:(?<year>\d{4})年)?(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})日/gu;
const moved =
	/(?:比|较)[^，。；\d]{0,6}(?:规定|原定|计划|要求|约定|合同|预定|时限|期限|工期|既定)[^，。；\d]{0,8}?(?<way>提前|提早|推迟|延后|延迟|超期|逾期|晚|早)(?:了|完成了|近|整整)*(?<days>[两一二三四五六七八九十]{1,3}|\d{1,3})(?<unit>天|日)(?!内|前|起)/gu;

/** 提前、推迟: 应于6月30日前完成，6月20日完成，比规定时限提前10天: between the two days that the text tells of. */
export const checkAheadOfTime = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		passage.role === 'cell'
			? []
			: [...passage.text.matchAll(moved)].flatMap((match) => judged(passage, match))
	);

function judged(passage: Passage, match: RegExpMatchArray): Remark[] {
	const { way, days, unit } = match.groups!;
	const before = passage.text.slice(0, match.index);
	// Its own sentence and the one before it.
	const from = before.lastIndexOf('。', before.lastIndexOf('。') - 1) + 1;
	const named = [...before.slice(from).matchAll(day)];
	const [due, done] = named;
	if (!due || !done || named.length !== 2) return [];
	const at = ({ groups }: RegExpMatchArray, year: string | undefined) =>
		Date.UTC(
			Number(groups!.year ?? year ?? 2023),
			Number(groups!.month) - 1,
			Number(groups!.day)
		) / 86_400_000;
	const apart = Math.abs(at(done, due.groups!.year) - at(due, done.groups!.year));
	const stated = numeralValue(days!);
	// Whoever counts the day itself is off by one.
	if (Math.abs(apart - stated) <= 1) return [];
	const end = match.index! + match[0].length;
	return [
		{
			kind: 'arithmetic',
			severity: 'error',
			passage,
			start: end - days!.length - unit!.length,
			end,
			message: `${due[0]}与${done[0]}相差${apart}天，文中为${way}${days}天。`,
			expected: null,
			evidence: [due[0], done[0]]
		}
	];
}
