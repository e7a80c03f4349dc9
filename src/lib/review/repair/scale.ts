import type { Structure } from '../check/structure.ts';
import { closes } from '../check/sums/sums.ts';
import { middle, scaled, type Interval } from '../check/interval.ts';
import type { Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import { inPassages } from '../understand/in-passages.ts';
import type { Understanding } from '../understand/understanding.ts';
import { rescaled, type Rescaled } from './rescale.ts';
import { pairsIn } from './scale-pairs.ts';
import { productsIn } from './scale-products.ts';
import { exactly, type Relation } from './scale-relation.ts';
import { nothing, type Explained } from './substitution.ts';

/**
 * 万字多写、漏写: 6.05万人次、484元，次均80元. A relation that the text itself states fails, and closes as soon as one figure has
 * another unit behind the same digits. A figure that closes another relation is not the wrong one.
 */
export function explainScale(
	{ claims }: Understanding,
	structures: readonly Structure[]
): Explained {
	const sound = new Set(
		structures
			.filter((one) => one.parts.length >= 2 && closes(one))
			.flatMap(({ total, parts }) => [total, ...parts])
	);
	const found = new Map<Claim, Remark>();
	for (const own of inPassages(claims).values()) {
		const relations = [...productsIn(own), ...pairsIn(own)];
		for (const one of relations)
			if (holds(one, one.values)) for (const claim of one.members) sound.add(claim);
		for (const one of relations) {
			if (holds(one, one.values, true) || one.members.some((claim) => found.has(claim)))
				continue;
			// 住院4.61万人次…次均2907元；门诊81.69万人次…次均55元: two that are right elsewhere were not multiplied with each other.
			if (one.members.filter((claim) => sound.has(claim)).length > 1) continue;
			if (!saysEnough(one)) continue;
			const way = wayOf(one, sound, own);
			if (way) found.set(way.claim, remarkOf(one, way));
		}
	}
	return found.size === 0
		? nothing
		: {
				remarks: [...found.values()],
				structures: new Set(
					structures.filter(({ total, parts }) =>
						[total, ...parts].some((claim) => found.has(claim))
					)
				),
				claims: new Set(found.keys())
			};
}

/** 9万份 of 3份 and 3天: figures of one digit agree with everything. */
const saysEnough = ({ members, telling = 5 }: Relation): boolean =>
	members.reduce((all, { quantity }) => all + digitsOf(quantity.figure), 0) >= telling &&
	members.every(({ quantity }) => quantity.figure !== '1');

/** Without noughts before and behind: 2 of 1500, 3 of 0.205. */
const digitsOf = (figure: string): number =>
	figure.replace(/[.,]/gu, '').replace(/^0+|0+$/gu, '').length;

const middleOf = (value: Interval): Interval => exactly(middle(value));

/** How near two figures must come to count as the same to the last digit. */
const exact = 5e-4;

/** Whether the figures agree, with so little room that it says something, unless any room will do. */
function holds(
	{ ratio, room }: Relation,
	values: Relation['values'],
	isLoose = false
): boolean {
	const { low, high } = ratio(values);
	if (!(low > 0) || !Number.isFinite(high)) return false;
	if (low > 1 + 1e-9 || high < 1 - 1e-9) return false;
	return (
		isLoose ||
		high - low <= room ||
		(room > 0 && Math.abs(ratio(values.map(middleOf)).low - 1) < exact)
	);
}

/** The one figure that is most likely written in a wrong unit; null where none would do. */
function wayOf(
	relation: Relation,
	sound: ReadonlySet<Claim>,
	own: readonly Claim[]
): Rescaled | null {
	const ways = relation.members.flatMap((claim, index) =>
		sound.has(claim)
			? []
			: rescaled(claim).filter(({ factor }) =>
					holds(
						relation,
						relation.values.map((value, at) =>
							at === index ? scaled(value, factor) : value
						)
					)
				)
	);
	const [best] = ways
		.map((way) => ({ way, weight: weightOf(way, own) }))
		.sort(
			(a, b) =>
				b.weight - a.weight || b.way.claim.quantity.start - a.way.claim.quantity.start
		);
	return best?.way ?? null;
}

const ofOne = /每(?![年月天日季周])|每[年月天日]每|(?<![年月天日])均|标准|补差/u;

/** How much speaks for it: what one gets is no 万元, a total is, and a figure is of the size of those told like it. */
function weightOf({ claim, factor }: Rescaled, own: readonly Claim[]): number {
	const { quantity, site } = claim;
	const isOne = ofOne.test(site.own) || quantity.per !== null;
	const isLarge = /^[万亿]/u.test(quantity.writtenUnit);
	// How many there are is written without 万 as often as with it.
	const isTelling = isOne || quantity.unit === '万元' || quantity.figure.includes('.');
	const told = isTelling && isOne === isLarge ? 1 : 0;
	const others = own
		.filter(
			(one) =>
				one !== claim &&
				one.quantity.unit === quantity.unit &&
				one.quantity.value > 0 &&
				(ofOne.test(one.site.own) || one.quantity.per !== null) === isOne
		)
		.map((one) => Math.log10(one.quantity.value))
		.sort((a, b) => a - b);
	if (others.length === 0) return told;
	const middle = others[Math.floor(others.length / 2)]!;
	const size = Math.log10(quantity.value);
	return (
		told + (Math.abs(size - middle) - Math.abs(size + Math.log10(factor) - middle)) / 4
	);
}

function remarkOf({ members, proof }: Relation, { claim, text }: Rescaled): Remark {
	const texts = members.map((one) => (one === claim ? text : one.quantity.text));
	return {
		kind: 'unit',
		severity: 'error',
		passage: claim.passage,
		start: claim.quantity.start,
		end: claim.quantity.end,
		message: `“${claim.quantity.text}”疑为“${text}”：单位错用（万、亿多写或漏写），改后与前后各数相符。`,
		expected: text,
		evidence: [`${proof(texts)}＝${texts[0]!}`],
		grade: 'likely'
	};
}
