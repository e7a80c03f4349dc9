import type { Paragraph, SourceDocument } from '../document.ts';

type Place = NonNullable<Paragraph['cell']>;

/** The cells of all tables by their place; of a cell with several paragraphs the last. */
export class Cells {
	readonly #paragraphs = new Map<string, Paragraph>();

	constructor({ paragraphs }: SourceDocument) {
		for (const paragraph of paragraphs)
			if (paragraph.cell) this.#paragraphs.set(keyOf(paragraph.cell), paragraph);
	}

	get all(): Iterable<Paragraph> {
		return this.#paragraphs.values();
	}

	at(place: Place): Paragraph | undefined {
		return this.#paragraphs.get(keyOf(place));
	}

	/** '' where there is no such cell. */
	textAt(place: Place): string {
		return this.at(place)?.text ?? '';
	}
}

const keyOf = ({ table, row, column }: Place): string => `${table} ${row} ${column}`;
