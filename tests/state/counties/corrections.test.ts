import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { correctedIn, correctionsOf } from '#lib/state/counties/corrections.ts';
import { openBundled } from '../pages/bundled.ts';

let answerer: OpenedAnswerer;
beforeAll(async () => {
	answerer = await openBundled('demo-city');
});

const scope = { region: '990111', period: '2026Q3', area: 'all' } as const;
const fact = (change: Partial<Observation>): Observation => ({
	indicator: 'dibao_persons',
	region: '990111',
	period: '2026Q2',
	area: 'rural',
	mode: null,
	measure: null,
	report: '季报',
	value: 9_870,
	status: 'reported',
	revision: 1,
	note: '',
	source: {
		set: 'demo-city',
		file: '更正.xlsx',
		sheet: null,
		row: 7,
		cell: 'E7',
		title: '望川县更正'
	},
	...change
});

describe('the corrections of a county', () => {
	it('stand newest first, with what was said of them', async () => {
		const found = await correctionsOf(answerer, scope, [
			fact({ period: '2026Q1', status: 'revised' }),
			fact({ period: '2026Q3', revision: 2, note: '县局来函' })
		]);
		expect(found.map(({ period, note }) => [period, note])).toEqual([
			['2026年三季度', '县局来函'],
			['2026年一季度', '']
		]);
	});

	it('are bound to the figure that holds now, and name the cell', async () => {
		const [found] = await correctionsOf(answerer, scope, [
			fact({ indicator: 'temp_aid_visits', area: 'all', measure: 'ytd', revision: 3 })
		]);
		const [stat] = await answerer.ask(['临时救助人次·累计@990111#2026Q2'], scope);
		expect(found!.value.stat.value).toBe(stat!.value);
		expect(found!.source).toBe('望川县更正，E7');
	});

	it('are none of what the catalogue does not know', async () => {
		expect(
			await correctionsOf(answerer, scope, [fact({ indicator: '~救助站', revision: 2 })])
		).toEqual([]);
	});

	it('are looked for of the county of the page, in its year', () => {
		expect(correctedIn(answerer, scope)).toEqual({ region: '990111', year: 2026 });
	});
});
