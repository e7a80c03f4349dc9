import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';
import { isWholeCount } from '../structure.ts';

/** What is left of a whole, behind what was taken out of it. */
const rest = /^(?:其余|剩余|余下|剩下|还有|尚有|另有|未|待)/u;
/** Two words that leave nothing over between them. */
const sides: readonly (readonly [string, string])[] = [
	['集中', '分散'],
	['男', '女'],
	['城市', '农村'],
	['城镇', '农村'],
	['城镇', '乡村'],
	['住院', '门诊'],
	['结婚', '离婚'],
	['公办', '民办'],
	['户籍', '流动'],
	['在职', '退休'],
	['本地', '外地']
];

/** Units that are taken for one another by nobody; 人 and 名, 个 and 家 are. */
const unlike =
	/^(?:人|户|人次|户次|平方米|公顷|亩|元|万元|吨|公斤|公里|米|张|对|件|天)$/u;

/**
 * 总数与余数: 农房746平方米，…入住612户，剩余134户; 老人64人，集中22人，分散42户. A whole and the two parts that make it up to the last digit
 * were counted alike, and the one that says otherwise has the wrong word behind it.
 */
export const checkRestInOtherUnit = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims.filter(isCounted)).values()].flatMap((own) =>
		own.flatMap((whole, index) => {
			const [first, second] = own.slice(index + 1);
			if (!first || !second || !isTold(whole, first, second)) return [];
			const three = [whole, first, second];
			const odd = three.filter(
				(one) =>
					!three.some((two) => two !== one && countsAlike(one.quantity, two.quantity))
			);
			const [only] = odd;
			const like = three.find((one) => one !== only)!;
			return odd.length === 1 && only && areUnlike(only, like)
				? [
						remarkOn(
							only,
							`与相加的各数单位不一：${only.quantity.text}疑为以${like.quantity.unit}计。`,
							null,
							[`${first.quantity.text}＋${second.quantity.text}＝${whole.quantity.text}`],
							'unit'
						)
					]
				: [];
		})
	);

/** Persons are counted by heads or by visits, and both are written for one another. */
const persons = /^(?:人|人次|名|位)$/u;
const areUnlike = (a: Claim, b: Claim): boolean =>
	unlike.test(a.quantity.unit) &&
	!(persons.test(a.quantity.unit) && persons.test(b.quantity.unit));

const isCounted = (claim: Claim): boolean =>
	claim.passage.role !== 'cell' &&
	claim.blank === null &&
	claim.quantity.unit !== '' &&
	(isWholeCount(claim) || claim.quantity.unit === '万元');

function isTold(whole: Claim, first: Claim, second: Claim): boolean {
	const [all, a, b] = [whole, first, second].map(({ quantity }) =>
		Number(quantity.figure.replaceAll(',', ''))
	) as [number, number, number];
	if (a + b !== all || Math.min(a, b) < 10 || all < 50) return false;
	if (whole.site.sentenceStart !== second.site.sentenceStart) return false;
	if ([whole, first, second].some(({ quantity }) => /[万亿]/u.test(quantity.writtenUnit)))
		return false;
	return (
		rest.test(second.site.own) ||
		sides.some(
			([one, other]) =>
				(first.site.own.includes(one) && second.site.own.includes(other)) ||
				(first.site.own.includes(other) && second.site.own.includes(one))
		)
	);
}
