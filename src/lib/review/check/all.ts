import { tied, type Remark, type ReviewFinding } from '../finding.ts';
import type { Span } from '../document.ts';
import type { Understanding } from '../understand/understanding.ts';
import { explain } from '../repair/explain.ts';
import { explainYear } from '../repair/year.ts';
import { checkAboveBracket } from './above-bracket.ts';
import { checkAges } from './ages.ts';
import { checkAheadOfTime } from './ahead-of-time.ts';
import { checkAllOfFewer } from './all-of-fewer.ts';
import { checkAnniversaries } from './anniversaries.ts';
import { checkAnnounced } from './announced.ts';
import { checkBoundedPairs } from './bounded-pairs.ts';
import { checkChronology } from './chronology.ts';
import { checkClassifiers } from './classifiers.ts';
import { checkClock } from './clock.ts';
import { checkComposed } from './composed.ts';
import { checkConverted } from './converted.ts';
import { checkCountedInMoney } from './counted-in-money.ts';
import { checkCountedLists } from './counted-lists.ts';
import { checkCountedNames } from './counted-names.ts';
import { checkDates } from './dates.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDerivable } from './derive/check.ts';
import { checkDerived } from './derived.ts';
import { checkDifferences } from './differences.ts';
import { checkDigits } from './digits.ts';
import { checkDirections } from './direction.ts';
import { checkDiscounts } from './discounts.ts';
import { checkDoubledUnits } from './doubled-units.ts';
import { checkDuesPast } from './dues-past.ts';
import { checkDurations } from './durations.ts';
import { checkEachAndAll } from './each-and-all.ts';
import { checkEachInTurn } from './each-in-turn.ts';
import { checkEventOrder } from './event-order.ts';
import { checkFacts } from './facts.ts';
import { checkFestivals } from './festivals.ts';
import { checkFirstMonths } from './first-months.ts';
import { checkFractions } from './fractions.ts';
import { checkFrequencies } from './frequencies.ts';
import { checkGroups } from './groups.ts';
import { checkGrowthAcross } from './growth-across.ts';
import { checkGrowth } from './growth.ts';
import { checkImpliedWholes } from './implied-whole.ts';
import { checkInOrder } from './in-order.ts';
import { checkLabelsRetold } from './labels-retold.ts';
import { checkLasting } from './lasting.ts';
import { checkLawTexts } from './law-texts.ts';
import { checkLeftOver } from './left-over.ts';
import { checkListedTimes } from './listed-times.ts';
import { barePartitions, supposedLists } from './lists-below.ts';
import { checkLostPoints } from './lost-points.ts';
import { checkMeanUnits } from './mean-units.ts';
import { checkMultiples } from './multiples.ts';
import { checkNamedRates } from './named-rates-retold.ts';
import { checkNamedSpans } from './named-spans.ts';
import { checkNamesBehind } from './names-behind.ts';
import { checkNamedNumbers } from './numbers-named.ts';
import { checkOfTable } from './of-table.ts';
import { checkOneEach } from './one-each.ts';
import { checkOpposites } from './opposites.ts';
import { checkOrdinals } from './ordinals.ts';
import { checkOverlaps } from './overlaps.ts';
import { checkPaidShare } from './paid-share.ts';
import { checkPayments } from './payments.ts';
import { checkPerHead } from './per-head.ts';
import { checkPerMonth } from './per-month.ts';
import { checkPerYear } from './per-year.ts';
import { checkPercentLists } from './percent-lists.ts';
import { checkPersonsInHouseholds } from './persons-in-households.ts';
import { checkPlacedInOrder } from './placed-in-order.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkPlansEnded } from './plans-ended.ts';
import { checkPlausible } from './plausible.ts';
import { checkPointsBefore } from './points-before.ts';
import { checkPointsTold } from './points-told.ts';
import { checkPopulation } from './population.ts';
import { checkProducts } from './products.ts';
import { checkPutOff } from './put-off.ts';
import { checkQuotes } from './quotes.ts';
import { checkRanks } from './ranks.ts';
import { checkRatios } from './ratios.ts';
import { checkRemainders } from './remainder-retold.ts';
import { residueFindings } from './residues.ts';
import { checkRespectiveGrowth } from './respective-growth.ts';
import { checkRespectively } from './respectively.ts';
import { checkRetold } from './retold.ts';
import { checkSameRates } from './same-rates.ts';
import { checkSeries } from './series.ts';
import { checkSharedOut } from './shared-out.ts';
import { checkSharesOfAll } from './shares-of-all.ts';
import { checkSlippedTwice } from './slipped-twice.ts';
import { checkSpansRetold } from './spans-retold.ts';
import { checkStages } from './stages.ts';
import { checkStandardsRetold } from './standards-retold.ts';
import { checkStepOrder } from './step-order.ts';
import { checkStockFlow } from './stock-flow.ts';
import { structuresOf } from './structures.ts';
import { checkSums, checkSupposed } from './sums.ts';
import { checkSuperlatives } from './superlatives.ts';
import { checkTableOrder } from './table-order.ts';
import { checkTableOutliers } from './table-outliers.ts';
import { checkTableQuoted } from './table-quoted.ts';
import { checkRowsTogether } from './table-rows-together.ts';
import { checkTables } from './tables.ts';
import { checkTakenUp } from './taken-up.ts';
import { checkTermEnds } from './term-ends.ts';
import { checkTerms } from './terms.ts';
import { checkTimeMeans } from './time-means.ts';
import { checkTimesOfYear } from './times-of-year.ts';
import { checkTitlesRetold } from './titles-retold.ts';
import { checkToldAgain } from './told-again/all.ts';
import { checkToldRatios } from './told-ratios.ts';
import { checkTotalsRetold } from './totals-retold.ts';
import { checkTwoExtremes } from './two-extremes.ts';
import { checkUnitOfMean } from './unit-of-mean.ts';
import { checkUnitOutliers } from './unit-outliers.ts';
import { checkUnitsOfParts } from './units-of-parts.ts';
import { checkVotes } from './votes.ts';
import { checkWeekdays } from './weekdays.ts';
import { checkWholeCounts } from './whole-counts.ts';
import { checkWording } from './wording.ts';
import { checkYearlySteps } from './yearly-steps.ts';

