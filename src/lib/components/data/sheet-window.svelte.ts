import type { Receiving } from '#lib/state/data/receiving.svelte.ts';
import type { RowView } from '#lib/state/data/sheet-rows.ts';
import type { SheetView } from '#lib/state/data/sheet-view.ts';
import { whenIdle } from '../when-idle.ts';
import type { GridPlace } from './grid-cells.ts';

/** Rows of a window: more would be too many to scroll through. */
export const span = 300;
/** Rows that are drawn at once: the others follow bit by bit, so that a key is heard in between. */
const atOnce = 50;

/** Of a long table a stretch of rows below its heads, which follows the place that is looked at; of a short one all rows. */
export class SheetWindow {
	#heads = $state.raw<readonly RowView[]>([]);
	#rows = $state.raw<readonly RowView[]>([]);
	/** The sheet and the window that the rows are of. */
	#looked = '';
	#from = $state(0);
	#drawn = $state(atOnce);

	/** Whether there are rows beyond the window. */
	readonly long: boolean;
	/** First row of the window, from 0. */
	readonly start: number;
	/** The row behind its last one. */
	readonly end: number;
	/** What is drawn so far: the heads, and rows up to the one that is looked at in any case. */
	readonly shown: readonly RowView[];

	/** Call while a component is being made; `place` is what is looked at, from 0. */
	constructor(
		sheet: () => SheetView,
		receiving: () => Pick<Receiving, 'look' | 'rows'>,
		place: () => GridPlace | null
	) {
		this.long = $derived(sheet().rows > span);
		this.start = $derived(this.long ? Math.max(this.#from, sheet().heads) : 0);
		this.end = $derived(
			this.long ? Math.min(this.start + span, sheet().rows) : sheet().rows
		);
		const laid = $derived.by(() => {
			const at = place();
			const least = at ? at.row - this.start + atOnce / 2 : 0;
			return Math.min(this.#rows.length, Math.max(this.#drawn, least));
		});
		this.shown = $derived([
			...(this.long ? this.#heads : []),
			...this.#rows.slice(0, laid)
		]);

		$effect(() => {
			const at = place();
			const { heads } = sheet();
			if (!at || !this.long || at.row < heads) return;
			if (at.row < this.start || at.row >= this.end)
				this.moveTo(Math.max(heads, at.row - atOnce / 2));
		});

		$effect(() => {
			const { key, heads } = sheet();
			const [first, last] = [this.start, this.end];
			const desk = receiving();
			if (!desk.look) return;
			void Promise.all([
				this.long ? desk.rows(key, 0, heads) : Promise.resolve([]),
				desk.rows(key, first, last)
			]).then(
				([above, below]) => {
					if (key === sheet().key && first === this.start)
						this.#show(`${key} ${first}`, above, below);
				},
				() => {} // the desk was closed: the table goes with it
			);
		});

		$effect(() => {
			if (laid >= this.#rows.length) return;
			const more = laid + atOnce;
			let stopped = false;
			void whenIdle().then(() => {
				if (!stopped) this.#drawn = more;
			});
			return () => {
				stopped = true;
			};
		});
	}

	/** The window begins with that row. */
	moveTo(row: number) {
		this.#from = row;
	}

	#show(window: string, heads: readonly RowView[], rows: readonly RowView[]) {
		if (window !== this.#looked) this.#drawn = atOnce;
		this.#looked = window;
		this.#heads = heads;
		this.#rows = rows;
	}
}
