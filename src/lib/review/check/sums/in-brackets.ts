import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

const kind = '街道办事处|街道办?|办事处|苏木|农场|林场|[镇乡街县区市旗]';
const counted = `\\d+个?(?:${kind})`;

/** 13个乡镇（9镇5乡）: how many places there are, and of which kinds. */
const divided = new RegExp(
	`(?<total>\\d+)个(?<noun>[\\u4e00-\\u9fff（）、]{2,8}?)（(?<parts>${counted}(?:[、，和]?${counted})+)）`,
	'gu'
);

/** 括号里的构成: what stands in brackets behind a count of 乡镇 or 区县 is all of them. */
export const checkInBrackets = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(divided)].flatMap((match): Remark[] => {
			const { total, noun, parts } = match.groups as Record<string, string>;
			// 12个村（2镇1乡）: what is counted lies in them.
			if (!/[乡镇街县区市旗道]$/u.test(noun!.replace(/[）]$/u, ''))) return [];
			const numbers = parts!.match(/\d+/gu)!.map(Number);
			const sum = numbers.reduce((all, one) => all + one, 0);
			if (sum === Number(total)) return [];
			return [
				remarkAt(passage, match, `括号里的各项合计${sum}个，前面写的是${total}个。`, {
					kind: 'arithmetic',
					evidence: [`${numbers.join('＋')}＝${sum}`]
				})
			];
		})
	);
