import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

/** Which end an extreme names: 最高, 最低. */
const ends: readonly (readonly [string, string])[] = [
	['高', '低'],
	['多', '少'],
	['大', '小'],
	['长', '短'],
	['快', '慢'],
	['好', '差'],
	['早', '晚'],
	['前', '后']
];
const name =
	'(?<name>(?!的|各|个|[省市区县地城社乡集][省市区县镇])[\\u4e00-\\u9fff]{1,6}?(?:自治县|[县市区旗镇乡村局院]|街道|社区|中心|公司|机构|学校))';
const named = (way: string) =>
	`最${way}的?[\\u4e00-\\u9fff]{0,2}?(?:为|是|[：:—]{0,2})(?:仍)?${name}(?=[，（(为是仅达只的有\\d])`;
const patterns = ends.map(
	([more, less]) =>
		[new RegExp(named(more), 'gu'), new RegExp(named(less), 'gu')] as const
);

/** 最高与最低同名: 最高的甲县为27.4%，最低的甲县为13.2%. One place cannot be both ends of a list. */
export const checkTwoExtremes = ({ passages }: Understanding): Remark[] =>
	passages.filter(({ role }) => role !== 'cell').flatMap(twoIn);

const twoIn = (passage: Passage): Remark[] =>
	patterns.flatMap(([more, less]) =>
		[...passage.text.matchAll(more)].flatMap((first) => {
			const second = [...passage.text.matchAll(less)].find(
				(one) =>
					one.groups!.name === first.groups!.name &&
					!/[。！？]/u.test(
						passage.text.slice(
							Math.min(first.index, one.index),
							Math.max(first.index, one.index)
						)
					)
			);
			if (!second) return [];
			const later = second.index > first.index ? second : first;
			const start = later.index + later[0].lastIndexOf(later.groups!.name!);
			return [
				{
					kind: 'mismatch' as const,
					severity: 'warn' as const,
					passage,
					start,
					end: start + later.groups!.name!.length,
					message: `“${first[0]}”与“${second[0]}”是同一个名称，不能既最高又最低。`,
					evidence: [first[0], second[0]]
				}
			];
		})
	);
