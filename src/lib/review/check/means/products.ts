import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, type Interval } from '../interval.ts';
import { isOffByUnits } from '../likely.ts';
import { inWritingOf } from '../say.ts';
import { isRangeEnd } from '../structure.ts';
import { remarkOn } from '../remark.ts';
import { sumText } from '../sums/sums.ts';

const each =
	/(?:每(?:个|一)?|(?<mean>平均|人均|户均|次均))(?<what>[\u4e00-\u9fff]{0,3}?)(?:各|平均|给予|一次性|发放|补助|奖励|补贴|安排|资助|慰问|支持|拨付|配备|救助|投入|收取|开展|提供|可?坐|价值|成本|均价|经费|补助金|[\u4e00-\u9fff]{2}时[间长])*$/u;
const all =
	/^(?:每[\u4e00-\u9fff]{1,2})?(?:共计?|合计|总计|累计|计|共?需|安排|共[\u4e00-\u9fff]{1,6}|合计[\u4e00-\u9fff]{1,6}|累计[\u4e00-\u9fff]{1,4}|需(?:资金|经费)|总(?:价值|金额|额|造价|面积))$/u;
const allOfKinds = /(?:合计|共计|总计|共需|共)[\u4e00-\u9fff]{0,4}$/u;
/** Over months and years more is multiplied than these two. */
const overTime = /每(?:月|年|天|日|周|季)|年度|全年|[月年日]均/u;

/** 件数×每件＝总数: 12个村每村补助3万元，共计36万元; 每例1200元，补贴3150例，共378万元; 三类, each so many times so much. */
export const checkProducts = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((total, index) => {
		if (!isPlain(total)) return [];
		const pairs = allOfKinds.test(total.site.own) ? pairsBefore(claims, index) : [];
		if (pairs.length >= 2) return judged(total, pairs);
		const pair = pairOf(claims[index - 2], claims[index - 1]);
		if (pair && isOfList(pair, claims.slice(0, index - 2), total)) return [];
		const isSum =
			all.test(total.site.own) ||
			// 每人每天20元，90天，人均1800元.
			(/^[人户]均$/u.test(total.site.own) && /每[天日]$/u.test(pair?.one.site.own ?? ''));
		return pair && isSum && isWith(pair.one, total) ? judged(total, [pair]) : [];
	});

/** 136人，其中甲52人、乙84人，每人1万元，共136万元: each of all of them, not of the last kind. */
function isOfList(
	{ count, one }: Pair,
	earlier: readonly Claim[],
	total: Claim
): boolean {
	const alike = earlier.filter(
		(other) => isWith(other, count) && other.quantity.unit === count.quantity.unit
	);
	const all = alike.reduce((sum, { quantity }) => sum + quantity.value, 0);
	const sums = [
		...alike.map(({ quantity }) => quantity.value),
		all + count.quantity.value
	];
	return sums.some((sum) =>
		meets(intervalOf(total.quantity), {
			low: sum * one.quantity.value * 0.999,
			high: sum * one.quantity.value * 1.001
		})
	);
}

interface Pair {
	count: Claim;
	one: Claim;
}

/** A count and what each of it gets, in either order. */
function pairOf(first: Claim | undefined, second: Claim | undefined): Pair | null {
	if (!first || !second || !isPlain(first) || !isPlain(second)) return null;
	if (!isWith(first, second)) return null;
	if (isEachOf(second, first)) return { count: first, one: second };
	return isEachOf(first, second) ? { count: second, one: first } : null;
}

function isEachOf(one: Claim, count: Claim): boolean {
	const found = each.exec(one.site.own)?.groups;
	if (!found || one.quantity.per !== null) return false;
	if (one.quantity.unit === count.quantity.unit) return false;
	// 每天6小时 over 15天: the days themselves are counted.
	if (/每[天日]$/u.test(one.site.own)) return /^[天日]$/u.test(count.quantity.unit);
	if (overTime.test(one.site.own)) return false;
	if (found.mean === '平均')
		return /^(?:[人名位户个件例]|人次)$/u.test(count.quantity.unit);
	const what = found.mean === undefined ? found.what! : found.mean.charAt(0);
	return (what !== '' || /每个/u.test(one.site.own)) && counts(count, what);
}

function pairsBefore(claims: readonly Claim[], index: number): Pair[] {
	const found: Pair[] = [];
	for (let at = index - 2; at >= 0; at -= 2) {
		const pair = pairOf(claims[at], claims[at + 1]);
		if (!pair || pair.one.passage !== claims[index]!.passage) break;
		if (pair.one.quantity.unit !== claims[index]!.quantity.unit) break;
		found.unshift(pair);
	}
	return found;
}

function judged(total: Claim, pairs: readonly Pair[]): Remark[] {
	if (pairs.some(({ one }) => one.quantity.unit !== total.quantity.unit)) return [];
	const should = pairs
		.map(productOf)
		.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), {
			low: 0,
			high: 0
		});
	if (meets(should, intervalOf(total.quantity))) return [];
	const value = pairs.reduce(
		(sum, { count, one }) => sum + count.quantity.value * one.quantity.value,
		0
	);
	const right = inWritingOf(value, total.quantity);
	const isUnit = isOffByUnits(value / total.quantity.value);
	const written = pairs.map(
		({ count, one }) => `${count.quantity.text}×${sumText([one])}`
	);
	return [
		remarkOn(
			total,
			`按文中数算应为${right}，文中为${total.quantity.text}${isUnit ? '，疑单位错用' : ''}。`,
			right,
			[`${written.join('＋')}＝${right}`],
			isUnit ? 'unit' : 'arithmetic'
		)
	];
}

/** What is given to each is set, not measured: 3万元 is 3.0万元; a mean was rounded. */
function productOf({ count, one }: Pair): Interval {
	const isSet = !one.quantity.figure.includes('.') && !/均/u.test(one.site.own);
	const { lastPlace } = one.quantity;
	const a = intervalOf(count.quantity);
	const b = isSet ? intervalOf(one.quantity, 0) : rounded(one, lastPlace);
	return { low: a.low * b.low, high: a.high * b.high };
}

const rounded = ({ quantity: { value } }: Claim, place: number): Interval => ({
	low: value - place / 2,
	high: value + place / 2
});

const isPlain = (claim: Claim): boolean => isSingle(claim) && !isRangeEnd(claim);

const isSingle = ({ kind, isBase, quantity, site }: Claim): boolean =>
	kind === 'level' &&
	!isBase &&
	quantity.qualifier === null &&
	quantity.value > 0 &&
	site.respectively === null;

const isWith = (first: Claim, { passage, site }: Claim): boolean =>
	passage === first.passage && site.sentenceStart === first.site.sentenceStart;

/** 12个村, 28名特困人员 for 每人, 46户 for 每户. */
const counts = ({ quantity, site }: Claim, what: string): boolean =>
	quantity.unit === what ||
	site.after.startsWith(what) ||
	(what === '' && quantity.unit === '个') ||
	(/^[人名]$/u.test(what) && /^[人名位]$/u.test(quantity.unit));
