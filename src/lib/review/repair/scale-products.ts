import { quotient, scaled } from '../check/interval.ts';
import { isRangeEnd } from '../check/structure.ts';
import type { Claim } from '../understand/claim.ts';
import { measured } from './rescale.ts';
import { isFigure, isSameSentence, product, type Relation } from './scale-relation.ts';

/** What a mean or a standard is taken over, and by which time it is paid. */
interface Each {
	readonly claim: Claim;
	/** 人, 户, 份, 站; '' where nothing is named. */
	readonly noun: string;
	readonly time: 'month' | 'day' | null;
	/** 每月增支25万元: of everybody together. */
	readonly isOfAll: boolean;
}

const meanOf = /(?<noun>人次|[人户次份例件家村餐位校班所站亩院镇])均/u;
const eachOf =
	/每(?<noun>人次|[\u4e00-\u9fff]{1,6}?)(?:每?[年月天日]|平均|补助|补贴|奖补|投入|安排|发放|[\u4e00-\u9fff]{0,6})$/u;
const ofMonth = /每月|月[人户]?均|[人户]均每?月|^月(?:需|支出|增|补)/u;
const ofDay = /每[天日]|[天日]均/u;

function eachIn(claim: Claim): Each | null {
	const { site, quantity } = claim;
	if (!/^(?:level|difference)$/u.test(claim.kind)) return null;
	if (quantity.unit === '%' || isRangeEnd(claim)) return null;
	const own = site.own + (quantity.per === null ? '' : '每人');
	if (/每[百千万]/u.test(own)) return null;
	const isMonthly =
		quantity.per === 'month' || quantity.unit === '元/人·月' || ofMonth.test(own);
	const time =
		quantity.per === 'year' ? null : isMonthly ? 'month' : ofDay.test(own) ? 'day' : null;
	const noun =
		quantity.per === null
			? (meanOf.exec(own)?.groups!.noun ??
				eachOf.exec(own.replace(/^每[年月天日](?=.*每)|每[年月天日]/gu, ''))?.groups!
					.noun)
			: '人';
	if (noun !== undefined) return { claim, noun, time, isOfAll: false };
	return time === null ? null : { claim, noun: '', time, isOfAll: true };
}

const units: Readonly<Record<string, readonly string[]>> = {
	人: ['人', '名', '位'],
	孩: ['人', '名', '份', '件'],
	生: ['人', '名'],
	次: ['次', '人次', '例', '件', '笔', '场'],
	餐: ['份', '餐', '人次'],
	例: ['例', '件', '人', '人次'],
	村: ['个', '村'],
	站: ['个', '家', '处', '座'],
	校: ['所', '家', '个'],
	院: ['家', '所', '个'],
	床: ['张', '床']
};

/** 每站 of 37个镇街社工站, 户均 of 243户. */
const isTied = (noun: string, { quantity, site }: Claim): boolean =>
	noun !== '' &&
	((units[noun] ?? units[noun.charAt(0)] ?? []).includes(quantity.unit) ||
		noun.startsWith(quantity.unit) ||
		site.after.startsWith(noun) ||
		(noun.length >= 2 && site.own.endsWith(noun)));

const isCount = ({ kind, isBase, quantity, site }: Claim): boolean =>
	kind === 'level' &&
	!isBase &&
	!/^(?:万元|元.*|%|‰|百分点|倍|天|日|小时|分钟|个月|)$/u.test(quantity.unit) &&
	quantity.writtenUnit !== '∶1' &&
	!/每|均/u.test(site.own);

const spans: readonly (readonly [RegExp, number])[] = [
	[/前三季度/u, 9],
	[/上半年|下半年|半年/u, 6],
	[/季度/u, 3],
	[/全年|年度|一年|每年|^年/u, 12],
	[/每月|当月|月(?:需|均|支出)/u, 1]
];

/** Over how many months or days what is paid by the month or the day may have been added up. */
function timesOf({ time }: Each, total: Claim, near: readonly Claim[]): number[] {
	if (time === null) return [1];
	const { text } = total.passage;
	const sentence = text.slice(total.site.sentenceStart, total.quantity.end);
	if (time === 'day') {
		const days = near
			.filter(({ quantity }) => /^[天日]$/u.test(quantity.unit))
			.map(({ quantity }) => quantity.value);
		return ofDay.test(total.site.own) ? [1] : days.length > 0 ? days : [1];
	}
	const stated = [...text.matchAll(/(\d{1,2})个月/gu)].map(([, months]) =>
		Number(months)
	);
	const said = spans.find(([word]) => word.test(total.site.own))?.[1];
	if (said !== undefined) return [said, ...stated];
	const around = spans.find(([word]) => word.test(sentence))?.[1];
	return [...new Set([1, 12, ...stated, ...(around === undefined ? [] : [around])])];
}

