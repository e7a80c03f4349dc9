import { intervalOf, scaled } from '../interval.ts';
import type { Claim } from '../../understand/claim.ts';
import {
	alike,
	isBefore,
	isLevel,
	widened,
	type Derived,
	type Deriver
} from './derived.ts';
import { between } from './near.ts';

/**
 * 按天计: 接待咨询13920人次，日均（按181天计）76.9人次; 平均供餐156份，月（按30天计）供餐4680份. Over how many days is told in brackets before the
 * figure.
 */
export const byDays: Deriver = (claim, near) => {
	const days = near.segment.findLast(
		(one) =>
			one.quantity.unit === '天' &&
			/按$/u.test(one.site.own) &&
			/^计/u.test(one.site.after) &&
			isBefore(one, claim)
	);
	if (!days || !isLevel(claim)) return null;
	if (!/^计算?）[^，；。\d]{0,8}$/u.test(between(days, claim))) return null;
	const other = near.sentence.findLast(
		(one) => isLevel(one) && isBefore(one, days) && alike(one, claim)
	);
	if (!other) return null;
	const lead = claim.passage.text.slice(claim.site.sentenceStart, days.quantity.start);
	const isDaily = /(?:[日天]均|每[日天]平?均?)[\u4e00-\u9fff]{0,6}（按$/u.test(lead);
	return {
		meant: isDaily ? mean(claim, other, days) : total(other, days),
		others: () => []
	};
};

const mean = (claim: Claim, all: Claim, days: Claim): Derived => ({
	value: widened(
		scaled(intervalOf(all.quantity), 1 / days.quantity.value),
		claim.quantity.lastPlace * 0.6
	),
	exact: all.quantity.value / days.quantity.value,
	proof: `${all.quantity.text}÷${days.quantity.text}`,
	from: [all, days]
});

const total = (daily: Claim, days: Claim): Derived => {
	// A daily mean was rounded to its last digit.
	const each = widened(intervalOf(daily.quantity), daily.quantity.lastPlace / 2);
	return {
		value: scaled(each, days.quantity.value),
		exact: daily.quantity.value * days.quantity.value,
		proof: `${daily.quantity.text}×${days.quantity.text}`,
		from: [daily, days]
	};
};