type Check = (understanding: Understanding) => readonly Remark[];

/** What can be checked without data, in the order in which it is worth reading. */
const checks: readonly Check[] = [
	checkGrowth,
	checkGrowthAcross,
	checkRespectiveGrowth,
	checkAboveBracket,
	checkDirections,
	checkDerived,
	checkPerHead,
	checkPerMonth,
	checkPerYear,
	checkPayments,
	checkProducts,
	checkMultiples,
	checkDiscounts,
	checkTimeMeans,
	checkUnitOutliers,
	checkUnitOfMean,
	checkLostPoints,
	checkSameRates,
	checkEachAndAll,
	checkUnitsOfParts,
	checkPersonsInHouseholds,
	checkCountedInMoney,
	checkSuperlatives,
	checkInOrder,
	checkPlacedInOrder,
	checkAges,
	checkRanks,
	checkRatios,
	checkToldRatios,
	checkPercentLists,
	checkSharedOut,
	checkOpposites,
	checkPopulation,
	checkFractions,
	checkDifferences,
	checkSharesOfAll,
	checkImpliedWholes,
	checkStockFlow,
	checkOverlaps,
	checkLeftOver,
	checkBoundedPairs,
	checkComposed,
	checkFrequencies,
	checkVotes,
	checkYearlySteps,
	checkTimesOfYear,
	checkPaidShare,
	checkAheadOfTime,
	checkSeries,
	checkRespectively,
	checkEachInTurn,
	checkTables,
	checkOfTable,
	checkTableQuoted,
	checkRowsTogether,
	checkTableOutliers,
	checkTableOrder,
	checkFacts,
	checkSlippedTwice,
	checkTakenUp,
	checkRetold,
	checkOneEach,
	checkTitlesRetold,
	checkLabelsRetold,
	checkStandardsRetold,
	checkAllOfFewer,
	checkRemainders,
	checkTwoExtremes,
	checkNamedNumbers,
	checkSpansRetold,
	checkListedTimes,
	checkNamedRates,
	checkTotalsRetold,
	checkNamesBehind,
	checkToldAgain,
	checkPlausible,
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
	checkClassifiers,
	checkDoubledUnits,
	checkConverted,
	checkMeanUnits,
	checkDigits,
	checkWholeCounts,
	checkChronology,
	checkDuesPast,
	checkPlansEnded,
	checkFirstMonths,
	checkLawTexts,
	checkAnniversaries,
	checkPlaceholders,
	checkQuotes,
	checkOrdinals,
	checkAnnounced,
	checkCountedNames,
	checkCountedLists,
	checkGroups,
	checkPointsTold,
	checkPointsBefore,
	checkWording
];

