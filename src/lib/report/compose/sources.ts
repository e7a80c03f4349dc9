import type { Operand } from '#lib/domain/stat.ts';

/** The documents cited, each with a mark: ① in the order they come up. */
export class Sources {
	readonly #titles: string[] = [];

	/** ①第582行等12处: place of the first figure and how many there are, for each document. */
	cite(operands: readonly Operand[]): string {
		const places = new Map<string, Set<string>>();
		for (const { source } of operands) {
			if (!source) continue;
			const set = places.get(source.title) ?? new Set();
			places.set(source.title, set.add(source.row === null ? '' : `第${source.row}行`));
		}
		return [...places]
			.map(([title, rows]) => {
				const [first] = rows;
				return `${this.#markOf(title)}${first}${rows.size > 1 ? `等${rows.size}处` : ''}`;
			})
			.join('；');
	}

	list(): string[] {
		return this.#titles.map((title) => `${this.#markOf(title)}${title}`);
	}

	#markOf(title: string): string {
		if (!this.#titles.includes(title)) this.#titles.push(title);
		const number = this.#titles.indexOf(title) + 1;
		return number <= 20 ? String.fromCodePoint(0x245f + number) : `（${number}）`;
	}
}
