/** No figure. */
const none = -1;

/**
 * 账页: the figures of every account together, in the order of their indicators. Regions report the same indicators
 * period after period, so that what is asked for mostly stands where it stood on the page before.
 */
export class AccountIndex {
	/** Where the page of an account begins; one more than there are accounts. */
	readonly #starts: Int32Array;
	/** Figures, account by account, and the indicator of each. */
	readonly #figures: Int32Array;
	readonly #names: Int32Array;
	/** The next figure of the same account and indicator. */
	readonly #next: Int32Array;
	/** How far down its page an indicator stood when it was last found. */
	readonly #places: Int32Array;
	/** Whether any account has more than one figure of an indicator. */
	readonly hasRepeats: boolean;

	/**
	 * @param accountOf of each figure; −1 for one that is of no account.
	 * @param nameOf of each figure, its indicator as a number.
	 */
	constructor(
		accountOf: Int32Array,
		nameOf: Int32Array,
		{ accounts, names }: { accounts: number; names: number }
	) {
		const byName = sorted(Int32Array.from(accountOf.keys()), nameOf, names).figures;
		const { figures, starts } = sorted(byName, accountOf, accounts);
		this.#starts = starts;
		this.#figures = figures;
		this.#names = figures.map((figure) => nameOf[figure]!);
		this.#places = new Int32Array(names);
		this.#next = new Int32Array(accountOf.length).fill(none);
		let repeats = false;
		for (let at = 1; at < figures.length; at++) {
			const [before, figure] = [figures[at - 1]!, figures[at]!];
			if (this.#names[at] !== this.#names[at - 1]) continue;
			if (accountOf[figure] !== accountOf[before]) continue;
			this.#next[before] = figure;
			repeats = true;
		}
		this.hasRepeats = repeats;
	}

	/** The first of an account's figures of an indicator; −1 where there is none. */
	first(account: number, name: number): number {
		if (account + 1 >= this.#starts.length) return none;
		const start = this.#starts[account]!;
		const end = this.#starts[account + 1]!;
		let at = start + this.#places[name]!;
		if (
			at >= end ||
			this.#names[at] !== name ||
			(at > start && this.#names[at - 1] === name)
		) {
			at = this.#lowest(start, end, name);
			if (at === end || this.#names[at] !== name) return none;
			this.#places[name] = at - start;
		}
		return this.#figures[at]!;
	}

	/** The next one of the same; −1 after the last. */
	next(figure: number): number {
		return this.hasRepeats ? this.#next[figure]! : none;
	}

	#lowest(start: number, end: number, name: number): number {
		let [low, high] = [start, end];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#names[middle]! < name) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

/** Those that have a key, by it; of one key they keep their order. */
function sorted(
	order: Int32Array,
	keyOf: Int32Array,
	keys: number
): { figures: Int32Array; starts: Int32Array } {
	const starts = new Int32Array(keys + 1);
	for (let at = 0; at < order.length; at++) {
		const key = keyOf[order[at]!]!;
		if (key >= 0) starts[key + 1]!++;
	}
	for (let key = 0; key < keys; key++) starts[key + 1]! += starts[key]!;
	const figures = new Int32Array(starts[keys]!);
	const filled = starts.slice();
	for (let at = 0; at < order.length; at++) {
		const key = keyOf[order[at]!]!;
		if (key >= 0) figures[filled[key]!++] = order[at]!;
	}
	return { figures, starts };
}
