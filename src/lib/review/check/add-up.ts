import type { Claim } from '../understand/claim.ts';
import { intervalOf, intervalsOf, meets, sum } from './interval.ts';

/** Whether figures may add up to a total, each within its own rounding. */
export const addUp = (total: Claim, parts: readonly Claim[]): boolean => {
	const figures = [total, ...parts].map(({ quantity }) => quantity);
	// Prices of so many 元 are set, not rounded.
	const isPrice =
		total.quantity.value < 0.5 &&
		figures.every(
			({ writtenUnit, figure }) => writtenUnit === '元' && !figure.includes('.')
		);
	const [whole, ...each] = isPrice
		? figures.map((one) => intervalOf(one, 0))
		: intervalsOf(figures);
	const added = sum(each);
	// Rounding never takes the whole of its room: of three amounts in 万元 the sum is off by 1, not by 2.
	const room = added.high - added.low + whole!.high - whole!.low;
	const isRounded = figures.every(({ qualifier }) => qualifier === null);
	return meets(added, whole!, isRounded && Number.isFinite(room) ? -room * 1e-3 : 0);
};
