/** 【问题：5｜只列证据】: how many, and in what manner. */
export interface BlockArguments {
	count: number | null;
	words: readonly string[];
}

/** Reads `5｜只列证据`; undefined for a word that is none of `known`. */
export function readArguments(
	text: string,
	known: readonly string[]
): BlockArguments | undefined {
	const parts = text.split(/[｜|]/).map((part) => part.trim());
	const counts = parts.filter((part) => /^[1-9]\d?$/.test(part));
	const words = parts.filter((part) => !counts.includes(part));
	if (counts.length > 1 || words.some((word) => !known.includes(word))) return undefined;
	return { count: counts[0] === undefined ? null : Number(counts[0]), words };
}
