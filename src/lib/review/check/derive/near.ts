import type { Passage } from '../../clean/passages.ts';
import type { Claim } from '../../understand/claim.ts';

/** 邻近: the figures among which is looked for what a figure was worked out from, each list in the order of the text. */
export interface Near {
	/** Between two ；. */
	readonly segment: readonly Claim[];
	readonly sentence: readonly Claim[];
	/** Of the sentence before, or of the paragraph before where there is none. */
	readonly before: readonly Claim[];
	/** The paragraph as far as it is near; from its first sentence also the one above. */
	readonly wide: readonly Claim[];
	/** Everything up to and with the sentence. */
	readonly earlier: readonly Claim[];
}

/** How many figures away is still near. */
const reach = 16;

/** Looks up the figures near one of these claims. */
export function nearness(claims: readonly Claim[]): (claim: Claim) => Near {
	const places = new Map(claims.map((claim, index) => [claim, index]));
	const passages: Passage[] = [];
	const inPassage = new Map<Passage, Claim[]>();
	for (const claim of claims) {
		const own = inPassage.get(claim.passage);
		if (own) own.push(claim);
		else {
			inPassage.set(claim.passage, [claim]);
			passages.push(claim.passage);
		}
	}
	const orders = new Map(passages.map((passage, index) => [passage, index]));
	return (claim) => {
		const place = places.get(claim)!;
		const order = orders.get(claim.passage)!;
		const own = inPassage.get(claim.passage)!;
		const sentence = own.filter((one) => sameSentence(one, claim));
		const last = own.findLast(
			({ site }) => site.sentenceStart < claim.site.sentenceStart
		);
		const above = inPassage.get(passages[order - 1] ?? claim.passage) ?? [];
		return {
			segment: sentence.filter((one) => segmentOf(one) === segmentOf(claim)),
			sentence,
			before: last
				? own.filter((one) => sameSentence(one, last))
				: order > 0 && isNext(passages[order - 1]!, claim.passage)
					? above
					: [],
			wide: claims
				.slice(Math.max(0, place - reach), place + reach)
				.filter(
					(one) =>
						one.passage === claim.passage ||
						(!last && orders.get(one.passage) === order - 1)
				),
			get earlier() {
				return claims.slice(0, places.get(sentence.at(-1)!)! + 1);
			}
		};
	};
}

/** Paragraphs that follow each other, but for empty ones and headings. */
const isNext = (above: Passage, own: Passage): boolean =>
	own.source.index - above.source.index <= 3;

const sameSentence = (a: Claim, b: Claim): boolean =>
	a.passage === b.passage && a.site.sentenceStart === b.site.sentenceStart;

/** Where the part of the sentence between two ； begins. */
export const segmentOf = ({ passage, site, quantity }: Claim): number =>
	Math.max(site.sentenceStart, passage.text.lastIndexOf('；', quantity.start) + 1);

/** What the text has between two figures; '' where they stand in two passages. */
export function between(a: Claim, b: Claim): string {
	if (a.passage !== b.passage) return '';
	const [first, second] = a.quantity.start < b.quantity.start ? [a, b] : [b, a];
	return a.passage.text.slice(first.quantity.end, second.quantity.start);
}
