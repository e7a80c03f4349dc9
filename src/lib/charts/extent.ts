import { nice, tickStep } from 'd3-array';

/** 数轴: its ends and the distance of its ticks, all in the unit of the chart. */
export interface Extent {
	min: number;
	max: number;
	interval: number;
	/** The axis does not start where lengths would be honest: it has to say so. */
	cut: boolean;
}

const ticks = 5;

const between = (low: number, high: number, count: number): [number, number] =>
	nice(low, high, count) as [number, number];

function extent(low: number, high: number, count: number, cut: boolean): Extent {
	const [min, max] = between(low, high, count);
	return { min, max, interval: tickStep(min, max, count), cut };
}

/** For lengths (bars, columns): from `origin`, on both sides of it where values are. */
export function lengthExtent(
	values: readonly number[],
	origin: number,
	count = ticks
): Extent {
	const low = Math.min(origin, ...values);
	const high = Math.max(origin, ...values);
	if (low === high) return extent(origin, origin + 1, count, false);
	const found = extent(low, high, count, false);
	return {
		...found,
		min: low === origin ? origin : found.min,
		max: high === origin ? origin : found.max
	};
}

/**
 * For places (lines, dots): as near as the values ask for, from 0 where that is not far off, from a
 * natural origin where one is stated.
 */
export function placeExtent(
	values: readonly number[],
	count = ticks,
	origin?: number
): Extent {
	if (values.length === 0) return { min: 0, max: 1, interval: 1, cut: false };
	const low = Math.min(...values);
	const high = Math.max(...values);
	if (origin !== undefined && low >= origin) return lengthExtent(values, origin, count);
	if (low >= 0 && low <= high * 0.4) return lengthExtent(values, 0, count);
	const room = (high - low || Math.abs(high) || 1) * 0.08;
	const found = extent(low - room, high + room, count, true);
	// The room around positive values is not a reason to go below nought.
	const min = low >= 0 ? Math.max(0, found.min) : found.min;
	return { ...found, min, cut: min > 0 || found.max < 0 };
}
