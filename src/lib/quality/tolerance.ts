import type { Unit } from '#lib/domain/unit.ts';

/** 容差 (domain 7.4): what published figures may be off by for having been rounded. */
export interface Tolerance {
	count: number;
	/** 万元, for every item that is added. */
	money: number;
	/** A fraction. */
	rate: number;
}

/** Dust of binary fractions that is no difference. */
const dust = 1e-6;

/** How far a sum of so many `items` may be from its total. */
export function allowed(tolerance: Tolerance, unit: Unit, items: number): number {
	if (unit === '万元') return Math.max(tolerance.money * items, dust);
	if (unit === '%') return tolerance.rate * 100;
	return Math.max(tolerance.count, dust);
}
