import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { isWholeCount } from '../structure.ts';
import { toldBefore, toldOtherwise } from './told-before.ts';

const notDone = /(?:未|没有?|尚未|还没有?|未能)(?<act>[\u4e00-\u9fff]{2})的$/u;

/**
 * 余数的复述: 承诺10件办结9件…。去年未办结的2件顺延. What was not done is spoken of again, and a whole and what was done of it were told
 * side by side before.
 */
export const checkRemainders = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((again, index) => {
		if (!isWholeCount(again)) return [];
		const act = notDone.exec(again.site.own)?.groups!.act;
		// 连续两年未参检的7家: some of them.
		if (act === undefined || /连续|多次|其中|首次/u.test(again.site.own)) return [];
		const before = toldBefore(
			claims,
			index,
			40,
			(one) => isWholeCount(one) && countsAlike(one.quantity, again.quantity)
		);
		const parts = before.filter((one) => one.site.own.endsWith(act));
		const [part, ...others] = parts;
		const whole = part && before[before.indexOf(part) - 1];
		if (!whole || others.length > 0 || !isBeside(whole, part)) return [];
		// 已就业的168人中，按比例就业32人: all of them are in work.
		if (whole.site.own.includes(`${act}的`)) return [];
		const left = whole.quantity.value - part.quantity.value;
		if (left <= 0 || left === again.quantity.value) return [];
		return [
			toldOtherwise(
				again,
				`前面${whole.quantity.text}中${act}${part.quantity.text}，未${act}的是${left}${again.quantity.writtenUnit}，这里是${again.quantity.text}。`,
				[`${whole.quantity.text}－${part.quantity.text}＝${left}`]
			)
		];
	});

const isBeside = (whole: Claim, part: Claim): boolean =>
	whole.passage === part.passage &&
	whole.site.sentenceStart === part.site.sentenceStart &&
	part.quantity.start - whole.quantity.end <= 24;
