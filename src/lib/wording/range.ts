import { trimmed } from './round.ts';

/**
 * 范围: the unit stands at both ends where it is 万, 亿 or % (W-03): 15%～30%, 13万元～17万元; otherwise
 * once. Prose (`text`) joins with 至.
 */
export function range(a: number, b: number, unit: string, style: 'gb' | 'text'): string {
	const between = style === 'text' ? '至' : '～';
	const first = trimmed(a, 2) + (/[万亿%]/.test(unit) ? unit : '');
	return `${first}${between}${trimmed(b, 2)}${unit}`;
}
