import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import { isOneSlip } from '../../repair/slip.ts';
import { addUp } from '../add-up.ts';
import { isAverage, isMean, isRangeEnd, sameUnit, type Bare } from '../structure.ts';

/** 两项合计, 以上四项共需, 三家机构合计服务: how many are added up, at the head of a sentence. */
const counted =
	/^(?:以上|上述)?(?:这)?(?<n>[两二三四五六七八九十])(?:个)?(?:项|者|类|级|档|方|市|县|区|地|笔|部分|种|家|所|站|镇|校|批|块)(?:机构|支出|资金|补贴|人员|对象|经费|费用|街道|单位)?(?:合计|共计|总计|相加|加起来|总共|共|累计)[^，；。\d占]{0,6}$/u;

/** What is a part, a mean or a change is not added up. */
const isAddend = (one: Claim, total: Claim): boolean =>
	one.kind === 'level' &&
	!one.isBase &&
	one.quantity.qualifier === null &&
	sameUnit(one, total) &&
	!isMean(one) &&
	!isRangeEnd(one) &&
	!/标准|单价|[^合总]计划|目标|去年|上年/u.test(one.site.own);

const isUnder = ({ passage, site, quantity }: Claim): boolean =>
	/其中[^；]*$/u.test(passage.text.slice(site.sentenceStart, quantity.start));

/**
 * 跨句合计: 发放A金8501.76万元，人均…；发放B金10260万元。两项合计18671.76万元; 1. …计129万元；2. …计49万元。以上两项共需…: the sentence before, or
 * as many paragraphs above, have just so many figures of its kind.
 */
export function countedAbove(claims: readonly Claim[]): Bare[] {
	const passages = [...inPassages(claims)];
	return passages.flatMap(([passage, own], order) =>
		own.flatMap((total, index): Bare[] => {
			const said = saidOf(total);
			if (said === null) return [];
			const earlier = own.slice(0, index);
			// Its own sentence has what it adds up.
			if (
				earlier.some(
					(one) =>
						one.site.sentenceStart === total.site.sentenceStart && isAddend(one, total)
				)
			)
				return [];
			const parts =
				inSentenceBefore(total, earlier, said) ??
				(total.site.sentenceStart === 0 || earlier.length === 0
					? inParagraphs(total, passages.slice(0, order), passage, said)
					: null);
			return parts
				? [{ total, parts, exhaustive: `“${total.site.own.slice(0, 8)}”` }]
				: [];
		})
	);
}

/** How many it adds up; null for another figure. */
function saidOf(total: Claim): number | null {
	if (total.kind !== 'level' || isAverage(total) || total.quantity.unit === '%')
		return null;
	if (total.quantity.qualifier !== null) return null;
	const lead = total.passage.text.slice(total.site.sentenceStart, total.quantity.start);
	const n = counted.exec(lead)?.groups!.n;
	return n === undefined ? null : numeralValue(n);
}

function inSentenceBefore(
	total: Claim,
	earlier: readonly Claim[],
	count: number
): Claim[] | null {
	const addends = earlier.filter((one) => isAddend(one, total));
	const start = addends.at(-1)?.site.sentenceStart;
	const all = addends.filter(({ site }) => site.sentenceStart === start);
	const isLess = ({ quantity }: Claim) =>
		quantity.value < total.quantity.value ||
		isOneSlip(quantity.figure, total.quantity.figure);
	if (all.length === count) return all.every(isLess) ? all : null;
	// 支出46.8亿元，其中社保8.97亿元；卫生5.02亿元。两类合计13.99亿元: some that stand in 其中 may be what is meant.
	const closes = all.some(
		(_, at) => at + count <= all.length && addUp(total, all.slice(at, at + count))
	);
	const heads = all.filter((one) => !isUnder(one));
	return heads.length === count && heads.every(isLess) && !closes ? heads : null;
}

/** One figure a paragraph, in the paragraphs right above. */
function inParagraphs(
	total: Claim,
	above: readonly (readonly [Passage, readonly Claim[]])[],
	passage: Passage,
	count: number
): Claim[] | null {
	const near = above.slice(-count);
	const isRow =
		near.length === count &&
		passage.source.index - near[0]![0].source.index <= count + 1 &&
		near.every(([{ text, role }]) => role !== 'cell' && isItem(text));
	if (!isRow) return null;
	const found = near.map(([, claims]) =>
		claims.filter((one) => isAddend(one, total) && !isUnder(one))
	);
	return found.every(({ length }) => length === 1) ? found.map(([one]) => one!) : null;
}

/** 1.低保家庭…; （一）…; 安康托养中心：…. */
const isItem = (text: string): boolean =>
	/^(?:\d{1,2}[.．、]|[（(][\d一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}[、是]|[^，。；：\d]{2,12}：)/u.test(
		text
	);