const isTotal = (claim: Claim): boolean =>
	(claim.kind === 'level' || claim.kind === 'difference') &&
	!/^(?:%|‰|百分点|倍|)$/u.test(claim.quantity.unit) &&
	claim.quantity.writtenUnit !== '∶1' &&
	!isRangeEnd(claim);

/** What is set for each is exact; a mean was rounded. */
const isSet = ({ quantity, site }: Claim): boolean =>
	!/均/u.test(site.own) && quantity.qualifier === null;

/** 总量＝件数×每件（×月数）: every total, count and share of one that stand near to each other in a passage. */
export function productsIn(claims: readonly Claim[]): Relation[] {
	const own = claims.filter(isFigure);
	const starts = [...new Set(own.map(({ site }) => site.sentenceStart))];
	const order = ({ site }: Claim) => starts.indexOf(site.sentenceStart);
	return own.flatMap((claim) => {
		const each = eachIn(claim);
		if (!each) return [];
		const near = own.filter((one) => Math.abs(order(one) - order(claim)) <= 1);
		const of = measured(claim, isSet(claim));
		const totals = near.filter(
			(one) => one !== claim && isTotal(one) && measured(one).of === of.of
		);
		return totals.flatMap((total) => [
			...(each.isOfAll || eachIn(total)?.isOfAll === false
				? []
				: near
						.filter((one) => one !== total && one !== claim && isCount(one))
						.flatMap((count) =>
							timesOf(each, total, near).map((times) =>
								ofThree(each, total, count, times, order)
							)
						)),
			...alone(each, total, near)
		]);
	});
}

function ofThree(
	{ claim, noun }: Each,
	total: Claim,
	count: Claim,
	times: number,
	order: (claim: Claim) => number
): Relation {
	const isNear = isSameSentence(claim, total) && isSameSentence(claim, count);
	const isHere = isSameSentence(claim, total) || isSameSentence(claim, count);
	const distance = Math.abs(order(total) - order(count));
	return {
		members: [total, count, claim],
		values: [
			measured(total).value,
			// What is counted by the 亩 is so many 亩.
			scaled(measured(count).value, 1 / sizeOf(count)),
			measured(claim, isSet(claim)).value
		],
		ratio: ([all, many, one]) => quotient(all!, scaled(product(many!, one!), times)),
		proof: ([, many, one]) => `${many!}×${one!}${times === 1 ? '' : `×${times}`}`,
		// Nought where nothing ties them: not even the same digits say anything.
		room: !isTied(noun, count)
			? isNear
				? 0.012
				: 0
			: isNear
				? 0.12
				: isHere && distance <= 1
					? 0.03
					: 0.006
	};
}

const sizeOf = (count: Claim): number => {
	const { value } = measured(count);
	return count.quantity.value === 0
		? 1
		: (value.low + value.high) / 2 / count.quantity.value;
};

/** 全年增支300万元，每月增支25万元: the same over a longer time, of nobody's number. */
function alone(each: Each, total: Claim, near: readonly Claim[]): Relation[] {
	const { claim, time } = each;
	if (time === null || !isSameSentence(claim, total)) return [];
	// What one gets in a month and what all get in a year are not the same over a longer time.
	if ((eachIn(total)?.time ?? null) !== null) return [];
	// 每人每年10080元，每月发放840万元: to so many; only what is said to be the same is the same.
	if (total.quantity.per !== null && !/折合|即|^合|也就是|相当于/u.test(claim.site.own))
		return [];
	const days = near.filter(({ quantity }) => /^[天日]$/u.test(quantity.unit));
	const others = near.filter((one) => !days.includes(one));
	const [from, to] = [others.indexOf(claim), others.indexOf(total)];
	if (Math.abs(from - to) !== 1) return [];
	const lead = claim.passage.text.slice(claim.site.clause, claim.quantity.end);
	const months = /(\d{1,2})个月/u.exec(lead)?.[1];
	const times =
		time === 'day'
			? daysBetween(claim, total, days)
			: months !== undefined
				? Number(months)
				: isOfYear(total)
					? 12
					: null;
	if (times === null) return [];
	return [
		{
			members: [total, claim],
			values: [measured(total).value, measured(claim, isSet(claim)).value],
			ratio: ([all, one]) => quotient(all!, scaled(one!, times)),
			proof: ([, one]) => `${one!}×${times}`,
			room: 0.03,
			telling: months === undefined ? 3 : 2
		}
	];
}

const isOfYear = ({ site, quantity }: Claim): boolean =>
	quantity.per === 'year' || /全年|年度|一年|每年|^年/u.test(site.own);

/** 每天供餐420份，全年按250天计，供餐10.5万份: the one count of days that stands between. */
function daysBetween(claim: Claim, total: Claim, days: readonly Claim[]): number | null {
	const between = days.filter(
		({ quantity }) =>
			quantity.start > claim.quantity.start && quantity.start < total.quantity.start
	);
	return between.length === 1 ? between[0]!.quantity.value : null;
}
