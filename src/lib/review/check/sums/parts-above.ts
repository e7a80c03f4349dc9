import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { partsInWords } from '../../words/plausible.ts';
import { between } from '../derive/near.ts';
import { intervalOf, isCounted } from '../interval.ts';
import { remarkOn } from '../remark.ts';

/** 部分大于总体, where the words alone say which is a part of which. */
export const partsAboveNamed = (claims: readonly Claim[]): Remark[] => [
	...partsNamed(claims),
	...kindsOf(claims),
	...doneAndDue(claims),
	...amongAll(claims),
	...ofAge(claims)
];

/** 实际参保13.62万人，应参保12.63万人: what was done against what was due, in either order. */
function doneAndDue(claims: readonly Claim[]): Remark[] {
	return claims.flatMap((claim) => {
		const verb = /实际?([\u4e00-\u9fff]{1,2})(?:人数|人员|资金|金额)?$/u.exec(
			claim.site.own
		)?.[1];
		if (verb === undefined || claim.kind !== 'level') return [];
		const due = claims.find(
			(one) =>
				one.kind === 'level' &&
				one.passage === claim.passage &&
				one.site.sentenceStart === claim.site.sentenceStart &&
				one.quantity.unit === claim.quantity.unit &&
				new RegExp(`应当?${verb}(?:人数|人员|资金|金额)?$`, 'u').test(one.site.own)
		);
		return due ? above(claim, due) : [];
	});
}

function partsNamed(claims: readonly Claim[]): Remark[] {
	return claims.flatMap((claim, index) =>
		partsInWords.flatMap(([part, whole]) => {
			if (claim.kind !== 'level' || !part.test(claim.site.own)) return [];
			const all = claims.slice(Math.max(0, index - 3), index).findLast(
				(one) =>
					one.kind === 'level' &&
					one.passage === claim.passage &&
					one.site.sentenceStart === claim.site.sentenceStart &&
					one.quantity.unit === claim.quantity.unit &&
					whole.test(one.site.own) &&
					!/每/u.test(one.site.own) &&
					// 2.41万张，加上社区的1.13万张，共3.54万张: with others.
					!/加上|连同|另有/u.test(between(one, claim))
			);
			return all ? above(claim, all) : [];
		})
	);
}

/** 孤儿318名，…其中机构养育孤儿342名: a kind of what was counted before is never more than that. */
const kindsOf = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((claim, index) => {
		const named = /^其中[，：]?(?<name>[\u4e00-\u9fff]{4,})$/u.exec(claim.site.own)
			?.groups!.name;
		if (named === undefined || claim.kind !== 'level') return [];
		const all = claims.slice(Math.max(0, index - 4), index).findLast((one) => {
			const noun = one.site.own.replace(/^.*(?:共有|现有|有|是|为)/u, '');
			return (
				one.kind === 'level' &&
				!one.isBase &&
				one.passage === claim.passage &&
				one.site.sentenceStart === claim.site.sentenceStart &&
				one.quantity.unit === claim.quantity.unit &&
				noun.length >= 2 &&
				noun.length < named.length &&
				named.endsWith(noun)
			);
		});
		return all ? above(claim, all) : [];
	});

/** 12个街道中，建成的有14个: what is among them is no more than they are. */
const amongAll = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((part, index) => {
		const whole = claims[index - 1];
		return whole?.kind === 'level' &&
			part.kind === 'level' &&
			whole.passage === part.passage &&
			whole.site.sentenceStart === part.site.sentenceStart &&
			countsAlike(whole.quantity, part.quantity) &&
			isCounted(whole.quantity.unit) &&
			isOfOneNoun(whole, part) &&
			/^[^，。；\d]{0,12}中(?:的|有)*$/u.test(whole.site.after)
			? above(part, whole)
			: [];
	});

/** 6个大项中71个小项: what is counted of each is said, and is not one thing. */
function isOfOneNoun(whole: Claim, part: Claim): boolean {
	const [all, some] = [
		/^([\u4e00-\u9fff]{2,})中/u.exec(whole.site.after)?.[1],
		/^[\u4e00-\u9fff]{2,}/u.exec(part.site.after)?.[0]
	];
	return all === undefined || some === undefined || some.includes(all.slice(-2));
}

const age = /(?<years>\d{2,3})周?岁(?:及)?以上/gu;

/** 60岁以上4246人，80岁以上5120人: whoever is eighty is sixty as well. */
const ofAge = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((older, index) => {
		const years = yearsIn(older);
		if (years === null || older.kind !== 'level' || !isPersons(older)) return [];
		const younger = claims
			.slice(Math.max(0, index - 4), index)
			.findLast(
				(one) =>
					one.kind === 'level' &&
					one.passage === older.passage &&
					one.site.sentenceStart === older.site.sentenceStart &&
					countsAlike(one.quantity, older.quantity) &&
					(yearsIn(one) ?? years) < years
			);
		return younger ? above(older, younger) : [];
	});

const isPersons = ({ quantity }: Claim): boolean => /^[人名位]$/u.test(quantity.unit);

/** The age named last at a figure, where only one is. */
const yearsIn = ({ site }: Claim): number | null => {
	const [first, ...more] = [...site.own.matchAll(age)];
	return first && more.length === 0 && !/至|—|－|-/u.test(site.own)
		? Number(first.groups!.years)
		: null;
};

const placesOf = /^[个家所处座]$/u;

/** A part that is more than its whole, however both are rounded. */
export const above = (part: Claim, whole: Claim): Remark[] =>
	// 每千名老年人30张: what falls on each is no whole.
	!/每/u.test(whole.site.own) &&
	// 机构床位2.41万张，加上社区的1.13万张，共3.54万张: a sum is no part.
	!/^(?:一|总)?(?:共计?|合计|总计)$/u.test(part.site.own) &&
	// 新增200个服务站，改建2000张床位: beds are no part of stations.
	(countsAlike(part.quantity, whole.quantity) || !placesOf.test(whole.quantity.unit)) &&
	intervalOf(part.quantity).low > intervalOf(whole.quantity).high
		? [
				remarkOn(
					part,
					`部分${part.quantity.text}大于总体${whole.quantity.text}。`,
					null,
					[
						`${whole.site.own}${whole.quantity.text}，${part.site.own}${part.quantity.text}`
					]
				)
			]
		: [];
