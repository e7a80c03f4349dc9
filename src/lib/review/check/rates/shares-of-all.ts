import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, quotient, sum } from '../interval.ts';
import { plainly } from '../say.ts';
import { remarkOn } from '../remark.ts';
import { sumText } from '../sums/sums.ts';

/** What a structure is taken by: its kinds shut each other out, so that they cannot be more than all. */
const partition =
	/从[^，。；]{1,6}看，|结构|构成|分布|分类|分年龄|年龄|性别|原因|年限|来源|用途|区域|城乡|等级|文化程度|学历|因素|权重|按.{1,6}分|承担|负担|分担|分摊/u;
/** One of the kinds takes what the others leave: together they are all. */
const remainder = /其他|其它|其余/u;

/** 从年龄结构看，…占45.2%，…占38.1%，…占16.7%: shares of one whole, listed without their parts. */
export function checkSharesOfAll({ claims, passages }: Understanding): Remark[] {
	const remarks: Remark[] = claims.flatMap((claim, index) =>
		respectiveShares(claim, index, claims)
	);
	remarks.push(...proportions(claims), ...passages.flatMap(structureOf));
	for (let first = 0; first < claims.length; first++) {
		if (!isShare(claims[first])) continue;
		const list = [claims[first]!];
		for (let next = claims[first + 1]; next; next = claims[first + list.length]) {
			if (!isWith(list[0]!, next) || !(isShare(next) || isBareKind(next))) break;
			list.push(next);
		}
		first += list.length - 1;
		const remark = list.length >= 3 || isShared(list) ? judged(list) : null;
		if (remark) remarks.push(remark);
	}
	return remarks;
}

/** 三次产业结构为3.6∶52.6∶43.8: three shares of one whole. */
const industries =
	/(?:三次产业|三产|产业)(?:结构|比重|比例|比|构成)[^。；\d]{0,14}(?<a>\d+(?:\.\d+)?)\s*[∶:：]\s*(?<b>\d+(?:\.\d+)?)\s*[∶:：]\s*(?<c>\d+(?:\.\d+)?)/gu;

const structureOf = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(industries)].flatMap((match): Remark[] => {
		const { a, b, c } = match.groups!;
		const added = Number(a) + Number(b) + Number(c);
		if (Math.abs(added - 100) < 0.25) return [];
		const end = match.index + match[0].length;
		return [
			{
				kind: 'arithmetic',
				severity: 'error',
				passage,
				start: end - match[0].length + match[0].indexOf(a!),
				end,
				message: `三次产业比重合计为${Number(added.toFixed(1))}，应为100。`,
				expected: null,
				evidence: [`${a}＋${b}＋${c}＝${Number(added.toFixed(1))}`]
			}
		];
	});

/** 按50%、20%、10%、20%的比例负担: proportions in which one thing is divided. */
function proportions(claims: readonly Claim[]): Remark[] {
	return claims.flatMap((last, index) => {
		if (last.quantity.unit !== '%' || last.site.respectively) return [];
		const behind = last.passage.text.slice(last.quantity.end);
		if (
			!/^的(?:比例|标准)?(?:比例)?(?:分担|负担|承担|分摊|分配|安排|配套|出资)/u.test(
				behind
			)
		)
			return [];
		const list = [last];
		for (let at = index; at > 0 && claims[at]!.site.taken !== null; at--)
			list.unshift(claims[at - 1]!);
		const added = list.reduce((all, { quantity }) => all + quantity.value, 0);
		if (list.length < 2 || Math.abs(added - 1) < 0.001) return [];
		return [
			remarkOn(last, `各方比例合计为${plainly(added, '%')}，应为100%。`, null, [
				`${sumText(list)}＝${plainly(added, '%')}`
			])
		];
	});
}

