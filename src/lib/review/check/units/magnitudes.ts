import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { magnitudes, type Magnitude } from '../../words/magnitudes.ts';
import { measures } from '../../words/measures.ts';

const measured = Object.keys(measures)
	.filter((unit) => /^(?:area|length|weight)$/u.test(measures[unit]![0]) && unit !== '里')
	.sort((a, b) => b.length - a.length)
	.join('|');
const pattern = new RegExp(
	`(?<![\\d.,—－~～至])(?<figure>\\d[\\d,]*(?:\\.\\d+)?)(?<more>[多余])?(?<step>[千万亿])?(?:[多余])?(?<unit>${measured})(?![/／·])`,
	'gu'
);
const steps: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

/** 量级: what is measured in a unit in which it would be a thousand times too great or too small: 两居室55平方公里, 降雨量186米. */
export const checkMagnitudes = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(pattern)].flatMap((match) => remarksOn(passage, match))
	);

function remarksOn(passage: Passage, match: RegExpExecArray): Remark[] {
	const { figure = '', step = '', unit = '' } = match.groups!;
	const [of, size] = measures[unit]!;
	const value = Number(figure.replaceAll(',', '')) * (steps[step] ?? 1) * size;
	const lead = leadOf(passage.text, match.index);
	const end = match.index + match[0].length;
	const behind = passage.text.slice(end, end + 8);
	const told = magnitudes.find(
		(one) =>
			one.of === of &&
			value > 0 &&
			one.units?.test(unit) !== false &&
			isOf(one, lead, behind)
	);
	if (!told) return [];
	const isTooSmall = told.least !== undefined && value < told.least;
	const isTooGreat = told.most !== undefined && value > told.most;
	return isTooSmall || isTooGreat
		? [
				{
					kind: 'unit',
					severity: 'error',
					passage,
					start: match.index,
					end,
					message:
						told.most === 0
							? `${told.name}不以${unit}计，${match[0]}疑单位错用。`
							: `${told.name}不会${isTooSmall ? '小' : '大'}到${match[0]}，疑单位错用。`,
					evidence: []
				}
			]
		: [];
}

/** The clause before a figure; what stands in brackets is passed over. */
const leadOf = (text: string, at: number): string =>
	/[^，；。：！？\n]*$/u.exec(
		text.slice(Math.max(0, at - 40), at).replace(/（[^（）]*）/gu, '')
	)![0];

const isOf = ({ lead, behind, except }: Magnitude, before: string, after: string) =>
	lead?.test(before) !== false &&
	behind?.test(after) !== false &&
	!except?.test(before) &&
	!except?.test(/^[\u4e00-\u9fff]{0,3}/u.exec(after)![0]);
