import type { Claim } from '../../understand/claim.ts';

/**
 * 名词相符: whether two figures speak of one thing, told by the words they share and by no lexicon: 参检率 and 实际参检,
 * 护理型床位 and 养老床位总数.
 */

/** What says nothing of the thing that is counted. */
const empty =
	/(?:截至|截止)?(?:目前|今年|去年|上年|本年|全年|同期|年[初末底]|月[初末底]|季度)|\d+年?|全[国市县省区州旗镇乡村]|[我本该][市县省区州旗镇乡村]|其中|各级|同比|环比|累计|合计|共计|总计|一共|共有?|现有|实际|已经?|达到?|约|为|是|有|的|了|总数|总量|总额|人数|户数|数量|比例|比重|占比?|率|分别|平均|提高|增长|下降|增加|减少/gu;

/** The words at a figure, before and behind it. */
export const wordsOf = ({ site }: Claim): string =>
	`${plain(site.own)} ${plain(site.after)}`;

export const plain = (words: string): string =>
	words.replace(empty, ' ').replace(/[^\u4e00-\u9fff ]/gu, ' ');

/** The longest run of characters that both have; '' where it is shorter than two. */
export function shared(a: string, b: string): string {
	let best = '';
	for (let from = 0; from < a.length; from++)
		for (let to = from + Math.max(2, best.length + 1); to <= a.length; to++) {
			const run = a.slice(from, to);
			if (/ /u.test(run) || !b.includes(run)) break;
			best = run;
		}
	return best;
}

/** Names that end alike are kinds of one thing: 社会团体 and 其他团体, 现场祭扫 and 网络祭扫. */
export const isKindred = (a: Claim, b: Claim): boolean => {
	const [one, other] = [a, b].map(({ site }) => plain(site.own).trim());
	return (
		one !== undefined &&
		other !== undefined &&
		one.length >= 2 &&
		other.length >= 2 &&
		!one.endsWith(other) &&
		!other.endsWith(one) &&
		one.slice(-2) === other.slice(-2)
	);
};

/**
 * 长三角出口2.81万亿元，占全国出口总额的41%: a share of the nation's, where the figure is not told to be the nation's; 我国35.28亿户，…占全球总数的70%:
 * of the world's, and the nation's is not that.
 */
export function isOfNation(named: string, { site }: Claim): boolean {
	const told = site.sentence.replace(/占[^，；。]*的/gu, '') + site.own;
	if (/^(?:同期)?(?:全球|世界)/u.test(named)) return !/全球|世界/u.test(told);
	return (
		/^(?:同期)?(?:全国|我国|国内)/u.test(named) &&
		!/全国|我国|全球|世界|国内|中国/u.test(told)
	);
}

/** Of these the one that shares the longest name with the words; null where two share as much, or none does. */
export function bestNamed(all: readonly Claim[], words: string): Claim | null {
	const runs = all.map((one) => shared(wordsOf(one), words).length);
	const most = Math.max(0, ...runs);
	const best = all.filter((_, index) => runs[index] === most);
	return most >= 2 && best.length === 1 ? best[0]! : null;
}
