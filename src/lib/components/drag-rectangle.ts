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

/** A finger that lies still for so long, in milliseconds, means to draw: before that it scrolls the page. */
const held = 400;

/**
 * 圈选: a rectangle drawn over a plot, in its own pixels: with mouse or pen at once, with a finger that was held
 * still first. Returns what takes the listeners away.
 */
export function dragRectangle(node: HTMLElement, steps: DragSteps): () => void {
	let from: { x: number; y: number } | null = null;
	let dragging = false;
	let touched = false;
	/** Not while a finger has not lain still for long enough. */
	let ready = false;
	let waiting: ReturnType<typeof setTimeout> | undefined;

	const at = (event: PointerEvent) => {
		const { left, top, width, height } = node.getBoundingClientRect();
		return {
			x: Math.max(0, Math.min(width, event.clientX - left)),
			y: Math.max(0, Math.min(height, event.clientY - top))
		};
	};
	const down = (event: PointerEvent) => {
		if (event.button !== 0 || !event.isPrimary) return;
		touched = event.pointerType === 'touch';
		from = at(event);
		ready = !touched;
		if (!touched) return;
		waiting = setTimeout(() => {
			ready = true;
			begin(event);
			// Shown before it has a size: the finger learns that it is being followed.
			steps.drag({ ...from!, width: 0, height: 0 });
		}, held);
	};
	const begin = ({ pointerId }: PointerEvent) => {
		dragging = true;
		// From here on the plot itself hears nothing of it: no tooltip, no click at the end.
		node.setPointerCapture(pointerId);
	};
	const move = (event: PointerEvent) => {
		if (!from) return;
		const { x, y } = at(event);
		const [width, height] = [Math.abs(x - from.x), Math.abs(y - from.y)];
		if (!dragging && Math.hypot(width, height) < still) return;
		if (!ready) return end('cancel')();
		if (!dragging) begin(event);
		steps.drag({ x: Math.min(x, from.x), y: Math.min(y, from.y), width, height });
	};
	/** The page would scroll under a finger that draws, or open its menu. */
	const stay = (event: Event) => {
		if (touched && dragging && event.cancelable) event.preventDefault();
	};
	const end = (how: 'drop' | 'cancel') => () => {
		clearTimeout(waiting);
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
		on(node, 'touchmove', stay, { passive: false }),
		on(node, 'contextmenu', stay),
		// Before anybody else's Esc: it ends what is going on, and nothing besides.
		on(window, 'keydown', key, { capture: true })
	];
	return () => {
		clearTimeout(waiting);
		offs.forEach((off) => off());
	};
}
