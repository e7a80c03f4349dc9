import type { Observation } from '#lib/domain/observation.ts';

/** Decimals that are kept: as many as the fact table stores. */
const places = 6;
const micro = 10 ** places;
/** Sums of this many figures below 10¹² in whole and in millionths stay exact in a double. */
const step = 4096;

/**
 * 控制总数: the exact decimal sum of every indicator over a batch, whatever it measures. It means nothing in
 * itself; it tells that a batch was read as it was written.
 */
export function controlTotals(
	observations: readonly Observation[]
): Record<string, string> {
	const sums = new Map<string, Sum>();
	for (const { indicator, value } of observations) {
		if (value === null) continue;
		let sum = sums.get(indicator);
		if (!sum) sums.set(indicator, (sum = new Sum()));
		sum.add(value);
	}
	return Object.fromEntries(
		[...sums].map(([indicator, sum]) => [indicator, sum.text()] as const).sort(byName)
	);
}

const byName = (
	[a]: readonly [string, string],
	[b]: readonly [string, string]
): number => (a < b ? -1 : a > b ? 1 : 0);

/** Integers in doubles while that is exact, carried over before it is not. */
class Sum {
	#total = 0n;
	#whole = 0;
	#millionths = 0;
	#count = 0;

	add(value: number): void {
		const whole = Math.trunc(value);
		this.#whole += whole;
		this.#millionths += Math.round((value - whole) * micro);
		if (++this.#count === step) this.#carry();
	}

	text(): string {
		this.#carry();
		const size = this.#total < 0n ? -this.#total : this.#total;
		const fraction = String(size % BigInt(micro))
			.padStart(places, '0')
			.replace(/0+$/, '');
		return `${this.#total < 0n ? '-' : ''}${size / BigInt(micro)}${fraction === '' ? '' : `.${fraction}`}`;
	}

	#carry(): void {
		this.#total += BigInt(this.#whole) * BigInt(micro) + BigInt(this.#millionths);
		this.#whole = this.#millionths = this.#count = 0;
	}
}
