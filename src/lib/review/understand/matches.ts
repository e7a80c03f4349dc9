/**
 * The first match of a global pattern; null for none. `matchAll` would copy the pattern each time, which costs more than the
 * search where a short text is asked for every name of the catalogue.
 */
export function firstMatch(pattern: RegExp, text: string): RegExpExecArray | null {
	pattern.lastIndex = 0;
	return pattern.exec(text);
}

/** The last match of a global pattern; null for none. */
export function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
	let last = firstMatch(pattern, text);
	for (let next = last; next; next = pattern.exec(text)) {
		last = next;
		if (next[0] === '') pattern.lastIndex++;
	}
	return last;
}
