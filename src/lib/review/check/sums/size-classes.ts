import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

/** 18个乡镇中，超过4万人的2个，2万人至4万人的5个，少于2万人的11个. */
const classed =
	/(?<total>\d+)(?<unit>[个家所处名人户件])[^，。；\d]{0,16}?中?[，：](?<list>(?:[^。；]{2,24}?\d+(?:个|家|所|处|名|人|户|件)[，、]?){3,8})(?=[。；])/gu;
const above = /超过|以上|大于|高于|不低于|不少于/u;
const below = /少于|不足|不满|以下|小于|低于|未满/u;
const amid = /\d[^，、]{0,6}(?:至|到|—|－|～|~|-)[^，、]{0,4}\d/u;

/** 分档合计: where classes by size run from the greatest to the least without a gap, everything counted is in one of them. */
export const checkSizeClasses = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(classed)].flatMap((match): Remark[] => {
			const { total, unit, list } = match.groups as Record<string, string>;
			const classes = list!.split(/[，、](?=[^，、]*\d)/u).map((one) => {
				const count = new RegExp(`(?<bounds>.+?)(?<count>\\d+)${unit}[，、]?$`, 'u').exec(
					one
				)?.groups;
				return count ? { bounds: count.bounds!, count: Number(count.count) } : null;
			});
			if (classes.some((one) => one === null)) return [];
			const all = classes as { bounds: string; count: number }[];
			const ends = [all[0]!.bounds, all.at(-1)!.bounds];
			const isWhole =
				ends.some((one) => above.test(one) && !amid.test(one)) &&
				ends.some((one) => below.test(one) && !amid.test(one)) &&
				all.slice(1, -1).every(({ bounds }) => amid.test(bounds));
			const sum = all.reduce((added, { count }) => added + count, 0);
			if (!isWhole || sum === Number(total)) return [];
			return [
				remarkAt(passage, match, `各档合计${sum}${unit}，前面写的是${total}${unit}。`, {
					part: `${all.at(-1)!.count}${unit}`,
					kind: 'arithmetic',
					evidence: [`${all.map(({ count }) => count).join('＋')}＝${sum}`]
				})
			];
		})
	);
