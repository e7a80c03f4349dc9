import { trimmed } from './round.ts';

/** 范围: the unit stands at both ends where it is 万, 亿 or % (W-03); prose may use 至. */
export function range(a: number, b: number, unit: string, style: 'gb' | 'text'): string {
	const first = trimmed(a, 2);
	const last = trimmed(b, 2);
	if (style === 'text') return `${first}至${last}${unit}`;
	return /[万亿%]/.test(unit)
		? `${first}${unit}～${last}${unit}`
		: `${first}～${last}${unit}`;
}
