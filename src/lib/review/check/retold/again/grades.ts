import type { Remark } from '../../../finding.ts';
import { clauseAt, groupAt, inProse, otherwise } from './telling.ts';

const graded =
	/(?<![\d.一二三四五六七八九十ⅠⅡⅢⅣ第、—至和省市])(?<n>\d(?:\.\d)?|[一二三四五六七八九十]|[ⅠⅡⅢⅣⅤ]|[1-5]?A{1,5})(?<unit>星级|级|等)(?<noun>[\u4e00-\u9fff]{2,8})/gu;

/** 等级的复述: 评为四级养老机构…。把三级养老机构的牌匾授予…; 5.1级地震…。5.7级地震发生后: one matter is of one grade. */
export const checkGradesAgain = inProse((passage) => {
	const { text } = passage;
	const all = [...text.matchAll(graded)];
	return all.flatMap((again, index): Remark[] => {
		const name = nameOf(again);
		if (name === null || !isDefinite(text, again)) return [];
		const same = all
			.slice(0, index)
			.filter(
				({ groups }) =>
					groups!.noun!.startsWith(name) && groups!.unit === again.groups!.unit
			);
		const grades = new Set(same.map(({ groups }) => groups!.n));
		if (grades.size !== 1 || grades.has(again.groups!.n)) return [];
		const first = same.at(-1)!;
		if (isAnother.test(clauseAt(text, { start: first.index, end: first.index })))
			return [];
		if (isAnother.test(text.slice(first.index, again.index))) return [];
		const at = (match: RegExpMatchArray) => ({
			start: match.index!,
			end: groupAt(match, 'n', 'unit').end - 0
		});
		const whole = (match: RegExpMatchArray) => ({
			start: match.index!,
			end:
				match.index! + match.groups!.n!.length + match.groups!.unit!.length + name.length
		});
		return at(first).start < at(again).start
			? [otherwise(passage, whole(first), whole(again))]
			: [];
	});
});

const behind =
	/(?:的?(?:牌匾|牌子|匾牌|称号|证书|标牌|铜牌|奖牌|资格证)|发生后|启动后|发布后|生效后|响应后)/u;

/** 养老机构 before 的牌匾, 地震 before 发生后. */
function nameOf({ groups }: RegExpMatchArray): string | null {
	const { noun } = groups as Record<string, string>;
	const at = behind.exec(noun!)?.index;
	const cut = /^[\u4e00-\u9fff]+?(?=[的这那])/u.exec(noun!)?.[0];
	const name = at === undefined ? (cut ?? noun!) : noun!.slice(0, at);
	return name.length >= 2 ? name : null;
}

function isDefinite(text: string, match: RegExpMatchArray): boolean {
	const lead = text.slice(Math.max(0, match.index! - 3), match.index);
	const rest = text.slice(match.index, match.index! + match[0].length + 6);
	return behind.test(rest) || /(?:这次|此次|这场|该|上述)$/u.test(lead);
}

const isAnother =
	/余震|最大|提升|升级|升至|晋升|调整|以上|原|由|从|降|复评|又|再次|分别|同时|先后|另/u;
