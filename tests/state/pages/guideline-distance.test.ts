import { describe, expect, it } from 'vitest';
import type { PageContext } from '#lib/state/question.ts';
import { guidelineDistance } from '#lib/state/pages/guideline-distance.ts';
import { plainText } from '#lib/state/view.ts';
import { context, view, type Answers } from './fixture.ts';

const entered = (rural: number | null, urban: number | null): PageContext => ({
	...context,
	catalog: {
		...context.catalog,
		policyParameters: [
			{ id: 'prov_guideline_rural', value: rural },
			{ id: 'prov_guideline_urban', value: urban }
		]
	} as unknown as PageContext['catalog']
});
const standards = (area: string, ...values: readonly (number | null)[]): Answers =>
	Object.fromEntries(
		values.map((value, index) => [
			`dibao_standard·${area}·@99010${index + 1}`,
			value === null ? null : { value, unit: '元/人·月', decimals: 2 }
		])
	);
const answers = {
	...standards('农村', 545, 600, 559.999),
	...standards('城市', 720, 760, 700)
};

describe('the distance to the guideline', () => {
	it('is not measured until a person has entered one, and says where', () => {
		const piece = view(guidelineDistance(entered(null, null)), answers);
		expect(piece.type === 'absent' && piece.text).toContain('“目标”页');
	});

	it('is the standard less the guideline, the furthest below first, marked when below', () => {
		const piece = view(guidelineDistance(entered(560, 700)), answers);
		if (piece.type !== 'figure') throw new Error('absent');
		expect(piece.table.rows.map(({ head }) => head)).toEqual([
			...['乙区', '丁县', '丙县'],
			'指导标准'
		]);
		const gaps = piece.table.rows.slice(0, 3).map(({ cells }) => cells[1]);
		expect(gaps).toMatchObject([
			{ stat: { value: -15 }, flag: 'below' },
			{ stat: { value: expect.closeTo(-0.001) as number }, flag: 'below' },
			{ stat: { value: 40 } }
		]);
		expect(gaps[2]).not.toHaveProperty('flag');
		expect(plainText(piece.title)).toMatch(
			/^农村低保标准有2个区县低于指导标准.*；各区县城市低保标准都不低于指导标准/
		);
	});

	it('leaves out the side without a guideline', () => {
		const piece = view(guidelineDistance(entered(560, null)), answers);
		expect(piece.type === 'figure' && piece.table.columns).toHaveLength(2);
	});

	it('is not listed where too few regions have a standard', () => {
		const piece = view(guidelineDistance(entered(560, null)), standards('农村', 545));
		expect(piece.type).toBe('absent');
	});
});
