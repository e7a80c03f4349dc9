import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import { isSwapped } from '../../repair/slip.ts';
import type { Understanding } from '../../understand/understanding.ts';

/** 民发〔2021〕15号. */
const sign =
	/(?<name>[\u4e00-\u9fff]{2}[〔［[（(](?:19|20)\d\d[〕］\])）])(?:第)?(?<number>\d{2,4})号/gu;
/** 对第58号建议的答复, 《…的建议》（第85号）. */
const proposal = /(?<name>第)(?<number>\d{2,4})号(?=(?:重点)?(?:建议|提案|议案)|[）)])/gu;
/** 0571-87001234, 12345. */
const telephone =
	/(?<![\d.〔-])(?<name>(?:0\d{2,3}[-—－]{1,2})?)(?<number>\d{7,8}|1[3-9]\d{9}|12\d{3})(?![\d.万亿元人户个家件%年月])/gu;

/**
 * 文号与电话: a number that names a paper or a telephone, told again with two digits in another order. Papers of one office follow each
 * other, so that a number beside its own title is left alone.
 */
export const checkLabelsRetold = ({ passages }: Understanding): Remark[] => [
	...toldTwice(passages, sign, (text, at) => !/》[（(]?$/u.test(text.slice(0, at))),
	...toldTwice(passages, proposal, (text, at) => /》[（(]$/u.test(text.slice(0, at))),
	...toldTwice(
		passages,
		telephone,
		(text, at, end) =>
			/(?:电话|热线|拨打|手机|传真|咨询|监督|举报|致电)[^。；]{0,16}$/u.test(
				text.slice(0, at)
			) ||
			// 3216085这部举报电话.
			/^[这该][部条个]?[\u4e00-\u9fff]{0,6}(?:电话|热线)/u.test(text.slice(end))
	)
];

function toldTwice(
	passages: readonly Passage[],
	pattern: RegExp,
	isAgain: (text: string, at: number, end: number) => boolean
): Remark[] {
	const told = passages.flatMap((passage) =>
		[...passage.text.matchAll(pattern)].map((match) => ({ passage, match }))
	);
	return told.flatMap(({ passage, match }, index): Remark[] => {
		const { name, number } = match.groups as Record<string, string>;
		if (!isAgain(passage.text, match.index, match.index + match[0].length)) return [];
		const earlier = told
			.slice(0, index)
			.map((one) => one.match)
			.filter(({ groups }) => groups!.name === name);
		if (earlier.some(({ groups }) => groups!.number === number)) return [];
		const first = earlier.find(({ groups }) => isSwapped(number!, groups!.number!));
		if (!first) return [];
		return [
			{
				kind: 'mismatch',
				severity: 'warn',
				passage,
				start: match.index,
				end: match.index + match[0].length,
				message: `前面是“${first[0]}”，这里是“${match[0]}”，两个数字次序不同。`,
				evidence: [first[0], match[0]]
			}
		];
	});
}
