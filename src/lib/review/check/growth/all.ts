import type { Check } from '../check.ts';
import { checkFaster } from './faster.ts';
import { checkDirections } from './direction.ts';
import { checkDiscounts } from './discounts.ts';
import { checkGrowthAcross } from './growth-across.ts';
import { checkGrowth } from './growth.ts';
import { checkMultiples } from './multiples.ts';
import { checkPointsBefore } from './points-before.ts';
import { checkReachedOrGrown } from './reached-or-grown.ts';
import { checkRespectiveGrowth } from './respective-growth.ts';
import { checkSeries } from './series.ts';
import { checkTimesOfYear } from './times-of-year.ts';
import { checkYearlySteps } from './yearly-steps.ts';

/** 增长、增减与倍数. */
export const checksOfGrowth: readonly Check[] = [
	checkFaster,
	checkGrowth,
	checkGrowthAcross,
	checkRespectiveGrowth,
	checkReachedOrGrown,
	checkDirections,
	checkMultiples,
	checkDiscounts,
	checkYearlySteps,
	checkTimesOfYear,
	checkSeries,
	checkPointsBefore
];
