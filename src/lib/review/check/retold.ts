import type { Remark } from '../finding.ts';
import { isOneSlip, isShuffled, isSwapped } from '../repair/slip.ts';
import { countsAlike } from '../understand/canonical.ts';
import type { Claim } from '../understand/claim.ts';
import { samePlace } from '../understand/places.ts';
import type { Understanding } from '../understand/understanding.ts';
import { plain, shared } from './derive/nouns.ts';
import { isListed } from './list-parts.ts';
import { isNamedWholly, retelling, type Retelling } from './retelling.ts';
import { isMean } from './structure.ts';
import { remarkOn } from './sums.ts';

/** How many figures back the first telling may stand. */
const reach = 60;

/**
 * 带定语的复述: 处理违法违规机构412家…。被处理的421家机构中…; 走访养老机构9家…。察看的7家机构里…. What was counted is spoken of again as
 * what is known, by the verb or the noun of the first telling, and no figure told before is the same.
 */
export const checkRetold = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((again, index) => {
		const said = retelling(again);
		if (!said) return [];
		const before = claims
			.slice(Math.max(0, index - reach), index)
			.filter((one) => countsAsAgain(one, again, said));
		if (before.some(({ quantity }) => quantity.value === again.quantity.value)) return [];
		const first = before.findLast((one) => isFirstOf(one, again, said));
		if (!first) return [];
		return [
			remarkOn(
				again,
				`前面是“${tellingOf(first)}”，这里复述为“${tellingOf(again)}”，两处不一致。`,
				null,
				[first, again].map(tellingOf),
				'mismatch',
				'warn'
			)
		];
	});

const countsAsAgain = (one: Claim, again: Claim, { isDefinite }: Retelling): boolean =>
	one.kind === 'level' &&
	!one.isBase &&
	!isMean(one) &&
	one.quantity.qualifier === null &&
	(countsAlike(one.quantity, again.quantity) ||
		// 已分配21996套, 已入住的21969户: so many flats, so many households.
		(isDefinite && isLong(again) && areCounts(one, again))) &&
	/^[万亿]*/u.exec(one.quantity.writtenUnit)![0] ===
		/^[万亿]*/u.exec(again.quantity.writtenUnit)![0] &&
	(one.place === null || again.place === null || samePlace(one.place, again.place)) &&
	(!saysWhen.test(leadOf(again)) ||
		isTitle(one) ||
		one.time.period === again.time.period) &&
	!/计划|目标|应|任务/u.test(one.site.own);

const isLong = ({ quantity }: Claim): boolean =>
	quantity.figure.replace(/\D/gu, '').length >= 5;

const areCounts = (...both: readonly Claim[]): boolean =>
	both.every(({ quantity }) => /^[套户人名间份件]$/u.test(quantity.unit));

/** 标题: a heading, or a line above the text that is no sentence. */
const isTitle = ({ passage }: Claim): boolean =>
	passage.role === 'heading' ||
	(passage.source.index <= 1 &&
		passage.text.length <= 40 &&
		!/[。；]/u.test(passage.text));

/** A time of its own; what is carried over from another sentence says nothing of what is known. */
const saysWhen = /(?:19|20)\d\d年|季度|[上下]半年|去年|上年|今年|\d月(?!\d{1,2}日前)/u;

/** A long figure one slip away, or a short one whose verb and noun are both the first one's. */
function isFirstOf(one: Claim, again: Claim, said: Retelling): boolean {
	// 已整改58个, 未整改的5个: the other side.
	if (!said.isPassive && negated.test(said.verb) !== negated.test(one.site.own))
		return false;
	const words = `${plain(one.site.own)} ${plain(one.site.after.slice(0, 8))}`;
	if (said.head !== null && !words.includes(said.head)) return false;
	const noun = shared(words, said.noun).length;
	const verb = shared(words, said.verb).length;
	const most = Math.max(noun, verb);
	const [a, b] = [one, again].map(({ quantity }) =>
		quantity.figure.replaceAll(',', '')
	) as [string, string];
	const digits = b.replace(/\D/gu, '').length;
	if (!countsAlike(one.quantity, again.quantity))
		return isSwapped(b, a) && !isListed(one, again);
	// 标题: 去年直接结算36.8万人次, over a text that tells of 38.6.
	if (isTitle(one) && digits >= 3 && isSwapped(b, a)) return most >= 3;
	// 倒塌房屋317间, 3170间倒房户: one nought too many.
	if (isTenfold(one, again))
		return !isSample(again) && (most >= 2 || sharesCharacter(words, said.noun));
	if (a.length === b.length && isOneSlip(b, a)) {
		if (digits >= 5 && isSwapped(b, a) && most >= 2) return true;
		if (digits >= 4 && most >= (said.isDefinite ? 2 : 3)) return true;
		if (digits === 3 && said.isDefinite && most >= 2) return true;
	}
	// 通过评估18036人, 通过评估的18360人: three digits in another order.
	if (said.isDefinite && digits >= 5 && isShuffled(b, a) && most >= 2) return true;
	// 建成助餐点146个, 在现有164个的基础上: what there is needs no name.
	if (said.isBasis && digits >= 3 && isSwapped(b, a)) return true;
	if (digits > 2 || noun < 2 || !isNear(one, again)) return false;
	return (
		(said.verb === '' && isNamedWholly(said, one) && areAlmost(one, again)) ||
		(said.isDefinite &&
			(verb >= 2 ||
				areOneAct(said.verb, one.site.own) ||
				said.isPassive ||
				/(?:全部|所有|上述)$/u.test(leadOf(again))))
	);
}

const negated = /[未不非没][\u4e00-\u9fff]{1,4}$/u;

/** 走访, 受访; 抽查, 被查: one character names the act. */
const areOneAct = (a: string, b: string): boolean =>
	['访', '查', '检', '抽', '问', '评', '验', '巡'].some(
		(act) => a.includes(act) && b.includes(act)
	);

/** 11条 and 2条 are hardly one figure. */
const isNear = ({ quantity: a }: Claim, { quantity: b }: Claim): boolean =>
	Math.max(a.value, b.value) <= 1.5 * Math.min(a.value, b.value);

const areAlmost = ({ quantity: a }: Claim, { quantity: b }: Claim): boolean =>
	Math.abs(a.value - b.value) <= Math.max(2, 0.1 * a.value);

/** 317 and 3170, 31.7 and 317: three digits that are the same, written in the same unit. */
function isTenfold({ quantity: a }: Claim, { quantity: b }: Claim): boolean {
	if (a.writtenUnit !== b.writtenUnit || a.unit === '万元') return false;
	const [one, other] = [a, b].map(({ figure }) =>
		figure.replace(/\D/gu, '').replace(/^0+|0+$/gu, '')
	);
	const ratio = b.value / a.value;
	return one === other && one!.length >= 3 && (ratio === 10 || ratio === 0.1);
}

/** 入户抽查317户, a tenth of 3170. */
const isSample = ({ site }: Claim): boolean =>
	/抽|随机|样本|回访|复核|10%|一成|十分之一/u.test(site.sentence + site.own + site.after);

const sharesCharacter = (words: string, noun: string): boolean =>
	[...noun.replace(/[ 的中里个]/gu, '')].some((one) => words.includes(one));

const leadOf = ({ passage, site, quantity }: Claim): string =>
	passage.text.slice(site.clause, quantity.start);

const tellingOf = ({ passage, site, quantity }: Claim): string =>
	passage.text.slice(site.clause, quantity.end) +
	(/^[\u4e00-\u9fff]{0,6}/u.exec(passage.text.slice(quantity.end))?.[0] ?? '');
