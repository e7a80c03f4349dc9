import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { classified } from '../../words/classifiers.ts';

const patterns = classified.map(({ nouns, wrong, right }) => ({
	right,
	pattern: new RegExp(
		`(?<!每[百千万]?[名人户个]?)(?<noun>${nouns})(?:为|有|共有?|共计|达到?|约|合计|总计|增加到|增至)?(?<count>\\d[\\d,.]*[多余]?[万亿]?[多余]?(?<unit>${wrong}))(?=[，。；、（的]|$)`,
		'gu'
	)
}));

/** 量词 (GB/T 15835): 发放棉被520人, 床位1200人. A thing with the classifier of another. */
export const checkClassifiers = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => (passage.role === 'cell' ? [] : classifiersIn(passage)));

const classifiersIn = (passage: Passage): Remark[] =>
	patterns.flatMap(({ pattern, right }) =>
		[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
			const { noun, count, unit } = match.groups as Record<string, string>;
			// 网格员126件，志愿者37件: a list of things by who told of them.
			const before = passage.text.slice(0, match.index);
			if (new RegExp(`\\d${unit}[，、；]$`, 'u').test(before)) return [];
			// 帮助残疾人32家企业, 低保对象120户: what stands behind or between is another thing.
			const end = match.index + match[0].length;
			return [
				{
					kind: 'unit',
					severity: 'warn',
					passage,
					start: end - count!.length,
					end,
					message: `“${noun}”不用“${unit}”计数，应为${right}。`
				}
			];
		})
	);
