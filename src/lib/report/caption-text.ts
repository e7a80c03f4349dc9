import type { Block } from './document.ts';
import { afterLabel, type Captions } from './docx/captions.ts';

/** 表1 and its words; the words alone where the head of the annex has the number. */
export function captionText(block: Block, words: string, captions: Captions): string {
	const label = captions.of(block)?.label;
	return label === undefined ? words : label + afterLabel + words;
}
