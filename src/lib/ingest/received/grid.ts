import { textAt, type Sheet } from './sheet.ts';

/** A sheet as it looks: every cell of a merged rectangle shows the text of its first. */
export class Grid {
	readonly sheet: Sheet;
	readonly rows: number;
	readonly columns: number;
	/** By `row,column`: the row and column of the first cell of its rectangle. */
	readonly #origin = new Map<string, readonly [number, number]>();
	/** Rows that a rectangle reaches: of a hundred thousand others nothing has to be looked up. */
	readonly #merged = new Set<number>();

	constructor(sheet: Sheet) {
		this.sheet = sheet;
		this.rows = sheet.cells.length;
		this.columns = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0);
		for (const { top, left, bottom, right } of sheet.merges)
			for (let row = top; row <= Math.min(bottom, this.rows - 1); row++) {
				this.#merged.add(row);
				for (let column = left; column <= Math.min(right, this.columns - 1); column++)
					this.#origin.set(`${row},${column}`, [top, left]);
			}
	}

	/** The cell itself, as it was written. */
	raw(row: number, column: number): string {
		return textAt(this.sheet, row, column);
	}

	/** What the cell shows, without outer spaces. */
	text(row: number, column: number): string {
		if (!this.#merged.has(row)) return this.raw(row, column).trim();
		const [top, left] = this.origin(row, column);
		return this.raw(top, left).trim();
	}

	origin(row: number, column: number): readonly [number, number] {
		if (!this.#merged.has(row)) return [row, column];
		return this.#origin.get(`${row},${column}`) ?? [row, column];
	}

	/** Texts of a row, each merged one once, blanks left out. */
	distinct(row: number): string[] {
		const seen = new Set<string>();
		const texts: string[] = [];
		for (let column = 0; column < this.columns; column++) {
			const text = this.text(row, column);
			if (text === '') continue;
			if (this.#merged.has(row)) {
				const place = this.origin(row, column).join();
				if (seen.has(place)) continue;
				seen.add(place);
			}
			texts.push(text);
		}
		return texts;
	}

	/** Whether the cell belongs to a rectangle that began in a row above. */
	continues(row: number, column: number): boolean {
		return this.origin(row, column)[0] < row;
	}
}
