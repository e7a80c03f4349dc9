import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plausiblePairs } from '../../words/plausible.ts';
import { remarkOn } from '../remark.ts';

const perMonth =
	/(?:人均|平均)[^，。；\d]{0,4}(?:每?月)|每人每月(?:平均|补助|补差)|月人均/u;

/** Over how many months money was paid out, by the words before it. */
const spans: Readonly<Record<string, number>> = {
	前三季度: 9,
	上半年: 6,
	下半年: 6,
	一季度: 3,
	二季度: 3,
	三季度: 3,
	四季度: 3,
	全年: 12
};
const span = new RegExp(Object.keys(spans).join('|'), 'gu');

/** Persons come and go: what is off by less than this may be right. */
const room = 1.6;

/** 上半年发放3680.5万元，人均每月432元: money ÷ persons ÷ months, the persons told somewhere before. */
export const checkPerMonth = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((mean, index): Remark[] => {
		const lead = mean.passage.text.slice(mean.site.clause, mean.quantity.end);
		if (mean.kind !== 'level' || mean.isBase || !perMonth.test(lead)) return [];
		const before = claims.slice(0, index);
		const money = before.findLast(
			(one) =>
				one.passage === mean.passage &&
				one.site.sentenceStart === mean.site.sentenceStart &&
				one.kind === 'level' &&
				one.quantity.unit === '万元' &&
				one.quantity.per === null
		);
		const pair = plausiblePairs.find(({ money: id }) => id === money?.subject?.spec.id);
		if (!money || !pair || pair.count.endsWith('visits')) return [];
		const spoken = money.passage.text.slice(
			money.site.sentenceStart,
			money.quantity.start
		);
		const months = spans[[...spoken.matchAll(span)].at(-1)?.[0] ?? ''];
		const persons = before.findLast(
			({ kind, isBase, subject, site }) =>
				kind === 'level' &&
				!isBase &&
				subject?.spec.id === pair.count &&
				subject.area === money.subject!.area &&
				!/新增|纳入|退出|清退|死亡|其中/u.test(site.own)
		);
		if (months === undefined || !persons || persons.quantity.value <= 0) return [];
		const should = (money.quantity.value * 1e4) / persons.quantity.value / months;
		const stated =
			mean.quantity.unit === '万元' ? mean.quantity.value * 1e4 : mean.quantity.value;
		const ratio = stated / should;
		if (ratio < room && ratio > 1 / room) return [];
		return [
			remarkOn(
				mean,
				`按金额、人数和月数，人均每月约${Math.round(should)}元，文中为${mean.quantity.text}。`,
				null,
				[
					`${money.quantity.text}÷${persons.quantity.text}÷${months}个月≈${Math.round(should)}元`
				]
			)
		];
	});
