import { fixed, roundHalfUp, trimmed } from './round.ts';

/**
 * 与门槛同句的数 (W-23): decimals are added until the figure shown stands on the same side of the
 * threshold as the value that was judged: 1.2986 is 1.299倍, never 1.3倍, where 1.3 is required.
 */
export function guard({
	value,
	kind,
	threshold,
	decimals = kind === 'pct' ? 1 : 2
}: {
	value: number;
	kind: 'times' | 'pct';
	threshold: number;
	decimals?: number;
}): string {
	const scale = kind === 'pct' ? 100 : 1;
	const side = Math.sign(value - threshold);
	for (let places = decimals; places <= 6; places++) {
		const shown = roundHalfUp(value * scale, places);
		if (side === 0 || Math.sign(shown.cmp(threshold * scale)) === side)
			return kind === 'pct'
				? `${fixed(value * scale, places)}%`
				: `${trimmed(value, places)}倍`;
	}
	return kind === 'pct' ? `${trimmed(value * scale, 8)}%` : `${trimmed(value, 8)}倍`;
}
