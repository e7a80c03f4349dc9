import { createContext } from 'svelte';
import type { Captions } from '#lib/report/docx/captions.ts';

/** What every part of a document on screen needs to know of the whole. */
export interface Paper {
	/** 表1, 图2, 附表1 as the file will number them. */
	captions(): Captions;
	/** Fields that can be filled beside the paper. */
	fields: ReadonlySet<string>;
	/** Takes the writer to a field. */
	onfill(field: string): void;
}

export const [getPaper, setPaper] = createContext<Paper>();
