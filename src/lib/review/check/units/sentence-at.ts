/** The sentence of a text in which an index lies, to its full stop or semicolon. */
export function sentenceAt(text: string, at: number): string {
	const end = text.slice(at).search(/[。；！？\n]/u);
	return text.slice(
		text.slice(0, at).search(/[^。；！？\n]*$/u),
		end < 0 ? text.length : at + end
	);
}
