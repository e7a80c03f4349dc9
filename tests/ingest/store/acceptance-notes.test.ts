import { describe, expect, it } from 'vitest';
import type { Observation } from '#lib/domain/observation.ts';
import { ObservationTable } from '#lib/domain/observation-table.ts';
import { withAcceptance } from '#lib/ingest/store/acceptance-notes.ts';

const figure: Observation = {
	indicator: 'dibao_persons',
	region: '990101',
	period: '2026Q3',
	area: 'all',
	mode: null,
	measure: null,
	report: '',
	value: 100,
	status: 'reported',
	revision: 1,
	note: '',
	source: { set: '', file: 'a.xlsx', sheet: '表1', row: 4, cell: 'C4', title: '' }
};
const accepted = {
	rule: 'V-18',
	message: '不平衡',
	place: { file: 'a.xlsx', sheet: '表1', cell: 'C4', row: 4, column: 3 },
	who: '张三',
	why: '已核实'
};

const noted = (
	observations: readonly Observation[],
	given: Parameters<typeof withAcceptance>[1]
) => [...withAcceptance(ObservationTable.of(observations), given)];

describe('withAcceptance: who answers for a figure stays with it', () => {
	it('puts the name and the reason into the note of the figure, and of no other', () => {
		const beside = { ...figure, source: { ...figure.source, cell: 'D4' } };
		expect(noted([figure, beside], [accepted]).map(({ note }) => note)).toEqual([
			'具名放行V-18（张三：已核实）',
			''
		]);
	});

	it('knows a figure of a long table by its row, whichever of its cells the fault is at', () => {
		const source = { ...figure.source, sheet: null, cell: null };
		const place = { ...accepted.place, sheet: null, cell: 'H4' };
		const [one] = noted(
			[{ ...figure, source, note: '年报核定' }],
			[{ ...accepted, place }]
		);
		expect(one!.note).toBe('年报核定；具名放行V-18（张三：已核实）');
	});

	it('leaves a bare blank bare: with a note it would take back the figure that is there', () => {
		const blank: Observation = { ...figure, value: null, status: 'missing' };
		expect(noted([blank], [{ ...accepted, rule: 'V-01' }])).toEqual([blank]);
	});
});
