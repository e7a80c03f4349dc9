import type { Stat } from '#lib/domain/stat.ts';
import type { BoundNumber } from './sentence.ts';

/** 矛盾: words of a sentence that the newer data no longer bears out. They stay: a person decides. */
export interface Contradiction {
	/** Of the number they speak of, with its brackets. */
	slot: string;
	paragraph: number;
	/** The sentence as it reads in the renewed document. */
	text: string;
	/** The words that no longer hold. */
	words: string;
	message: string;
}

/** What a rule suspects of a sentence; some have to ask the data more than the document does. */
export interface Suspicion {
	number: BoundNumber;
	words: string;
	/** A slot whose answer `judge` needs; null where it needs none. */
	asks: string | null;
	/** The message; null where the words hold. */
	judge(answer: Stat | null): string | null;
}
