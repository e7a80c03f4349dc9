import { isAim } from '../understand/aim.ts';
import type { Claim } from '../understand/claim.ts';

/** 不填的数: what no table counts though its words name something that one does, and what is said of it. */
const asides: readonly (readonly [words: RegExp, reason: string])[] = [
	// 对XXX等X名优秀经办员予以表扬: so many of them, named before.
	[/[\u4e00-\u9fffXxΧ×*＊_＿□○〇…］]等$/u, '说的是点了名的几个，不是全部，由撰稿人填写'],
	[/缺口(?:为|约|达)?$/u, '说的是资金缺口，数据集里没有，由撰稿人填写'],
	// 因死亡退出X人: those alone.
	[
		/因[^，。；]{2,12}(?:退出|清退|停保|新增|纳入)$/u,
		'只说因某种原因的一部分，数据集里没有，由撰稿人填写'
	],
	// 省定最低指导标准X元: what others have set.
	[
		/(?:[省国部]定|指导标准|国家规定)[^，。；]*$/u,
		'说的是上级规定的数，不是本地的，由撰稿人填写'
	]
];

/** Why a blank is left to the writer whatever its words name; null where it is not. */
export function leftAlone(claim: Claim): string | null {
	const { site } = claim;
	const words = site.sentence + site.own;
	const aside = asides.find(([pattern]) => pattern.test(words));
	if (aside) return aside[1];
	return isAim(claim) ? '说的是目标、计划，不是已有的数，由撰稿人填写' : null;
}
