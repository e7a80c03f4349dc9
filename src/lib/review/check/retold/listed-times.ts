import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

const numerals = '零一二三四五六七八九十';
const count = '(?<said>[两一二三四五六七八九十]|\\d{1,2})';
/** 10月、11月连续三个月, 2022年、2023年两年. */
const lists: readonly RegExp[] = [
	new RegExp(
		`(?<list>\\d{1,2}月份?(?:[、和与及]\\d{1,2}月份?){1,5})(?:，)?(?:连续|共计?|这|前后)?${count}个月(?!前|内|后)`,
		'gu'
	),
	new RegExp(
		`(?<list>\\d{1,2}(?:[、和]\\d{1,2}){1,5})月份?(?:，)?(?:连续|共计?|这|前后)${count}个月(?!前|内|后)`,
		'gu'
	),
	new RegExp(
		`(?<list>20\\d\\d年(?:度)?(?:[、和与及]20\\d\\d年(?:度)?){1,5})(?:，)?(?:连续|共计?|这|前后)${count}年(?!前|内|后|期)`,
		'gu'
	),
	new RegExp(
		`(?<list>20\\d\\d(?:[、和]20\\d\\d){1,5})年(?:度)?(?:，)?(?:连续|共计?|这|前后)${count}年(?!前|内|后|期)`,
		'gu'
	)
];

/** 列出的月份与年份: how many months or years are named one by one, and how many they are said to be. */
export const checkListedTimes = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => lists.flatMap((list) => countedIn(passage, list)));

const countedIn = (passage: Passage, pattern: RegExp): Remark[] =>
	[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
		const { list, said } = match.groups as Record<string, string>;
		const listed = list!.split(/[、和与及]/u).length;
		const stated =
			said === '两'
				? 2
				: numerals.includes(said!)
					? numerals.indexOf(said!)
					: Number(said);
		if (listed === stated) return [];
		return [
			{
				kind: 'mismatch',
				severity: 'warn',
				passage,
				start: match.index,
				end: match.index + match[0].length,
				message: `列出的是${listed}个，文中说${said}个：“${match[0]}”。`,
				evidence: [list!]
			}
		];
	});
