/** 模板: a report in Markdown with slots, read once, before any data. */
export interface Template {
	/** 题目, with slots. */
	title: TemplateLine;
	nodes: readonly TemplateNode[];
}

export type TemplateNode =
	| { type: 'heading'; level: 1 | 2 | 3; line: TemplateLine; data: boolean; own: boolean }
	| {
			type: 'paragraph';
			kind: ParagraphKind;
			lead: TemplateLine | null;
			line: TemplateLine;
	  }
	/** A block slot alone on its line. */
	| { type: 'block'; slot: TemplateSlot }
	| { type: 'annex'; label: string; title: TemplateLine; landscape: boolean };

export type ParagraphKind = 'body' | 'flush' | 'byline' | 'salutation' | 'note';

/** Text and slots in turn. */
export interface TemplateLine {
	parts: readonly (string | TemplateSlot)[];
	/** Line of the file, from 1. */
	number: number;
}

export interface TemplateSlot {
	/** Between the brackets, as written. */
	text: string;
	line: number;
	/** UTF-16 offset of 【 in its line. */
	column: number;
}
