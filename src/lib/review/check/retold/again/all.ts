import type { Remark } from '../../../finding.ts';
import type { Understanding } from '../../../understand/understanding.ts';
import {
	checkAmountInWords,
	checkReachedBefore,
	checkSetAmounts
} from './amounts-again.ts';
import { checkAddressed } from './addressed.ts';
import { checkAttachments } from './attachments.ts';
import { checkArticlesAgain, checkBeyondLast } from './articles.ts';
import { checkByPlace } from './by-place.ts';
import { checkCountedAgain } from './counted.ts';
import { checkAfterEvent, checkDaysAgain, checkYearOfPaper } from './days-again.ts';
import { checkDirectionsAgain } from './directions-again.ts';
import { checkGradesAgain } from './grades.ts';
import { checkHousesAgain } from './houses.ts';
import { checkNameLists, checkNamesCounted } from './name-lists.ts';
import { checkAgesAgain, checkHomesAgain, checkOfficersAgain } from './persons-again.ts';
import { checkRolesAgain } from './roles.ts';
import { checkHalfDaysAgain, checkMonthsAgain } from './spells-again.ts';
import { checkSwappedAgain } from './swapped.ts';
import { checkChangedAgain, checkTermsAgain } from './terms-again.ts';
import { checkWholeName } from './whole-name.ts';

const checks: readonly ((understanding: Understanding) => readonly Remark[])[] = [
	checkCountedAgain,
	checkSwappedAgain,
	checkWholeName,
	checkByPlace,
	checkNameLists,
	checkNamesCounted,
	checkTermsAgain,
	checkChangedAgain,
	checkDaysAgain,
	checkYearOfPaper,
	checkAfterEvent,
	checkHalfDaysAgain,
	checkMonthsAgain,
	checkArticlesAgain,
	checkBeyondLast,
	checkGradesAgain,
	checkHousesAgain,
	checkOfficersAgain,
	checkAgesAgain,
	checkHomesAgain,
	checkRolesAgain,
	checkAmountInWords,
	checkSetAmounts,
	checkReachedBefore,
	checkDirectionsAgain,
	checkAddressed,
	checkAttachments
];

/** 再次说起: what is known is spoken of again, by 这, 该, its name or its office, and otherwise than it was told. */
export const checkToldAgain = (understanding: Understanding): Remark[] =>
	checks.flatMap((check) => check(understanding));
