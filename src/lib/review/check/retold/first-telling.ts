import { isOneSlip, isShuffled, isSwapped } from '../../repair/slip.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { digitCount } from '../../understand/figure.ts';
import { plain, shared } from '../derive/nouns.ts';
import { between } from '../derive/near.ts';
import { isListed } from '../sums/list-parts.ts';
import { figuresOf } from './told-before.ts';
import { isNamedWholly, leadOf, type Retelling } from './retelling.ts';

/** 标题: a heading, or a line above the text that is no sentence. */
export const isTitle = ({ passage }: Claim): boolean =>
	passage.role === 'heading' ||
	(passage.source.index <= 1 &&
		passage.text.length <= 40 &&
		!/[。；]/u.test(passage.text));

/** What two tellings have in common. */
interface Common {
	/** How many characters of the noun behind, of the words before the retelling the first one has too. */
	readonly noun: number;
	readonly verb: number;
	readonly most: number;
	readonly digits: number;
	/** The figures without their commas. */
	readonly a: string;
	readonly b: string;
}

const leaning = /意愿|愿意|需求|能力|条件|资格/u;

/** 初述: whether one figure is what another speaks of again, by the words that both have and by how the figures differ. */
export function isFirstOf(one: Claim, again: Claim, said: Retelling): boolean {
	// 已整改58个, 未整改的5个: the other side.
	const words = `${plain(one.site.own)} ${plain(one.site.after.slice(0, 8))}`;
	const isOther = negated.test(said.verb) !== negated.test(one.site.own);
	if (!said.isPassive && isOther && !saysWholly(words, said.verb)) return false;
	// 已就业的168人, 有就业意愿的108人: who would like to is another.
	if (leaning.test(said.verb) !== leaning.test(one.site.own)) return false;
	if (said.head !== null && !words.includes(said.head)) return false;
	const common = commonOf(one, again, said, words);
	const { most, digits, a, b } = common;
	if (said.isRound)
		return (
			a.length === b.length &&
			isOneSlip(b, a) &&
			one.site.own.endsWith(leadOf(again).slice(-4))
		);
	if (said.isPart)
		return (
			digits >= 4 &&
			isSwapped(b, a) &&
			most >= 2 &&
			one.site.sentenceStart !== again.site.sentenceStart
		);
	if (!countsAlike(one.quantity, again.quantity))
		return isSwapped(b, a) && !isListed(one, again);
	// 标题: 去年直接结算36.8万人次, over a text that tells of 38.6.
	if (isTitle(one) && digits >= 3 && isSwapped(b, a)) return most >= 3;
	// 倒塌房屋317间, 3170间倒房户: one nought too many.
	if (isTenfold(one, again))
		return !isSample(again) && (most >= 2 || sharesCharacter(words, said.noun));
	return isLongSlip(one, said, common) || isShortSlip(one, again, said, common);
}

function commonOf(one: Claim, again: Claim, said: Retelling, words: string): Common {
	const noun = shared(words, said.noun).length;
	const verb = shared(words, said.verb).length;
	const [a, b] = figuresOf(one, again);
	return {
		noun,
		verb,
		most: Math.max(noun, verb),
		digits: digitCount(again.quantity),
		a,
		b
	};
}

/** A long figure one slip away. */
function isLongSlip(
	one: Claim,
	said: Retelling,
	{ most, digits, a, b }: Common
): boolean {
	if (a.length === b.length && isOneSlip(b, a)) {
		if (digits >= 5 && isSwapped(b, a)) {
			if (most >= 2) return true;
			// 临时救助12860人次，支出1543.2万元。1534.2万元救助金…: named earlier in its sentence.
			const sentence = plain(one.site.sentence + one.site.own);
			if (said.verb === '' && shared(sentence, said.noun).length >= 2) return true;
		}
		if (digits >= 4 && most >= (said.isDefinite ? 2 : 3)) return true;
		if (digits === 3 && said.isDefinite && most >= 2) return true;
	}
	// 通过评估18036人, 通过评估的18360人: three digits in another order.
	if (said.isDefinite && digits >= 5 && isShuffled(b, a) && most >= 2) return true;
	// 建成助餐点146个, 在现有164个的基础上: what there is needs no name.
	return said.isBasis && digits >= 3 && isSwapped(b, a);
}

/** A short figure whose verb and noun are both the first one's. */
function isShortSlip(
	one: Claim,
	again: Claim,
	said: Retelling,
	{ noun, verb, digits, a, b }: Common
): boolean {
	const lead = leadOf(again);
	const areAlmost =
		Math.abs(one.quantity.value - again.quantity.value) <=
		Math.max(2, 0.1 * one.quantity.value);
	const apart = Math.abs(one.quantity.value - again.quantity.value);
	// 3个项目应招标未招标, 未招标的5个项目: a verb that is told again as a whole.
	const words = plain(one.site.after.slice(0, 8));
	if (digits === 1 && noun >= 2 && apart <= 2 && saysWholly(words, said.verb))
		return said.isDefinite && again.quantity.value > 1;
	// 抽调18人。这16人…: nothing else is meant.
	if (digits <= 3 && areAlmost && /^这$/u.test(lead) && isJustBefore(one, again))
		return true;
	if (digits > 2) return false;
	if (noun < 2)
		// 抽查12个乡镇、36个村, 抽查的38个村中.
		return areAlmost && said.noun.length === 1 && one.site.after === said.noun
			? said.isDefinite &&
					(shared(plain(leadOf(one)), said.verb).length >= 2 ||
						areOneAct(said.verb, leadOf(one)))
			: false;
	// 先进个人45名, 受表彰的54名先进个人.
	if (said.isDefinite && noun >= 4 && digits === 2 && isSwapped(b, a)) return true;
	if (!isNear(one, again)) return false;
	// 21个项目中…，22个项目只开工18个: more than all of them.
	if (said.verb === '' && isMoreThanAll(one, again)) return true;
	if (areAlmost && said.verb === '' && isNamedWholly(said, one)) return true;
	if (!said.isDefinite) return false;
	return (
		verb >= 2 ||
		areOneAct(said.verb, one.site.own) ||
		// 走访8个乡镇24个行政村, 受访的26个行政村: the act stands before the first of a list.
		(areAlmost && areOneAct(said.verb, leadOf(one))) ||
		said.isPassive ||
		/(?:全部|所有|上述)$/u.test(lead) ||
		// 意见建议48条, 这46条意见建议.
		(areAlmost && /[这该]$|前述$/u.test(lead)) ||
		// 我县辖31个乡镇, 全县32个乡镇全部建成.
		(areAlmost &&
			/^全[市县区旗镇乡街村校院]$/u.test(lead) &&
			/全部|均|都/u.test(again.site.after))
	);
}

const isJustBefore = (one: Claim, again: Claim): boolean =>
	one.passage === again.passage &&
	/^[^。；\d]*[。；，][^。；\d]*$/u.test(between(one, again));

const isMoreThanAll = (one: Claim, again: Claim): boolean =>
	one.passage === again.passage &&
	one.site.sentenceStart === again.site.sentenceStart &&
	again.quantity.value > one.quantity.value &&
	again.quantity.value - one.quantity.value <= 2 &&
	/^[\u4e00-\u9fff]{2,6}中$/u.test(one.site.after) &&
	again.site.after.startsWith(one.site.after.slice(0, -1));

/** 未招标 in 应招标未招标: the verb of the retelling is one of the first, all of it. */
function saysWholly(words: string, verb: string): boolean {
	const act = verb.trim().replace(/^[对将把在]/u, '');
	return act.length >= 3 && words.includes(act);
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
