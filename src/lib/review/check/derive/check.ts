import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { digitCount, plainFigure } from '../../understand/figure.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets } from '../interval.ts';
import { inDigitsOf, isLikelyMistake, isUnitSlip } from '../likely.ts';
import { isOfListed } from '../rates/ratios.ts';
import { inWritingOf } from '../say.ts';
import { isRangeEnd } from '../structure.ts';
import { remarkOn } from '../remark.ts';
import { isOneSlip } from '../../repair/slip.ts';
import {
	isBefore,
	isLevel,
	type Derivation,
	type Derived,
	type Deriver
} from './derived.ts';
import { checkDoublings } from './doublings.ts';
import { byDays } from './by-days.ts';
import { complementOf } from './complements.ts';
import { checkStaffRatios } from './staff-ratios.ts';
import { yearlyMean } from './annual.ts';
import { gapOfTwo } from './gaps.ts';
import { growthOfLevels } from './growth.ts';
import { meanOfCount } from './means.ts';
import { mendingsOf, nearMended } from './mendings.ts';
import { quotientOfTwo } from './multiples.ts';
import { nearness, type Near } from './near.ts';
import { productOfTwo } from './products.ts';
import { shareOfWhole } from './shares.ts';
import { totalOfParts } from './totals.ts';

const derivers: readonly Deriver[] = [
	shareOfWhole,
	growthOfLevels,
	gapOfTwo,
	complementOf,
	totalOfParts,
	meanOfCount,
	byDays,
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
	told: readonly Remark[],
	/** With those that were explained as damaged, which the others no longer hold. */
	every: readonly Claim[],
	/** Hears now and then how much is done, from 0 to 1. */
	tell: (done: number) => void = () => undefined
): Remark[] {
	const nearTo = nearness(claims);
	const passages = inPassages(every);
	// How 1,208 is written says nothing of whether it is right.
	const ofFigures = told.filter(({ kind }) => kind !== 'wording');
	const spokenOf = ofFigures.flatMap(({ passage, start }) =>
		(passages.get(passage) ?? []).filter(({ quantity }) => quantity.start === start)
	);
	const spoken = new Set(spokenOf);
	const mendings = mendingsOf(ofFigures, passages);
	const sentences = new Set(spokenOf.map(sentenceOf));
	const single = claims.flatMap((claim, index) => {
		if (index % 200 === 0) tell(index / claims.length);
		if (claim.isBase || spoken.has(claim) || isOfNamed(claim) || isOfBoth(claim))
			return [];
		const near = nearTo(claim);
		if (claim.quantity.unit === '%' && isOfListed(claim, levelsBefore(claim, near)))
			return [];
		const derivations = derivers.flatMap((derive) => derive(claim, near) ?? []);
		const written = intervalOf(claim.quantity);
		const meant =
			derivations.find(
				(one) => one.meant !== null && isLikelyMistake(claim.quantity, one.meant.exact)
			)?.meant ??
			(sentences.has(sentenceOf(claim)) ? null : bySlip(claim, derivations, near));
		if (!meant) return [];
		// A figure that is right as soon as the one it was worked out from is: the fault was told already.
		const isTold = mendings.some(
			(one) =>
				meant.from.includes(one.claim) &&
				derivers.some((derive) => {
					const again = derive(claim, nearMended(near, one));
					return [
						...(again?.meant ? [again.meant] : []),
						...(again?.others() ?? [])
					].some(({ from, value }) => from.includes(one.mended) && meets(value, written));
				})
		);
		if (isTold) return [];
		const isOwn = (one: Claim) => near.sentence.includes(one);
		// Of all the figures around some are always as far apart as those that the sentence tells of.
		const isHere = ({ from }: Derived) =>
			from.some(isOwn) &&
			(!isGap(meant) || from.every((one) => isOwn(one) || isBefore(one, claim)));
		// Figures from elsewhere excuse nothing where the sentence has its own.
		const isExcused = derivations.some((each) =>
			[...(each.meant ? [each.meant] : []), ...each.others()].some(
				(one) => (isHere(one) || !isHere(meant)) && meets(one.value, written)
			)
		);
		return isExcused ? [] : [remark(claim, meant)];
	});
	return [...single, ...checkDoublings(claims), ...checkStaffRatios(claims)];
}

const isGap = ({ proof }: Derived): boolean => /^[^÷×＋]*－[^÷×＋]*$/u.test(proof);

const levelsBefore = (claim: Claim, { sentence }: Near): Claim[] =>
	sentence.filter((one) => isLevel(one) && one.quantity.start < claim.quantity.start);

/** 合计1000户（人）: what is counted in two ways together. */
const isOfBoth = ({ passage, quantity }: Claim): boolean =>
	/^（[户人家个名]）/u.test(passage.text.slice(quantity.end));

/**
 * 超额完成的2个（城关街道105%、东关街道110%），完成80%至100%的5个: the rate of one place in brackets, and the bounds of a class, were
 * not worked out from what stands here.
 */
