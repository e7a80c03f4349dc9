import type { Claim } from '../../understand/claim.ts';
import { remainder } from '../../words/complements.ts';
import { isMean, sameUnit, type Bare } from '../structure.ts';

const lead =
	/(?<=^|[。；])在?(?<name>[\u4e00-\u9fff]{2,5}?)(?:户|人员|对象|项目|资金|家庭|款物)?中，/gu;

/** 支出2.91亿元，…。支出中，助医0.86亿元、…、其他0.27亿元: the total is named again, and 其他 takes what is left of it. */
export function amongNamed(own: readonly Claim[]): Bare[] {
	const [first] = own;
	if (!first) return [];
	const { text } = first.passage;
	return [...text.matchAll(lead)].flatMap((match): Bare[] => {
		const from = match.index + match[0].length;
		const stop = text.slice(from).search(/[。；]/u);
		const end = stop < 0 ? text.length : from + stop;
		const listed = own.filter(
			({ quantity }) => quantity.start >= from && quantity.end <= end
		);
		const last = listed.at(-1);
		if (!last || listed.length < 3 || !remainder.test(last.site.own)) return [];
		if (listed.some((one) => isMean(one) || !sameUnit(one, last))) return [];
		const total = own.findLast(
			(one) =>
				one.quantity.end <= match.index &&
				one.site.own.endsWith(match.groups!.name!) &&
				sameUnit(one, last) &&
				!isMean(one)
		);
		return total ? [{ total, parts: listed, exhaustive: '“其他”包括其余各项' }] : [];
	});
}
