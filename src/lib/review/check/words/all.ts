import type { Check } from '../check.ts';
import { checkAnnounced } from './announced.ts';
import { checkCountedLists } from './counted-lists.ts';
import { checkCountedNames } from './counted-names.ts';
import { checkLoneNumbers } from './lone-numbers.ts';
import { checkOrdinals } from './ordinals.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkPointsTold } from './points-told.ts';
import { checkQuotes } from './quotes.ts';
import { checkWording } from './wording.ts';

/** 用语、引号、占位与序号. */
export const checksOfWords: readonly Check[] = [
	checkPlaceholders,
	checkQuotes,
	checkOrdinals,
	checkLoneNumbers,
	checkAnnounced,
	checkCountedNames,
	checkCountedLists,
	checkPointsTold,
	checkWording
];
