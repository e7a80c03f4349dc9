import { count } from './count.ts';
import { money } from './money.ts';
import { trimmed } from './round.ts';
import { standard } from './standard.ts';

/** A value with its unit as report prose has it: money, standards, counts, whatever. */
export function amount(value: number | null, unit: string): string {
	if (unit === '万元') return money(value);
	if (unit === '元/人·月') return standard(value);
	if (value !== null && !/^[\p{Script=Han}]+$/u.test(unit))
		return trimmed(value, 2) + unit;
	return count(value, unit, 'report');
}
