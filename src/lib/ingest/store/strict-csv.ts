const comma = 44;
const lineEnd = 10;
const quote = 34;

/**
 * Reads CSV that we wrote ourselves, line by line: LF at the end of every line, quotes only where they must be. The
 * cells of a million lines are never all there at once.
 *
 * @throws Error where it is not such a text.
 */
export function eachLine(
	text: string,
	take: (cells: readonly string[], line: number) => void
): void {
	let line = 0;
	for (let at = 0; at < text.length;) {
		const cells: string[] = [];
		let more = true;
		while (more) {
			let end = at;
			if (text.charCodeAt(at) === quote) {
				end = closing(text, at);
				cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
				end++;
			} else {
				while (end < text.length && !isEnd(text.charCodeAt(end))) end++;
				cells.push(text.slice(at, end));
			}
			const stop = text.charCodeAt(end);
			if (!isEnd(stop)) throw new Error(`line ${line + 1} is not ended`);
			more = stop === comma;
			at = end + 1;
		}
		take(cells, ++line);
	}
}

const isEnd = (code: number): boolean => code === comma || code === lineEnd;

/** The quote that closes the cell opened at `open`: not the first of two. */
function closing(text: string, open: number): number {
	for (let at = open + 1; ; at += 2) {
		at = text.indexOf('"', at);
		if (at < 0) throw new Error('a quote is not closed');
		if (text.charCodeAt(at + 1) !== quote) return at;
	}
}
