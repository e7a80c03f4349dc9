import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { measures } from '../../words/measures.ts';

const scale: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8 };
/** What a unit is of and how much of it; the units of people and things count one each. */
const sizes: Readonly<Record<string, readonly [of: string, size: number]>> = {
	...measures,
	'%': ['rate', 10],
	'‰': ['rate', 1],
	人: ['persons', 1],
	户: ['households', 1],
	人次: ['visits', 1],
	张: ['beds', 1]
};
const unit = Object.keys(sizes)
	.filter((one) => one !== '里')
	.sort((a, b) => b.length - a.length)
	.join('|');
const figure = (name: string) =>
	`(?<${name}>(?<${name}Figure>\\d[\\d,]*(?:\\.\\d+)?)(?<${name}Step>[万亿]?)(?<${name}Unit>${unit}))`;
const change =
	'(?:调整|提高|上升|提升|增加|增长|发展|扩大|上涨|涨|增|升|下降|降低|减少|压缩|压减|回落|缩短|缩小|降|减)(?:为|到|至)';
/** 由3.4%降到3.2‰; 2016年为178万元，2017年提高到196元. */
const pattern = new RegExp(
	`(?<![\\d.,])${figure('from')}(?:[，、]?(?:[^，。；、\\d]{0,2}\\d{4}年|今年|目前|现在|现已|如今|到|至)?[^，。；、\\d]{0,4})?${change}了?(?:目前的|现在的)?${figure('to')}`,
	'gu'
);

/** How many times a thing told twice may have grown, by its digits, and by what it would have grown in earnest. */
const alike = 4;
const apart = 9;
const unbelievable = 300;

/** 前后单位: what grows from one figure to another is told in one unit. */
export const checkFromTo = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
			const groups = match.groups!;
			const [from, to] = ['from', 'to'].map((name) => {
				const digits = Number(groups[`${name}Figure`]!.replaceAll(',', ''));
				const [of, size] = sizes[groups[`${name}Unit`]!]!;
				return { of, digits, value: digits * size * scale[groups[`${name}Step`]!]! };
			}) as [Told, Told];
			if (from.of !== to.of || from.digits === 0 || to.digits === 0) return [];
			const grown = Math.max(to.value / from.value, from.value / to.value);
			const digits = Math.max(to.digits / from.digits, from.digits / to.digits);
			if (digits > alike || grown < (from.of === 'rate' ? apart / alike : unbelievable))
				return [];
			if (from.of === 'rate' && groups.fromUnit === groups.toUnit) return [];
			const end = match.index + match[0].length;
			// Which of the two is wrong is not told.
			return [
				{
					kind: 'unit',
					severity: 'error',
					passage,
					start: end - groups.to!.length,
					end,
					message: `“${match[0]}”前后单位不一，${groups.from}与${groups.to}疑有一处单位错用。`,
					evidence: [groups.from!, groups.to!]
				}
			];
		})
	);

interface Told {
	of: string;
	digits: number;
	value: number;
}
