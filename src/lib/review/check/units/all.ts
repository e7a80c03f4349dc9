import type { Check } from '../check.ts';
import { checkClassifiers } from './classifiers.ts';
import { checkConverted } from './converted.ts';
import { checkCountedInMoney } from './counted-in-money.ts';
import { checkDigits } from './digits.ts';
import { checkDoubledUnits } from './doubled-units.ts';
import { checkAmongSoMany } from './among-so-many.ts';
import { checkLostTenThousand } from './lost-ten-thousand.ts';
import { checkFromTo } from './from-to.ts';
import { checkRestInOtherUnit } from './rest-in-other-unit.ts';
import { checkLostDash } from './lost-dash.ts';
import { checkPerMille } from './per-mille.ts';
import { checkMagnitudes } from './magnitudes.ts';
import { checkLostPoints } from './lost-points.ts';
import { checkPersonsInHouseholds } from './persons-in-households.ts';
import { checkPlausible } from './plausible.ts';
import { checkUnitOutliers } from './unit-outliers.ts';
import { checkUnitsOfParts } from './units-of-parts.ts';
import { checkWholeCounts } from './whole-counts.ts';

/** 单位、量词与写坏的数. */
export const checksOfUnits: readonly Check[] = [
	checkUnitOutliers,
	checkLostPoints,
	checkUnitsOfParts,
	checkPersonsInHouseholds,
	checkCountedInMoney,
	checkPlausible,
	checkClassifiers,
	checkDoubledUnits,
	checkConverted,
	checkMagnitudes,
	checkAmongSoMany,
	checkLostTenThousand,
	checkPerMille,
	checkFromTo,
	checkLostDash,
	checkRestInOtherUnit,
	checkDigits,
	checkWholeCounts
];
