import { intervalsOf, meets, sum, type Interval } from '../check/interval.ts';
import type { Structure } from '../check/structure.ts';
import type { Claim } from '../understand/claim.ts';
import { writtenNumber } from '../understand/figure.ts';
import type { Quantity } from '../understand/quantity.ts';

/** The same figure with other digits or another unit: what a repair supposes. */
export interface Supposed {
	readonly quantity: Quantity;
	/** As it would be written. */
	readonly text: string;
}

/** A figure with its digits replaced; null where the new ones are no number. */
export function withFigure(quantity: Quantity, figure: string): Supposed | null {
	if (!/^\d+(?:\.\d+)?$/u.test(figure) || /^0\d/u.test(figure)) return null;
	const old = writtenNumber(quantity);
	if (old === 0) return null;
	const step = quantity.value / old;
	const decimals = figure.split('.')[1]?.length ?? 0;
	return {
		quantity: {
			...quantity,
			figure,
			value: Number(figure) * step,
			lastPlace: Math.abs(step) / 10 ** decimals
		},
		text: quantity.text.replace(quantity.figure, figure)
	};
}

/** A figure with its unit replaced: 元 for 万元. */
export function withUnit(quantity: Quantity, unit: string, factor: number): Supposed {
	return {
		quantity: {
			...quantity,
			value: quantity.value * factor,
			lastPlace: quantity.lastPlace * factor,
			writtenUnit: unit
		},
		text: quantity.text.replace(quantity.writtenUnit, unit)
	};
}

export type Repairs = ReadonlyMap<Claim, Supposed>;

const repaired = (claim: Claim, repairs: Repairs): Quantity =>
	repairs.get(claim)?.quantity ?? claim.quantity;

/** Whether a structure closes once some of its figures are taken as repaired. */
export function closesWith({ total, parts }: Structure, repairs: Repairs): boolean {
	const [whole, ...each] = intervalsOf(
		[total, ...parts].map((claim) => repaired(claim, repairs))
	);
	return meets(sum(each), whole!);
}

/** How tight the proof is: the width of what would still close, as a part of the total. */
export function looseness({ total, parts }: Structure, repairs: Repairs): number {
	const all = intervalsOf([total, ...parts].map((claim) => repaired(claim, repairs)));
	const width = all.reduce((added, one: Interval) => added + one.high - one.low, 0);
	return width / Math.abs(repaired(total, repairs).value || 1);
}
