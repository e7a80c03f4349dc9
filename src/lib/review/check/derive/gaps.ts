import type { Claim } from '../../understand/claim.ts';
import { intervalOf, scaled, type Interval } from '../interval.ts';
import { toOneUnit } from '../../understand/canonical.ts';
import { alike, isBefore, isLevel, type Derived, type Deriver } from './derived.ts';
import { isEarlierInBracket } from './growth.ts';
import type { Near } from './near.ts';
import { between } from './near.ts';

/** What is left, missing, or too much: the figure is the difference of two others. */
const left =
	/(?:未(?!成年|来)|尚未|还未|没有|无(?!人))[\u4e00-\u9fff]{1,6}$|(?:其余|剩余|余下|还剩|尚余|尚有|还有|仍有|剩下?|结余|结转(?!上年)|只(?:需|要|用)?[付交缴]|仅(?:需|要)?[付交缴]|实付|缺口|差额|相差|差距|缺席|请假|空置|空缺|还差|尚差|还缺|节约|节省|净增|净减)[\u4e00-\u9fff]{0,6}$/u;
const more =
	/(?:[快慢高低]于[^，；。]{2,20}|超出|超过|高出|多出|多|少|高|低|快|慢|领先|落后|超额)(?:了|出|于|达|约)*$/u;
const lastTail = /^[^，。；（）]{0,8}(?:未|没有|待|正在|尚|在办)/u;

/** 两数之差, in any words: 应检2012个，实检1876个，未检136个. */
export const gapOfTwo: Deriver = (claim, near) => {
	const bracket = byBracket(claim, near);
	const isGap =
		bracket !== null ||
		claim.kind === 'difference' ||
		claim.kind === 'points' ||
		(isLevel(claim) &&
			!isThreshold(claim) &&
			(left.test(claim.site.own) ||
				more.test(claim.site.own) ||
				byHowMuch.test(claim.site.own) ||
				/少[用跑花]|节省|省时/u.test(claim.site.own))) ||
		lastTail.test(claim.site.after);
	// 累计结余7.4万亿元 is of all the years.
	if (
		!isGap ||
		/没有达到|未达到|没有超过|累计结余|滚存|历年结余|基金结余/u.test(claim.site.own)
	)
		return null;
	// 从问题类型看，收入核算不准41户，…，死亡未停发14户: one of a list by kinds.
	const isKind =
		/未/u.test(claim.site.own) &&
		/^(?:从|按)[^，。；\d]{1,10}[看分]，/u.test(
			claim.passage.text.slice(claim.site.sentenceStart)
		);
	if (isKind) return null;
	const alikes = near.wide.filter(
		(one) => one !== claim && isOperand(one) && isSameKind(one, claim)
	);
	// 与2014年相比，分别净减少…: what it was then stands nowhere here.
	const isCompared =
		claim.kind === 'difference' &&
		/(?:与|同|比|较)(?:19|20)\d\d年[^，。；]{0,6}(?:相比|[，减增])/u.test(
			claim.passage.text.slice(claim.site.sentenceStart, claim.quantity.start)
		) &&
		claim.site.respectively !== null;
	if (isCompared) return null;
	const pair =
		bracket ??
		fromBase(claim, near) ??
		whatBecame(claim, near) ??
		saved(claim, near) ??
		oneNotOther(claim, near) ??
		twoBefore(claim, near);
	const any = () =>
		alikes.flatMap((a) =>
			alikes.flatMap((b) =>
				a !== b && a.quantity.value >= b.quantity.value ? [gap(claim, a, b)] : []
			)
		);
	return {
		meant: pair && gap(claim, ...pair),
		others: () => [...any(), ...threeOf(alikes)]
	};
};

/** 低于当地低保标准800元的，整户纳入: the line itself, not how far below it. */
const isThreshold = ({ site }: Claim): boolean =>
	/[高低多少]于[^，；。]*$/u.test(site.own) && /^的/u.test(site.after);

const isOperand = ({ kind }: Claim): boolean =>
	kind === 'level' || kind === 'share' || kind === 'rate' || kind === 'difference';

const isSameKind = (one: Claim, claim: Claim): boolean =>
	claim.quantity.unit === '百分点'
		? one.quantity.unit === '%'
		: alike(one, claim) || isStandardOf(one, claim);

/** 每人每月1750元 and 1250元 are 500元 apart, which is no standard itself. */
const isStandardOf = (one: Claim, { quantity }: Claim): boolean =>
	one.quantity.unit !== quantity.unit &&
	one.kind === 'level' &&
	!/提高|增加|上调|下调|降低|减少/u.test(one.site.own) &&
	/^元/u.test(one.quantity.unit) &&
	toOneUnit(one.quantity, quantity) !== null;

/** By what a figure is multiplied to be in the unit of the difference. */
function inOwn(one: Claim, claim: Claim): number {
	const [of, by] = (isStandardOf(one, claim)
		? toOneUnit(one.quantity, claim.quantity)
		: null) ?? [1, 1];
	return of / by;
}

