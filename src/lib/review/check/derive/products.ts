import { numeralValue } from '#lib/wording/numeral.ts';
import type { Claim } from '../../understand/claim.ts';
import { intervalOf, meets, scaled } from '../interval.ts';
import { isRangeEnd } from '../structure.ts';
import {
	isBefore,
	isBound,
	isCountOf,
	isLevel,
	type Derived,
	type Deriver
} from './derived.ts';
import type { Near } from './near.ts';

const total =
	/(?:共|合计|共计|总计|累计|总|全年|每年|一年|^年|计划|预计|需|当月|需要|计)[\u4e00-\u9fff]{0,8}$|^(?:财政|政府|中央|省级|市级|县级)?(?:发放|支出|减免|补助|补贴|安排|资助|投入)[\u4e00-\u9fff]{0,6}$/u;
const each = /每|各(?!级|类|项|地)|人均|户均|平均|标准|单价/u;

/** Over how many months or days a sum runs, by the words before it. */
const spans: readonly (readonly [RegExp, number])[] = [
	[/当月[^，。]*$|每月(?!每)[\u4e00-\u9fff]{0,6}$/u, 1],
	[/上半年|下半年|半年|1—6月/u, 6],
	[/前三季度|1—9月|9个月/u, 9],
	[/全年|年度|一年|每年|12个月/u, 12],
	[/季度|3个月|三个月/u, 3]
];

/** 一次性发放4个月, 全年: for how many months, and whether they were counted. */
function spanOf(lead: string): { months: number; isCounted: boolean } | null {
	const counted =
		/(?:发放|补发|补助|预发|提前|连续|支付|垫付)了?(?<n>\d{1,2}|[两三四五六七八九十]{1,2})个月/u.exec(
			lead
		)?.groups!.n;
	if (counted !== undefined) return { months: numeralValue(counted), isCounted: true };
	const named = spans.find(([word]) => word.test(lead));
	return named ? { months: named[1], isCounted: false } : null;
}

/** 件数×每件: a count times what each of it gets, over months where it is paid by the month. */
export const productOfTwo: Deriver = (claim, near) => {
	const own = claim.site.own
		.replace(/^每年(?!每)/u, '全年')
		.replace(/^每月(?=发放|支出|需|拨付)/u, '当月');
	if (!isLevel(claim) || !total.test(own) || each.test(own)) return null;
	const year = yearOfMonths(claim, near) ?? yearsOfYear(claim, near);
	if (year) return { meant: year, others: () => [] };
	const rates = near.sentence.filter((one) => isEach(one, claim));
	if (rates.length === 0) return null;
	const counts = near.wide.filter((one) => one !== claim && isCountOf(one));
	const lead = claim.passage.text.slice(claim.site.sentenceStart, claim.quantity.start);
	const said = spanOf(lead)?.months;
	const months = (rate: Claim) =>
		!isByMonth(rate) ? [1] : said === undefined ? everyMonth : [1, said];
	return {
		meant: meantBy(claim, rates, near),
		others: () =>
			rates.flatMap((rate) =>
				// 每所设12个班: what each has is no count of all of them.
				counts.flatMap((count) =>
					(count === rate ? [] : months(rate)).map((times) => product(rate, count, times))
				)
			)
	};
};

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const isEach = (one: Claim, claim: Claim): boolean =>
	one !== claim &&
	isLevel(one) &&
	!isRangeEnd(one) &&
	!isBound(one) &&
	(each.test(one.site.own) || one.quantity.per !== null) &&
	sameMoney(one, claim) &&
	// 12个街道各10万元，共计120元: less than what each gets only where the unit is wrong.
	(one.quantity.value * inUnit(one) < claim.quantity.value * 1.0001 ||
		(claim.quantity.writtenUnit === '元' && one.quantity.writtenUnit !== '元'));

const sameMoney = (one: Claim, claim: Claim): boolean =>
	one.quantity.unit === claim.quantity.unit ||
	(one.quantity.unit === '元/人·月' && claim.quantity.unit === '万元');

/** A standard as read is so many 元. */
const inUnit = ({ quantity }: Claim): number => (quantity.unit === '元/人·月' ? 1e-4 : 1);

const isByMonth = ({ site, quantity }: Claim): boolean =>
	quantity.per !== null || /每[月年季]|月(?:人|户)?均|月补[差助贴]/u.test(site.own);

const isByTime = ({ site, quantity }: Claim): boolean =>
	quantity.per !== null ||
	/每[月年天日季]|[月日](?:人|户)?均|月补[差助贴]/u.test(site.own);

function product(rate: Claim, count: Claim, times: number): Derived {
	const [a, b] = [
		scaled(intervalOf(rate.quantity), inUnit(rate) * times),
		intervalOf(count.quantity)
	];
	// What is set for each is exact: 3万元 is 3.0万元.
	const set = rate.quantity.value * inUnit(rate) * times;
	const isSet = !/均/u.test(rate.site.own) && rate.quantity.qualifier === null;
	const value = isSet
		? { low: set * b.low, high: set * b.high }
		: { low: a.low * b.low, high: a.high * b.high };
	return {
		value,
		exact: set * count.quantity.value,
		proof: `${count.quantity.text}×${rate.quantity.text}${times === 1 ? '' : `×${times}个月`}`,
		from: [rate, count],
		// What is paid makes up the difference to a standard, and is no product of it.
		onlyExcuses:
			(times !== 1 && !/元/u.test(rate.quantity.unit)) ||
			(rate.quantity.per !== null && /标准/u.test(rate.site.own))
	};
}

