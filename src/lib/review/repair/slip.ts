import type { Structure } from '../check/structure.ts';
import type { Claim } from '../understand/claim.ts';
import { plainFigure, stepOf } from '../understand/figure.ts';

/** 笔误: one digit typed for another, two digits changed over, one lost or one too many, a point moved. */
export interface Slip {
	readonly claim: Claim;
	/** The digits that should stand there. */
	readonly figure: string;
}

/**
 * The slips of the pen after which parts add up to their total exactly. Where a list is not said to be complete, a sum that one
 * slip closes is its own witness: of a thousand sums that were never meant to close, hardly one is so near.
 */
export function slipsThatClose({ total, parts }: Structure): Slip[] {
	const all = [total, ...parts];
	if (
		all.some(({ quantity }) => quantity.qualifier !== null || !isPlain(quantity.figure))
	)
		return [];
	const added = parts.reduce((sum, { quantity }) => sum + quantity.value, 0);
	return all.flatMap((claim) => {
		const { quantity } = claim;
		const value =
			claim === total ? added : total.quantity.value - (added - quantity.value);
		if (value <= 0 || quantity.value === 0) return [];
		const decimals = quantity.figure.split('.')[1]?.length ?? 0;
		const shown = value / stepOf(quantity);
		const figure = shown.toFixed(decimals);
		const isExact = Math.abs(Number(figure) - shown) < 1e-6 * Math.max(1, shown);
		return isExact && isOneSlip(plainFigure(quantity), figure) ? [{ claim, figure }] : [];
	});
}

const isPlain = (figure: string): boolean => /^[\d,]+(?:\.\d+)?$/u.test(figure);

/** 次序颠倒: the same digits, two of them changed over. */
export const isSwapped = (written: string, meant: string): boolean =>
	isShuffled(written, meant) && isOneSlip(written, meant);

/** 次序全乱: the same digits in any other order. */
export const isShuffled = (written: string, meant: string): boolean =>
	written !== meant &&
	written.length === meant.length &&
	[...written].sort().join('') === [...meant].sort().join('');

/** Whether one figure may have become another by one slip. */
export function isOneSlip(written: string, meant: string): boolean {
	if (written === meant) return false;
	const [a, b] = [written, meant].map((text) => text.replace('.', ''));
	if (a === b) return true;
	if (a!.length !== b!.length) {
		const [short, long] = a!.length < b!.length ? [a!, b!] : [b!, a!];
		return (
			long.length - short.length === 1 &&
			[...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
		);
	}
	const off = [...a!].flatMap((digit, at) => (digit === b![at] ? [] : [at]));
	const [first, second] = off;
	return (
		off.length === 1 ||
		(off.length === 2 && a![first!] === b![second!] && a![second!] === b![first!])
	);
}