/** How far the checks have come when a stage ends, as measured: the sums, the list above, what may be worked out. */
const ends = { sums: 0.15, list: 0.6, derived: 0.95 };

/** `tell` hears after every check how much is done, from 0 to 1. */
export function remarksOf(
	read: Understanding,
	tell: (done: number) => void = () => undefined
): Remark[] {
	const understanding = withoutOver(read);
	const structures = structuresOf(understanding);
	tell(ends.sums / 2);
	const explained = explain(understanding, structures);
	tell(ends.sums);
	// A damaged figure that is explained is no witness against others, and no second fault itself.
	const sound = {
		...understanding,
		claims: understanding.claims.filter((claim) => !explained.claims.has(claim))
	};
	const isExplained = ({ passage, start }: Remark) =>
		[...explained.claims].some(
			(claim) => claim.passage === passage && claim.quantity.start === start
		);
	const told = [
		...explained.remarks,
		...explainYear(understanding),
		...checkSums(structures.filter((one) => !explained.structures.has(one))).filter(
			(remark) => !isExplained(remark)
		),
		...checks.flatMap((check, index) => {
			const remarks = check(sound);
			tell(between(ends.sums, ends.list, (index + 1) / checks.length));
			return remarks;
		})
	];
	const further = [
		...told,
		...checkDerivable(sound, told, understanding.claims, (done) =>
			tell(between(ends.list, ends.derived, done))
		)
	];
	const all = [
		...further,
		...[
			...checkSupposed(supposedLists(sound.claims)),
			...checkSums(barePartitions(sound.claims))
		].filter(
			(one) =>
				!further.some((other) => ofFigures.has(other.kind) && isSameSentence(one, other))
		)
	];
	tell(1);
	return all;
}

/** What says that a figure is wrong; a date or a quote in the same sentence says nothing of its sums. */
const ofFigures: ReadonlySet<string> = new Set([
	'arithmetic',
	'mismatch',
	'unit',
	'digits'
]);

const between = (from: number, to: number, part: number): number =>
	from + (to - from) * part;

const isSameSentence = (a: Remark, b: Remark): boolean =>
	a.passage === b.passage &&
	!/[。！？]/u.test(
		a.passage.text.slice(Math.min(a.start, b.start), Math.max(a.start, b.start))
	);

/** A 变异系数 of standards is no standard: without data nothing is known of it. */
const withoutOver = (read: Understanding): Understanding => ({
	...read,
	claims: read.claims.map((claim) =>
		claim.subject?.over ? { ...claim, subject: null } : claim
	)
});

/** Tied to the original, one a place and kind, in the order of the document. */
export function settled(
	remarks: readonly Remark[],
	understanding: Understanding
): ReviewFinding[] {
	const { paragraphs } = understanding.document;
	const textOf = ({ paragraph, start, end }: Span) =>
		paragraphs[paragraph]!.text.slice(start, end);
	const found = [
		...remarks.map((remark) => tied(remark, textOf)),
		...residueFindings(understanding)
	];
	const seen = new Map<string, ReviewFinding>();
	for (const one of found) {
		const key = `${one.kind}|${one.paragraph}|${one.start}|${one.end}`;
		const before = seen.get(key);
		// A second opinion on the same figure is evidence for the first.
		seen.set(
			key,
			before
				? {
						...before,
						evidence: [...new Set([...before.evidence, one.message, ...one.evidence])]
					}
				: one
		);
	}
	return [...seen.values()].sort(
		(a, b) => a.paragraph - b.paragraph || a.start - b.start || a.end - b.end
	);
}
