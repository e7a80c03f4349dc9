import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets } from '../interval.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../sums.ts';
import type { Derived, Deriver } from './derived.ts';
import { checkDoublings } from './doublings.ts';
import { checkStaffRatios } from './staff-ratios.ts';
import { yearlyMean } from './annual.ts';
import { gapOfTwo } from './gaps.ts';
import { growthOfLevels } from './growth.ts';
import { meanOfCount } from './means.ts';
import { quotientOfTwo } from './multiples.ts';
import { nearness, segmentOf } from './near.ts';
import { productOfTwo } from './products.ts';
import { shareOfWhole } from './shares.ts';
import { totalOfParts } from './totals.ts';

const derivers: readonly Deriver[] = [
	shareOfWhole,
	growthOfLevels,
	gapOfTwo,
	totalOfParts,
	meanOfCount,
	productOfTwo,
	quotientOfTwo,
	yearlyMean
];

/**
 * 可推算的数: a share, a rate, a difference, a total, a mean, a product that stands beside what it was worked out from. Every
 * way near by in which it comes out right excuses it; where none does, the way that the words mean is told. Subjects
 * need no name in any lexicon. `told` has what the closer checks said: a segment they spoke of is left to them.
 */
export function checkDerivable(
	{ claims }: Understanding,
	told: readonly Remark[]
): Remark[] {
	const nearTo = nearness(claims);
	const spoken = new Set(
		told.map(({ passage, start }) => {
			const claim = claims.find(
				(one) => one.passage === passage && one.quantity.start === start
			);
			return claim ? keyOf(claim) : '';
		})
	);
	const single = claims.flatMap((claim) => {
		if (claim.isBase || spoken.has(keyOf(claim))) return [];
		const near = nearTo(claim);
		const derivations = derivers.flatMap((derive) => derive(claim, near) ?? []);
		const meant = derivations.find((one) => one.meant !== null)?.meant;
		if (!meant) return [];
		const written = intervalOf(claim.quantity);
		const isHere = ({ from }: Derived) => from.some((one) => near.sentence.includes(one));
		// Two figures from elsewhere excuse nothing where the sentence has its own.
		const isExcused = derivations.some((each) =>
			[...(each.meant ? [each.meant] : []), ...each.others()].some(
				(one) => (isHere(one) || !isHere(meant)) && meets(one.value, written)
			)
		);
		return isExcused ? [] : [remark(claim, meant)];
	});
	return [...single, ...checkDoublings(claims), ...checkStaffRatios(claims)];
}

const keyOf = (claim: Claim): string =>
	`${claim.passage.source.index}|${segmentOf(claim)}`;

function remark(claim: Claim, { exact, proof }: Derived): Remark {
	const right = inWritingOf(exact, claim.quantity);
	const ratio = claim.quantity.value / exact;
	const isUnit =
		claim.quantity.unit === '万元' &&
		[1e4, 1e-4, 1e8, 1e-8].some((factor) => Math.abs(ratio / factor - 1) < 0.02);
	return remarkOn(
		claim,
		`按文中数算应为${right}，文中为${claim.quantity.text}${isUnit ? '，疑单位错用' : ''}。`,
		right,
		[`${proof}＝${right}`],
		isUnit ? 'unit' : 'arithmetic'
	);
}
