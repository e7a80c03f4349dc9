import type { ObservationTable } from '#lib/domain/observation-table.ts';

/** Decimals that are kept: as many as the fact table stores. */
const places = 6;
const micro = 10 ** places;
/** Sums of this many figures below 10¹² in whole and in millionths stay exact in a double. */
const step = 4096;

/**
 * 控制总数: the exact decimal sum of every indicator over a batch, whatever it measures. It means nothing in
 * itself; it tells that a batch was read as it was written.
 */
export function controlTotals({
	kinds,
	kindOf,
	values
}: ObservationTable): Record<string, string> {
	const sums = new Map<string, Sum>();
	const sumOf: (Sum | undefined)[] = [];
	for (let at = 0; at < values.length; at++) {
		if (Number.isNaN(values[at])) continue;
		const kind = kindOf[at]!;
		(sumOf[kind] ??= summed(sums, kinds[kind]!.indicator)).add(values[at]!);
	}
	return Object.fromEntries(
		[...sums].map(([indicator, sum]) => [indicator, sum.text()] as const).sort(byName)
	);
}

function summed(sums: Map<string, Sum>, indicator: string): Sum {
	const sum = sums.get(indicator) ?? new Sum();
	sums.set(indicator, sum);
	return sum;
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
