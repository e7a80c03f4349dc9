import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tablesXlsx } from '#lib/ingest/table-xlsx.ts';
import { readDocx } from '#lib/review/read/docx.ts';
import { checklistDocx } from '#lib/review/write/checklist-docx.ts';
import { checklistOf, checklistSheet } from '#lib/state/review/checklist.ts';
import { decided } from '#lib/state/review/decisions.ts';
import { validateOoxml } from '../../tools/ooxml.ts';
import { item } from './item.ts';

const items = [
	item({ number: 1, evidence: ['3＋5＝8'], text: '=9&<8>' }),
	item({ number: 2, start: 4, end: 4, text: '', proposal: null, group: 'warn' })
];
const decisions = decided(decided([], 'k1', '9'), 'k2', null, '口径不同');
const table = checklistOf(items, decisions, '讲话稿.docx', '2026-11-25');

describe('the checklist', () => {
	it('says of each entry what was decided, and why it was set aside', () => {
		expect(table.note).toBe('稿件：讲话稿.docx　核查日期：2026-11-25　共2条');
		expect(table.rows.map((row) => row.at(-1))).toEqual([
			'已改为“9”',
			'已忽略：口径不同'
		]);
		expect(table.rows[0]!.slice(4, 7)).toEqual(['=9&<8>', '不对。\n3＋5＝8', '9']);
		expect(table.rows[1]![4]).toBe('（空缺）');
	});

	it('is a valid Word file that reads as the same cells', async () => {
		const bytes = checklistDocx(table);
		expect(await validateOoxml(bytes)).toEqual([]);
		const cells = readDocx('清单.docx', bytes).paragraphs.filter(({ cell }) => cell);
		expect(cells.map(({ text }) => text)).toEqual([
			...table.columns.map(({ name }) => name),
			...table.rows.flat()
		]);
	});

	it('is a workbook in which a figure that begins like a formula is none', async () => {
		const parts = unzipSync(await tablesXlsx([checklistSheet(table)]));
		const text = Object.values(parts)
			.map((part) => strFromU8(part))
			.join('');
		expect(text).not.toMatch(/<f[ >]/u);
		expect(text).toContain('=9&amp;&lt;8&gt;');
		expect(text).toContain('已忽略：口径不同');
	});
});
