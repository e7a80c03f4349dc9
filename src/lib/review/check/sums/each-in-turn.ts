import { numeralValue } from '#lib/wording/numeral.ts';
import type { Remark } from '../../finding.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';

/** 四个街道各建一处，床位分别为…, 三类站点都有扩充，分别新增…: how many there are, told before the 分别 of their figures. */
const counted =
	/(?<said>[两三四五六七八九十])(?:个|家|类|项|地|县|区|市|镇|所|处|名|位|种|批|期|档)(?<noun>[\u4e00-\u9fff（）]{0,20})(?:，[^。；\d]{0,30})?$/u;

/** 逐个对应: as many figures behind 分别 as there are of whom they are told. */
export const checkEachInTurn = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims)].flatMap(([passage, own]) =>
		own.flatMap((first): Remark[] => {
			const group = first.site.respectively;
			// With subjects of its own the clause is judged by them (respectively.ts).
			if (!group || group.index !== 0 || group.subjects > 1 || group.figures < 2)
				return [];
			const turn = passage.text.lastIndexOf('分别', first.quantity.start);
			const lead = passage.text.slice(first.site.sentenceStart, turn);
			const said = counted.exec(lead)?.groups!.said;
			if (said === undefined || /其中|中的|等|两年|[前后上下]半/u.test(lead)) return [];
			// Figures before it may be what 分别 is of.
			if (/\d/u.test(lead)) return [];
			const stated = numeralValue(said);
			if (stated === group.figures || group.figures % stated === 0) return [];
			return [
				remarkOn(
					first,
					`前面说的是${said}个，“分别”后面有${group.figures}个数，不相等。`,
					null,
					[
						passage.text.slice(
							first.site.sentenceStart,
							own[own.indexOf(first) + group.figures - 1]!.quantity.end
						)
					]
				)
			];
		})
	);
