import { describe, expect, it } from 'vitest';
import { emptyMapping, type Mapping } from '#lib/ingest/received/mapping.ts';
import { Deciding } from '#lib/state/data/deciding.svelte.ts';
import type { FindingView } from '#lib/state/data/finding-view.ts';
import type { Memory } from '#lib/state/data/remembered.ts';
import type { SheetView } from '#lib/state/data/sheet-view.ts';

const sheet = { file: '低保.csv', name: null } as SheetView;

/** A finding at B3 of a sheet; about a file as a whole where there is none. */
const finding = (key: string, at: string | null = '低保.csv') =>
	({
		key,
		sheet: at,
		subject: at === null ? '' : '云汀区 2026Q3 城市低保户数',
		finding: { place: at === null ? { row: null, column: null } : { row: 3, column: 2 } }
	}) as FindingView;

function world() {
	const kept: Mapping[] = [];
	const names: string[] = [];
	let told = 0;
	const memory: Memory = {
		mapping: () => emptyMapping,
		keep: (mapping) => void kept.push(mapping),
		name: () => names.at(-1) ?? '',
		keepName: (name) => void names.push(name)
	};
	const deciding = new Deciding(memory, () => void told++);
	return { deciding, kept, names, told: () => told };
}

describe('what people say of received tables', () => {
	it('is told and remembered at every word, and taken back word by word', () => {
		const { deciding, kept, told } = world();
		expect(deciding.canUndo).toBe(false);
		deciding.decideTable(sheet, { period: '2026Q3' });
		deciding.decideTable(sheet, { region: '990101' });
		expect(told()).toBe(2);
		expect(kept.at(-1)?.files.get('低保.csv')).toEqual({
			period: '2026Q3',
			region: '990101'
		});
		deciding.undo();
		expect(deciding.decisions.mapping.files.get('低保.csv')).toEqual({
			period: '2026Q3'
		});
		deciding.undo();
		expect(deciding.decisions.mapping).toEqual(emptyMapping);
		expect(deciding.canUndo).toBe(false);
	});

	it('accepts under a name, which is kept for the next time', () => {
		const { deciding, names } = world();
		deciding.accept([finding('甲'), finding('乙')], { who: '张三', why: '有文件' });
		expect(deciding.stateOf(finding('乙'))).toBe('accepted');
		expect(names).toEqual(['张三']);
		deciding.reopen(finding('乙'));
		expect(deciding.stateOf(finding('乙'))).toBe('open');
		expect(deciding.stateOf(finding('甲'))).toBe('accepted');
	});

	it('sends a figure back with its cell, and what is no figure without one', () => {
		const { deciding } = world();
		deciding.sendBack(finding('甲'));
		deciding.sendBack(finding('乙', null));
		expect([...deciding.decisions.returned]).toEqual([
			['甲', { sheet: '低保.csv', row: 2, column: 1 }],
			['乙', null]
		]);
	});

	it('writes into a cell over what stood there at first', () => {
		const { deciding } = world();
		const cell = { sheet: '低保.csv', row: 2, column: 1 };
		deciding.write({ ...cell, written: '800', text: '810' });
		deciding.write({ ...cell, written: '810', text: '820' });
		expect(deciding.decisions.corrections).toEqual([
			{ ...cell, before: '800', after: '820', why: '人工改写' }
		]);
	});

	it('goes before what was decided with earlier batches', () => {
		const { deciding } = world();
		deciding.decideTable(sheet, { period: '2026Q3' });
		deciding.remember({
			...emptyMapping,
			files: new Map([['低保.csv', { period: '2025Q3', region: '990101' }]])
		});
		expect(deciding.decisions.mapping.files.get('低保.csv')?.period).toBe('2026Q3');
		deciding.forget();
		expect(deciding.decisions.mapping).toEqual(emptyMapping);
	});
});
