import Big from 'big.js';
import { missing } from './missing.ts';
import { roundHalfUp, trimmed } from './round.ts';

export type Profile = 'report' | 'speech' | 'table';

/** From here a count is written with 万 (W-09). */
const inWanFrom = { report: 1_000_000, speech: 10_000 } as const;

/** Whether a count of this size is written with 万. */
export const writtenInWan = (value: number, profile: Profile): boolean =>
	profile !== 'table' && Math.abs(value) >= inWanFrom[profile];

/**
 * 人数、户数、人次: to the unit in reports below 100万, with 万 in speeches from 1万; tables print the
 * bare number, its unit stands in the head. `sep` sets thousands separators (tables only).
 */
export function count(
	value: number | null,
	unit: string,
	profile: Profile,
	{ sep = false, decimals = 2 }: { sep?: boolean; decimals?: number } = {}
): string {
	if (value === null) return missing('missing', profile === 'table' ? 'table' : 'text');
	if (profile === 'table') {
		const text = trimmed(value, decimals);
		return sep ? text.replace(/(?<!\.\d*)\B(?=(\d{3})+(?!\d))/g, ',') : text;
	}
	if (!writtenInWan(value, profile)) return trimmed(value, decimals) + unit;
	const wan = roundHalfUp(new Big(value).div(10_000), 2);
	if (wan.abs().gte(10_000)) return `${trimmed(new Big(value).div(1e8), 2)}亿${unit}`;
	return `${wan.toFixed()}万${unit}`;
}
