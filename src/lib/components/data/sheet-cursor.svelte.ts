import { tick } from 'svelte';
import type { CellView, RowView } from '#lib/state/data/sheet-rows.ts';
import { stepFrom, type GridPlace } from './grid-cells.ts';

export interface SheetCursorWorld {
	/** Where the cells are drawn; undefined before they are. */
	table: () => HTMLElement | undefined;
	/** The rows that are drawn. */
	shown: () => readonly RowView[];
	/** A cell was written in: it is to say something else. */
	write: (at: GridPlace, cell: CellView, text: string) => void;
}

/** The cell that the keyboard is on, and what is being written in one. */
export class SheetCursor {
	#world: SheetCursorWorld;
	at = $state.raw<GridPlace>({ row: 0, column: 0 });
	writing = $state.raw<(GridPlace & { text: string }) | null>(null);

	constructor(world: SheetCursorWorld) {
		this.#world = world;
	}

	isAt(row: number, column: number): boolean {
		return this.at.row === row && this.at.column === column;
	}

	isWriting(row: number, column: number): boolean {
		return this.writing?.row === row && this.writing.column === column;
	}

	focus() {
		this.#cellAt(this.at)?.focus();
	}

	/** There, and in sight as soon as the cell is drawn. */
	async goTo(place: GridPlace) {
		this.at = place;
		await tick();
		this.#cellAt(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}

	async write(row: number, cell: CellView) {
		this.writing = { row, column: cell.column, text: cell.text };
		await tick();
		this.#world.table()?.querySelector<HTMLInputElement>('input')?.select();
	}

	/** Done with writing; what was written holds only where it is to be kept. */
	async written(cell: CellView, keep: boolean) {
		const done = this.writing;
		this.writing = null;
		if (!done) return;
		if (keep && done.text !== cell.text) this.#world.write(done, cell, done.text);
		await tick();
		this.#cellAt(done)?.focus();
	}

	/** Enter and F2 write, arrows move. */
	press(event: KeyboardEvent, row: number, cell: CellView) {
		if (this.writing) return;
		if (event.key === 'Enter' || event.key === 'F2') {
			event.preventDefault();
			void this.write(row, cell);
			return;
		}
		const next = stepFrom(this.#world.shown(), { row, column: cell.column }, event.key);
		if (!next) return;
		event.preventDefault();
		this.at = next;
		this.focus();
	}

	#cellAt({ row, column }: GridPlace): HTMLElement | null | undefined {
		return this.#world
			.table()
			?.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`);
	}
}
