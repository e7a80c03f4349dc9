import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

/** A number of a list that opens a sentence in the middle of a paragraph. */
const number = /(?<=[。！？”])（(?<nth>[二三四五六七八九]|[2-9])）(?=[\u4e00-\u9fff])/gu;
const order = '一二三四五六七八九';

/** 孤立的序号: …60名。（三）建议…: left over from a list of which no other number is there. */
export const checkLoneNumbers = ({ passages }: Understanding): Remark[] => {
	const whole = passages.map(({ text }) => text).join('\n');
	return passages.flatMap((passage) =>
		passage.role !== 'prose'
			? []
			: [...passage.text.matchAll(number)].flatMap((match): Remark[] => {
					const { nth } = match.groups!;
					const before = /\d/u.test(nth!)
						? `（${Number(nth) - 1}）`
						: `（${order[order.indexOf(nth!) - 1]}）`;
					// Of a list there is the number before, in whatever kind of bracket.
					return whole.includes(before) || whole.includes(before.slice(1))
						? []
						: [
								remarkAt(
									passage,
									match,
									`“${match[0]}”前没有“${before}”，疑为复制残留的序号。`,
									{ kind: 'residue', severity: 'warn', evidence: [] }
								)
							];
				})
	);
};
