import { describe, expect, it } from 'vitest';
import { theilPiece } from '#lib/state/pages/theil.ts';
import { context, view, type Answers } from './fixture.ts';

/** Standards of three counties in one period; everywhere 10 people on each side. */
function answers(period: string, urban: number[], rural: number[]): Answers {
	const all: Answers = {};
	['990101', '990102', '990103'].forEach((code, index) => {
		all[`dibao_standard·城市·@${code}·#${period}`] = urban[index]!;
		all[`dibao_standard·农村·@${code}·#${period}`] = rural[index]!;
		all[`dibao_persons·城市·@${code}·#${period}`] = 10;
		all[`dibao_persons·农村·@${code}·#${period}`] = 10;
	});
	return all;
}

const shares = (given: Answers) => {
	const piece = view(theilPiece(context), given);
	if (piece.type !== 'figure') throw new Error(`unexpected piece: ${piece.type}`);
	return piece.table.rows.map(({ cells }) => cells.at(-1));
};

describe('the split of standards by Theil', () => {
	it('says so where there are no standards', () => {
		expect(view(theilPiece(context), {})).toMatchObject({ type: 'absent' });
	});

	it('lies wholly between town and country where each is uniform', () => {
		expect(shares(answers('2026Q3', [800, 800, 800], [600, 600, 600]))).toMatchObject([
			{ text: '100.0' }
		]);
	});

	it('lies wholly within where town and country are alike', () => {
		expect(shares(answers('2026Q3', [500, 600, 700], [500, 600, 700]))).toMatchObject([
			{ text: '0.0' }
		]);
	});

	it('adds up, year by year, and every part can be opened', () => {
		const piece = view(theilPiece(context), {
			...answers('2025Q3', [800, 780, 760], [600, 560, 500]),
			...answers('2026Q3', [820, 800, 790], [660, 640, 600])
		});
		if (piece.type !== 'figure' || !piece.chart) throw new Error('no chart');
		const [between, within] = piece.chart.series;
		expect(piece.chart.categories).toEqual(['2025年三季度', '2026年三季度']);
		piece.table.rows.forEach(({ cells }, index) => {
			const total = cells[0]!.type === 'stat' ? cells[0]!.stat.value! : NaN;
			expect(between!.values[index]! + within!.values[index]!).toBeCloseTo(total, 12);
		});
		expect(piece.computed).toHaveLength(8);
		expect(new Set(piece.computed!.map(({ slot }) => slot)).size).toBe(8);
	});
});
