import { numeralValue } from '#lib/wording/numeral.ts';
import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';

const fraction =
	/(?:占(?:比|总数|全部|全[市县区镇乡]|其)?的?(?<about>近|约|超过?|不足|不到)?|，(?<alone>近|约|超过?|不足|不到))(?:(?<whole>[二三四五六七八九十])分之(?<part>[一二三四五六七八九])|(?<half>一半|半数))/gu;

const tenths =
	/(?<about>占(?:比)?(?:近|约|超过?|不足|不到)?|近|约|超过?|不足|不到|逾)(?<number>[一二三四五六七八九])成(?<half>半)?(?<over>多|以上)?(?![立为功年本果员交分])/gu;

/** What a fraction in words may be off: it was never meant to be exact. */
const room = 0.06;

/** 占三分之二: a fraction in words, of the figure before it and the one that is its whole. */
export const checkFractions = ({ claims }: Understanding): Remark[] => [
	...inTenths(claims),
	...[...inPassages(claims)].flatMap(([passage, own]) =>
		[...passage.text.matchAll(fraction)].flatMap((match): Remark[] => {
			const pair = pairBefore(own, match.index);
			if (!pair) return [];
			const [part, whole] = pair;
			const { half } = match.groups!;
			const about = match.groups!.about ?? match.groups!.alone;
			const said =
				half === undefined
					? numeralValue(match.groups!.part!) / numeralValue(match.groups!.whole!)
					: 0.5;
			const ratio = part.quantity.value / whole.quantity.value;
			const low = said - (/近|不/u.test(about ?? '') ? room * 2 : room);
			const high = said + (/超/u.test(about ?? '') ? room * 4 : room);
			if (ratio >= low && ratio <= high) return [];
			return [remark(pair, match)];
		})
	)
];

/** 民办的125家，民办机构不足六成; 占八成多. */
const inTenths = (claims: readonly Claim[]): Remark[] =>
	[...inPassages(claims)].flatMap(([passage, own]) =>
		[...passage.text.matchAll(tenths)].flatMap((match): Remark[] => {
			const pair = pairBefore(own, match.index, 6);
			if (!pair) return [];
			const [part, whole] = pair;
			if (part.quantity.qualifier !== null || whole.quantity.qualifier !== null)
				return [];
			const { about, number, half, over } = match.groups!;
			const said = (numeralValue(number!) + (half === undefined ? 0 : 0.5)) / 10;
			const ratio = part.quantity.value / whole.quantity.value;
			const isLess = /近|不/u.test(about!);
			const isMore = /超|逾/u.test(about!) || over !== undefined;
			const low = said - (isLess ? 0.1 : isMore ? 0.002 : room);
			const high = said + (isMore ? 0.1 : isLess ? 0.002 : room);
			if (ratio >= low && ratio <= high) return [];
			return [remark(pair, match)];
		})
	);

function remark([part, whole]: readonly [Claim, Claim], match: RegExpExecArray): Remark {
	const percent = ((part.quantity.value / whole.quantity.value) * 100).toFixed(1);
	return {
		kind: 'arithmetic',
		severity: 'error',
		passage: part.passage,
		start: match.index,
		end: match.index + match[0].length,
		message: `${part.quantity.text}是${whole.quantity.text}的${percent}%，文中写“${match[0]}”。`,
		expected: null,
		evidence: [`${part.quantity.text}÷${whole.quantity.text}＝${percent}%`]
	};
}

/** The figure next before, in the same clause or the one before it, and the one greater figure of its kind in the sentence. */
function pairBefore(own: readonly Claim[], at: number, reach = 4): [Claim, Claim] | null {
	const before = own.filter(
		(one) =>
			one.quantity.end <= at &&
			one.kind === 'level' &&
			!one.isBase &&
			!/。/u.test(one.passage.text.slice(one.quantity.end, at))
	);
	const part = before.at(-1);
	if (
		!part ||
		!new RegExp(`^[，（]?[\\u4e00-\\u9fff]{0,${reach}}$`, 'u').test(
			part.passage.text.slice(part.quantity.end, at)
		)
	)
		return null;
	const wholes = before.filter(
		(one) =>
			one !== part &&
			countsAlike(one.quantity, part.quantity) &&
			one.quantity.value > part.quantity.value &&
			// 第一批0.9亿元，占半数；第二批…: what has a share of its own is a part as well.
			!/^[，（]占/u.test(one.passage.text.slice(one.quantity.end))
	);
	return wholes.length === 1 ? [part, wholes[0]!] : null;
}
