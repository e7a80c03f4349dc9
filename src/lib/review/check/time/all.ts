import type { Check } from '../check.ts';
import { checkAfterWritten } from './after-written.ts';
import { checkSpansInTurn } from './spans-in-turn.ts';
import { checkYearsAndHalf } from './years-and-half.ts';
import { checkAnniversaries } from './anniversaries.ts';
import { checkChronology } from './chronology.ts';
import { checkClock } from './clock.ts';
import { checkDates } from './dates.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDuesPast } from './dues-past.ts';
import { checkDurations } from './durations.ts';
import { checkEventOrder } from './event-order.ts';
import { checkFestivals } from './festivals.ts';
import { checkFirstMonths } from './first-months.ts';
import { checkFrequencies } from './frequencies.ts';
import { checkLasting } from './lasting.ts';
import { checkLawDays } from './law-days.ts';
import { checkLawTexts } from './law-texts.ts';
import { checkNamedSpans } from './named-spans.ts';
import { checkPlans } from './plans.ts';
import { checkPutOff } from './put-off.ts';
import { checkStages } from './stages.ts';
import { checkStepOrder } from './step-order.ts';
import { checkTermEnds } from './term-ends.ts';
import { checkTerms } from './terms.ts';
import { checkWeekdays } from './weekdays.ts';

/** 日期、期限与年代. */
export const checksOfTime: readonly Check[] = [
	checkAfterWritten,
	checkSpansInTurn,
	checkYearsAndHalf,
	checkFrequencies,
	checkDates,
	checkClock,
	checkNamedSpans,
	checkTerms,
	checkWeekdays,
	checkStages,
	checkDurations,
	checkDeadlines,
	checkEventOrder,
	checkStepOrder,
	checkLasting,
	checkTermEnds,
	checkPutOff,
	checkFestivals,
	checkChronology,
	checkPlans,
	checkLawDays,
	checkDuesPast,
	checkFirstMonths,
	checkLawTexts,
	checkAnniversaries
];
