import { whenIdle } from './when-idle.ts';

/**
 * 作图排队: a page's words and numbers are painted first, then its charts, each in a task of its own, so
 * that a key pressed meanwhile is heard. Charts in sight go first; those further down wait until the page has
 * nothing else to do.
 */
const waiting = new Map<Element, () => void>();
let called = false;

/** Draws soon. A node that waits already is drawn once, as it was asked for last. */
export function drawLater(node: Element, draw: () => void): void {
	waiting.set(node, draw);
	if (called) return;
	called = true;
	afterPaint(next);
}

/** A frame's callbacks run before it is painted: those of the next one, and the task that follows them, run after. */
const afterPaint = (work: () => void): void =>
	void requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(work)));

/** What has left the page, or was drawn for another reason, need not be drawn. */
export const drawNoMore = (node: Element): boolean => waiting.delete(node);

function next(): void {
	const node = [...waiting.keys()].find(inSight);
	if (node) {
		drawOne(node);
		goOn();
	} else
		void whenIdle().then(() => {
			// It may have been scrolled to, or have left, meanwhile.
			const later = [...waiting.keys()].find(inSight) ?? waiting.keys().next().value;
			if (later) drawOne(later);
			goOn();
		});
}

function drawOne(node: Element): void {
	const draw = waiting.get(node);
	waiting.delete(node);
	draw?.();
}

function goOn(): void {
	called = waiting.size > 0;
	if (called) setTimeout(next);
}

function inSight(node: Element): boolean {
	const { top, bottom } = node.getBoundingClientRect();
	return bottom > 0 && top < innerHeight;
}
