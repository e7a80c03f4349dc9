import type { CellPlace } from '../document.ts';
import type { DocxDocument, DocxParagraph } from '../read/docx.ts';

/** Word 模板: somebody's own .docx in which 【槽位】 were typed by hand. */
export interface WordTemplate {
	/** As messages call it. */
	name: string;
	document: DocxDocument;
	/** Paragraphs in which a bracket stands, in the order of the document. */
	spots: readonly Spot[];
}

/** A paragraph with slots. */
export interface Spot {
	paragraph: Pick<DocxParagraph, 'part' | 'segments' | 'node' | 'text'>;
	/** Counted from 0 over the document; of a second drawing that of the first. */
	index: number;
	kind: 'prose' | 'cell';
	cell: CellPlace | null;
	/** Whether tables and figures may stand here: in the body, not in boxes, notes, headers and footers. */
	roomy: boolean;
	/** The second drawing of a text box, for programs that do not know the first: filled alike, bound only there. */
	shadow: boolean;
	/** Words and slots in turn. */
	parts: readonly SpotPart[];
	/** Between the brackets, where the paragraph is nothing but a block. */
	block: string | null;
}

/** Offsets in the paragraph's text; a slot's with its brackets. */
export interface SpotPart {
	start: number;
	end: number;
	/** Words as they stand, or what stands between the brackets. */
	text: string;
	slot: boolean;
}
