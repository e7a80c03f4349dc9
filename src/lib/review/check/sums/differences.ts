import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, type Interval } from '../interval.ts';
import { isLikelyMistake, isUnitSlip } from '../likely.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

/** What is left between two figures: births and deaths, those expected and those present, income and expense. */
const between =
	/(?:自然(?:增长|增加|减少)率?|净(?:增长|增加|增|减少|减|流入|流出)|相差|差额为?|差距|缺口|(?:相抵后?)?(?:亏损|盈余|赤字|结余)|结存|(?:少|多|欠)[拨收付缴发支报]|请假|缺席|缺勤|未到会?|即[^，；。]{0,4}(?:延长|缩短|提前|增加|减少|提高|降低)|(?:其余|剩余|余下|尚余|还剩|还差|尚缺|仍缺)[^，；。\d]{0,4})(?:了|为|达|约|有|共|的)*$/u;
/** 还有34户未走访: what is still to be done. */
const stillOpen = /(?:还有|尚有|仍有|另有)$/u;
const undone = /^[^，；。]{0,6}(?:未|没有|待|正在|在办)/u;
const toOther =
	/比(?<other>[\u4e00-\u9fffA-Z]{2,8}?)(?<verb>多|少|高|低)(?:出)?(?:了)?$/u;

/**
 * 两数之差: 出生3120人，死亡4680人，自然减少1560人; 应到11人，实到9人，请假2人; 我市31张，比甲市少11张. The difference of two
 * figures of one kind, told as a third.
 */
export const checkDifferences = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((claim, index) => {
		if (claim.kind === 'rate' || claim.kind === 'share' || claim.isBase) return [];
		const near = claims.slice(Math.max(0, index - 10), index);
		const pair =
			twoBefore(claim, near) ??
			otherPlace(claim, near) ??
			twoRates(claim, near) ??
			yearsBalance(claim, claims.slice(0, index)) ??
			netOf(claim, claims.slice(index + 1));
		return pair && !isRestOfAll(claim, near) ? judged(claim, pair) : [];
	});

/** 缺口2281万元。…动用900万元；…调剂1000万元；其余381万元…: what is left of a total told in the sentences before. */
function isRestOfAll(claim: Claim, near: readonly Claim[]): boolean {
	if (!/^(?:[\u4e00-\u9fff]是)?(?:其余|剩余|余下)/u.test(claim.site.own)) return false;
	const alike = near.filter(
		(one) =>
			one.kind === 'level' &&
			claim.passage.source.index - one.passage.source.index <= 2 &&
			countsAlike(one.quantity, claim.quantity)
	);
	const own = alike.filter(
		({ site, passage }) =>
			passage === claim.passage && site.sentenceStart === claim.site.sentenceStart
	);
	const [rest, ...taken] = [claim, ...own].map(({ quantity }) => intervalOf(quantity));
	const all = [rest!, ...taken].reduce((sum, one) => ({
		low: sum.low + one.low,
		high: sum.high + one.high
	}));
	return alike.some((one) => !own.includes(one) && meets(all, intervalOf(one.quantity)));
}

type Pair = readonly [Claim, Claim];

function judged(claim: Claim, pair: Pair): Remark[] {
	const [a, b] = pair.map(({ quantity }) => intervalOf(quantity)) as [Interval, Interval];
	const apart = Math.abs(pair[0].quantity.value - pair[1].quantity.value);
	// 新识别41户，比上年末的1821户净增51户: what is of quite another size was not worked out from there.
	if (apart > 0 && !isLikelyMistake(claim.quantity, apart)) return [];
	const isFirst = pair[0].quantity.value >= pair[1].quantity.value;
	const [more, less] = isFirst ? [a, b] : [b, a];
	const should = { low: more.low - less.high, high: more.high - less.low };
	const turned = turnedAround(claim, pair);
	if (turned) return turned;
	if (meets(should, intervalOf(claim.quantity))) return [];
	const [upper, lower] = isFirst ? pair : [pair[1], pair[0]];
	const right = inWritingOf(upper.quantity.value - lower.quantity.value, claim.quantity);
	return [
		remarkOn(
			claim,
			`两数之差应为${right}，文中为${claim.quantity.text}。`,
			right,
			[`${upper.quantity.text}－${lower.quantity.text}＝${right}`],
			isUnitSlip(claim.quantity, upper.quantity.value - lower.quantity.value)
				? 'unit'
				: 'arithmetic'
		)
	];
}

