import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { intervalOf, quotient } from '../interval.ts';
import { remarkOn } from '../remark.ts';
import { inPassages } from '../../understand/in-passages.ts';
import { alike } from './derived.ts';

const doubled =
	/翻(?:了)?(?<times>[一两二三]|1|2|3)?(?:倍|番)|增(?:长|加)(?:了)?(?<once>一|1)倍(?!多)|是[^，。；]{0,12}的(?<twice>两|2|二)倍/gu;
const steps: Readonly<Record<string, number>> = {
	一: 1,
	两: 2,
	二: 2,
	三: 3,
	'1': 1,
	'2': 2,
	'3': 3
};

/** 翻一番: from 12 to 24, from 12 to 48 for 翻两番. The two figures of one kind next to the words, one on each side or both before. */
export function checkDoublings(claims: readonly Claim[]): Remark[] {
	return [...inPassages(claims)].flatMap(([passage, own]) => {
		return [...passage.text.matchAll(doubled)].flatMap((match) => {
			const { times, twice, once } = match.groups!;
			const factor = (twice ?? once) ? 2 : 2 ** (steps[times ?? '一'] ?? 1);
			const pair = pairAt(own, match.index, match.index + match[0].length);
			if (!pair || isOfAnother(pair[1], match.index)) return [];
			const [less, more] = pair;
			const should = quotient(intervalOf(more.quantity), intervalOf(less.quantity));
			// 翻番 is said of what is nearly so, and of what is more.
			if (should.high >= factor * 0.9 && should.low <= factor * 1.35) return [];
			return [
				remarkOn(
					more,
					`由${less.quantity.text}到${more.quantity.text}不是“${match[0]}”。`,
					null,
					[
						`${more.quantity.text}÷${less.quantity.text}＝${Number((more.quantity.value / less.quantity.value).toPrecision(3))}`
					]
				)
			];
		});
	});
}

/** 公司增加到453家，利润总额翻了一番: the words before 翻 name another thing. */
const isOfAnother = ({ passage, quantity }: Claim, at: number): boolean =>
	/^[^（]*，[\u4e00-\u9fff]{2,}(?:更是|也|均|都|实现|同步|同样)$/u.test(
		passage.text.slice(quantity.end, at)
	);

function pairAt(
	own: readonly Claim[],
	start: number,
	end: number
): [Claim, Claim] | null {
	const isAmount = (one: Claim) =>
		one.kind === 'level' && !/^(?:%|倍|百分点)$/u.test(one.quantity.unit);
	const inSentence = own.filter(
		(one) =>
			isAmount(one) &&
			!/。/u.test(
				one.passage.text.slice(
					Math.min(one.quantity.end, start),
					Math.max(one.quantity.start, end)
				)
			)
	);
	const before = inSentence.filter((one) => one.quantity.end <= start);
	const last = before.at(-1);
	if (!last) return null;
	const behind = inSentence.find((one) => one.quantity.start >= end);
	const isBracket =
		behind !== undefined &&
		/^（[^，。；）]*$/u.test(last.passage.text.slice(end, behind.quantity.start));
	const other = isBracket ? behind : before.at(-2);
	if (!other || !alike(other, last)) return null;
	if (
		!isBracket &&
		!other.isBase &&
		!/由|从|仅|上年|去年|\d{4}年/u.test(other.site.own + other.site.sentence.slice(-12))
	)
		return null;
	return other.quantity.value <= last.quantity.value
		? [other, last]
		: isBracket
			? [other, last]
			: null;
}
