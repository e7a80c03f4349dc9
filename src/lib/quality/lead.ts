import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Observation, ReportKind } from '#lib/domain/observation.ts';
import type { Account } from './account.ts';
import type { Received } from './received.ts';

/** What a batch knows of its figures by their number. */
export interface Numbered {
	received(index: number): Received;
	value(index: number): number;
	spec(index: number): IndicatorSpec;
	account(index: number): Account;
	report(index: number): ReportKind;
}

/** A received figure with a value, and the account that it is part of. Only its number is kept. */
export class Lead {
	readonly #figures: Numbered;
	readonly #index: number;

	constructor(figures: Numbered, index: number) {
		this.#figures = figures;
		this.#index = index;
	}

	/** Made anew with every asking: for what is reported, not for what is compared. */
	get received(): Received {
		return this.#figures.received(this.#index);
	}

	get figure(): Observation {
		return this.received.observation!;
	}

	get value(): number {
		return this.#figures.value(this.#index);
	}

	get spec(): IndicatorSpec {
		return this.#figures.spec(this.#index);
	}

	get here(): Account {
		return this.#figures.account(this.#index);
	}

	get report(): ReportKind {
		return this.#figures.report(this.#index);
	}
}
