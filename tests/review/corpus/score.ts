import {
	findingKinds,
	type FindingKind,
	type ReviewFinding
} from '#lib/review/finding.ts';
import type { Label, LabelledText } from './read.ts';

export interface Tally {
	/** Labels, and of these found. */
	labels: number;
	found: number;
	/** Findings, and of these on a label. */
	findings: number;
	right: number;
}

export interface Score {
	byKind: Map<FindingKind, Tally>;
	numbers: number;
	missed: string[];
	wrong: string[];
}

export const emptyScore = (): Score => ({
	byKind: new Map(
		findingKinds.map((kind) => [kind, { labels: 0, found: 0, findings: 0, right: 0 }])
	),
	numbers: 0,
	missed: [],
	wrong: []
});

/** Faults that lie in how things agree: any of the sentence that do not may be named for them. */
const ofSentence = new Set([
	'arithmetic',
	'mismatch',
	'unit',
	'digits',
	'chronology',
	'quotes'
]);

function isAt(label: Label, finding: ReviewFinding, line: string): boolean {
	// One fact told twice: the finding stands at one telling and names the other.
	const figure = /\d[\d.,]*[\u4e00-\u9fff%]{0,2}/u.exec(label.text)?.[0];
	if (
		finding.kind === 'mismatch' &&
		label.kinds.includes('mismatch') &&
		figure !== undefined &&
		finding.message.includes(figure)
	)
		return true;
	if (finding.paragraph !== label.paragraph) return false;
	// 竣工5162户。…其他1302户: the finding stands at the total, and its proof names the part.
	if (
		ofSentence.has(finding.kind) &&
		figure !== undefined &&
		figure.length >= 3 &&
		finding.evidence.some((proof) => proof.includes(figure))
	)
		return true;
	if (finding.start <= label.end + 1 && finding.end >= label.start - 1) return true;
	if (!ofSentence.has(finding.kind)) return false;
	const [from, to] = [finding.start, label.start].sort((a, b) => a - b);
	// …5310.6万元。其中…: a list goes on behind the full stop.
	return !/[。！？](?!其中)/u.test(line.slice(from, to));
}

/** Adds what a review found in one text. What only informs (unbound, how many half-width marks) is no alarm. */
export function addScore(
	score: Score,
	{ name, text, labels }: LabelledText,
	findings: readonly ReviewFinding[],
	numbers: number
): void {
	const lines = text.split('\n');
	score.numbers += numbers;
	for (const label of labels) {
		const tally = score.byKind.get(label.kinds[0] as FindingKind)!;
		tally.labels++;
		const hit = findings.some(
			(finding) =>
				label.kinds.includes(finding.kind) &&
				isAt(label, finding, lines[finding.paragraph]!)
		);
		if (hit) tally.found++;
		else
			score.missed.push(
				`${name}: ${label.kinds.join('|')} “${label.text}” 第${label.paragraph + 1}行`
			);
	}
	for (const finding of findings) {
		const onLabel = labels.filter((label) =>
			isAt(label, finding, lines[finding.paragraph]!)
		);
		const isRight = onLabel.some((label) => label.kinds.includes(finding.kind));
		if (finding.severity === 'info' && !isRight) continue;
		const tally = score.byKind.get(finding.kind)!;
		tally.findings++;
		// Another name for a fault that is there is no false alarm.
		if (isRight || onLabel.length > 0) tally.right++;
		else
			score.wrong.push(
				`${name}: ${finding.kind} “${finding.text}” ${finding.message} 第${finding.paragraph + 1}行`
			);
	}
}

export const recall = ({ labels, found }: Tally): number =>
	labels === 0 ? 1 : found / labels;
export const precision = ({ findings, right }: Tally): number =>
	findings === 0 ? 1 : right / findings;

export const total = (score: Score): Tally =>
	[...score.byKind.values()].reduce(
		(all, one) => ({
			labels: all.labels + one.labels,
			found: all.found + one.found,
			findings: all.findings + one.findings,
			right: all.right + one.right
		}),
		{ labels: 0, found: 0, findings: 0, right: 0 }
	);