function judged(list: readonly Claim[]): Remark | null {
	const [head] = list;
	const hasRemainder = list.some(({ site }) => remainder.test(site.own)) || areAges(list);
	const isStructure =
		partition.test(head!.site.sentence + head!.site.own) || isShared(list);
	if (!hasRemainder && !isStructure) return null;
	const added = list.reduce((all, { quantity }) => all + quantity.value, 0);
	const slack = Math.max(0.001, list.length * 0.0005) + 1e-9;
	// 农村占77.6%，城市占22.4%；老年人占41.3%: the first two are all, the third divides anew.
	let sum = 0;
	if (list.slice(0, -1).some(({ quantity }) => isAll((sum += quantity.value), slack)))
		return null;
	const isShort = 1 - added > slack && (hasRemainder || added > 0.9);
	if (added - 1 <= slack && !isShort) return null;
	return remarkOn(
		list.at(-1)!,
		`各项占比合计为${plainly(added, '%')}，应为100%。`,
		null,
		[`${sumText(list)}＝${plainly(added, '%')}`]
	);
}

/** 60—69岁占…，70—79岁占…，80岁及以上占…: from age to age, and all above. */
const areAges = (list: readonly Claim[]): boolean =>
	list.length >= 3 &&
	list.every(({ site }) => /岁|周岁/u.test(site.own)) &&
	/(?:岁|周岁)(?:及|以|含)*以?上/u.test(list.at(-1)!.site.own) &&
	list.slice(0, -1).every(({ site }) => /[—－～~至到-]\d+周?岁/u.test(site.own));

const isAll = (sum: number, slack: number): boolean => Math.abs(sum - 1) <= slack;

/** 城市3.1万人，农村11.8万人，分别占20.8%和79.2%: shares that make up all are of the sum of the figures before them. */
function respectiveShares(
	head: Claim,
	index: number,
	claims: readonly Claim[]
): Remark[] {
	const group = head.site.respectively;
	if (!group || group.index !== 0 || !/占/u.test(head.site.own)) return [];
	const size = group.figures;
	const shares = claims.slice(index, index + size);
	const parts = claims.slice(Math.max(0, index - size), index);
	if (
		size < 2 ||
		parts.length < size ||
		!parts.every((one) => isPart(one, head, parts[0]!))
	)
		return [];
	const stated = shares.reduce((all, { quantity }) => all + quantity.value, 0);
	if (
		shares.some(({ quantity }) => quantity.unit !== '%') ||
		Math.abs(stated - 1) > 0.0015
	)
		return [];
	const all = sum(parts.map(({ quantity }) => intervalOf(quantity)));
	const isRight = parts.every((part, at) =>
		meets(
			quotient(intervalOf(part.quantity), all),
			intervalOf(shares[at]!.quantity),
			0.0006
		)
	);
	const added = parts.reduce((total, { quantity }) => total + quantity.value, 0);
	if (isRight) return [];
	return [
		remarkOn(
			parts.at(-1)!,
			`与占比对不上：${parts.map(({ quantity }) => `${quantity.text}占${plainly(quantity.value / added, '%')}`).join('、')}。`,
			null,
			[
				`${sumText(parts)}＝${plainly(added, head.quantity.unit === '%' ? parts[0]!.quantity.unit : '')}`
			]
		)
	];
}

/** 中央和省级补助占76%，市县配套占24%: who pays, and who pays the rest. */
const isShared = (list: readonly Claim[]): boolean =>
	list.length === 2 &&
	/补助|上级|中央|财政|政府/u.test(list[0]!.site.own) &&
	/配套|自筹|本级|市县|个人/u.test(list[1]!.site.own);

const isPart = (one: Claim, head: Claim, first: Claim): boolean =>
	one.kind === 'level' &&
	!one.isBase &&
	one.passage === head.passage &&
	one.site.sentenceStart === head.site.sentenceStart &&
	one.quantity.unit === first.quantity.unit &&
	one.quantity.unit !== '%';

const isWith = (head: Claim, one: Claim): boolean =>
	one.site.sentenceStart === head.site.sentenceStart &&
	one.passage === head.passage &&
	one.of === head.of;

/** 中央承担70%，市级15%，县级15%: the verb of the first holds for all. */
const isBareKind = ({ quantity, site, kind }: Claim): boolean =>
	quantity.unit === '%' &&
	kind !== 'rate' &&
	(site.taken !== null || /^[\u4e00-\u9fff]{2,6}$/u.test(site.own)) &&
	!/率|增|降|提高|上升/u.test(site.own);

const isShare = (claim: Claim | undefined): boolean =>
	claim !== undefined &&
	claim.quantity.unit === '%' &&
	/占|承担|负担|分担|分摊/u.test(claim.site.own);
