import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plain, shared } from '../derive/nouns.ts';
import { namedRate, sentenceBefore, wordsOf } from './named-rate.ts';
import { told } from './ratio-told.ts';
import {
	formerAndLatter,
	timesNamed,
	timesOfBase,
	timesOfNext,
	withBase
} from '../growth/times-of.ts';

/**
 * 比率与比: a rate whose part and whole stand in the sentence, in words of any trade: 入住率, 占预算5.04亿元的25%,
 * 1200名群众中…708人，占59%, 是28.45亿元的1.5倍, 结离比2.07∶1.
 */
export const checkRatios = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((claim, index) => {
		if (claim.isBase) return [];
		const before = claims
			.slice(Math.max(0, index - 8), index)
			.filter(
				(one) =>
					one.kind === 'level' &&
					!one.isBase &&
					(one.quantity.unit !== '%' || claim.quantity.unit !== '%') &&
					one.passage === claim.passage &&
					one.site.sentenceStart === claim.site.sentenceStart
			);
		const { unit, writtenUnit } = claim.quantity;
		if (writtenUnit === '∶1') return ratioOfTwo(claim, before);
		if (unit === '倍')
			return (
				statedWhole(claim, withBase(claim, claims[index - 1], before)) ??
				timesOfNext(claim, claims[index + 1], before) ??
				timesOfBase(claim, claims.slice(Math.max(0, index - 8), index)) ??
				timesNamed(claim, claims.slice(Math.max(0, index - 12), index)) ??
				formerAndLatter(claim, claims.slice(index + 1))
			);
		if (unit !== '%' || isOfListed(claim, before)) return [];
		// 10.2万人，占18.4%和3.2%: a share of each, and not of the last alone.
		if (/^[和、]\d/u.test(claim.passage.text.slice(claim.quantity.end))) return [];
		return (
			statedWhole(claim, before, () => claims.slice(Math.max(0, index - 20), index)) ??
			besideStated(claim, before) ??
			timesNamed(claim, claims.slice(Math.max(0, index - 12), index)) ??
			ofThose(claim, before) ??
			namedRate(
				claim,
				before,
				() => sentenceBefore(claim, claims.slice(0, index)),
				() => claims.slice(Math.max(0, index - 40), index)
			)
		);
	});

/** 结婚186对、离婚23对，占同期总量1164对的18.0%: both together. */
export function isOfListed(claim: Claim, before: readonly Claim[]): boolean {
	const [first, second, whole] = before.slice(-3);
	if (!first || !second || !whole || !/占[^，；。]*$/u.test(whole.site.own)) return false;
	const { text } = claim.passage;
	const isList =
		/^、[^，；。\d]*$/u.test(text.slice(first.quantity.end, second.quantity.start)) &&
		countsAlike(first.quantity, second.quantity);
	if (!isList || !countsAlike(first.quantity, whole.quantity)) return false;
	const share = (first.quantity.value + second.quantity.value) / whole.quantity.value;
	return Math.abs(share - claim.quantity.value) <= claim.quantity.lastPlace * 0.6;
}

/** …1.26亿元，占全年预算5.04亿元的25%; …42.67亿元，是28.45亿元的1.5倍. Null where no whole is stated so. */
function statedWhole(
	claim: Claim,
	before: readonly Claim[],
	earlier: () => readonly Claim[] = () => []
): Remark[] | null {
	const whole = before.at(-1);
	const joint = claim.quantity.unit === '倍' ? /是|为|相当于|即/u : /占|为|是|即|完成/u;
	const isOfCounted =
		/^(?:[\u4e00-\u9fff]{1,4})?(?:（[^（）]{1,4}）)?的$/u.test(claim.site.own) &&
		(claim.site.own === '的' || /占/u.test(whole?.site.own ?? ''));
	if (!whole || !isOfCounted || !joint.test(whole.site.own)) return null;
	const part = before
		.slice(0, -1)
		.findLast(({ quantity }) => quantity.unit === whole.quantity.unit);
	// 2.84万人，其中…、…1.03万人，为任务2.8万人的101.4%: any of those before may be meant.
	if (
		before.some(
			(one) =>
				one !== whole &&
				countsAlike(one.quantity, whole.quantity) &&
				told(claim, one, whole).length === 0
		)
	)
		return [];
	if (part) return told(claim, part, whole);
	// 需救助人口占农业人口38.6万人的10%: the part is named, and was counted further above.
	const name = /^(?<name>[\u4e00-\u9fff]{4,10})占/u.exec(whole.site.own)?.groups!.name;
	const named = earlier().filter(
		(one) =>
			one !== whole &&
			one.kind === 'level' &&
			!one.isBase &&
			countsAlike(one.quantity, whole.quantity) &&
			one.quantity.value <= whole.quantity.value &&
			name !== undefined &&
			shared(plain(wordsOf(one.site)), plain(name)).length >= 3
	);
	return named.length === 1 ? told(claim, named[0]!, whole) : [];
}

