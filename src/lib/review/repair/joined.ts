import type { Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import { inPassages } from '../understand/in-passages.ts';
import type { Understanding } from '../understand/understanding.ts';
import { personsPerHousehold } from '../words/plausible.ts';
import { nothing, type Explained } from './substitution.ts';

/**
 * 两数相连: 新增低保312586人 for 312户、586人. Suspected where a neighbour in the sentence is given in 户 and 人,
 * this one in one of them only, and is far greater. One believable cut is likely, several prove nothing.
 */
export function explainJoined({ claims }: Understanding): Explained {
	const remarks: Remark[] = [];
	const suspected = new Set<Claim>();
	const passages = inPassages(claims);
	claims.forEach((claim, index) => {
		const { quantity } = claim;
		if (quantity.unit !== '人' || !/^\d{4,}$/u.test(quantity.figure)) return;
		if (claims[index - 1]?.quantity.unit === '户' && claim.site.taken !== null) return;
		const pair =
			pairNear(claim, passages.get(claim.passage)!) ?? householdsNear(claim, claims);
		if (!pair || quantity.value < pair.persons * pair.times) return;
		const cuts = cutsOf(quantity.figure, pair);
		const [only] = cuts;
		suspected.add(claim);
		remarks.push({
			kind: 'digits',
			severity: 'error',
			passage: claim.passage,
			start: quantity.start,
			end: quantity.end,
			message:
				cuts.length === 1
					? `“${quantity.text}”疑为“${only!}”：户数与人数相连。`
					: `“${quantity.text}”疑为户数与人数相连，从哪里断开无法证明。`,
			expected: cuts.length === 1 ? only! : null,
			evidence: [
				`同句另一项为${pair.text}，相差${Math.round(quantity.value / pair.persons)}倍`,
				`户均${personsPerHousehold.low}—${personsPerHousehold.high}人的断法：${cuts.length === 0 ? '无' : cuts.join('；')}`
			],
			grade: cuts.length === 1 ? 'likely' : 'unproved'
		});
	});
	return remarks.length === 0
		? nothing
		: { remarks, structures: new Set(), claims: suspected };
}

interface Pair {
	households: number;
	persons: number;
	text: string;
	/** How many times as great a figure is suspected. */
	times: number;
}

/** A neighbour of the same sentence that is given in households and persons. */
function pairNear(claim: Claim, claims: readonly Claim[]): Pair | null {
	for (const [index, one] of claims.entries()) {
		const next = claims[index + 1];
		if (
			one.quantity.unit === '户' &&
			next?.quantity.unit === '人' &&
			next.site.taken !== null &&
			next.quantity.start - one.quantity.end <= 2 &&
			one.passage === claim.passage &&
			one.site.sentenceStart === claim.site.sentenceStart &&
			next !== claim
		)
			return {
				households: one.quantity.value,
				persons: next.quantity.value,
				text: `${one.quantity.text}、${next.quantity.text}`,
				times: 50
			};
	}
	return null;
}

/** 停保26户，新纳入1228人: where the clauses beside it count households alone, so few of them are newly taken in. */
function householdsNear(claim: Claim, claims: readonly Claim[]): Pair | null {
	if (!/新增|新纳入|新批|新认定|清退|停保|退出|取消/u.test(claim.site.own)) return null;
	const before = claims[claims.indexOf(claim) - 1];
	if (
		before?.quantity.unit !== '户' ||
		before.passage !== claim.passage ||
		before.site.sentenceStart !== claim.site.sentenceStart
	)
		return null;
	const households = before.quantity.value;
	return { households, persons: households * 2, text: before.quantity.text, times: 20 };
}

/** Where the digits may be cut: no leading zero, a believable household, and no further off than tenfold. */
function cutsOf(figure: string, pair: Pair): string[] {
	const found: string[] = [];
	for (let at = 1; at < figure.length; at++) {
		const households = Number(figure.slice(0, at));
		const persons = Number(figure.slice(at));
		if (figure[at] === '0' || households === 0) continue;
		const each = persons / households;
		if (each < personsPerHousehold.low || each > 4.5) continue;
		if (persons > pair.persons * 12 || persons < pair.persons / 12) continue;
		found.push(`${households}户、${persons}人`);
	}
	return found;
}
