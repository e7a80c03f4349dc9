import { numeralValue } from '#lib/wording/numeral.ts';
import type { Claim } from '../../understand/claim.ts';
import { isOneSlip } from '../../repair/slip.ts';
import { addUp } from '../add-up.ts';
import { namedParts } from './named-parts.ts';
import { toldSum } from './told-sums.ts';
import { isAverage, isMean, isRangeEnd, sameUnit, type Bare } from '../structure.ts';

/** A结…2310对、离婚806对，合计3116对. 城市…，农村…；两项共支出…: the last so many. */
export function beforeSum(total: Claim, earlier: readonly Claim[]): Bare | null {
	if (/^(?:一|总)?共$/u.test(total.site.own)) return afterList(total, earlier);
	const verb = /^共([\u4e00-\u9fff]{2})$/u.exec(total.site.own)?.[1];
	if (verb !== undefined) return sameVerb(total, earlier, verb);
	const years = yearsSum(total, earlier) ?? toldSum(total, earlier);
	if (years) return years;
	const named = namedParts(
		total,
		earlier.filter(
			(one) => one.passage === total.passage && sameUnit(one, total) && !isAverage(one)
		)
	);
	if (named) return { total, parts: named, exhaustive: `“${total.site.own}”` };
	const counted = countedSum.exec(total.site.own);
	if (!counted && !/(?:合计|共计|总计)(?:[^，；。0-9]{0,6})$/u.test(total.site.own))
		return null;
	const parts = earlier.filter(
		(one) =>
			one.site.sentenceStart === total.site.sentenceStart &&
			one.passage === total.passage &&
			sameUnit(one, total) &&
			!isAverage(one) &&
			!/[日天月]均[^，；。]*$/u.test(one.site.own) &&
			// 每人3万元, 1万至2万元不等: what one gets is no part of what all get.
			(!/^每|每(?:个|名|家|所)?[市县区乡镇村户人家院站][^，。；]{0,4}$/u.test(
				one.site.own
			) ||
				/^每/u.test(total.site.own)) &&
			!isRangeEnd(one)
	);
	if (isAverage(total)) return null;
	// 助学92.40万元（231人×4000元）、…合计: what stands in brackets explains what stands before them.
	const open = parts.filter((one) => !isInBracket(one));
	if (open.length >= 2 && open.length < parts.length && !isInBracket(total))
		parts.splice(0, parts.length, ...open);
	// 一级…、二级…、三级…；一、二级合计…: some that stand together are what it adds up.
	if (parts.length > 2 && !addUp(total, parts) && hasRun(total, parts)) return null;
	if (!counted) {
		// 排查13.6万户，鉴定为C级1742户、D级536户，合计2278户: what is greater was told of something else.
		const from = parts.findLastIndex(
			(one) =>
				one.quantity.value > total.quantity.value &&
				!isOneSlip(one.quantity.figure, total.quantity.figure)
		);
		const own = parts.slice(from + 1);
		const list = from < 0 || own.length >= 2 ? own : parts;
		const isOther =
			from >= 0 &&
			!addUp(total, list) &&
			!isNearSum(total, list) &&
			!isShiftedSum(total, list);
		return list.length >= 2 && !isOther
			? { total, parts: list, exhaustive: '“合计”' }
			: null;
	}
	const number = countOf(counted[1]!);
	// 低保98.74亿元，其中城市…、农村…；特困…，三项共计…: what stands behind 其中 is in the figure before it already.
	const heads = parts.filter((one) => !isUnderOther(one));
	const last = (heads.length >= number ? heads : parts).slice(-number);
	return last.length === number
		? { total, parts: last, exhaustive: `“${counted[0]}”` }
		: null;
}

const hasRun = (total: Claim, parts: readonly Claim[]): boolean =>
	parts.some((_, from) =>
		parts.some((_, to) => to > from && addUp(total, parts.slice(from, to + 1)))
	);

const isNearSum = (total: Claim, parts: readonly Claim[]): boolean =>
	Math.abs(
		parts.reduce((all, { quantity }) => all + quantity.value, 0) / total.quantity.value -
			1
	) < 0.35;