/**
 * 研发经费42.6亿元，与地区生产总值2130亿元之比为2%; 分配入住1260套，入住率（占1344套）93.8%: the whole stands right before the rate. Null
 * where none does.
 */
function besideStated(claim: Claim, before: readonly Claim[]): Remark[] | null {
	const whole = before.at(-1);
	if (!whole) return null;
	const isRatio =
		/^之比(?:为|是|达到?)?$/u.test(claim.site.own) &&
		/[与和同]$/u.test(
			claim.passage.text.slice(0, whole.quantity.start - whole.site.own.length)
		);
	const between = claim.passage.text.slice(whole.quantity.end, claim.quantity.start);
	const isBracket =
		/^[^，。；（）]{0,4}）(?:为|是|达到?)?$/u.test(between) &&
		/^(?:占|以|按)/u.test(whole.site.own);
	if (!isRatio && !isBracket) return null;
	const part = before
		.slice(0, -1)
		.find(
			({ quantity }) =>
				countsAlike(quantity, whole.quantity) && quantity.value <= whole.quantity.value
		);
	return part ? told(claim, part, whole) : null;
}

/**
 * 受访的1200名群众中，知晓的有708人，占59%: the whole is what stands before 中. 抽查180件，…共78件，占抽查件数的43.3%: it is
 * named again.
 */
function ofThose(claim: Claim, before: readonly Claim[]): Remark[] | null {
	// 593户1846人，占监测户数的79.9%: of households.
	const unit = /([户人件家例])数的$/u.exec(claim.site.own)?.[1];
	const part = before.findLast(({ quantity }) => quantity.unit === unit) ?? before.at(-1);
	const share = /^占(?:比(?:为|达)?|(?<named>[\u4e00-\u9fff]{2,10})的|为|达)?$/u.exec(
		claim.site.own
	);
	if (!part || !share) return null;
	const name = share.groups!.named?.replace(
		/^(?:全[市县省区]|我[市县区]|所有|全部|同期)|(?:总数|总量|件数|户数|人数|总人数|总额)$/gu,
		''
	);
	const isWhole = ({ site }: Claim) =>
		name === undefined
			? /^[^，。；\d]{0,12}中$/u.test(site.after)
			: name.length >= 2 && wordsOf(site).includes(name);
	const whole = before
		.filter((one) => one !== part && countsAlike(one.quantity, part.quantity))
		.findLast(isWhole);
	return whole &&
		countsAlike(whole.quantity, part.quantity) &&
		// 减贫超过1000人的乡镇…，占减贫人数的57.8%: a line that was passed is no whole.
		whole.quantity.qualifier === null
		? told(claim, part, whole)
		: null;
}

/** 结婚8920对，离婚4310对，结离比2.07∶1: the ratio of the two figures before it. */
function ratioOfTwo(claim: Claim, before: readonly Claim[]): Remark[] {
	if (claim.subject || !/比(?:为|是|达)?$/u.test(claim.site.own)) return [];
	// 生师比: the word says which stands first (told-ratios.ts).
	if (/[生师床医护]比/u.test(claim.site.own)) return [];
	const [first, second, ...more] = before;
	if (!first || !second || more.length > 0) return [];
	if (first.quantity.unit !== second.quantity.unit) return [];
	// 低收入组8734元，高收入组57316元，高低之比6.6∶1: the words say which stands first, or nobody does.
	return told(claim, second, first).length === 0 ? [] : told(claim, first, second);
}
