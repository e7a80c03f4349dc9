import { whenIdle } from './when-idle.ts';

/**
 * 作图排队: a page's words and numbers are painted first, then its charts, each in a task of its own, so
 * that a key pressed meanwhile is heard. Charts in sight go first; those further down wait until the page has
 * nothing else to do.
 */
const waiting = new Map<Element, () => void>();
let called = false;
let held = 0;
/** It was its turn while it was held. */
let missed = false;

/** Draws soon. A node that waits already is drawn once, as it was asked for last. */
export function drawLater(node: Element, draw: () => void): void {
	waiting.set(node, draw);
	if (called) return;
	called = true;
	afterPaint(next);
}

/** What has left the page, or was drawn for another reason, need not be drawn. */
export const drawNoMore = (node: Element): boolean => waiting.delete(node);

/** Draws nothing until it is let go: what waits shows an answer that is about to be replaced. */
export function holdDrawing(): () => void {
	held++;
	return () => {
		held--;
		if (held > 0 || !missed) return;
		missed = false;
		afterPaint(next);
	};
}

/** A frame's callbacks run before it is painted: those of the next one, and the task that follows them, run after. */
const afterPaint = (work: () => void): void =>
	void requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(work)));

function next(): void {
	if ([...waiting.keys()].some(inSight)) drawOne();
	else void whenIdle().then(drawOne);
}

/** It may have been scrolled to, or have left, since it was waited for. */
function drawOne(): void {
	if (held > 0) {
		missed = true;
		return;
	}
	const node = [...waiting.keys()].find(inSight) ?? waiting.keys().next().value;
	if (node) {
		const draw = waiting.get(node);
		waiting.delete(node);
		draw?.();
	}
	called = waiting.size > 0;
	if (called) setTimeout(next);
}

function inSight(node: Element): boolean {
	const { top, bottom } = node.getBoundingClientRect();
	return bottom > 0 && top < innerHeight;
}
