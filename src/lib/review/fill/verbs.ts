import { spanOf } from '../clean/traced.ts';
import type { Claim } from '../understand/claim.ts';
import type { Replacement } from '../write/replace.ts';

/** A rate or a difference that is filled: its value is signed, its text is not. */
export interface FilledChange {
	readonly claim: Claim;
	readonly value: number;
	readonly text: string;
}

/** 动词随符号: a verb that turns, and the blank whose sign turns it. */
export interface VerbEdit extends Replacement {
	/** As it was written. */
	readonly was: string;
	readonly claim: Claim;
}

const pairs: readonly (readonly [string, string])[] = [
	['增长', '下降'],
	['增加', '减少'],
	['提高', '降低'],
	['上升', '下降'],
	['扩大', '缩小'],
	['提升', '降低']
];

/** The verb of the other direction; null for one that has none. */
function opposite(verb: string): string | null {
	for (const [up, down] of pairs) {
		if (verb === up) return down;
		if (verb === down) return up;
	}
	return null;
}

const verbAt = /(增长|增加|提高|上升|扩大|提升|下降|减少|降低|缩小)(?:了|约)?$/u;

/**
 * 增长、下降 follow the sign. In a list (分别增长*%和*%) the verb stands for all: where a later one goes the
 * other way, its own verb is put before its figure (3.3%和下降1.2%).
 */
export function verbEdits(changes: readonly FilledChange[]): {
	edits: VerbEdit[];
	texts: Map<Claim, string>;
} {
	const edits: VerbEdit[] = [];
	const texts = new Map<Claim, string>();
	/** The direction that the verb before the last figure says by now. */
	let said: { verb: string; sign: number; claim: Claim } | null = null;
	for (const { claim, value, text } of changes) {
		if (claim.kind === 'level' || claim.kind === 'share') continue;
		const sign = Math.sign(value) || claim.sign;
		if (claim.site.taken === null) {
			const before = claim.passage.text.slice(claim.site.clause, claim.quantity.start);
			const found = verbAt.exec(before.replace(/分别$/u, ''));
			said = found ? { verb: found[1]!, sign: claim.sign, claim } : null;
			if (!found || sign === claim.sign) continue;
			const verb = opposite(found[1]!);
			if (verb === null) continue;
			const at = claim.site.clause + found.index;
			edits.push({
				...spanOf(claim.passage.traced, at, at + found[1]!.length),
				text: verb,
				was: found[1]!,
				claim
			});
			said = { verb, sign, claim };
		} else {
			// A figure stood at the head of the list: its verb is as it was written.
			if (!said || !isSameList(said.claim, claim)) said = verbBefore(claim);
			const verb = said && said.sign !== sign ? opposite(said.verb) : null;
			if (verb !== null) texts.set(claim, verb + text);
		}
	}
	return { edits, texts };
}

const isSameList = (a: Claim, b: Claim): boolean =>
	a.passage === b.passage && a.site.clause === b.site.clause;

function verbBefore(claim: Claim): { verb: string; sign: number; claim: Claim } | null {
	const lead = claim.passage.text.slice(claim.site.clause, claim.quantity.start);
	const verb = /增长|增加|提高|上升|扩大|提升|下降|减少|降低|缩小/u.exec(lead)?.[0];
	return verb === undefined ? null : { verb, sign: claim.sign, claim };
}
