import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import { reportKinds, type ReportKind } from '#lib/domain/observation.ts';
import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Sequence } from '#lib/domain/sequence.ts';
import type { Account } from './account.ts';
import type { Numbered } from './lead.ts';
import { AccountIndex } from './account-index.ts';
import type { Place } from './place.ts';
import { areTabled, type Received, type TabledFigures } from './received.ts';

/** One region and period, with its accounts. */
type PlaceOf = (region: RegionCode, period: Period) => Place;

/** None: no other figure, no indicator of the catalogue. */
const none = -1;

/**
 * 收到的数 as columns, a number for each: whose account, which indicator, what value, by which 报表. They are found by
 * account and indicator; a million objects that only wait to be found would be collected again and again.
 */
export class ReceivedFacts implements Numbered {
	readonly #received: Sequence<Received>;
	readonly #accounts: Account[] = [];
	readonly #accountOf: Int32Array;
	readonly #nameOf: Int32Array;
	readonly #values: Float64Array;
	readonly #reports: Uint8Array;
	readonly #names = new Map<string, number>();
	/** Of each name; null where it is none of the catalogue's. */
	readonly #specs: (IndicatorSpec | null)[] = [];
	/** Figures with a value, by their indicator, each in the order in which they came. */
	#ofName: Int32Array[] | null = null;
	readonly #index: AccountIndex;

	/** @param placeOf of each figure that was wholly understood: where its account is. */
	constructor(received: Sequence<Received>, placeOf: PlaceOf) {
		this.#received = received;
		this.#accountOf = new Int32Array(received.length).fill(none);
		this.#nameOf = new Int32Array(received.length).fill(none);
		this.#values = new Float64Array(received.length).fill(NaN);
		this.#reports = new Uint8Array(received.length);
		if (areTabled(received)) this.#fillFromTable(received, placeOf);
		else this.#fill(placeOf);
		this.#index = new AccountIndex(this.#accountOf, this.#nameOf, {
			accounts: this.#accounts.length,
			names: this.#specs.length
		});
	}

	/** Whether any fact was received more than once, by whichever 报表. */
	get hasRepeats(): boolean {
		return this.#index.hasRepeats;
	}

	#fill(placeOf: PlaceOf): void {
		let index = 0;
		for (const { observation: figure, subject } of this.#received) {
			const at = index++;
			if (!figure || figure.status === 'approximate') continue;
			const spec = subject?.type === 'indicator' ? subject.spec : null;
			this.#take(at, figure.value ?? NaN, {
				account: placeOf(figure.region, figure.period).accountOf(figure),
				name: this.#numberOf(figure.indicator, spec),
				report: reportKinds.indexOf(figure.report)
			});
		}
	}

	/** What lines of a kind have in common is looked up once. */
	#fillFromTable(
		{ observations: table, figureOf }: TabledFigures,
		placeOf: PlaceOf
	): void {
		const nameOf = new Int32Array(table.kinds.length).fill(none);
		const reportOf = table.kinds.map(({ report }) => reportKinds.indexOf(report));
		for (let index = 0; index < table.length; index++) {
			const at = figureOf === null ? index : figureOf[index]!;
			const number = table.kindOf[index]!;
			const kind = table.kinds[number]!;
			if (kind.status === 'approximate') continue;
			if (nameOf[number] === none) {
				const { subject } = this.#received.at(at)!;
				const spec = subject?.type === 'indicator' ? subject.spec : null;
				nameOf[number] = this.#numberOf(kind.indicator, spec);
			}
			const place = placeOf(
				table.regions[table.regionOf[index]!]!,
				table.periods[table.periodOf[index]!]!
			);
			this.#take(at, table.values[index]!, {
				account: place.accountOf(kind),
				name: nameOf[number]!,
				report: reportOf[number]!
			});
		}
	}

	#take(
		at: number,
		value: number,
		{ account, name, report }: { account: Account; name: number; report: number }
	): void {
		this.#accounts[account.number] = account;
		this.#accountOf[at] = account.number;
		this.#nameOf[at] = name;
		this.#values[at] = value;
		this.#reports[at] = report;
	}

	#numberOf(name: string, spec: IndicatorSpec | null): number {
		let number = this.#names.get(name);
		if (number === undefined) {
			number = this.#specs.length;
			this.#names.set(name, number);
			this.#specs.push(spec);
		}
		return number;
	}

	/** Numbers of figures that have a value, of the indicators that are wanted, in the order in which they came. */
	*numbers(wanted: (spec: IndicatorSpec) => boolean): Iterable<number> {
		const takes = this.#specs.map((spec) => spec !== null && wanted(spec));
		if (!takes.includes(true)) return;
		for (let at = 0; at < this.#values.length; at++)
			if (takes[this.#nameOf[at]!] === true && !Number.isNaN(this.#values[at])) yield at;
	}

	/** The same of one indicator. */
	numbersOf(indicator: string): Int32Array {
		const name = this.#names.get(indicator);
		this.#ofName ??= this.#sorted();
		return name === undefined ? new Int32Array(0) : this.#ofName[name]!;
	}

	#sorted(): Int32Array[] {
		const counts = this.#specs.map(() => 0);
		const each = (take: (name: number, at: number) => void) => {
			for (let at = 0; at < this.#values.length; at++) {
				const name = this.#nameOf[at]!;
				if (name >= 0 && this.#specs[name] !== null && !Number.isNaN(this.#values[at]))
					take(name, at);
			}
		};
		each((name) => counts[name]!++);
		const sorted = counts.map((count) => new Int32Array(count));
		const filled = counts.map(() => 0);
		each((name, at) => {
			sorted[name]![filled[name]!++] = at;
		});
		return sorted;
	}

	/** The first of an account's figures of an indicator; −1 where there is none. */
	first(account: number, indicator: string): number {
		const name = this.#names.get(indicator);
		return name === undefined ? none : this.#index.first(account, name);
	}

	/** The next one of the same; −1 after the last. */
	next(index: number): number {
		return this.#index.next(index);
	}

	received(index: number): Received {
		return this.#received.at(index)!;
	}

	/** NaN where it has none. */
	value(index: number): number {
		return this.#values[index]!;
	}

	spec(index: number): IndicatorSpec {
		return this.#specs[this.#nameOf[index]!]!;
	}

	account(index: number): Account {
		return this.#accounts[this.#accountOf[index]!]!;
	}

	report(index: number): ReportKind {
		return reportKinds[this.#reports[index]!]!;
	}
}
