/**
 * 作图排队: a page's words and numbers are painted first, then its charts, each in a task of its own, so
 * that a key pressed meanwhile is heard. Charts in sight go before those further down.
 */
const waiting = new Map<Element, () => void>();
let called = false;

/** Draws soon. A node that waits already is drawn once, as it was asked for last. */
export function drawLater(node: Element, draw: () => void): void {
	waiting.set(node, draw);
	if (called) return;
	called = true;
	// A frame's callbacks run before it is painted: the task that follows them runs after.
	requestAnimationFrame(() => setTimeout(next));
}

/** What has left the page, or was drawn for another reason, need not be drawn. */
export const drawNoMore = (node: Element): boolean => waiting.delete(node);

function next(): void {
	const node = [...waiting.keys()].find(inSight) ?? waiting.keys().next().value;
	const draw = node && waiting.get(node);
	if (node) waiting.delete(node);
	called = waiting.size > 0;
	if (called) setTimeout(next);
	draw?.();
}

function inSight(node: Element): boolean {
	const { top, bottom } = node.getBoundingClientRect();
	return bottom > 0 && top < innerHeight;
}
