import { readText } from '#lib/review/read/text.ts';
import { reviewAlone } from '#lib/review/review.ts';
import { catalog, reader } from './corpus/catalogue.ts';
import { damagedText } from './corpus/damage.ts';
import { generatedReports } from './corpus/generated.ts';
import { readCorpus, type LabelledText } from './corpus/read.ts';
import {
	addScore,
	emptyScore,
	precision,
	recall,
	total,
	type Score
} from './corpus/score.ts';

/** Every text of the corpus without blanks to fill: hand-written, damaged, and clean ones. */
export async function reviewTexts(): Promise<LabelledText[]> {
	const reports = await generatedReports();
	return [
		...readCorpus('marked'),
		...readCorpus('clean'),
		...reports.map(({ name, text }): LabelledText => ({ name, text, labels: [] })),
		...reports.map(({ name, text }, index) =>
			damagedText(`damaged ${name}`, text, index + 1)
		)
	];
}

export function scoreReviews(texts: readonly LabelledText[]): Score {
	const score = emptyScore();
	for (const one of texts) {
		const { findings, numbers } = reviewAlone(readText(one.text), {
			catalog,
			reader,
			period: '2026Q3'
		});
		addScore(score, one, findings, numbers);
	}
	return score;
}

export function scoreTable(score: Score): string {
	const row = (name: string, tally: ReturnType<typeof total>) =>
		`${name.padEnd(12)} ${String(tally.labels).padStart(6)} ${`${(recall(tally) * 100).toFixed(1)}%`.padStart(8)} ${String(tally.findings).padStart(8)} ${`${(precision(tally) * 100).toFixed(1)}%`.padStart(9)}`;
	return [
		'kind         labels   recall findings precision',
		...[...score.byKind]
			.filter(([, tally]) => tally.labels > 0 || tally.findings > 0)
			.map(([kind, tally]) => row(kind, tally)),
		row('all', total(score)),
		`false alarms per 100 numbers: ${((score.wrong.length / score.numbers) * 100).toFixed(2)} (${score.wrong.length} of ${score.numbers})`
	].join('\n');
}
