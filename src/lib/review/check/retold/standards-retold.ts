import type { Remark } from '../../finding.ts';
import { isOneSlip } from '../../repair/slip.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { toldBefore, toldOtherwise } from './told-before.ts';

/**
 * 标准的复述: 低保标准提高到每人每月620元…。按每人每月602元的标准发放; 百岁以上500元…。百岁老人每人每月600元. A standard that is applied is
 * the one that was set, and an age has one of them.
 */
export const checkStandardsRetold = ({ claims }: Understanding): Remark[] => [
	...applied(claims),
	...ofOneAge(claims)
];

const applied = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((again, index) => {
		const lead = again.passage.text.slice(again.site.clause, again.quantity.start);
		const behind = again.passage.text.slice(again.quantity.end);
		if (!/(?:按照?|执行|依照|根据)(?:现行|新)?(?:的)?$/u.test(lead)) return [];
		if (!/^的(?:新|现行|补[贴助]|保障|发放)?标准/u.test(behind)) return [];
		const before = toldBefore(
			claims,
			index,
			20,
			({ kind, quantity }) =>
				kind === 'level' &&
				quantity.per === again.quantity.per &&
				quantity.unit === again.quantity.unit &&
				quantity.writtenUnit === again.quantity.writtenUnit
		);
		const [first, ...others] = before.filter(
			(one) =>
				!one.isBase &&
				one.quantity.figure.length === again.quantity.figure.length &&
				isOneSlip(again.quantity.figure, one.quantity.figure)
		);
		return first && others.length === 0 ? [told(first, again, '标准')] : [];
	});

const age =
	/(?<age>百岁|\d{2,3}周?岁|\d{2}(?:周岁)?(?:至|—|－|-|～)\d{2}周?岁)(?:（?含[^）]*）?)?(?:以上|及以上)?(?:的?高龄)?(?:老[人年]人?)?(?:，)?(?:的?(?:高龄)?(?:津贴|补贴)?(?:标准)?(?:为|是|由)?)?$/u;
const keyOf = (text: string): string =>
	text
		.replace(/周岁/gu, '岁')
		.replace(/100岁/gu, '百岁')
		.replace(/[—－～-]/gu, '至');

/** 高龄津贴: so much a month for those of an age. What is raised, what is another county's, what is paid once is something else. */
function ofOneAge(claims: readonly Claim[]): Remark[] {
	const ages = claims.flatMap((claim) => {
		const { quantity, site, passage, kind } = claim;
		if (kind !== 'level' || claim.isBase || quantity.writtenUnit !== '元') return [];
		const lead = passage.text.slice(
			Math.max(0, quantity.start - 24),
			quantity.start + (/^每人每[月年]/u.exec(quantity.text)?.[0].length ?? 0)
		);
		const found = age.exec(lead.replace(/每人每[月年]$/u, ''))?.groups!.age;
		const isOther =
			/提高|调整|上调|增加|由|从|原|上年|去年|一次性|慰问|年均|每人每年/u.test(
				site.sentence + site.own
			) || quantity.per === 'year';
		return found === undefined || isOther ? [] : [{ claim, key: keyOf(found) }];
	});
	return ages.flatMap(({ claim, key }, index) => {
		const [first, ...others] = ages.slice(0, index).filter((one) => one.key === key);
		return first &&
			others.length === 0 &&
			first.claim.quantity.value !== claim.quantity.value &&
			claim.passage.source.index - first.claim.passage.source.index <= 3 &&
			(claim.place ?? '') === (first.claim.place ?? '')
			? [told(first.claim, claim, key)]
			: [];
	});
}

const told = (first: Claim, again: Claim, what: string): Remark =>
	toldOtherwise(
		again,
		`${what}前面是${first.quantity.text}，这里是${again.quantity.text}，两处不一致。`,
		[first, again].map(({ site, quantity }) => site.own + quantity.text)
	);
