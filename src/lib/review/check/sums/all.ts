import type { Check } from '../check.ts';
import { checkBoundedPairs } from './bounded-pairs.ts';
import { checkComposed } from './composed.ts';
import { checkDifferences } from './differences.ts';
import { checkEachInTurn } from './each-in-turn.ts';
import { checkGroups } from './groups.ts';
import { checkInBrackets } from './in-brackets.ts';
import { checkLeftOver } from './left-over.ts';
import { checkOverlaps } from './overlaps.ts';
import { checkRespectiveNames } from './respective-names.ts';
import { checkRespectively } from './respectively.ts';
import { checkSharesTogether } from './shares-together.ts';
import { checkSizeClasses } from './size-classes.ts';
import { checkSumsEach } from './sums-each.ts';
import { checkStandardsApart } from './standards-apart.ts';
import { checkStockFlow } from './stock-flow.ts';
import { checkVotes } from './votes.ts';

/** 分项与合计. */
export const checksOfSums: readonly Check[] = [
	checkDifferences,
	checkStockFlow,
	checkOverlaps,
	checkLeftOver,
	checkBoundedPairs,
	checkComposed,
	checkVotes,
	checkRespectively,
	checkRespectiveNames,
	checkEachInTurn,
	checkGroups,
	checkSumsEach,
	checkInBrackets,
	checkSizeClasses,
	checkSharesTogether,
	checkStandardsApart
];
