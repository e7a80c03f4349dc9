import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

const each = '每人(?:每[年月])?';
const part = new RegExp(
	`${each}(?:不低于|补助|缴费|缴纳|为|是|按)?(?<yuan>\\d[\\d,]*(?:\\.\\d+)?)元`,
	'gu'
);
const total = new RegExp(
	`(?:加起来|合起来|加在一起|合计|共计|总计|两项(?:合计|相加)?|三项(?:合计|相加)?|合)(?:为|是|达到?|即)?${each}(?:为|是)?(?<yuan>\\d[\\d,]*(?:\\.\\d+)?)元`,
	'gu'
);

/** 人均相加: 财政补助每人670元，个人缴费每人400元，加起来每人1170元: what one gets of each kind makes up what one gets. */
export const checkSumsEach = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(total)].flatMap((match): Remark[] => {
			const sentence = /[^。；！？\n]*$/u.exec(passage.text.slice(0, match.index))![0];
			const parts = [...sentence.matchAll(part)].map(({ groups }) => valueOf(groups!));
			const told = valueOf(match.groups!);
			const added = parts.reduce((sum, one) => sum + one, 0);
			// 提高到, 原来: what it was is no part of what it is.
			if (parts.length < 2 || parts.length > 4 || /提高|上调|增加到|原/u.test(sentence))
				return [];
			if (Math.abs(added - told) < 0.005 || Math.max(...parts) >= told) return [];
			const end = match.index + match[0].length;
			return [
				{
					kind: 'arithmetic',
					severity: 'error',
					passage,
					start: end - match.groups!.yuan!.length - 1,
					end,
					message: `各项相加每人为${Number(added.toFixed(2))}元，文中为${match.groups!.yuan}元。`,
					evidence: [`${parts.map((one) => `${one}元`).join('＋')}＝${added}元`]
				}
			];
		})
	);

const valueOf = (groups: Record<string, string>): number =>
	Number(groups.yuan!.replaceAll(',', ''));
