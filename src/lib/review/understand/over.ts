import type { Site } from './site.ts';

/** 区县间的量: a figure over all regions below one, by the slot's own word for it. */
export type OverWord =
	| '最高'
	| '最低'
	| '极差'
	| '极值比'
	| '变异系数'
	| '加权变异系数'
	| '泰尔指数'
	| '基尼系数'
	| '城乡间贡献'
	| '提标增支';

type Line = readonly [over: OverWord, at: RegExp, after?: RegExp];

const among = '(?:区县|县区|旗县区|县市区|地区|县)?';

/** The first that suits: by the words before the figure and, where given, those behind it. */
const lines: readonly Line[] = [
	['城乡间贡献', /差(?:异|距)的?$/u, /^来自城乡(?:之间|间)/u],
	['加权变异系数', /加权变异系数(?:为|是)?$/u],
	['变异系数', /变异系数(?:为|是)?$/u],
	['泰尔指数', /泰尔指数(?:为|是)?$/u],
	['基尼系数', /基尼系数(?:为|是)?$/u],
	['极值比', /(?:极值比|最高(?:的)?[和与同]最低(?:的)?.{0,8}之比)(?:为|是|达)?$/u],
	[
		'极差',
		/(?:极差|最高(?:的)?.{0,4}[和与同]最低(?:的)?.{0,8}(?:相差|差距|差))(?:为|是|达)?$/u
	],
	['提标增支', /增支(?:城[市镇]|农村)?(?:约)?$/u],
	['最高', new RegExp(`最高(?:的)?${among}(?:为|是|达到?|有)?$`, 'u')],
	['最低', new RegExp(`最低(?:的)?${among}(?:为|是|只有|仅|仅为|有)?$`, 'u')]
];

export function overAt({ own, after }: Site): OverWord | null {
	for (const [over, at, behind] of lines)
		if (at.test(own) && (behind === undefined || behind.test(after))) return over;
	return null;
}

/** Units in which the subject of such a figure is counted, whatever unit the figure itself has. */
export const isExtreme = (over: OverWord | null): boolean =>
	over === '最高' || over === '最低';
