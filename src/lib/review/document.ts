/** 稿件: what a document says, paragraph by paragraph, whatever file it came in. */
export interface SourceDocument {
	/** In document order; the index is what `paragraph` of a finding or a blank counts. */
	readonly paragraphs: readonly Paragraph[];
}

/** One paragraph of a .docx, or one line of a text file. */
export interface Paragraph {
	readonly index: number;
	/** As a reader sees it: without deletions and field codes, with insertions. */
	readonly text: string;
	readonly place: 'body' | 'cell' | 'box' | 'note';
	/** Where the paragraph stands in a table; null elsewhere. */
	readonly cell: CellPlace | null;
}

/** Counted from 0; merged cells take the columns they cover. */
export interface CellPlace {
	readonly table: number;
	readonly row: number;
	readonly column: number;
}

/** A stretch of the original: UTF-16 offsets in one paragraph, the end behind the last character. */
export interface Span {
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
}