/** 下半年2.78亿元，上半年2.42亿元，下半年比上半年少0.36亿元: more is told to be less. */
function turnedAround(claim: Claim, [one, other]: Pair): Remark[] | null {
	const { own } = claim.site;
	const isNamed =
		/比|较/u.test(own) && own.startsWith(one.site.own.slice(0, 2)) && own.length >= 6;
	if (!isNamed || one.quantity.value === other.quantity.value) return null;
	const isMore = one.quantity.value > other.quantity.value;
	const said = /[多高](?:出|了)*$/u.test(own)
		? true
		: /[少低](?:出|了)*$/u.test(own)
			? false
			: null;
	if (said === null || said === isMore) return null;
	return [
		remarkOn(
			claim,
			`方向相反：${one.quantity.text}比${other.quantity.text}${isMore ? '多' : '少'}，文中写成${isMore ? '少' : '多'}。`,
			null,
			[`${one.site.own}${one.quantity.text}，${other.site.own}${other.quantity.text}`]
		)
	];
}

/** Exactly two figures of its kind before it in the sentence: of three nobody knows which two are meant. */
function twoBefore(claim: Claim, near: readonly Claim[]): Pair | null {
	const { own, after } = claim.site;
	if (/^(?:空置|空余|闲置|尚余)/u.test(own)) return bedsBefore(claim, near);
	// 年底累计结余 is what was left of all the years.
	if (/累计结余|滚存结余|历年结余/u.test(own)) return null;
	if (!between.test(own) && !(stillOpen.test(own) && undone.test(after))) return null;
	const alike = near.filter(
		(one) =>
			one.kind === 'level' &&
			one.passage === claim.passage &&
			one.site.sentenceStart === claim.site.sentenceStart &&
			countsAlike(one.quantity, claim.quantity)
	);
	// 主力净流出、游资净流出、散户净流入: net figures beside each other.
	if (/净流/u.test(own) && alike.some(({ site }) => /净流/u.test(site.own))) return null;
	const [first, second, ...more] = alike;
	if (first && second && more.length === 0) return [first, second];
	// 收入2.38亿元，其中…；支出1.95亿元，当年结余…: of many the two that are named so.
	const income = alike.find(({ site }) => /收入$/u.test(site.own));
	const expense = alike.find(({ site }) => /支出$/u.test(site.own));
	// 运营收入84万元，补贴36万元，支出112万元，结余8万元: what else came in.
	if (alike.some((one) => isInflow(one) && one !== income)) return null;
	return /^(?:当年|本年|本期)?结余$/u.test(own) && income && expense
		? [income, expense]
		: null;
}

const isInflow = ({ site }: Claim): boolean =>
	/收入|补[助贴]|拨款|拨入|捐赠|上年结[转余]|到位|转入/u.test(site.own) &&
	!/支出/u.test(site.own);

/** 床位80张，入住52人，空置28张: whoever is there takes one place. */
function bedsBefore(claim: Claim, near: readonly Claim[]): Pair | null {
	const own = near.filter(
		(one) =>
			one.kind === 'level' &&
			one.site.sentenceStart === claim.site.sentenceStart &&
			one.passage === claim.passage
	);
	const places = own.filter(({ quantity }) => quantity.unit === claim.quantity.unit);
	const guests = own.filter(({ site }) => /入住|在住|在院|入托|使用/u.test(site.own));
	return places.length === 1 && guests.length === 1 && places[0] !== guests[0]
		? [places[0]!, guests[0]!]
		: null;
}

