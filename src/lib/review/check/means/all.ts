import type { Check } from '../check.ts';
import { checkEachAndAll } from './each-and-all.ts';
import { checkMeanUnits } from './mean-units.ts';
import { checkPayments } from './payments.ts';
import { checkPerHead } from './per-head.ts';
import { checkPerMonth } from './per-month.ts';
import { checkPerYear } from './per-year.ts';
import { checkProducts } from './products.ts';
import { checkSameRates } from './same-rates.ts';
import { checkTimeMeans } from './time-means.ts';
import { checkUnitOfMean } from './unit-of-mean.ts';

/** 人均、月均与单价. */
export const checksOfMeans: readonly Check[] = [
	checkPerHead,
	checkPerMonth,
	checkPerYear,
	checkPayments,
	checkProducts,
	checkTimeMeans,
	checkUnitOfMean,
	checkSameRates,
	checkEachAndAll,
	checkMeanUnits
];
