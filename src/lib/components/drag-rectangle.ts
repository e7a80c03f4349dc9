import { on } from 'svelte/events';
import type { Rectangle } from '#lib/charts/items-in.ts';

export interface DragSteps {
	/** Each time the pointer has moved on. */
	drag(rectangle: Rectangle): void;
	/** It was let go. */
	drop(): void;
	/** It was called off: Esc, or the system took the pointer away. */
	cancel(): void;
}

/** A hand is not quite still when it clicks, in pixels. */
const still = 6;

/**
 * 圈选: a rectangle drawn with mouse or pen over a plot, in its own pixels. A finger scrolls the page and draws
 * none. Returns what takes the listeners away.
 */
export function dragRectangle(node: HTMLElement, steps: DragSteps): () => void {
	let from: { x: number; y: number } | null = null;
	let dragging = false;

	const at = (event: PointerEvent) => {
		const { left, top, width, height } = node.getBoundingClientRect();
		return {
			x: Math.max(0, Math.min(width, event.clientX - left)),
			y: Math.max(0, Math.min(height, event.clientY - top))
		};
	};
	const down = (event: PointerEvent) => {
		if (event.button === 0 && event.pointerType !== 'touch') from = at(event);
	};
	const move = (event: PointerEvent) => {
		if (!from) return;
		const { x, y } = at(event);
		const [width, height] = [Math.abs(x - from.x), Math.abs(y - from.y)];
		if (!dragging && Math.hypot(width, height) < still) return;
		if (!dragging) {
			dragging = true;
			// From here on the plot itself hears nothing of it: no tooltip, no click at the end.
			node.setPointerCapture(event.pointerId);
		}
		steps.drag({ x: Math.min(x, from.x), y: Math.min(y, from.y), width, height });
	};
	const end = (how: 'drop' | 'cancel') => () => {
		from = null;
		if (!dragging) return;
		dragging = false;
		steps[how]();
	};
	const key = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || !dragging) return;
		event.preventDefault();
		end('cancel')();
	};

	const offs = [
		on(node, 'pointerdown', down),
		on(node, 'pointermove', move),
		on(node, 'pointerup', end('drop')),
		on(node, 'pointercancel', end('cancel')),
		// Before anybody else's Esc: it ends what is going on, and nothing besides.
		on(window, 'keydown', key, { capture: true })
	];
	return () => offs.forEach((off) => off());
}
