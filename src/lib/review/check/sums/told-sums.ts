import { numeralValue } from '#lib/wording/numeral.ts';
import type { Claim } from '../../understand/claim.ts';
import { isAverage, isMean, sameUnit, type Bare } from '../structure.ts';

/** 口头合计: 三年5.7万人次, 加起来每人1070元, 连同在校生共1056人: sums that are told without 合计, by what they take together. */
export const toldSum = (total: Claim, earlier: readonly Claim[]): Bare | null =>
	total.quantity.unit === '%'
		? null
		: (yearsNamed(total, earlier) ??
			meansSum(total, earlier) ??
			togetherWith(total, earlier));

/** 2021年服务1.2万人次，2022年1.8万人次，2023年2.7万人次，三年5.7万人次: each with its own year, one after another. */
function yearsNamed(total: Claim, earlier: readonly Claim[]): Bare | null {
	const said =
		/^(?:这|前|近)?(?<n>[两二三四五六七八九])年(?:来|间|里)?(?:共|一共)?(?:服务|改造|投入|发放|建成|救助|安置|培训|新增)?$/u.exec(
			total.site.own
		)?.groups!.n;
	if (said === undefined || isAverage(total)) return null;
	const parts = earlier
		.filter(
			(one) =>
				one.passage === total.passage &&
				one.site.sentenceStart === total.site.sentenceStart &&
				one.kind === 'level' &&
				sameUnit(one, total)
		)
		.slice(-numeralValue(said));
	const years = parts.map(
		({ passage, site, quantity }) =>
			/(\d{4})年[\u4e00-\u9fff]{0,8}$/u.exec(
				passage.text.slice(site.clause, quantity.start)
			)?.[1]
	);
	const isRow = years.every(
		(year, index) =>
			year !== undefined && (index === 0 || Number(year) === Number(years[index - 1]) + 1)
	);
	return isRow && parts.length === numeralValue(said)
		? { total, parts, exhaustive: `“${total.site.own}”` }
		: null;
}

/** 财政补助每人670元，个人缴费每人400元，加起来每人1070元: what each pays and is paid, taken together. */
function meansSum(total: Claim, earlier: readonly Claim[]): Bare | null {
	const said =
		/^(?<n>[两二三])?(?:项|者|部分)?(?:合计|共计|相加|加起来|之和)[^，；。\d]{0,8}$/u.exec(
			total.site.own
		);
	if (!said || !isOfOne(total) || /[月年日]均/u.test(total.site.own)) return null;
	const parts = earlier.filter(
		(one) =>
			one.passage === total.passage &&
			one.site.sentenceStart === total.site.sentenceStart &&
			one.kind === 'level' &&
			!one.isBase &&
			isOfOne(one) &&
			one.quantity.per === total.quantity.per &&
			one.quantity.writtenUnit === total.quantity.writtenUnit
	);
	return parts.length === (said.groups!.n === '三' ? 3 : 2)
		? { total, parts, exhaustive: `“${said[0]}”` }
		: null;
}

const isOfOne = ({ site, quantity }: Claim): boolean =>
	quantity.per !== null || /人均|每(?:人|名|户|生|位)/u.test(site.own);

/** 随班就读396人，送教上门132人，连同在校生共1056人: what it is taken together with stands before, by its name. */
function togetherWith(total: Claim, earlier: readonly Claim[]): Bare | null {
	const name =
		/^(?:连同|加上|算上)(?<name>[\u4e00-\u9fff]{2,8}?)(?:一?共|合计|共计|总计|累计)[^，；。\d]{0,4}$/u.exec(
			total.site.own
		)?.groups!.name;
	if (name === undefined || isMean(total)) return null;
	const alike = earlier.filter(
		(one) =>
			one.passage === total.passage &&
			one.kind === 'level' &&
			!one.isBase &&
			sameUnit(one, total) &&
			!isMean(one)
	);
	const own = alike.filter(({ site }) => site.sentenceStart === total.site.sentenceStart);
	const named = alike.filter((one) => !own.includes(one) && one.site.own.endsWith(name));
	return own.length > 0 && named.length === 1
		? { total, parts: [...named, ...own], exhaustive: `“连同${name}”` }
		: null;
}
