import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

const numerals = '零一二三四五六七八九十';
const what =
	'(?:县（市、区）|县区|区县|市县|乡镇（街道）|乡镇|街道|村（社区）|社区|县|区|市|镇|乡|村|部门|成员单位|单位|旗县)';
const item = '[\\u4e00-\\u9fff]{2,8}';
const items = `(?<names>${item}(?:、${item})+(?:(?:和|及|以及)${item})?)`;
const said = `(?<![\\d第至—－到-])(?<said>[两二三四五六七八九十]|\\d{1,2})个(?<what>${what})`;

/** 3个区作了发言，甲、乙、丙、丁的做法都很好; 选取4个县（甲、乙、丙）: so many places, and their names behind. */
const patterns: readonly RegExp[] = [
	new RegExp(
		`${said}(?:的[\\u4e00-\\u9fff]{2,6}|[^，。；：（）\\d、]{0,4}(?:发言|交流|汇报|经验))[，。]${items}(?:的)?(?:做法|经验|发言|汇报)`,
		'gu'
	),
	new RegExp(
		`${said}(?:（|：|——)(?:即|分别是|分别为)?${items}(?=[）。；，])(?!）?等)`,
		'gu'
	)
];

/** 列名与个数: places that are counted first and named behind. 等 leaves a list open, and so does 其中. */
export const checkNamesBehind = ({ passages }: Understanding): Remark[] =>
	passages
		.filter(({ role }) => role !== 'cell')
		.flatMap((passage) => patterns.flatMap((pattern) => toldIn(passage, pattern)));

const toldIn = (passage: Passage, pattern: RegExp): Remark[] =>
	[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
		const groups = match.groups as Record<string, string>;
		const names = groups.names!.split(/、|以及|和|及/u).filter((name) => name !== '');
		if (names.some((name) => /等|其中|包括|以|所有|各/u.test(name))) return [];
		const stated =
			groups.said === '两'
				? 2
				: numerals.includes(groups.said!)
					? numerals.indexOf(groups.said!)
					: Number(groups.said);
		if (names.length === stated || Math.abs(names.length - stated) > 2) return [];
		const start = match.index + match[0].indexOf(groups.names!);
		return [
			{
				kind: 'mismatch',
				severity: 'warn',
				passage,
				start,
				end: start + groups.names!.length,
				message: `文中说${groups.said}个${groups.what}，列出的名称是${names.length}个。`,
				evidence: [match[0]]
			}
		];
	});