/** 月需4.32万元，全年约51.84万元: twelve months, unless the text begins within the year. */
function yearOfMonths(claim: Claim, near: Near): Derived | null {
	const { text } = claim.passage;
	const lead = text.slice(claim.site.sentenceStart, claim.quantity.start);
	if (!/^(?:全年|一年|每年|年)[\u4e00-\u9fff]{0,8}$/u.test(claim.site.own)) return null;
	if (/[从自]\d{1,2}月|下半年|起/u.test(lead)) return null;
	const month = near.segment.findLast((one) => isBefore(one, claim) && isLevel(one));
	if (!month || month.quantity.unit !== claim.quantity.unit) return null;
	if (
		month.quantity.per !== null ||
		/[人户次]均|每[人户]|补差|标准/u.test(month.site.own)
	)
		return null;
	if (
		!/每?月(?:均|需|增|共|约|支|发放)[\u4e00-\u9fff]{0,8}$|每月[\u4e00-\u9fff]{0,10}$/u.test(
			month.site.own
		)
	)
		return null;
	const each = intervalOf(month.quantity);
	return {
		value: { low: each.low * 12, high: each.high * 12 },
		exact: month.quantity.value * 12,
		proof: `${month.quantity.text}×12个月`,
		from: [month]
	};
}

/** 年均1.2亿元，三年共投入3.6亿元. */
function yearsOfYear(claim: Claim, near: Near): Derived | null {
	const count = /(?<count>[两二三四五六七八九十])年(?:间|来|累计|共|合计|总)/u.exec(
		claim.site.own
	)?.groups!.count;
	const year = near.segment.findLast((one) => isBefore(one, claim) && isLevel(one));
	if (count === undefined || !year || year.quantity.unit !== claim.quantity.unit)
		return null;
	if (!/年均|每年|年平均/u.test(year.site.own)) return null;
	const years = numeralValue(count);
	const each = intervalOf(year.quantity);
	const half = year.quantity.lastPlace / 2;
	return {
		value: { low: (each.low - half) * years, high: (each.high + half) * years },
		exact: year.quantity.value * years,
		proof: `${year.quantity.text}×${years}年`,
		from: [year]
	};
}

function meantBy(claim: Claim, rates: readonly Claim[], near: Near): Derived | null {
	const before = near.segment.filter((one) => isBefore(one, claim));
	const rate = rates.filter((one) => before.includes(one)).at(-1);
	if (!rate || rate.site.taken !== null || rate.site.respectively !== null) return null;
	const words = /每(?<noun>[\u4e00-\u9fff]{1,4})/u.exec(
		rate.passage.text.slice(rate.site.clause, rate.quantity.end)
	)?.groups!.noun;
	const isOfEach = words === undefined && /各/u.test(rate.site.own);
	const counts = before.filter(
		(one) =>
			one !== rate &&
			isLevel(one) &&
			isCountOf(one) &&
			!each.test(one.site.own) &&
			(isOfEach
				? one.site.clause === rate.site.clause
				: isCounted(one, words ?? '', rate))
	);
	const [count, ...more] =
		counts.length === 0 ? provenBy(claim, rate, rates, near) : counts;
	if (!count || more.length > 0) return null;
	if (!isByTime(rate)) return product(rate, count, 1);
	const lead = claim.passage.text.slice(claim.site.sentenceStart, claim.quantity.start);
	const span = spanOf(lead);
	if (!span || rate.quantity.per === 'year') return null;
	// Persons come and go within the year; what a year will need is reckoned from those who are there.
	const found = product(rate, count, span.months);
	const room = span.isCounted ? 0.02 : /需/u.test(claim.site.own) ? 0.05 : 0.4;
	return {
		...found,
		value: { low: found.value.low * (1 - room), high: found.value.high * (1 + room) }
	};
}

/**
 * 户均补助4200元，已拨付504.0万元；老人自付每户平均680元，自付总额81.6万元: the count that stands further off is proved by another mean of
 * the sentence and its total.
 */
function provenBy(
	claim: Claim,
	rate: Claim,
	rates: readonly Claim[],
	near: Near
): Claim[] {
	const isPlain = (one: Claim) => !isByTime(one) && one.quantity.unit === '万元';
	if (!isPlain(rate)) return [];
	const others = rates.filter(
		(one) => one !== rate && isPlain(one) && isBefore(one, rate)
	);
	const totals = near.sentence.filter(
		(one) =>
			one !== claim &&
			isLevel(one) &&
			one.quantity.unit === '万元' &&
			!rates.includes(one)
	);
	const counts = near.wide.filter(
		(one) =>
			isLevel(one) &&
			isCountOf(one) &&
			others.some((other) =>
				totals.some((total) =>
					meets(product(other, one, 1).value, intervalOf(total.quantity))
				)
			)
	);
	return new Set(counts.map(({ quantity }) => quantity.value)).size === 1
		? counts.slice(0, 1)
		: [];
}

const persons = new Set(['人', '名', '位']);

function isCounted({ quantity, site }: Claim, noun: string, rate: Claim): boolean {
	if (rate.quantity.per !== null || /^人|人均/u.test(noun || rate.site.own))
		return persons.has(quantity.unit);
	const name = noun.replace(/^[个名位家所处座]/u, '').slice(0, 2);
	return (
		noun !== '' &&
		(noun.startsWith(quantity.unit) ||
			(name.length > 0 && site.after.startsWith(name)) ||
			(name.length === 2 && site.own.endsWith(name)) ||
			(persons.has(quantity.unit) && /^[人名位]/u.test(noun)))
	);
}
