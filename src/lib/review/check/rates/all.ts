import type { Check } from '../check.ts';
import { checkAboveBracket } from './above-bracket.ts';
import { checkDerived } from './derived.ts';
import { checkFractions } from './fractions.ts';
import { checkImpliedWholes } from './implied-whole.ts';
import { checkOpposites } from './opposites.ts';
import { checkPaidShare } from './paid-share.ts';
import { checkPercentLists } from './percent-lists.ts';
import { checkPopulation } from './population.ts';
import { checkRatios } from './ratios.ts';
import { checkSharedOut } from './shared-out.ts';
import { checkSharesOfAll } from './shares-of-all.ts';
import { checkToldRatios } from './told-ratios.ts';

/** 比率、占比与比例. */
export const checksOfRates: readonly Check[] = [
	checkAboveBracket,
	checkDerived,
	checkRatios,
	checkToldRatios,
	checkPercentLists,
	checkSharedOut,
	checkOpposites,
	checkPopulation,
	checkFractions,
	checkSharesOfAll,
	checkImpliedWholes,
	checkPaidShare
];
