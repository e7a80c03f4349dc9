import { Bookmark, type ParagraphChild } from 'docx';
import type { Stat } from '#lib/domain/stat.ts';

/** A bound number of the document: the hidden bookmark round it and the stat behind it. */
export interface Mark {
	/** `_M_0001`, the bookmark's name. */
	id: string;
	text: string;
	stat: Stat;
}

/** The numbers of one document in the order they are written. */
export class Marks {
	readonly all: Mark[] = [];

	/** Puts a hidden bookmark round `children`. */
	bind(stat: Stat, text: string, children: readonly ParagraphChild[]): Bookmark {
		const id = `_M_${String(this.all.length + 1).padStart(4, '0')}`;
		this.all.push({ id, text, stat });
		return new Bookmark({ id, children });
	}
}
