import type { Limit } from '../rule.ts';

/** 核稿的类别 that a rule about text belongs to. */
export type TextKind =
	'mismatch' | 'arithmetic' | 'chronology' | 'placeholder' | 'quotes' | 'wording';

/** A rule about a document, not a table: declared here with its thresholds, checked where documents are read. */
export interface TextRule {
	kind: TextKind;
	needs: readonly Limit[];
	says: readonly string[];
}

export const textRules = {
	'V-56': { kind: 'mismatch', needs: [], says: ['a', 'b'] },
	'V-57': { kind: 'arithmetic', needs: ['high'], says: ['s', 't'] },
	'V-58': { kind: 'arithmetic', needs: ['high'], says: ['g'] },
	'V-59': { kind: 'arithmetic', needs: ['high'], says: ['s'] },
	'V-60': { kind: 'mismatch', needs: [], says: ['text', 'v'] },
	'V-61': { kind: 'chronology', needs: [], says: ['name', 'year'] },
	'V-62': { kind: 'placeholder', needs: [], says: [] },
	'V-63': { kind: 'quotes', needs: [], says: ['issue'] },
	'V-64': { kind: 'wording', needs: [], says: ['good'] }
} as const satisfies Record<string, TextRule>;
