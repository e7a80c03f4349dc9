import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import { intervalOf, meets, quotient } from '../interval.ts';
import { isLevel } from './derived.ts';
import { bestNamed, plain } from './nouns.ts';

const number = String.raw`\d+(?:\.\d+)?`;
const said = `(?:为|达到?|是|约为?)*(?<a>${number})[∶:：](?<b>${number})`;
const ratios = [
	new RegExp(
		String.raw`(?<one>[\u4e00-\u9fff]{2,8})[与和同](?<other>[\u4e00-\u9fff]{2,10}?)(?:数量|人数)?(?:的)?(?:配备)?(?:比例|配比|之比|比)${said}`,
		'gu'
	),
	new RegExp(
		String.raw`比(?:例|值|重)?（(?<one>[\u4e00-\u9fff]{2,8})[∶:：比](?<other>[\u4e00-\u9fff]{2,8})）${said}`,
		'gu'
	)
];

/** 护理员与在院老人配比为1∶6.4, 抚养比（在职∶退休）为2.34∶1: both are told by name somewhere in the text, each once. */
export function checkStaffRatios(claims: readonly Claim[]): Remark[] {
	return [...inPassages(claims).keys()].flatMap((passage) =>
		ratios.flatMap((ratio) =>
			[...passage.text.matchAll(ratio)].flatMap((match): Remark[] => {
				const { one = '', other = '', a = '', b = '' } = match.groups!;
				const end = match.index + match[0].length;
				const start = end - a.length - b.length - 1;
				const isOfRatio = ({ passage: own, quantity }: Claim) =>
					own === passage && quantity.end > start && quantity.start < end;
				const levels = claims.filter(
					(claim) => isLevel(claim) && claim.quantity.value >= 1 && !isOfRatio(claim)
				);
				const first = bestNamed(levels, plain(one).trim());
				const second = bestNamed(levels, plain(other).trim());
				if (!first || !second || first === second) return [];
				const isOneFirst = a === '1';
				if (!isOneFirst && b !== '1') return [];
				const [more, less] = isOneFirst ? [second, first] : [first, second];
				const figure = isOneFirst ? b : a;
				const decimals = figure.split('.')[1]?.length ?? 0;
				const half = 10 ** -decimals * 0.6;
				const value = Number(figure);
				const should = quotient(intervalOf(more.quantity), intervalOf(less.quantity));
				if (meets(should, { low: value - half, high: value + half })) return [];
				const right = (more.quantity.value / less.quantity.value).toFixed(decimals);
				const written = isOneFirst ? `1∶${right}` : `${right}∶1`;
				return [
					{
						kind: 'arithmetic',
						severity: 'error',
						passage,
						start,
						end,
						message: `按文中数算应为${written}，文中为${a}∶${b}。`,
						expected: written,
						evidence: [`${more.quantity.text}÷${less.quantity.text}＝${right}`]
					}
				];
			})
		)
	);
}
