import { missing } from './missing.ts';
import { fixed } from './round.ts';

/** A number in a table: fixed decimals so that a column lines up, no unit; blank for no data (W-22). */
export const tableNumber = (value: number | null, decimals: number): string =>
	value === null ? missing('missing', 'table') : fixed(value, decimals);

/**
 * 千分空: the groups of a number, to be set apart by a thin space (W-04): 94830.5 → 94, 830.5. The groups
 * joined are the number itself, so that copying and sorting see no space. Empty for no data.
 */
export function thinGrouped(value: number | null, decimals = 0): string[] {
	const text = tableNumber(value, decimals);
	return text === '' ? [] : text.split(/(?<!\.\d*)(?<=\d)(?=(?:\d{3})+(?!\d))/);
}
