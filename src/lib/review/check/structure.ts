import { countsAlike } from '../understand/canonical.ts';
import type { Claim } from '../understand/claim.ts';

/** 总分结构: a total and what is listed under it. */
export interface Structure {
	readonly total: Claim;
	readonly parts: readonly Claim[];
	/** Whether the parts are all there is, and why; null where 其中 names only some. */
	readonly exhaustive: string | null;
	/** Shares of the parts, in their order; null for a part without. */
	readonly shares: readonly (Claim | null)[];
	/** The share that the total itself has of something greater, where one is told. */
	readonly ownShare?: Claim | null;
}

export type Bare = Omit<Structure, 'shares' | 'ownShare'>;

/** Of units that nobody knows, the words behind must be the same, and be none of a scale: 降温8至12℃, 指数上升1.4点. */
export const sameUnit = (a: Claim, b: Claim): boolean =>
	countsAlike(a.quantity, b.quantity) &&
	!areOfTwoSizes(a, b) &&
	(a.quantity.unit !== '' ||
		(scaleUnit.test(a.site.after)
			? false
			: a.site.after.slice(0, 2) === b.site.after.slice(0, 2)));

/** 46个大项、1876个小项. */
const areOfTwoSizes = (a: Claim, b: Claim): boolean => {
	const [one, other] = [a, b].map(
		({ site }) => /^[大小](?=[项类组])/u.exec(site.after)?.[0]
	);
	return one !== undefined && other !== undefined && one !== other;
};

const scaleUnit = /^(?:点|度|℃|°|摄氏度|级|分|比|∶|:)/u;

/** 年人均7270元, 每人每月…: neither a part nor a whole of amounts. */
export const isMean = (claim: Claim): boolean =>
	claim.quantity.per !== null || /每/u.test(claim.site.own) || isAverage(claim);

/** A count of something, exact and whole: no mean, no share, nothing about so great. */
export const isWholeCount = (claim: Claim): boolean =>
	claim.kind === 'level' &&
	!claim.isBase &&
	claim.quantity.qualifier === null &&
	claim.quantity.unit !== '%' &&
	Number.isInteger(claim.quantity.value) &&
	!isMean(claim);

export const isAverage = ({ subject, site }: Claim): boolean =>
	subject?.type === 'derived' ||
	/平均|[人户次日月年周校村镇乡院家所处份例件站]均/u.test(site.own);

/** 2万元至5万元: neither end is what any of them gets, nor is it a part of anything. */
export const isRangeEnd = ({ quantity, passage, site }: Claim): boolean =>
	/^(?:至|—|－|-|～|~|到)\d/u.test(passage.text.slice(quantity.end)) ||
	/^(?:至|—|－|-|～|~|到)$/u.test(site.own);

export function closing(text: string, open: number): number {
	let depth = 0;
	for (let at = open; at < text.length; at++) {
		if (text[at] === '（') depth++;
		if (text[at] === '）' && --depth === 0) return at;
	}
	return text.length;
}

export const endOfSentence = (text: string, from: number): number => {
	const at = text.slice(from).search(/[。！？\n]/u);
	return at < 0 ? text.length : from + at;
};
