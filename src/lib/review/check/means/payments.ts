import { isCountUnit } from '#lib/domain/unit.ts';
import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { segmentOf } from '../derive/near.ts';
import { inWritingOf, plainly } from '../say.ts';
import { remarkOn } from '../remark.ts';

/** Over how many months an amount was paid, by the word before it. */
const spans: readonly (readonly [word: RegExp, months: number])[] = [
	[/全年|年度|一年|每年/u, 12],
	[/上半年|下半年|半年/u, 6],
	[/季度/u, 3],
	[/当月|本月|每月|单月/u, 1]
];
/** Persons come and go within a year; within a month hardly. */
const slackOf = (months: number): number => (months === 1 ? 0.05 : 0.4);

/** 标准×人数×月数: 186人，每人每月75元，全年发放16.74万元. */
export const checkPayments = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((paid, index) => {
		const standard = claims[index - 1];
		if (!isPayment(paid) || !standard || !isStandard(standard, paid)) return [];
		const months = spans.find(([word]) => word.test(paid.site.own))?.[1];
		// 80岁416人每人每月50元；90岁73人每人每月100元；全年共…: each kind has its own standard.
		if (standardsBefore(index, claims) > 1) return [];
		const persons = personsBefore(index - 1, claims);
		if (months === undefined || persons.length === 0) return [];
		const heads = persons.reduce((sum, { quantity }) => sum + quantity.value, 0);
		const yuan = yuanOf(standard);
		const should = (heads * yuan * months) / 1e4;
		const ratio = paid.quantity.value / should;
		const slack = slackOf(months);
		if (ratio >= 1 - slack && ratio <= 1 + slack) return [];
		const isUnit = [1e4, 1e-4, 1e8, 1e-8].some(
			(factor) => Math.abs(ratio * factor - 1) <= slack
		);
		const counted = persons.map(({ quantity }) => quantity.text).join('＋');
		return [
			remarkOn(
				paid,
				`按标准、人数和月数应为${inWritingOf(should, paid.quantity)}左右，文中为${paid.quantity.text}${isUnit ? '，疑单位错用' : ''}。`,
				null,
				[
					`${persons.length > 1 ? `（${counted}）` : counted}×${standard.quantity.text}×${months}个月＝${plainly(should, '万元')}`
				],
				isUnit ? 'unit' : 'arithmetic'
			)
		];
	});

const isPayment = ({ kind, isBase, quantity, site }: Claim): boolean =>
	kind === 'level' &&
	!isBase &&
	quantity.unit === '万元' &&
	quantity.per === null &&
	/发放|支付|支出|兑现|拨付|补贴|补助/u.test(site.own);

const isStandard = (standard: Claim, paid: Claim): boolean =>
	standard.kind === 'level' &&
	!standard.isBase &&
	standard.quantity.per === 'month' &&
	standard.site.respectively === null &&
	standard.passage === paid.passage &&
	standard.site.sentenceStart === paid.site.sentenceStart;

/** Where a ； stands before its persons, what was told before that has its own standard and its own payment. */
function standardsBefore(index: number, claims: readonly Claim[]): number {
	const paid = claims[index]!;
	const own = claims
		.slice(Math.max(0, index - 12), index)
		.filter((one) => isStandard(one, paid));
	const inSegment = own.filter((one) => segmentOf(one) === segmentOf(paid));
	const hasOwn = claims
		.slice(Math.max(0, index - 12), index)
		.some(
			(one) =>
				one.passage === paid.passage &&
				segmentOf(one) === segmentOf(paid) &&
				isCountUnit(one.quantity.unit)
		);
	return hasOwn ? inSegment.length : own.length;
}

const yuanOf = ({ quantity }: Claim): number =>
	quantity.unit === '万元' ? quantity.value * 1e4 : quantity.value;

/** The counts of persons next before the standard, without another standard or a ； between. */
function personsBefore(at: number, claims: readonly Claim[]): Claim[] {
	const standard = claims[at]!;
	const found: Claim[] = [];
	for (let index = at - 1; index >= 0; index--) {
		const one = claims[index]!;
		const between = standard.passage.text.slice(
			one.quantity.end,
			claims[index + 1]!.quantity.start
		);
		if (
			one.passage !== standard.passage ||
			one.site.sentenceStart !== standard.site.sentenceStart ||
			/；/u.test(between) ||
			one.kind !== 'level' ||
			one.isBase ||
			!['人', '名'].includes(one.quantity.unit) ||
			!isCountUnit(one.quantity.unit) ||
			/其中|含|包括/u.test(between)
		)
			break;
		found.unshift(one);
	}
	return found.some(({ site }) => /其中|含|包括/u.test(site.own)) ? [] : found;
}
