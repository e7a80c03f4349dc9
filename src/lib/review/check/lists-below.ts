import type { Passage } from '../clean/passages.ts';
import type { Claim } from '../understand/claim.ts';
import { bestNamed, wordsOf } from './derive/nouns.ts';
import type { Structure } from './structures.ts';

type Found = Omit<Structure, 'shares'>;

/**
 * 分项另起一行: a total whose parts stand below it, a line each; or in a paragraph that opens with 其中; or, in the sentence
 * after it, in one list of 分别.
 */
export function listsBelow(claims: readonly Claim[]): Found[] {
	const lines = linesOf(claims.filter(({ isBase }) => !isBase));
	return lines.flatMap((line, index) => [
		...underHead(line, lines.slice(index + 1)),
		...ofWhichBelow(line, lines[index - 1]),
		...listedAfter(line, lines[index - 1])
	]);
}

interface Line {
	passage: Passage;
	/** Levels and shares, in their order. */
	claims: Claim[];
}

function linesOf(claims: readonly Claim[]): Line[] {
	const lines: Line[] = [];
	for (const claim of claims) {
		const last = lines.at(-1);
		if (last?.passage === claim.passage) last.claims.push(claim);
		else lines.push({ passage: claim.passage, claims: [claim] });
	}
	return lines;
}

const isLevel = ({ kind, quantity }: Claim): boolean =>
	kind === 'level' && !/^(?:%|倍|百分点|)$/u.test(quantity.unit);
const isMean = ({ site, quantity }: Claim): boolean =>
	quantity.per !== null || /每|均|标准/u.test(site.own);

/** …共有养老机构86家，其中： ⏎ 公办32家； ⏎ 民办54家。 */
function underHead({ passage, claims }: Line, below: readonly Line[]): Found[] {
	const total = claims.findLast(isLevel);
	if (!total || !/[：:]$/u.test(passage.text) || isMean(total)) return [];
	if (passage.text.length - total.quantity.end > 16) return [];
	const parts: Claim[] = [];
	let above = passage.source.index;
	for (const line of below) {
		const [first] = line.claims;
		if (line.passage.source.index - above > 1 || line.passage.role === 'heading') break;
		if (!first || !isLevel(first) || isMean(first)) break;
		if (first.quantity.unit !== total.quantity.unit) break;
		parts.push(first);
		above = line.passage.source.index;
		if (/。$/u.test(line.passage.text) && !/^[-·•●（(\d]/u.test(line.passage.text)) break;
	}
	return parts.length >= 2 ? [{ total, parts, exhaustive: null }] : [];
}

/** 棉被3200床… ⏎ 其中，向王村发放1200床、李村1150床. */
function ofWhichBelow({ passage, claims }: Line, above: Line | undefined): Found[] {
	if (!above || !/^其中/u.test(passage.text)) return [];
	const [first] = claims;
	if (!first || !isLevel(first) || isMean(first)) return [];
	const parts = claims.filter(
		(one) =>
			isLevel(one) &&
			!isMean(one) &&
			one.quantity.unit === first.quantity.unit &&
			one.site.sentenceStart === first.site.sentenceStart
	);
	const wholes = above.claims.filter(
		(one) => isLevel(one) && !isMean(one) && one.quantity.unit === first.quantity.unit
	);
	const total = wholes.length === 1 ? wholes[0]! : bestNamed(wholes, wordsOf(first));
	return total && parts.length >= 2 ? [{ total, parts, exhaustive: null }] : [];
}

/** 累计支出救助资金6.84亿元。低保、特困、临时救助支出分别为4.92亿元、1.31亿元、0.61亿元。 */
function listedAfter({ passage, claims }: Line, above: Line | undefined): Found[] {
	return claims.flatMap((head, index) => {
		const group = head.site.respectively;
		if (!group || group.index !== 0 || group.figures < 2 || group.subjects < 2) return [];
		const parts = claims.slice(index, index + group.figures);
		if (parts.some((one) => !isLevel(one) || isMean(one))) return [];
		const own = claims.slice(0, index);
		const before = own.length > 0 ? own : (above?.claims ?? []);
		const wholes = before.filter(
			(one) =>
				isLevel(one) &&
				!isMean(one) &&
				one.quantity.unit === head.quantity.unit &&
				one.quantity.value > Math.max(...parts.map(({ quantity }) => quantity.value))
		);
		const total = bestNamed(
			wholes,
			passage.text.slice(head.site.clause, head.quantity.start)
		);
		return total ? [{ total, parts, exhaustive: null }] : [];
	});
}
