import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { measures } from '../../words/measures.ts';

const unit = Object.keys(measures)
	.sort((a, b) => b.length - a.length)
	.join('|');
const amount = (name: string) =>
	`(?<${name}>\\d[\\d,]*(?:\\.\\d+)?)(?<${name}Step>万亿|[万亿])?(?<${name}Unit>${unit})`;
const pattern = new RegExp(
	`(?<![\\d.,])${amount('from')}(?:土地|耕地|林地|草地|粮食|大米)?[，、（]?(?<word>折合|约合|合计?|相当于|即|折)(?:人民币)?(?:约|为|约为)?${amount('to')}(?!\\d|[\\/／每人])`,
	'gu'
);
/** 占地32亩（约2.13公顷）: the same again in brackets, with no word at all. */
const bracketed = new RegExp(
	`(?<![\\d.,])${amount('from')}（(?<word>约|约合|合|即|折合)?(?:约|为|约为)?${amount('to')}）`,
	'gu'
);
const steps: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

interface Size {
	of: string;
	value: number;
	last: number;
}

function sizeOf(groups: Record<string, string | undefined>, name: string): Size {
	const figure = groups[name]!.replace(/,/gu, '');
	const step = steps[groups[`${name}Step`] ?? ''] ?? 1;
	const [of, size] = measures[groups[`${name}Unit`]!]!;
	const last = 10 ** -(figure.split('.')[1]?.length ?? 0) * step * size;
	return { of, value: Number(figure) * step * size, last };
}

/** 换算: 62.5万亩，合4.17万公顷; the same amount in two units. */
export const checkConverted = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => [
		...convertedIn(passage, pattern),
		...convertedIn(passage, bracketed)
	]);

const convertedIn = (passage: Passage, written: RegExp): Remark[] =>
	[...passage.text.matchAll(written)].flatMap((match): Remark[] => {
		const groups = match.groups as Record<string, string | undefined>;
		const [from, to] = [sizeOf(groups, 'from'), sizeOf(groups, 'to')];
		if (from.of !== to.of || from.value === 0) return [];
		// 合计, and 即 beside another amount of money, may sum up or name something else.
		const isSameUnit = groups.fromUnit === groups.toUnit;
		const isOfMoney = from.of === 'money';
		if (groups.word === '合计' || (isSameUnit && /即|相当于/u.test(groups.word!)))
			return [];
		if (isOfMoney && groups.fromStep === groups.toStep) return [];
		// 300亩（20亩）: in brackets alone it may be a part, unless the digits are those of another unit.
		if (groups.word === undefined && isSameUnit && !isInOther(from, to, groups.toUnit!))
			return [];
		if (groups.word === undefined && /money|time/u.test(from.of)) return [];
		const slack = Math.max(from.last, to.last, from.value * 0.02);
		if (Math.abs(from.value - to.value) <= slack) return [];
		const text = `${groups.to}${groups.toStep ?? ''}${groups.toUnit}`;
		const right =
			from.value / (steps[groups.toStep ?? ''] ?? 1) / measures[groups.toUnit!]![1];
		const end = match.index + match[0].replace(/）$/u, '').length;
		return [
			{
				kind: 'unit',
				severity: 'error',
				passage,
				start: end - text.length,
				end,
				message:
					isSameUnit && !isOfMoney
						? `“${match[0]}”前后单位相同而数不同，疑单位错用。`
						: `“${match[0]}”换算不符：应为${Number(right.toPrecision(4))}${groups.toStep ?? ''}${groups.toUnit}。`,
				evidence: [match[0]]
			}
		];
	});

/** 20亩 for 20公顷, which are 300亩. */
const isInOther = (from: Size, to: Size, unit: string): boolean =>
	Object.entries(measures).some(
		([other, [of, size]]) =>
			of === from.of &&
			other !== unit &&
			Math.abs((to.value / measures[unit]![1]) * size - from.value) <= from.value * 0.02
	);
