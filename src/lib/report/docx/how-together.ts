import type { Basis } from '#lib/domain/stat.ts';
import type { Mark } from './marks.ts';
import type { AsShare, InTurn } from './said.ts';
import { sayAgain } from './say-again.ts';

/** Numbers that were said together, by their place in the list: shares made to add up, changes in turn. */
export function togetherSaid(
	marks: readonly Mark[],
	profile: 'report' | 'speech'
): Map<number, AsShare | InTurn> {
	const found = new Map<number, AsShare | InTurn>();
	let group = 0;
	for (const members of shareGroups(marks)) {
		const bare = !marks[members[0]!]!.text.endsWith('%');
		const said = { way: 'share', group, bare } as const;
		if (!proved(members, said, marks)) continue;
		for (const index of members) found.set(index, said);
		group++;
	}
	for (const members of turns(marks)) {
		const said = ([null, 'year'] as (Basis | null)[])
			.map((basis) => ({ way: 'turn', group, profile, basis }) as const)
			.find((one) => proved(members, one, marks));
		if (!said) continue;
		for (const index of members) found.set(index, said);
		group++;
	}
	return found;
}

function proved(
	members: readonly number[],
	said: AsShare | InTurn,
	marks: readonly Mark[]
): boolean {
	const again = sayAgain(members.map((index) => ({ stat: marks[index]!.stat, said })));
	return members.every((index, at) => again[at] === marks[index]!.text);
}

/** Shares of one whole that follow one another, whatever stands between: they add up to 1. */
function* shareGroups(marks: readonly Mark[]): Generator<number[]> {
	const shares = [...marks.keys()].filter((index) => {
		const { stat, place } = marks[index]!;
		return (
			place === null &&
			stat.change === null &&
			stat.value !== null &&
			/·占比(?:·|$)/.test(stat.slot)
		);
	});
	for (let from = 0; from < shares.length;) {
		let sum = 0;
		let to = from;
		while (to < shares.length && sum < 1 - 1e-6) sum += marks[shares[to++]!]!.stat.value!;
		if (to - from > 1 && Math.abs(sum - 1) < 1e-6) {
			yield shares.slice(from, to);
			from = to;
		} else from++;
	}
}

/** 同比分别增长3.3%, then 4.7% or 下降1.2%. */
function* turns(marks: readonly Mark[]): Generator<number[]> {
	for (let from = 0; from < marks.length; from++) {
		if (!/^\p{Script=Han}+分别\p{Script=Han}+\d/u.test(marks[from]!.text)) continue;
		const members = [from];
		for (let to = from + 1; to < marks.length; to++) {
			const { text, stat } = marks[to]!;
			if (!stat.change || !/^(?:增长|下降|提高|降低)?\d/.test(text)) break;
			members.push(to);
		}
		if (members.length > 1) yield members;
	}
}
