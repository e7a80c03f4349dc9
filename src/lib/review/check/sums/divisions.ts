import { numeralValue } from '#lib/wording/numeral.ts';
import type { Claim } from '../../understand/claim.ts';
import { slipsThatClose } from '../../repair/slip.ts';
import { addUp } from '../add-up.ts';
import { between } from '../derive/near.ts';
import { bestNamed, plain } from '../derive/nouns.ts';
import { isMean, sameUnit, type Bare } from '../structure.ts';

/** 按诉求分，从构成看: what opens a list of everything there is. */
export const divisionLead =
	/(?:按|依|从|分)[^，。；\d]{1,12}(?:分|看|划分|分类|统计|来说)[，：]?(?:其中)?$|按[^，。；\d]{1,14}分[级类档]?[，：]$|按[\u4e00-\u9fff]{1,6}(?:种|类型|类别|来源|方式|用途|性别|年龄段?)[，：]$|分[两二三四五六][批类档期组片块](?:[\u4e00-\u9fff]{0,6})?[，：]$|(?:来源于|来自|来源有|分为|包括)[两二三四五六](?:个?方面|个?部分|类|块|笔|个?渠道)[，：]$/u;

/**
 * 按类划分: 按诉求分，婚姻家庭类312件…；其他58件: the parts of a total that the text told before, in a sentence of its own. Only where one
 * slip of the pen closes the list, as nothing else says what it divides.
 */
export function divisionsIn(own: readonly Claim[]): Bare[] {
	return [
		...byGender(own),
		...byOrdinal(own),
		...own.flatMap((first, index): Bare[] => {
			const lead = first.passage.text.slice(first.site.sentenceStart, first.site.clause);
			if (!divisionLead.test(lead) || first.quantity.unit === '%') return [];
			// What stands behind another of the same clause is not the first.
			const { text } = first.passage;
			if (/\d/u.test(text.slice(first.site.clause, first.quantity.start))) return [];
			const sentence = own
				.slice(index)
				.filter(
					(one) =>
						one.site.sentenceStart === first.site.sentenceStart &&
						!isMean(one) &&
						!/其中|占(?:比[例重]?)?(?:为|达)?$|较|比(?!例)/u.test(one.site.own)
				);
			const units = [...new Set(sentence.map(({ quantity }) => quantity.unit))];
			return units.flatMap((unit) => {
				const parts = sentence.filter(({ quantity }) => quantity.unit === unit);
				return divided(parts, own.slice(0, index), lead) ?? [];
			});
		})
	];
}

/** 分两批组织812名护理员，第一批430人、第二批392人: the last figure before them, where they come near it. */
const byOrdinal = (own: readonly Claim[]): Bare[] =>
	own.flatMap((first, index): Bare[] => {
		const kind = /第一(?<kind>[批组期类轮])[\u4e00-\u9fff]{0,6}$/u.exec(first.site.own)
			?.groups!.kind;
		if (kind === undefined) return [];
		const parts = [first];
		for (const one of own.slice(index + 1)) {
			const number = '一二三四五六七八九十'[parts.length];
			if (!one.site.own.includes(`第${number}${kind}`) || !sameUnit(one, first)) break;
			parts.push(one);
		}
		const lead = first.passage.text.slice(0, first.quantity.start);
		const isAll = new RegExp(
			`分[两二三四五六七八九]${kind}|共[两二三四五六七八九]${kind}`,
			'u'
		).test(lead);
		return parts.length >= 2 && isAll
			? ([
					nearest(
						parts,
						own.slice(0, index).filter((one) => sameUnit(one, first))
					)
				].filter((one) => one !== null && !addUp(one.total, one.parts)) as Bare[])
			: [];
	});

/** 孤儿和困境儿童（共100人）…。男孩53人、女孩47人: who all were told of in the sentence before. */
const byGender = (own: readonly Claim[]): Bare[] =>
	own.flatMap((men, index): Bare[] => {
		const women = own[index + 1];
		if (!women || !/^男[\u4e00-\u9fff]{0,4}$/u.test(men.site.own)) return [];
		if (!/^女[\u4e00-\u9fff]{0,4}$/u.test(women.site.own) || !sameUnit(men, women))
			return [];
		const before = own
			.slice(0, index)
			.filter((one) => sameUnit(one, men) && !isMean(one));
		const total = before.at(-1);
		const isSaid =
			total !== undefined &&
			(before.length === 1 || /共|合计|总/u.test(total.site.own)) &&
			total.site.sentenceStart !== men.site.sentenceStart;
		return isSaid && !addUp(total, [men, women])
			? [{ total, parts: [men, women], exhaustive: '男女之和就是全部' }]
			: [];
	});

/** What was told before, and is what these divide; null where nothing says so. */
function divided(
	parts: readonly Claim[],
	before: readonly Claim[],
	lead: string
): Bare | null {
	const [first] = parts;
	if (!first || parts.length < 2) return null;
	const wholes = before.filter(
		(one) =>
			sameUnit(one, first) &&
			(!isMean(one) || one.quantity.writtenUnit === '元') &&
			parts.every(({ quantity }) => quantity.value < one.quantity.value * 3)
	);
	if (wholes.some((one) => addUp(one, parts))) return null;
	const number = /分([两二三四五六])[批类档期组片块]/u.exec(lead)?.[1];
	const last = wholes.at(-1);
	// 分两批，…164名，…192名: as many as were announced.
	if (number !== undefined && numeralValue(number) === parts.length && last)
		return {
			total: last,
			parts: [...parts],
			exhaustive: `“${lead.replace(/[，：]$/u, '')}”`
		};
	if (parts.length < 3) return null;
	const slipped = wholes.filter(
		(total) =>
			slipsThatClose({ total, parts: [...parts], exhaustive: null, shares: [] }).length >
			0
	);
	const total = slipped.length === 1 ? slipped[0] : bestNamed(slipped, plain(lead));
	// One slip says which figure is wrong, but only of figures that are long enough for it to say anything.
	return total && total.quantity.value >= telling
		? { total, parts: [...parts], exhaustive: null }
		: nearest(parts, wholes);
}

const telling = 100;

/** How far from its total a division may be that was meant to close. */
const near = 0.15;

/** 从类型看，…21个，…18个，…16个 of 54个: a division told in one row, and one figure before it that it comes near to. */
function nearest(parts: readonly Claim[], wholes: readonly Claim[]): Bare | null {
	const isRow = parts
		.slice(1)
		.every((one, at) =>
			/^(?:[、，]|以?及|和)[^，；。\d]*$/u.test(between(parts[at]!, one))
		);
	if (!isRow || parts.some(({ quantity }) => quantity.qualifier !== null)) return null;
	const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	const close = wholes.filter(
		({ quantity }) =>
			quantity.qualifier === null && Math.abs(added / quantity.value - 1) <= near
	);
	const isOne = new Set(close.map(({ quantity }) => quantity.value)).size === 1;
	return isOne
		? { total: close[0]!, parts: [...parts], exhaustive: '按类逐项列出' }
		: null;
}
