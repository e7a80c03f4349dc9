import { describe, expect, it } from 'vitest';
import { openAnswerer } from '#cli/open.ts';
import { reviewTexts, scoreReviews } from './bench.ts';
import {
	emptyData,
	emptyFill,
	scopeOf,
	scoreData,
	scoreFill,
	withBlanks
} from './corpus/data.ts';
import { generatedReports } from './corpus/generated.ts';
import { readCorpus } from './corpus/read.ts';
import { precision, recall, total } from './corpus/score.ts';

describe('the corpus', () => {
	it('has its faults found, kind by kind, and few that are none', async () => {
		const texts = await reviewTexts();
		const score = scoreReviews(texts);
		expect(texts.length).toBeGreaterThanOrEqual(60);
		expect(total(score).labels).toBeGreaterThanOrEqual(800);
		for (const [kind, tally] of score.byKind) {
			expect(recall(tally), `${kind}: ${score.missed.join('\n')}`).toBeGreaterThanOrEqual(
				0.95
			);
			expect(
				precision(tally),
				`${kind}: ${score.wrong.join('\n')}`
			).toBeGreaterThanOrEqual(0.95);
		}
		expect(score.wrong.length / score.numbers).toBeLessThanOrEqual(0.01);
	}, 240_000);

	it('of strangers, kept apart, has most of its faults found, and few that are none', () => {
		const score = scoreReviews(readCorpus('strangers'));
		expect(total(score).labels).toBeGreaterThanOrEqual(400);
		expect(recall(total(score)), score.missed.join('\n')).toBeGreaterThanOrEqual(0.75);
		expect(precision(total(score)), score.wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
		expect(score.wrong.length / score.numbers).toBeLessThanOrEqual(0.01);
	}, 240_000);

	it('is filled rightly or not at all, and its changed figures are found in the data', async () => {
		const { answerer, close } = await openAnswerer(['demo-city'], {
			write: () => Promise.reject(new Error('nothing is written here')),
			out: () => undefined,
			note: () => undefined,
			today: '2026-11-25'
		});
		try {
			const fill = emptyFill();
			for (const one of readCorpus('fill'))
				await scoreFill(fill, one, answerer, scopeOf('990100', '2026Q3'));
			expect(fill.right / fill.fillable, fill.empty.join('\n')).toBeGreaterThanOrEqual(
				0.95
			);
			const data = emptyData();
			const reports = await generatedReports();
			for (const [index, report] of reports.entries()) {
				await scoreFill(
					fill,
					withBlanks(report, index + 1),
					answerer,
					scopeOf(report.region, report.period)
				);
				await scoreData(data, report, answerer, index + 1);
			}
			expect(fill.wrongSure).toEqual([]);
			expect(data.found / data.changed, data.missed.join('\n')).toBeGreaterThanOrEqual(
				0.95
			);
			expect(data.falseAlarms.length / data.numbers).toBeLessThanOrEqual(0.01);
		} finally {
			await close();
		}
	}, 240_000);
});
