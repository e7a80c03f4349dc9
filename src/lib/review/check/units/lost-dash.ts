import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

/** What a figure would have to be, and the greatest it can be. */
interface Joined {
	readonly pattern: RegExp;
	readonly most: number;
	readonly what: string;
}

/** Two figures, with the mark between them lost, are more than any of their kind: the digits are in the group `digits`. */
const joined: readonly Joined[] = [
	// 招收36岁的学龄前儿童, 8089周岁15810人.
	{
		pattern:
			/(?<![\d.,])(?<digits>\d{2,4})(?:周)?岁(?=的?(?:学龄前|婴幼儿|幼儿|儿童|未成年|少年|青少年|小学生|中小学生|适龄儿童|孩子))/gu,
		most: 18,
		what: '年龄'
	},
	{ pattern: /(?<![\d.,])(?<digits>\d{3,4})周?岁/gu, most: 130, what: '年龄' },
	// 每月510日发放.
	{
		pattern: /(?:每月|当月|次月|下月|每季首月|季末月)(?<digits>\d{2,4})[日号](?!均|常)/gu,
		most: 31,
		what: '日'
	},
	{ pattern: /(?<=\d{4}年)(?<digits>\d{3,4})月(?!龄)/gu, most: 12, what: '月份' }
];

/** 分别10001250元, 分别为320450万元: behind 分别 there are two, and the digits of one fall into two of a size. */
const listed =
	/[和与及、][^，。；、]{1,14}(?:每[\u4e00-\u9fff]{1,6})?分别(?:为|是|约|达到?|补助|发放|拨付)?(?<digits>\d{4,8})(?:万|亿)?[元人户个张件](?![、和与及，]?\d)/gu;

/** 丢了连接号: 3—6岁 written 36岁, 5—10日 written 510日. */
export const checkLostDash = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => {
		const told = joined.flatMap(({ pattern, most, what }) =>
			[...passage.text.matchAll(pattern)].flatMap((match) => {
				const digits = match.groups!.digits!;
				const cut = cutOf(digits, most, (a, b) => a < b && b <= most);
				return Number(digits) > most && cut !== null
					? [remark(passage, match, `没有这样的${what}，疑为“${cut.join('—')}”`)]
					: [];
			})
		);
		const apart = [...passage.text.matchAll(listed)].flatMap((match) => {
			const cut = cutOf(
				match.groups!.digits!,
				Infinity,
				(a, b) => b > a / 5 && b < a * 5 && a % 10 === 0 && b % 10 === 0
			);
			return cut === null
				? []
				: [remark(passage, match, `“分别”后只有一个数，疑为“${cut.join('”“')}”两数相连`)];
		});
		return [...told.filter(isFirst), ...apart];
	});

/** The one cut of the digits into two that fit; of several the middle one. */
function cutOf(
	digits: string,
	most: number,
	fits: (first: number, second: number) => boolean
): readonly [number, number] | null {
	const cuts = Array.from({ length: digits.length - 1 }, (_, at) => at + 1)
		.filter((at) => digits[at] !== '0')
		.sort((a, b) => Math.abs(a - digits.length / 2) - Math.abs(b - digits.length / 2))
		.map((at) => [Number(digits.slice(0, at)), Number(digits.slice(at))] as const)
		.filter(([a, b]) => a <= most && fits(a, b));
	return cuts[0] ?? null;
}

const isFirst = (one: Remark, index: number, all: readonly Remark[]): boolean =>
	all.findIndex(({ start, end }) => start < one.end && one.start < end) === index;

function remark(passage: Passage, match: RegExpExecArray, why: string): Remark {
	const digits = match.groups!.digits!;
	const start = match.index + match[0].lastIndexOf(digits);
	const end = match.index + match[0].length;
	return {
		kind: 'digits',
		severity: 'error',
		passage,
		start,
		end,
		message: `“${passage.text.slice(start, end)}”${why}，两数之间的连接号或顿号丢失。`,
		evidence: []
	};
}
