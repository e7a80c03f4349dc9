import type { Check } from '../check.ts';
import { checkOfTable } from './of-table.ts';
import { checkTableOrder } from './order.ts';
import { checkTableOutliers } from './outliers.ts';
import { checkTableQuoted } from './quoted.ts';
import { checkRowsTogether } from './rows-together.ts';
import { checkTables } from './tables.ts';

/** 表内和文表之间. */
export const checksOfTables: readonly Check[] = [
	checkTables,
	checkOfTable,
	checkTableQuoted,
	checkRowsTogether,
	checkTableOutliers,
	checkTableOrder
];
