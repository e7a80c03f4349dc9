import { addUp } from '../check/add-up.ts';
import { inWritingOf, plainly } from '../check/say.ts';
import type { Structure } from '../check/structure.ts';
import { sumText } from '../check/sums/sums.ts';
import type { Remark } from '../finding.ts';
import { toSubjectUnit } from '../understand/canonical.ts';
import type { Claim } from '../understand/claim.ts';
import type { Binding } from './bind.ts';

/**
 * 不平的合计由数据裁定: the text alone does not know which figure of a sum is wrong. Where the data contradicts one of them and
 * the sum closes with what it has instead, that one is certain, and the mark at the total goes.
 */
export function settleSums(
	remarks: readonly Remark[],
	structures: readonly Structure[],
	bindings: readonly Binding[]
): Remark[] {
	const bound = new Map(bindings.map((binding) => [binding.claim, binding]));
	const settled = structures.flatMap((one) => settle(one, bound) ?? []);
	if (settled.length === 0) return [...remarks];
	return remarks.flatMap((remark): Remark[] => {
		const ruling = settled.find(({ members }) =>
			members.some((claim) => isAt(remark, claim))
		);
		if (!ruling) return [remark];
		if (remark.kind === 'mismatch' && isAt(remark, ruling.wrong))
			return [
				{
					...remark,
					grade: 'certain',
					evidence: [ruling.proof, ...(remark.evidence ?? [])]
				}
			];
		return remark.kind === 'arithmetic' && /分项/u.test(remark.message) ? [] : [remark];
	});
}

interface Ruling {
	members: readonly Claim[];
	wrong: Claim;
	proof: string;
}

const isAt = ({ passage, start }: Remark, claim: Claim): boolean =>
	claim.passage === passage && claim.quantity.start === start;

function settle(
	{ total, parts }: Structure,
	bound: ReadonlyMap<Claim, Binding>
): Ruling | null {
	if (addUp(total, parts)) return null;
	const members = [total, ...parts];
	const wrong = members.filter((one) => bound.get(one)?.verdict === 'disagree');
	const [only] = wrong;
	if (!only || wrong.length > 1) return null;
	const right = corrected(only, bound.get(only)!);
	const [whole, ...each] = members.map((one) => (one === only ? right : one));
	if (!addUp(whole!, each)) return null;
	return {
		members,
		wrong: only,
		proof: `按库内的数，${sumText(each)}＝${plainly(whole!.quantity.value, whole!.quantity.unit)}，合计恰好相符`
	};
}

/** The figure as the data has it. */
function corrected(claim: Claim, { stat }: Binding): Claim {
	const value = stat!.value! / toSubjectUnit(claim);
	const text = inWritingOf(value, claim.quantity);
	return { ...claim, quantity: { ...claim.quantity, value, text } };
}
