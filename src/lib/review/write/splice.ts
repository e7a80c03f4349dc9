/** One change of a text: `remove` characters at `at` give way to `insert`. */
export interface Edit {
	readonly at: number;
	readonly remove: number;
	readonly insert: string;
}

/** Applies edits that do not overlap; several at one place keep the order in which they are given. */
export function splice(text: string, edits: readonly Edit[]): string {
	const sorted = edits
		.map((edit, order) => ({ ...edit, order }))
		.sort((a, b) => a.at - b.at || a.order - b.order);
	let result = '';
	let from = 0;
	for (const { at, remove, insert } of sorted) {
		if (at < from) throw new Error(`edits overlap at ${at}`);
		result += text.slice(from, at) + insert;
		from = at + remove;
	}
	return result + text.slice(from);
}