function gap(claim: Claim, first: Claim, second: Claim): Derived {
	// Figures in 元 a month and in 万元 are ordered only once they are in one unit.
	const size = (one: Claim) => one.quantity.value * inOwn(one, claim);
	const [a, b] = size(first) >= size(second) ? [first, second] : [second, first];
	const [more, less] = [a, b].map((one) =>
		scaled(intervalOf(one.quantity), inOwn(one, claim))
	) as [Interval, Interval];
	return {
		value: { low: more.low - less.high, high: more.high - less.low },
		exact: size(a) - size(b),
		proof: `${a.quantity.text}－${b.quantity.text}`,
		from: [a, b]
	};
}

/** Of three, two may be taken from one. */
function threeOf(alikes: readonly Claim[]): Derived[] {
	return alikes.flatMap((whole) =>
		alikes.flatMap((a, index) =>
			alikes.slice(index + 1).flatMap((b) => {
				if (whole === a || whole === b) return [];
				const [w, p, q] = [whole, a, b].map(({ quantity }) => intervalOf(quantity)) as [
					{ low: number; high: number },
					{ low: number; high: number },
					{ low: number; high: number }
				];
				return [
					{
						value: { low: w.low - p.high - q.high, high: w.high - p.low - q.low },
						exact: whole.quantity.value - a.quantity.value - b.quantity.value,
						proof: `${whole.quantity.text}－${a.quantity.text}－${b.quantity.text}`,
						from: [whole, a, b]
					}
				];
			})
		)
	);
}

/** 46个，较年初新增8个（年初38个）. */
function byBracket(claim: Claim, near: Near): [Claim, Claim] | null {
	if (
		claim.kind !== 'difference' &&
		!/新增|增加|减少|多[办收发救]|少[办收发救]/u.test(claim.site.own)
	)
		return null;
	const behind = near.sentence.find((one) => one.quantity.start > claim.quantity.start);
	if (!behind || !alike(behind, claim)) return null;
	if (!isEarlierInBracket(claim, behind) && !isEarlierBehind(claim, behind)) return null;
	const now = near.segment
		.filter((one) => isLevel(one) && isBefore(one, claim) && alike(one, behind))
		.at(-1);
	return now ? ordered(now, behind) : null;
}

/** 63只，较上年新增9只，上年为54只. */
const isEarlierBehind = (claim: Claim, behind: Claim): boolean =>
	/^，(?:上年|去年|年初|上季度|上月|同期)(?:末|底|同期)?(?:为|是|有|仅|共|办结|受理|办理|完成|登记|发放|支出|救助|新增)?$/u.test(
		between(claim, behind)
	);

/** 比计划的3500块超出326块; 81.3%，比2023年的79.6%提高1.7个百分点: the base in its own clause, and the level before. */
function fromBase(claim: Claim, near: Near): [Claim, Claim] | null {
	const base = near.segment.findLast(
		(one) => one.isBase && isBefore(one, claim) && isSameKind(one, claim)
	);
	if (base?.site.clause !== claim.site.clause) return null;
	if (!more.test(claim.site.own) && claim.kind === 'level') return null;
	const levels = near.segment.filter(
		(one) =>
			!one.isBase &&
			(one.kind === 'level' || one.kind === 'share') &&
			isSameKind(one, claim) &&
			isBefore(one, base)
	);
	const now = levels.at(-1);
	return now ? ordered(now, base) : null;
}

const became =
	/(?:扩大|增加|增长|增|发展|拓展|扩展|提高|升|减少|减|下降|降|缩短|缩减|压减|精简|延长|长)[到至](?:了)?(?:全[\u4e00-\u9fff])?$/u;
const byHowMuch =
	/(?:新增|增加|净增|扩大|长高|增高|增重|长了|缩短|压减|精简|延长|提高|减少|下降|提前)(?:了|约)*$/u;

/** 在12个社区试运行，…扩大到42个社区，新增30个; 由142.6厘米增加到149.3厘米，长高6.7厘米. */
function whatBecame(claim: Claim, near: Near): [Claim, Claim] | null {
	if (!byHowMuch.test(claim.site.own)) return null;
	const [then, now] = near.segment
		.filter((one) => isBefore(one, claim) && one.kind === 'level')
		.slice(-2);
	if (!then || !now || !became.test(now.site.own)) return null;
	if (!isSameKind(then, claim) || !isSameKind(now, claim)) return null;
	return /^[^，；。\d]{0,8}，[^，；。\d]*$/u.test(between(now, claim))
		? ordered(now, then)
		: null;
}

