import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, quotient, scaled } from '../interval.ts';
import { remarkOn } from '../remark.ts';

/** 人口的比与率: 性别比, 自然增长率, 城乡之比, told by the two figures of the paragraph they are made of. */
export const checkPopulation = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((claim, index) => {
		if (claim.kind === 'difference' || claim.isBase) return [];
		const near = claims
			.slice(Math.max(0, index - 10), index)
			.filter(
				(one) => one.passage === claim.passage && one.kind === 'level' && !one.isBase
			);
		const clause = claim.passage.text.slice(
			claim.site.sentenceStart,
			claim.quantity.start
		);
		if (/性别比(?:（[^）]*）)?(?:为|是|达到?|约)*$/u.test(clause))
			return sexRatio(claim, near);
		if (/自然增长率[^，；。]*$/u.test(clause)) return naturalGrowth(claim, near);
		return /城乡[\u4e00-\u9fff]{0,14}比(?:例|值)?(?:为|是|达到?|约)*$/u.test(
			claim.site.own
		)
			? townToCountry(claim, near)
			: [];
	});

const two = (
	near: readonly Claim[],
	one: RegExp,
	other: RegExp
): [Claim, Claim] | null => {
	const a = near.findLast(({ site }) => one.test(site.own) && !other.test(site.own));
	const b = near.findLast(({ site }) => other.test(site.own) && !one.test(site.own));
	return a && b && countsAlike(a.quantity, b.quantity) ? [a, b] : null;
};

/** 男性196.84万人，女性189.68万人，性别比（以女性为100）103.8. */
function sexRatio(claim: Claim, near: readonly Claim[]): Remark[] {
	// 以女性为100 names women and counts none.
	const counted = near.filter(({ quantity }) => quantity.unit !== '');
	const pair = two(counted, /男/u, /女/u);
	if (!pair || claim.quantity.unit !== '') return [];
	return judged(claim, pair, 100);
}

/** 城镇26410元，农村17607元，城乡消费支出之比为1.5. */
function townToCountry(claim: Claim, near: readonly Claim[]): Remark[] {
	const own = near.filter(({ site }) => site.sentenceStart === claim.site.sentenceStart);
	const towns = own.filter(({ site }) => /城[市镇]/u.test(site.own));
	const villages = own.filter(({ site }) => /农村|乡村/u.test(site.own));
	const [town] = towns;
	const [village] = villages;
	// 2.31∶1 is looked at with the other ratios.
	if (!town || !village || towns.length > 1 || villages.length > 1) return [];
	if (claim.quantity.unit !== '' || claim.quantity.writtenUnit === '∶1') return [];
	return countsAlike(town.quantity, village.quantity)
		? judged(claim, [town, village], 1)
		: [];
}

function judged(claim: Claim, [a, b]: [Claim, Claim], times: number): Remark[] {
	const should = scaled(quotient(intervalOf(a.quantity), intervalOf(b.quantity)), times);
	const { value, lastPlace, figure } = claim.quantity;
	const written = { low: value - lastPlace / 2, high: value + lastPlace / 2 };
	if (meets(should, written)) return [];
	const decimals = figure.split('.')[1]?.length ?? 0;
	const right = ((a.quantity.value / b.quantity.value) * times).toFixed(decimals);
	return [
		remarkOn(claim, `按文中数算应为${right}，文中为${claim.quantity.text}。`, right, [
			`${a.quantity.text}÷${b.quantity.text}${times === 1 ? '' : `×${times}`}＝${right}`
		])
	];
}

/** 出生2.16万人，死亡2.94万人，自然增长率2.02‰: more died than were born, so the rate is below nought. */
function naturalGrowth(claim: Claim, near: readonly Claim[]): Remark[] {
	const pair = two(near, /出生/u, /死亡/u);
	const rate = pair?.every(({ quantity }) => quantity.unit === '人') ? pair : null;
	if (!rate || claim.quantity.unit !== '‰') return [];
	const [born, died] = rate;
	const isNegative = /[-－−]$/u.test(
		claim.passage.text.slice(0, claim.quantity.figureStart)
	);
	const isLess = born.quantity.value < died.quantity.value;
	const says = isNegative || claim.sign < 0 || claim.quantity.value < 0;
	if (isLess === says || claim.quantity.value === 0) return [];
	return [
		remarkOn(
			claim,
			isLess
				? `出生${born.quantity.text}少于死亡${died.quantity.text}，自然增长率应为负，疑丢失负号。`
				: `出生${born.quantity.text}多于死亡${died.quantity.text}，自然增长率应为正。`,
			isLess ? `-${claim.quantity.text}` : null,
			[`${born.quantity.text}－${died.quantity.text}`],
			'digits'
		)
	];
}
