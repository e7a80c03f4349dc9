/**
 * Puts words in the place of others as if they were typed: the browser's own undo takes them back. It has no other
 * way to do so (https://developer.mozilla.org/docs/Web/API/Document/execCommand); where it is gone, undo is, too.
 */
export function insertTyped(
	node: HTMLTextAreaElement,
	from: number,
	to: number,
	words: string
): void {
	node.focus();
	node.setSelectionRange(from, to);
	if (document.execCommand('insertText', false, words)) return;
	node.setRangeText(words, from, to, 'end');
	node.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Where a character stands on the screen, by the painted lines behind the text. */
export function placeOnScreen(
	lines: HTMLElement,
	line: number,
	column: number
): DOMRect | null {
	const row = lines.children[line - 1];
	if (!row) return null;
	const words = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
	let left = column;
	for (let node = words.nextNode(); node; node = words.nextNode()) {
		const length = node.textContent!.length;
		if (left <= length) {
			const range = document.createRange();
			range.setStart(node, left);
			range.setEnd(node, left);
			return range.getBoundingClientRect();
		}
		left -= length;
	}
	return row.getBoundingClientRect();
}
