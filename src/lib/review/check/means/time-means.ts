import { numeralValue } from '#lib/wording/numeral.ts';
import type { Remark } from '../../finding.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, scaled } from '../interval.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

const yearly = /(?:年均|年平均|平均每年|每年平均)[^，；。\d]{0,6}$/u;
const monthly =
	/(?:月均|月平均|平均每月|每月平均)[^，；。\d]{0,6}$|^每月(?:拨付|发放|安排|支出)?$/u;
const daily = /(?:日均|天均|平均每[天日])[^，；。\d]{0,6}$/u;
const years =
	/([两一二三四五六七八九十]|\d{1,2})(?:个)?年(?:来|间|内|累计|共|里)|(?:近|历时|用时|耗时|分)([两二三四五六七八九十])年/u;

/** 三年累计42.3亿元，年均14.1亿元; 1—9月支出540万元，月均60万元: the mean of a time with a known length. */
export const checkTimeMeans = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((mean, index) => {
		// 已拨付3.28亿元，拨付进度85%，平均每月…: a rate may stand between.
		const last = claims
			.slice(Math.max(0, index - 3), index)
			.findLast(({ quantity }) => quantity.unit !== '%');
		if (
			mean.kind !== 'level' ||
			mean.isBase ||
			!last ||
			/[日月年]均/u.test(last.site.own)
		)
			return [];
		const total = isBehind(mean, last) ? last : toldBefore(mean, claims.slice(0, index));
		if (!total) return [];
		const steps = yearly.test(mean.site.own)
			? yearsOf(mean, total)
			: monthly.test(mean.site.own)
				? (monthsBetween(mean, total) ?? (isBareMonth(mean) ? null : monthsOf(total)))
				: daily.test(mean.site.own)
					? daysOf(mean)
					: null;
		if (steps === null || steps < 2) return [];
		const should = scaled(intervalOf(total.quantity), 1 / steps);
		const { lastPlace } = mean.quantity;
		if (meets(should, intervalOf(mean.quantity), lastPlace / 2)) return [];
		const right = inWritingOf(total.quantity.value / steps, mean.quantity);
		return [
			remarkOn(mean, `按文中数算应为${right}，文中为${mean.quantity.text}。`, right, [
				`${total.quantity.text}÷${steps}＝${right}`
			])
		];
	});

/** 三季度共受理信访162件，…。平均每月受理54件: the first figure of the passage, of which the same is said. */
function toldBefore(mean: Claim, before: readonly Claim[]): Claim | null {
	const verb = /(?:平均每月|每月平均|月均)([\u4e00-\u9fff]{2,6})$/u.exec(
		mean.site.own
	)?.[1];
	if (verb === undefined) return null;
	const own = before.filter(
		(one) =>
			mean.passage.source.index - one.passage.source.index <= 1 &&
			one.kind === 'level' &&
			!one.isBase
	);
	const [total, ...others] = own.filter(
		({ site, quantity }) =>
			!/每/u.test(site.own) &&
			site.own.includes(verb) &&
			quantity.unit === mean.quantity.unit
	);
	const last = own.at(-1);
	const isNext =
		last?.passage === total?.passage &&
		last?.site.sentenceStart === total?.site.sentenceStart;
	return total && others.length === 0 && isNext ? total : null;
}

const isBehind = (mean: Claim, total: Claim): boolean =>
	total.kind === 'level' &&
	!/每/u.test(total.site.own) &&
	!total.isBase &&
	total.passage === mean.passage &&
	total.site.sentenceStart === mean.site.sentenceStart &&
	total.quantity.unit === mean.quantity.unit &&
	total.quantity.value > mean.quantity.value;

function yearsOf({ site, passage, quantity }: Claim, total: Claim): number | null {
	const named = years.exec(site.sentence);
	const text = named?.[1] ?? named?.[2];
	// 累计投入1.86亿元，年均4650万元（2021年至2024年）.
	const behind = /^[（，]?(?:\D{0,4})(\d{4})年?(?:至|—|－|-|到)(\d{4})年/u.exec(
		passage.text.slice(quantity.end)
	);
	if (behind) return Number(behind[2]) - Number(behind[1]) + 1;
	if (text !== undefined) return numeralValue(text);
	const months = lengthOf(total);
	return months !== null && months > 12 && months % 12 === 0 ? months / 12 : null;
}

/** 每月 alone is anything: it divides what stands before it only where the months are told between the two. */
const isBareMonth = ({ site }: Claim): boolean => /^每月/u.test(site.own);

/** 800万元，自1月至10月按月均衡拨付，每月80万元: the months stand between the two. */
function monthsBetween(mean: Claim, total: Claim): number | null {
	const between = mean.passage.text.slice(total.quantity.end, mean.quantity.start);
	const months =
		/(\d{1,2})月(?:份)?(?:至|—|－|-|到)(\d{1,2})月|(?:分|按)(\d{1,2})个月/u.exec(between);
	if (!months) return null;
	const count =
		months[3] === undefined
			? Number(months[2]) - Number(months[1]) + 1
			: Number(months[3]);
	return count >= 2 && count <= 12 ? count : null;
}

/** 5280人次，三天日均1760人次; 假期三天，… */
function daysOf({ site }: Claim): number | null {
	if (/(?:首|头一?|一|这|上|本|当)周(?![年边岁期长密全])/u.test(site.sentence)) return 7;
	const word = (/([两三四五六七八九十]|\d{1,2})[天日](?=[日天平])/u.exec(site.own) ??
		/(?<![\d第])([两三四五六七八九十]|\d{1,2})天/u.exec(site.sentence))?.[1];
	if (word === undefined) return null;
	const days = numeralValue(word);
	return days >= 2 ? days : null;
}

/** 全年, 上半年, 1—9月: what was counted from January on. */
function monthsOf(total: Claim): number | null {
	const { period, measure, mention } = total.time;
	const said = /[前头](?<months>[两二三四五六七八九十]|十一|\d{1,2})个月/u.exec(
		total.site.sentence + total.site.own
	)?.groups!.months;
	if (said !== undefined) return numeralValue(said);
	// 今年以来: up to when the text was written, which it does not say.
	if (period === null || mention === null || /以来$/u.test(mention.text)) return null;
	const { to } = parsePeriod(period);
	// 截至10月末: from January, where nothing says that it began before.
	const { frequency } = parsePeriod(period);
	if (mention.atEnd && frequency !== 'Y')
		return /以来|启动|自|历年/u.test(total.site.sentence) ? null : (to % 12) + 1;
	return measure === 'ytd' ? (to % 12) + 1 : lengthOf(total);
}

function lengthOf({ time }: Claim): number | null {
	if (time.period === null) return null;
	const { from, to } = parsePeriod(time.period);
	return to - from + 1;
}