/** 我市…31张，比甲市少11张: what the other place has was said before, next to its name. */
function otherPlace(claim: Claim, near: readonly Claim[]): Pair | null {
	const other = toOther.exec(claim.site.own)?.groups!.other;
	const both = bothNamed(claim, near);
	if (both) return both;
	const own = near.at(-1);
	if (other === undefined || /^(?:上|去|前|同|年|原)/u.test(other) || !own) return null;
	if (own.kind !== 'level' || own.site.sentenceStart !== claim.site.sentenceStart)
		return null;
	const named = near.filter(
		(one) =>
			one !== own &&
			one.kind === 'level' &&
			one.quantity.unit === claim.quantity.unit &&
			(one.site.sentence + one.site.own).includes(other)
	);
	const [theirs, ...more] = named;
	return theirs && more.length === 0 && own.quantity.unit === claim.quantity.unit
		? [theirs, own]
		: null;
}

/** 上半年支出2.42亿元，下半年2.78亿元，下半年比上半年多0.36亿元: both are named again. */
function bothNamed(claim: Claim, near: readonly Claim[]): Pair | null {
	const names =
		/^(?<one>[\u4e00-\u9fff]{2,8}?)(?:比|较)(?<other>[\u4e00-\u9fff]{2,8}?)(?:多|少|高|低)(?:出|了)*$/u.exec(
			claim.site.own
		)?.groups;
	if (!names || /[上去前]年|同期|年初|计划/u.test(names.other!)) return null;
	const [one, other] = [names.one!, names.other!].map((name) => {
		const named = near.filter(
			({ kind, site, quantity, passage }) =>
				kind === 'level' &&
				passage === claim.passage &&
				site.own.startsWith(name) &&
				countsAlike(quantity, claim.quantity)
		);
		return named.length === 1 ? named[0]! : null;
	});
	return one && other && one !== other ? [one, other] : null;
}

/** 同比增长8%，比全省平均增幅5.5%高2.5个百分点: the two rates just before. */
function twoRates(claim: Claim, near: readonly Claim[]): Pair | null {
	const [own, other] = near.slice(-2);
	return claim.quantity.unit === '百分点' &&
		/^(?:高|低|快|慢|多|少)(?:出|了)?$/u.test(claim.site.own) &&
		own &&
		other &&
		/^(?:比|较)/u.test(other.site.own) &&
		own.quantity.unit === '%' &&
		other.quantity.unit === '%' &&
		own.site.sentenceStart === claim.site.sentenceStart &&
		own.passage === claim.passage
		? [own, other]
		: null;
}

/** 本年收入…。本年支出…。本年结余…: a paragraph each. */
function yearsBalance(claim: Claim, earlier: readonly Claim[]): Pair | null {
	if (!/^本[年期](?:收支)?(?:结余|结转结余|盈余)$/u.test(claim.site.own)) return null;
	const [income, expense] = ['收入', '支出'].map((word) =>
		earlier.findLast(
			({ kind, site, quantity }) =>
				kind === 'level' &&
				quantity.unit === claim.quantity.unit &&
				new RegExp(`^本[年期]总?${word}(?:合计|总计)?$`, 'u').test(site.own)
		)
	);
	return income && expense ? [income, expense] : null;
}

/** 净增0.12万人，其中新增0.35万人、退出0.23万人. */
function netOf(claim: Claim, later: readonly Claim[]): Pair | null {
	const [comes, goes] = later;
	return /净增加?$/u.test(claim.site.own) &&
		comes &&
		goes &&
		/新增|纳入|增加/u.test(comes.site.own) &&
		/退出|清退|减少|注销/u.test(goes.site.own) &&
		[comes, goes].every(
			({ quantity, site, passage }) =>
				quantity.unit === claim.quantity.unit &&
				passage === claim.passage &&
				site.sentenceStart === claim.site.sentenceStart
		)
		? [comes, goes]
		: null;
}