/** 18.4亿元、25.1亿元，合计4.35亿元: the sum to its last digit, with its point or its unit in another place. */
function isShiftedSum(total: Claim, parts: readonly Claim[]): boolean {
	const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	const tens = Math.log10(added / total.quantity.value);
	return Math.abs(tens) > 0.9 && Math.abs(tens - Math.round(tens)) < 5e-4;
}

const isInBracket = ({ passage, site, quantity }: Claim): boolean =>
	/（[^（）]*$/u.test(passage.text.slice(site.sentenceStart, quantity.start));

const isUnderOther = ({ passage, site, quantity }: Claim): boolean =>
	/其中[^；]*$/u.test(passage.text.slice(site.sentenceStart, quantity.start));

/** 2022年至2024年…分别为1860万元、2145万元、2530万元，三年累计投入6535万元: as many years as figures. */
function yearsSum(total: Claim, earlier: readonly Claim[]): Bare | null {
	const said =
		/([两二三四五六七八九])(?:个)?(?:年|季度|月)(?:来|间)?(?:累计|合计|共计|总计|共)[^，；。\d]{0,6}$/u.exec(
			total.site.own
		);
	if (!said || isAverage(total)) return null;
	const parts = earlier.slice(-numeralValue(said[1]!));
	const isList = parts.every(
		(one, index) =>
			one.passage === total.passage &&
			one.site.sentenceStart === total.site.sentenceStart &&
			one.kind === 'level' &&
			sameUnit(one, total) &&
			(index === 0 || one.site.taken !== null || one.site.respectively !== null)
	);
	return isList && parts.length === numeralValue(said[1]!)
		? { total, parts, exhaustive: `“${said[0]}”` }
		: null;
}

/** …32件、…27件、…19件，共78件: the list of the clause before. */
function afterList(total: Claim, earlier: readonly Claim[]): Bare | null {
	const last = earlier.at(-1);
	if (!last || last.passage !== total.passage) return null;
	const parts = earlier.filter(
		(one) =>
			one.passage === total.passage &&
			one.site.clause === last.site.clause &&
			sameUnit(one, total) &&
			!isAverage(one)
	);
	const between = total.passage.text.slice(last.quantity.end, total.quantity.start);
	const spread = parts.length < 2 ? spreadOver(total, earlier) : [];
	if (spread.length >= 3) return { total, parts: spread, exhaustive: '“共”' };
	if (parts.length < 2 || /[；。]/u.test(between)) return null;
	// 每个乡镇2万元至5万元不等，共58万元: two ends of a range.
	if (parts.some(isRangeEnd)) return null;
	// 个 counts anything: what is far from the sum counts something else.
	const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	const isNear = Math.abs(added / total.quantity.value - 1) < 0.3;
	return isNear || total.quantity.unit !== '个'
		? { total, parts, exhaustive: '“共”' }
		: null;
}

/** 网上受理7326件，窗口受理2104件，共受理9430件: all that was done in the same words. */
function sameVerb(total: Claim, earlier: readonly Claim[], verb: string): Bare | null {
	const parts = spreadOver(total, earlier);
	return parts.length >= 2 && parts.every(({ site }) => site.own.endsWith(verb))
		? { total, parts, exhaustive: `“共${verb}”` }
		: null;
}

/** 同意71票，反对4票，弃权3票，共78票: one a clause, near the sum, and nothing else counted between. */
function spreadOver(total: Claim, earlier: readonly Claim[]): Claim[] {
	const here = earlier.filter(
		(one) =>
			one.passage === total.passage && one.site.sentenceStart === total.site.sentenceStart
	);
	const added = here.reduce((all, { quantity }) => all + quantity.value, 0);
	const isList = here.every(
		(one) => sameUnit(one, total) && !isMean(one) && !/其中/u.test(one.site.own)
	);
	return isList && Math.abs(added / total.quantity.value - 1) < 0.3 ? here : [];
}

/** 两项共支出, 二者合计, 双方共移交: how many are added up is said. */
const countedSum =
	/([二三四五六七八九两双])(?:项|者|类|级|档|方|市|县|地|个|笔|部分|种)?(?:资金|支出|人员|对象|经费|救助)?(?:合计|共计|总计|相加|之和|共)[^，；。0-9占]{0,6}$/u;

const countOf = (word: string): number => (word === '双' ? 2 : numeralValue(word));
