import type { Check } from '../check.ts';
import { checkToldAgain } from './again/all.ts';
import { checkAllOfFewer } from './all-of-fewer.ts';
import { checkFacts } from './facts.ts';
import { checkLabelsRetold } from './labels-retold.ts';
import { checkListedTimes } from './listed-times.ts';
import { checkNamedRates } from './named-rates-retold.ts';
import { checkNamesBehind } from './names-behind.ts';
import { checkNamedNumbers } from './numbers-named.ts';
import { checkOneEach } from './one-each.ts';
import { checkRemainders } from './remainder-retold.ts';
import { checkRetold } from './retold.ts';
import { checkSpansRetold } from './spans-retold.ts';
import { checkStandardsRetold } from './standards-retold.ts';
import { checkTakenUp } from './taken-up.ts';
import { checkTitlesRetold } from './titles-retold.ts';
import { checkTotalsRetold } from './totals-retold.ts';

/** 前后两处说同一件事. */
export const checksOfRetelling: readonly Check[] = [
	checkFacts,
	checkTakenUp,
	checkRetold,
	checkOneEach,
	checkTitlesRetold,
	checkLabelsRetold,
	checkStandardsRetold,
	checkAllOfFewer,
	checkRemainders,
	checkNamedNumbers,
	checkSpansRetold,
	checkListedTimes,
	checkNamedRates,
	checkTotalsRetold,
	checkNamesBehind,
	checkToldAgain
];
