import type { Check } from './check.ts';
import { checksOfGrowth } from './growth/all.ts';
import { checksOfRates } from './rates/all.ts';
import { checksOfMeans } from './means/all.ts';
import { checksOfUnits } from './units/all.ts';
import { checksOfOrder } from './order/all.ts';
import { checksOfSums } from './sums/all.ts';
import { checksOfTime } from './time/all.ts';
import { checksOfTables } from './tables/all.ts';
import { checksOfRetelling } from './retold/all.ts';
import { checksOfWords } from './words/all.ts';
import { tied, type Remark, type ReviewFinding } from '../finding.ts';
import type { Span } from '../document.ts';
import type { Understanding } from '../understand/understanding.ts';
import { explain } from '../repair/explain.ts';
import { explainYear } from '../repair/year.ts';
import { checkDerivable } from './derive/check.ts';
import { barePartitions, supposedLists } from './sums/lists-below.ts';
import { residueFindings } from './words/residues.ts';
import { structuresOf } from './sums/structures.ts';
import { checkSums, checkSupposed } from './sums/sums.ts';

/** What can be checked without data, in the order in which it is worth reading. */
const checks: readonly Check[] = [
	...checksOfGrowth,
	...checksOfRates,
	...checksOfMeans,
	...checksOfUnits,
	...checksOfOrder,
	...checksOfSums,
	...checksOfTime,
	...checksOfTables,
	...checksOfRetelling,
	...checksOfWords
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
