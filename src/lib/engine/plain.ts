import type { Plain } from './engine.ts';

/**
 * One value as every engine gives it: number, text or null; a date is ISO text. A whole number beyond 2⁵³,
 * a decimal that was not cast in SQL, a division by zero is our mistake and is refused: it would lose
 * digits, or print NaN, in silence.
 */
export function toPlain(value: unknown, column: string): Plain {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string') return value;
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new Error(`not a finite number: ${column}`);
		return value;
	}
	if (typeof value === 'boolean') return value ? 1 : 0;
	if (typeof value === 'bigint') {
		if (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER)
			throw new Error(`integer too large for a number: ${column}`);
		return Number(value);
	}
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	throw new Error(`column not cast to a plain type: ${column}`);
}
