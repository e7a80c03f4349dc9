import type { Claim } from '../../understand/claim.ts';
import { alike, isBefore } from './derived.ts';
import { between, segmentOf, type Near } from './near.ts';
import { isKindred } from './nouns.ts';

/** The amount told last before a share, between two ；. */
export const lastBefore = (claim: Claim, near: Near): Claim | null =>
	near.segment.filter((one) => isAmount(one) && isBefore(one, claim)).at(-1) ?? null;

/** 部分与总体 of one share. */
export interface Pair {
	/** One figure, or several that are told together. */
	part: Claim;
	with?: readonly Claim[];
	/** One figure, or several that are added up. */
	whole: readonly Claim[];
}

/** What has parts: an amount or a count, no rate. */
export const isAmount = (one: Claim): boolean =>
	(one.kind === 'level' || one.kind === 'difference') &&
	one.quantity.unit !== '%' &&
	one.quantity.unit !== '倍' &&
	one.quantity.value > 0;

/** Every part and whole near by, the whole perhaps told in pieces. */
export function pairsIn(wide: readonly Claim[], told: Claim | null): Pair[] {
	const amounts = wide.filter(isAmount);
	const found: Pair[] = [];
	for (const [index, part] of amounts.entries())
		for (const [at, whole] of amounts.entries()) {
			if (at === index) continue;
			if (fitsWhole(part, whole) && (part === told || !areKinds(part, whole)))
				found.push({ part, whole: [whole] });
			// The pieces from one to the other, where all are alike.
			if (at > index) {
				const pieces = amounts.slice(index, at + 1);
				if (
					pieces.length <= 6 &&
					pieces.every((one) => alike(one, part) && isBeside(one, part)) &&
					!/其中/u.test(between(part, whole))
				)
					for (const one of pieces) found.push({ part: one, whole: pieces });
			}
		}
	return found;
}

/** What is added up stands in one sentence: of all the sums of a paragraph some always come out. */
const isBeside = (a: Claim, b: Claim): boolean =>
	a.passage === b.passage && a.site.sentenceStart === b.site.sentenceStart;

/** 现场祭扫 and 网络祭扫, told side by side: none is a part of the other. */
export const areKinds = (a: Claim, b: Claim): boolean =>
	a.passage === b.passage &&
	segmentOf(a) === segmentOf(b) &&
	isKindred(a, b) &&
	!/其中|中，/u.test(between(a, b));

/** 入住1386人 of 床位3150张. */
export const fitsWhole = (part: Claim, whole: Claim): boolean =>
	alike(part, whole) ||
	(part.quantity.unit === '人' && /^[张份]$/u.test(whole.quantity.unit));

/** 占比 or a rate as a level, no change. */
export const isShare = ({ quantity, kind }: Claim): boolean =>
	quantity.unit === '%' && kind !== 'rate';
