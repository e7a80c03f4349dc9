import type { Stat } from '#lib/domain/stat.ts';
import { intervalOf, meets, type Interval } from '../check/interval.ts';
import { toSubjectUnit } from '../understand/canonical.ts';
import type { Claim } from '../understand/claim.ts';

/** What a claim says, in the unit of the Stat that answers it; negative for a decrease. */
export function saidInterval(claim: Claim): Interval {
	const { kind, sign, quantity } = claim;
	const own = intervalOf(quantity);
	const factor = kind === 'level' || kind === 'difference' ? toSubjectUnit(claim) : 1;
	// Shares that add up to 100 were adjusted by a last digit (W-17).
	// A mean is rounded even where it is written as a whole number.
	const slack =
		kind === 'share'
			? quantity.lastPlace
			: claim.subject?.type === 'derived'
				? (quantity.lastPlace * factor) / 2
				: 0;
	const said = { low: own.low * factor - slack, high: own.high * factor + slack };
	return sign > 0 ? said : { low: -said.high, high: -said.low };
}

/** 相符: the answer lies within the rounding of what was written. */
export function agrees(claim: Claim, stat: Stat): boolean {
	if (stat.status !== 'ok' || stat.value === null) return false;
	return meets(saidInterval(claim), { low: stat.value, high: stat.value });
}
