import { describe, expect, it } from 'vitest';
import type { Severity } from '#lib/domain/finding.ts';
import { emptyMapping } from '#lib/ingest/received/mapping.ts';
import type { Look } from '#lib/state/data/data-desk.ts';
import { Deciding } from '#lib/state/data/deciding.svelte.ts';
import { DeskList } from '#lib/state/data/desk-list.svelte.ts';
import type { FindingView } from '#lib/state/data/finding-view.ts';

const finding = (key: string, severity: Severity, row: number, column: number) =>
	({
		...{ key, sheet: '低保.csv', subject: key },
		finding: { severity, place: { row, column } }
	}) as FindingView;

const found = [
	finding('丙', 'error', 5, 2),
	finding('甲', 'error', 3, 4),
	finding('乙', 'warn', 3, 2)
];

/** A list of what was found; of errors there are `errors`, listed or not. */
function listOf(findings: readonly FindingView[], errors = 2) {
	const memory = {
		mapping: () => emptyMapping,
		keep: () => {},
		name: () => '',
		keepName: () => {}
	};
	const deciding = new Deciding(memory, () => {});
	const look = {
		sheets: [],
		findings,
		counts: { error: errors, warn: 1, info: 0 }
	} as unknown as Look;
	return { deciding, list: new DeskList(() => look, deciding) };
}

const keys = ({ findings }: DeskList) => findings.map(({ key }) => key);

describe('the list at the desk', () => {
	it('is empty, with nothing current, before anything was received', () => {
		const list = new DeskList(() => null, listOf([]).deciding);
		expect(list).toMatchObject({ sheet: null, item: null, finding: null, standing: 0 });
		list.go(1);
		list.onward();
		expect(list.finding).toBeNull();
	});

	it('is in the order of rules, or of cells', () => {
		const { list } = listOf(found);
		expect(keys(list)).toEqual(['丙', '甲', '乙']);
		list.byRule = false;
		expect(keys(list)).toEqual(['乙', '甲', '丙']);
	});

	it('is gone through one by one, and stops at its ends', () => {
		const { list } = listOf(found);
		list.step = 'screen';
		list.go(-1);
		expect(list.finding?.key).toBe('丙');
		list.go(1);
		list.go(1);
		list.go(1);
		expect(list.finding?.key).toBe('乙');
	});

	it('leads on to the next error that stands, round its end', () => {
		const { list, deciding } = listOf(found);
		list.chooseFinding(found[1]!);
		deciding.accept([found[1]!], { who: '张三', why: '有文件' });
		list.onward();
		expect(list.finding?.key).toBe('丙');
		deciding.sendBack(found[0]!);
		list.onward();
		expect(list.finding?.key).toBe('丙');
	});

	it('counts errors that nobody has dealt with, those beyond the list too', () => {
		const { list, deciding } = listOf(found, 7);
		expect(list.standing).toBe(7);
		deciding.accept([found[0]!], { who: '张三', why: '有文件' });
		expect(list.standing).toBe(6);
	});
});
