import type { Passage } from '../clean/passages.ts';
import type { Claim } from './claim.ts';

/** 按段: the figures of each passage, in the order of the text. A check of one sentence need not look through the whole document. */
export function inPassages(claims: readonly Claim[]): Map<Passage, Claim[]> {
	const groups = new Map<Passage, Claim[]>();
	for (const claim of claims) {
		const group = groups.get(claim.passage);
		if (group) group.push(claim);
		else groups.set(claim.passage, [claim]);
	}
	return groups;
}