/** 已开工984户，已竣工872户，开工未竣工112户: the two that its own words name. */
function oneNotOther(claim: Claim, near: Near): [Claim, Claim] | null {
	const names =
		/(?<done>[\u4e00-\u9fff]{2})(?:而|但|后)?(?:尚)?未(?<not>[\u4e00-\u9fff]{2})(?:的|有)*$/u.exec(
			claim.site.own
		)?.groups;
	if (!names) return null;
	const of = (name: string) =>
		near.sentence.filter(
			(one) =>
				one !== claim &&
				isLevel(one) &&
				alike(one, claim) &&
				one.site.own.endsWith(name) &&
				!one.site.own.endsWith(`未${name}`)
		);
	const [all, some] = [of(names.done!), of(names.not!)];
	return all.length === 1 && some.length === 1 && all[0] !== some[0]
		? ordered(all[0]!, some[0]!)
		: null;
}

/** 由7个工作日减到2个工作日，…，少用5个工作日: between what it was and what it became. */
function saved(claim: Claim, near: Near): [Claim, Claim] | null {
	if (!/少[用跑花]|节省|省时/u.test(claim.site.own)) return null;
	const own = near.sentence.filter(
		(one) => one.kind === 'level' && isBefore(one, claim) && alike(one, claim)
	);
	const [from, to, ...more] = own;
	return from?.isBase && to && more.length === 0 ? ordered(from, to) : null;
}

/** The two of its kind in the sentence, where there are no more; the greater first. */
function twoBefore(claim: Claim, near: Near): [Claim, Claim] | null {
	if (claim.kind === 'points' || claim.kind === 'difference')
		return twoCompared(claim, near);
	if (!left.test(claim.site.own) && !lastTail.test(claim.site.after)) return null;
	if (
		/(?:还有|另有|尚有|仍有)(?!缺口|差额)/u.test(claim.site.own) &&
		!lastTail.test(claim.site.after)
	)
		return null;
	const of = (all: readonly Claim[]) =>
		all.filter(
			(one) =>
				isLevel(one) &&
				isSameKind(one, claim) &&
				isBefore(one, claim) &&
				// 按每人每月500元下达129万元: a standard is no part of what is missing.
				!(one.quantity.per !== null && /缺口/u.test(claim.site.own)) &&
				(!isMean(one) || isStandardOf(one, claim) || isPrice(one, claim))
		);
	const inSegment = of(near.segment);
	// 建成62个，覆盖62个街道，占81个街道的…: the same figure told twice is one.
	const own = (inSegment.length >= 2 ? inSegment : of(near.sentence)).filter(
		(one, at, all) =>
			all.findIndex(({ quantity }) => quantity.value === one.quantity.value) === at
	);
	if (own.length === 1) return acrossSentences(own[0]!, claim, of(near.before));
	const [first, second, ...more] = own;
	if (!first || !second || more.length > 0) return null;
	if (/其中/u.test(between(second, claim))) return null;
	return first.quantity.value >= claim.quantity.value ? ordered(first, second) : null;
}

/** 1.2万户未复核。已完成10800户，尚余1200户: the whole stands alone in the sentence before. */
function acrossSentences(
	done: Claim,
	claim: Claim,
	before: readonly Claim[]
): [Claim, Claim] | null {
	// 全年需资金223.2万元，其中…。上级下达129万元，尚有缺口94.2万元: what is needed.
	const needed = before.filter(({ site }) =>
		/需(?:要)?(?:资金|经费|投入)?$/u.test(site.own)
	);
	if (/缺口/u.test(claim.site.own))
		return needed.length === 1 && needed[0]!.quantity.value >= done.quantity.value
			? [needed[0]!, done]
			: null;
	const [whole, ...more] = before;
	return whole &&
		more.length === 0 &&
		/^(?:尚余|还剩|剩余|余下|尚有)/u.test(claim.site.own) &&
		whole.quantity.value >= done.quantity.value
		? [whole, done]
		: null;
}

/** 43.6%，比城市养老机构（68.2%）低24.6个百分点: two of one kind before it in the segment, and a word that holds them together. */
function twoCompared(claim: Claim, near: Near): [Claim, Claim] | null {
	const own = near.segment.filter(
		(one) =>
			isBefore(one, claim) &&
			isSameKind(one, claim) &&
			one.kind !== 'difference' &&
			one.kind !== 'rate'
	);
	const [first, second, ...others] = own;
	if (!first || !second || others.length > 0) return null;
	// The second is what is compared with: 比, 与, 快于 stand before it, and it before the verb.
	const isHeld =
		left.test(claim.site.own) ||
		(/[比较于与](?!上年|去年|同期|上月|上季|年初)[^，；。]{0,24}$/u.test(
			between(first, second)
		) &&
			/^[^，；。]{0,12}$/u.test(between(second, claim)));
	return isHeld ? ordered(first, second) : null;
}

/** 每份15元，老人补贴6元，只需付9元: the price that is paid in two parts. */
const isPrice = (one: Claim, claim: Claim): boolean =>
	/每(?:份|餐|人|次|位|台|张|户|件)?$/u.test(one.site.own) &&
	/[付交缴]$/u.test(claim.site.own);

const isMean = ({ site }: Claim): boolean => /均|每/u.test(site.own);

const ordered = (a: Claim, b: Claim): [Claim, Claim] =>
	a.quantity.value >= b.quantity.value ? [a, b] : [b, a];