const isOfNamed = (claim: Claim): boolean =>
	claim.quantity.unit === '%' &&
	(isRangeEnd(claim) ||
		(/^(?!其中)[\u4e00-\u9fff]{2,8}[省市州县区旗乡镇村]$|(?:街道|社区|[^养]院|局)$/u.test(
			claim.site.own
		) &&
			/（[^（）]*$/u.test(
				claim.passage.text.slice(claim.site.sentenceStart, claim.quantity.start)
			)));

/**
 * Where no word says from what a figure was worked out: one way within the sentence from which a single slip of the pen keeps
 * it. Two digits are too near to everything.
 */
function bySlip(
	claim: Claim,
	derivations: readonly Derivation[],
	near: Near
): Derived | null {
	const { figure, qualifier } = claim.quantity;
	// 占全市的31.4%, 比上年增加160万元: the other side is nowhere near.
	if (claim.basis !== null || claim.quantity.writtenUnit === '∶1') return null;
	if (/全[国市县区省州镇乡]/u.test(claim.site.own)) return null;
	// 占安葬总数的18.6%: of something that is named, and is not here.
	if (/占[\u4e00-\u9fff]{2,}(?:的|比重|比例)(?:达到?|为|超过?)*$/u.test(claim.site.own))
		return null;
	// 比各项贷款增速高12.7个百分点: the other side is named, and is not here.
	if (
		/(?:比|较|高于|低于)(?!上年|去年|上季|上月|年初|同期|农村|城[镇市]|20\d\d)[^，；。]{3,}/u.test(
			claim.site.own
		)
	)
		return null;
	// 89.4%的公园实现24小时开放: of what stands behind it.
	if (/^的[\u4e00-\u9fff]/u.test(claim.site.after)) return null;
	// 办结率100% was not worked out.
	if (claim.quantity.unit === '%' && claim.quantity.value === 1) return null;
	const isShort = digitCount({ figure }) < 3;
	if (qualifier !== null || (isShort && claim.quantity.unit === '%')) return null;
	const ways = derivations
		.flatMap(({ others }) => others())
		.filter(
			({ from, exact, proof, onlyExcuses }) =>
				exact > 0 &&
				(claim.quantity.unit !== '%' || exact <= 1 || claim.quantity.value > 1) &&
				!onlyExcuses &&
				// Two digits are too near to everything, but for what comes out without a remainder: 27360次÷760人.
				// 计划办班20期800人，已办9期，…每期平均43人: what is told behind is of what was done.
				(!/×/u.test(proof) || from.every((one) => isBefore(one, claim))) &&
				(!isShort || (/÷/u.test(proof) && isWhole(exact) && from.every(isLong))) &&
				from.every(({ quantity }) => quantity.unit !== '') &&
				from.every(
					(one) =>
						near.sentence.includes(one) ||
						(!proof.includes('－') && near.before.includes(one))
				) &&
				from.some((one) => near.sentence.includes(one)) &&
				// 两年共1.74亿元，其中2024年0.96亿元，比2023年增加0.18亿元: what it was then has to stand there.
				!(
					proof.includes('－') &&
					/(?:比|较)[^，；。]*年/u.test(claim.site.own) &&
					!from.some(({ isBase }) => isBase)
				) &&
				// 提高25元、50元，…提高65元: changes listed side by side are no levels to be taken from each other.
				!(proof.includes('－') && from.some(({ kind }) => kind === 'difference')) &&
				// 绿地率达41.2%，建成碧道7960公里、碧带330公里: a share is told behind what it is a share of.
				(claim.quantity.unit !== '%' || from.some((one) => isBefore(one, claim)))
		);
	return (
		ways.find(({ exact, from }) => {
			const should = inDigitsOf(exact, claim.quantity);
			const written = plainFigure({ figure });
			if (should === null || !isOneSlip(written, should)) return false;
			// From the sentence before only as many digits, and enough of them, say anything.
			return (
				from.every((one) => near.sentence.includes(one)) ||
				(should.length === written.length && /^[1-9].{2}|^0\.0*[1-9]\d{2}/u.test(written))
			);
		}) ?? null
	);
}

/** Of a mean alone: sums and differences always come out without a remainder. */
const isWhole = (exact: number): boolean => Math.abs(exact - Math.round(exact)) < 1e-9;
const isLong = ({ quantity }: Claim): boolean => digitCount(quantity) >= 3;

const sentenceOf = ({ passage, site }: Claim): string =>
	`${passage.source.index}|${site.sentenceStart}`;

function remark(claim: Claim, { exact, proof }: Derived): Remark {
	const right = inWritingOf(exact, claim.quantity);
	const isUnit = isUnitSlip(claim.quantity, exact);
	return remarkOn(
		claim,
		`按文中数算应为${right}，文中为${claim.quantity.text}${isUnit ? '，疑单位错用' : ''}。`,
		right,
		[`${proof}＝${right}`],
		isUnit ? 'unit' : 'arithmetic'
	);
}
