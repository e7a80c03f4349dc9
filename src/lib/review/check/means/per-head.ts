import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, isCounted, meets, quotient } from '../interval.ts';
import { isOffByUnits } from '../likely.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

/** Which counts a mean is taken over. */
const means: readonly (readonly [word: RegExp, units: readonly string[]])[] = [
	[/人次均|次均|平均每人次/u, ['人次', '次']],
	[/户均|平均每户/u, ['户']],
	[/(?<!月)(?<!年)人均(?!每?月|年|月)|平均每人(?!每)/u, ['人', '名']]
];

/**
 * 人均、户均、次均、平均每轮 in any words: the amount and the count of the same sentence, the amount perhaps behind
 * (户均投入5800元，共投入359.6万元). Means per month or year need more than these two.
 */
export function checkPerHead({ claims }: Understanding): Remark[] {
	return claims.flatMap((claim, index) => {
		if (claim.kind !== 'level' || claim.isBase || /每?[月年]/u.test(claim.site.own))
			return [];
		if (!/均/u.test(claim.site.own)) return [];
		const sentence = claims.slice(Math.max(0, index - 12), index + 12).filter(
			(one) =>
				one !== claim &&
				one.kind === 'level' &&
				!one.isBase &&
				one.passage === claim.passage &&
				one.site.sentenceStart === claim.site.sentenceStart &&
				!/均|标准|占|任务|计划|目标|最[多少高低大小]|单笔/u.test(one.site.own) &&
				// 每县抽3个乡镇、每乡镇抽3个村: how many fall on one is no count of all.
				!/每[县市区镇乡村校院站][\u4e00-\u9fff]{0,3}$/u.test(one.site.own)
		);
		// 上年同期为4800人次、540.0万元，人次均1125元: the mean of the base.
		const last = claims
			.slice(0, index)
			.findLast(({ quantity }) => quantity.unit === claim.quantity.unit);
		if (last?.isBase && last.site.sentenceStart === claim.site.sentenceStart) return [];
		const near = sentence.filter((one) => claims.indexOf(one) >= index - 8);
		const pair = moneyPerCount(claim, near) ?? countPerEach(claim, near);
		if (!pair) return [];
		const { amount, count } = pair;
		const should = quotient(intervalOf(amount.quantity), intervalOf(count.quantity));
		// A mean is rounded even where it is written as a whole number.
		const { lastPlace, unit } = claim.quantity;
		const slack = isCounted(unit) ? lastPlace / 2 : 0;
		if (meets(should, intervalOf(claim.quantity), slack)) return [];
		const right = inWritingOf(
			amount.quantity.value / count.quantity.value,
			claim.quantity
		);
		return [
			remarkOn(
				claim,
				`按文中数算应为${right}，文中为${claim.quantity.text}。`,
				right,
				[`${amount.quantity.text}÷${count.quantity.text}＝${right}`],
				isOffByUnits(amount.quantity.value / count.quantity.value / claim.quantity.value)
					? 'unit'
					: 'arithmetic'
			)
		];
	});
}

interface Pair {
	amount: Claim;
	count: Claim;
}

/** Of two amounts or two counts nobody knows which is meant. */
function moneyPerCount(claim: Claim, near: readonly Claim[]): Pair | null {
	if (claim.quantity.unit !== '万元') return null;
	const each = eachOf(claim);
	const units =
		means.find(([word]) => word.test(claim.site.own))?.[1] ??
		(each === undefined ? null : [each]);
	if (!units) return null;
	const isBefore = (one: Claim) => one.quantity.start < claim.quantity.start;
	const money = near.filter(
		({ quantity }) => quantity.unit === '万元' && quantity.per === null
	);
	const before = money.filter(isBefore);
	const behind = money.filter(
		(one) => !isBefore(one) && /^(?:共|合计|总)[^，；]*$/u.test(one.site.own)
	);
	// …92.8万元、户均500元，…37.12万元、户均200元: the mean follows its own amount.
	const next =
		claim.site.clause === before.at(-1)?.site.clause ? before.slice(-1) : before;
	const amounts = before.length > 0 ? next : behind;
	const countedIn = (wanted: readonly string[]) =>
		near.filter(
			(one) =>
				isBefore(one) &&
				(wanted.includes(one.quantity.unit) ||
					(each !== undefined &&
						one.quantity.unit !== '万元' &&
						one.site.own.endsWith(each)))
		);
	const own = countedIn(units);
	// 走访儿童4860人次，…人均200元: where no persons are named, visits are meant.
	const counts = own.length === 0 && units.includes('人') ? countedIn(['人次']) : own;
	const [amount] = amounts;
	if (!amount || amounts.length > 1) return null;
	// 一家4口，其中1人为重度残疾，人均750元: the one person is not all of them.
	if (
		counts.length === 1 &&
		/其中[^，；。]*$/u.test(counts[0]!.site.own) &&
		counts[0] ===
			near.find(
				({ quantity }) =>
					quantity.unit !== '万元' &&
					quantity.unit !== '%' &&
					units.includes(quantity.unit)
			)
	)
		return null;
	const count = counts.length === 1 ? counts[0]! : bothOf(counts, amount, claim);
	return count ? { amount, count } : null;
}

/** 妇女620人、儿童430人，发放52.5万元，人均500元: both together, unless the mean is of one of them. */
function bothOf(counts: readonly Claim[], amount: Claim, mean: Claim): Claim | null {
	const [first, second, ...more] = counts;
	if (!first || !second || more.length > 0) return null;
	if (/其中/u.test(second.site.own) || first.quantity.unit !== second.quantity.unit)
		return null;
	const between = mean.passage.text.slice(first.quantity.end, second.quantity.start);
	if (!/^[、和及]/u.test(between)) return null;
	const fits = ({ quantity }: Claim) =>
		meets(
			quotient(intervalOf(amount.quantity), intervalOf(quantity)),
			intervalOf(mean.quantity)
		);
	if (fits(first) || fits(second)) return null;
	return {
		...first,
		quantity: {
			...first.quantity,
			value: first.quantity.value + second.quantity.value,
			text: `（${first.quantity.text}＋${second.quantity.text}）`
		}
	};
}

/** 平均每家, 每家平均. */
function eachOf({ site }: Claim): string | undefined {
	const found =
		/平均每个?([\u4e00-\u9fff]{1,2})(?:约|为|达)?$|每个?([\u4e00-\u9fff]{1,2})平均[\u4e00-\u9fff]{0,4}$/u.exec(
			site.own
		);
	return found?.[1] ?? found?.[2];
}

/** 开展4轮，走访1268人次，平均每轮317人次: what is counted is divided by how often or how many. */
function countPerEach(claim: Claim, near: readonly Claim[]): Pair | null {
	if (claim.quantity.unit === '万元') return null;
	const each = eachOf(claim) ?? means.find(([word]) => word.test(claim.site.own))?.[1][0];
	if (each === undefined) return null;
	const before = near.filter((one) => one.quantity.start < claim.quantity.start);
	const amounts = before.filter((one) => countsAlike(one.quantity, claim.quantity));
	const counts = before.filter(
		(one) =>
			one.quantity.unit === each ||
			(each === '人' && one.quantity.unit === '名') ||
			(!countsAlike(one.quantity, claim.quantity) && one.site.after.startsWith(each))
	);
	return amounts.length === 1 && counts.length === 1 && amounts[0] !== counts[0]
		? { amount: amounts[0]!, count: counts[0]! }
		: null;
}
