import type { Check } from '../check.ts';
import { checkAges } from './ages.ts';
import { checkAroundRate } from './around-rate.ts';
import { checkInOrder } from './in-order.ts';
import { checkPlacedInOrder } from './placed-in-order.ts';
import { checkPlacesGained } from './places-gained.ts';
import { checkYearlyEditions } from './yearly-editions.ts';
import { checkRanks } from './ranks.ts';
import { checkSuperlatives } from './superlatives.ts';
import { checkTwoExtremes } from './two-extremes.ts';

/** 名次与最高最低. */
export const checksOfOrder: readonly Check[] = [
	checkSuperlatives,
	checkInOrder,
	checkPlacedInOrder,
	checkAges,
	checkAroundRate,
	checkRanks,
	checkPlacesGained,
	checkYearlyEditions,
	checkTwoExtremes
];
