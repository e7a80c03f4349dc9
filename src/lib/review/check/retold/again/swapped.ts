import type { Remark } from '../../../finding.ts';
import { isSwapped } from '../../../repair/slip.ts';
import { countsAlike } from '../../../understand/canonical.ts';
import type { Claim } from '../../../understand/claim.ts';
import { digitCount } from '../../../understand/figure.ts';
import type { Understanding } from '../../../understand/understanding.ts';
import { plain, shared } from '../../derive/nouns.ts';
import { figuresOf, toldBefore, toldOtherwise } from '../told-before.ts';

/** What stands beside it in time, or was aimed at, is another figure. */
const elsewhere =
	/比|较|上年|去年|同期|年初|计划|目标|任务|应当?|[新改扩续]|增加|减少|每|均/u;

/**
 * 复述时数字颠倒: 孤儿215人…。为保障251名孤儿的生活: the same thing in another sentence, with two digits changed over. Of figures that have
 * nothing to do with each other hardly any two differ so; the shorter they are, the more of the name has to be the same.
 */
export const checkSwappedAgain = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((again, index) => {
		if (!isCounted(again)) return [];
		const before = toldBefore(claims, index, 60, (one) =>
			countsAlike(one.quantity, again.quantity)
		);
		const first = before.find(
			(one) => isCounted(one) && isApart(one, again) && isSame(one, again)
		);
		return first
			? [
					toldOtherwise(
						again,
						`前面是“${wordsAt(first)}”，这里是“${wordsAt(again)}”，两处数字次序不同。`,
						[first, again].map(wordsAt)
					)
				]
			: [];
	});

const isCounted = ({ kind, isBase, quantity, site }: Claim): boolean =>
	kind === 'level' &&
	!isBase &&
	quantity.qualifier === null &&
	quantity.per === null &&
	!/^(?:%|‰|倍|百分点|)$/u.test(quantity.unit) &&
	!elsewhere.test(site.own) &&
	digitCount(quantity) >= 2;

function isSame(one: Claim, again: Claim): boolean {
	const [a, b] = figuresOf(one, again);
	if (a.startsWith('0') || b.startsWith('0') || !isSwapped(b, a)) return false;
	// 312.5亿元 and 31.25亿元: a point elsewhere is no slip between two digits.
	if (a.indexOf('.') !== b.indexOf('.')) return false;
	const digits = digitCount(again.quantity);
	const noun = plain(again.site.after.slice(0, 8)).trim();
	// 全村312户…。把321户人家走了一遍: nothing else is counted in households there.
	if (digits >= 3 && everybody.test(again.site.after)) return true;
	if (digits >= 3 && isTakenUpBehind(one, again)) return true;
	const name = noun.length >= 2 ? noun : plain(again.site.own).trim();
	const run = shared(`${plain(one.site.own)} ${plain(one.site.after.slice(0, 8))}`, name);
	return run.length >= (digits >= 3 ? 2 : 3);
}

/** 尚有缺口86.4万元…。安排84.6万元，用于弥补上述缺口: what it is for names the first. */
function isTakenUpBehind(one: Claim, { passage: { text }, quantity }: Claim): boolean {
	const noun =
		/^[^。；\d]{0,20}(?:上述|前述|该项?|这一|这笔)(?:资金)?(?<noun>[\u4e00-\u9fff]{2})/u.exec(
			text.slice(quantity.end)
		)?.groups!.noun;
	return noun !== undefined && one.site.own.includes(noun);
}

/** No name but that of the unit. */
const everybody = /^(?:人家|群众|家庭|农户|村民|居民|乡亲|老乡)/u;

/** A list has figures that differ as they like: only another sentence tells a thing again. */
const isApart = (one: Claim, again: Claim): boolean =>
	(one.passage !== again.passage ||
		one.site.sentenceStart !== again.site.sentenceStart) &&
	(one.place === again.place || one.place === null || again.place === null) &&
	![one, again].some(({ passage, site, quantity }) =>
		timed.test(passage.text.slice(site.clause, quantity.start))
	);

/** A figure that says its own time in its clause is not told again by one of another. */
const timed = /\d{4}年|\d{1,2}月|季度|去年|上年|今年|同期|半年/u;

const wordsAt = ({ site, quantity }: Claim): string =>
	`${site.own.slice(-6)}${quantity.text}${site.after.slice(0, 6)}`;
