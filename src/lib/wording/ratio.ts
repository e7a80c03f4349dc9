import Big from 'big.js';
import { fixed, trimmed } from './round.ts';

/** 1.32∶1 (∶ is U+2236); — where there is nothing to compare with. */
export function ratioPair(a: number, b: number): string {
	return b === 0 ? '—' : `${fixed(new Big(a).div(b), 2)}∶1`;
}

/** 比 of a known value to one: 1.32∶1. */
export const ratio = (value: number, decimals = 2): string =>
	`${fixed(value, decimals)}∶1`;

/** 1.28倍, without trailing zeros. */
export const times = (value: number, decimals = 2): string =>
	`${trimmed(value, decimals)}倍`;
