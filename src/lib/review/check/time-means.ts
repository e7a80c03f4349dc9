import type { Remark } from '../finding.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import type { Claim } from '../understand/claim.ts';
import type { Understanding } from '../understand/understanding.ts';
import { intervalOf, meets, scaled } from './interval.ts';
import { inWritingOf } from './say.ts';
import { remarkOn } from './sums.ts';

const numerals = '一二三四五六七八九十';
const yearly = /(?:年均|年平均|平均每年|每年平均)[^，；。\d]{0,6}$/u;
const monthly = /(?:月均|月平均|平均每月|每月平均)[^，；。\d]{0,6}$/u;
const years =
	/([两一二三四五六七八九十]|\d{1,2})(?:个)?年(?:来|间|内|累计|共|里)|近([两二三四五六七八九十])年/u;

/** 三年累计42.3亿元，年均14.1亿元; 1—9月支出540万元，月均60万元: the mean of a time with a known length. */
export const checkTimeMeans = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((mean, index) => {
		const total = claims[index - 1];
		if (mean.kind !== 'level' || mean.isBase || !total || !isBehind(mean, total))
			return [];
		const steps = yearly.test(mean.site.own)
			? yearsOf(mean, total)
			: monthly.test(mean.site.own)
				? monthsOf(total)
				: null;
		if (steps === null) return [];
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

const isBehind = (mean: Claim, total: Claim): boolean =>
	total.kind === 'level' &&
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
	if (text !== undefined)
		return text === '两'
			? 2
			: numerals.includes(text)
				? numerals.indexOf(text) + 1
				: Number(text);
	const months = lengthOf(total);
	return months !== null && months > 12 && months % 12 === 0 ? months / 12 : null;
}

/** 全年, 上半年, 1—9月: what was counted from January on. */
function monthsOf(total: Claim): number | null {
	const { period, measure, mention } = total.time;
	if (period === null || mention === null) return null;
	const { to } = parsePeriod(period);
	return measure === 'ytd' ? (to % 12) + 1 : lengthOf(total);
}

function lengthOf({ time }: Claim): number | null {
	if (time.period === null) return null;
	const { from, to } = parsePeriod(time.period);
	return to - from + 1;
}
