import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crossCheck } from '#lib/report/cross-check/cross-check.ts';
import type { ReportDocument } from '#lib/report/document.ts';
import type { Revision } from '#lib/report/revisions/revision.ts';
import { refresh } from '#lib/review/refresh/refresh.ts';
import { readIssues } from '#lib/review/revisions/issues.ts';
import { revisionsSince } from '#lib/review/revisions/published.ts';
import { readTraced } from '#lib/review/trace/read.ts';
import { zipFiles } from '#lib/report/batch/zip.ts';
import { written } from '../refresh/written.ts';
import { openReports, type Reports } from '../../tools/reports.ts';
import { newerCity } from '../refresh/newer-city.ts';

/** 望川县 had reported its 临时救助 of the first half year ten 万元 too low. */
const corrected = newerCity(({ period, indicator, region_code, value = '' }) =>
	period === '2026Q2' && indicator === '临时救助金支出' && region_code === '990105'
		? String(Number(value) + 10)
		: value
);

let then: Reports;
let now: Reports;
let issue: Uint8Array;
let revisions: readonly Revision[];
beforeAll(async () => {
	then = await openReports('demo-city');
	now = await openReports(corrected);
	({ docx: issue } = await then.make('bulletin', '990100', '2026Q2'));
	revisions = await revisionsSince(
		readIssues([{ name: '上期.docx', bytes: issue }]),
		now.answerer
	);
}, 60_000);
afterAll(() => Promise.all([then, now].map((one) => one.close())));

const rowsOf = ({ blocks }: ReportDocument) =>
	blocks.flatMap((block) =>
		block.type === 'table' && block.id === 'revisions'
			? block.rows.map((row) => row.map(({ text }) => text))
			: []
	);

describe('last issue, held against the data of now', () => {
	it('gives every published figure that is another one, with what it was, is, and by how much', async () => {
		const total = revisions.find(
			({ name, regionName }) =>
				name === '临时救助金支出（累计）' && regionName === '示例市'
		)!;
		expect(total).toMatchObject({ period: '2026Q2', difference: '+10万元', reason: '' });
		const [before] = await then.answerer.ask([total.now.slot], {
			...{ region: '990100', period: '2026Q2', area: 'all' }
		});
		expect(total.now.value! - before!.value!).toBeCloseTo(10, 6);
		expect(total.published).not.toBe(total.nowText);
	});

	it('lists all that differ and nothing that does not', async () => {
		const { numbers } = readTraced('上期.docx', issue);
		const slots = [...new Set(numbers.map(({ slot }) => slot))];
		const scope = { region: '990100', period: '2026Q2', area: 'all' } as const;
		const [old, fresh] = await Promise.all(
			[then, now].map(({ answerer }) => answerer.ask(slots, scope))
		);
		const moved = new Set(
			slots.filter((_, index) => old![index]!.value !== fresh![index]!.value)
		);
		expect(moved.size).toBeGreaterThan(5);
		for (const { now: stat } of revisions) expect(moved).toContain(stat.slot);
		// What is not listed moved less than a digit of what was printed.
		const listed = new Set(revisions.map(({ now: stat }) => stat.slot));
		for (const slot of moved)
			if (!listed.has(slot)) {
				const at = slots.indexOf(slot);
				const apart = Math.abs(old![at]!.value! - fresh![at]!.value!);
				expect(apart / Math.abs(old![at]!.value!), slot).toBeLessThan(0.06);
			}
	});

	it('of unchanged data is empty', async () => {
		const none = await revisionsSince(
			readIssues([{ name: '上期.docx', bytes: issue }]),
			then.answerer
		);
		expect(none).toEqual([]);
	});

	it('is read out of a .zip as well, its 汇总核对 apart', async () => {
		const { document } = await crossCheck(then.answerer, {
			...{ region: '990100', period: '2026Q2', area: 'all' }
		});
		const check = await written(['在册【低保对象人数】。'], then.answerer);
		expect(document.type).toBe('cross-check');
		const zip = zipFiles([
			{ name: '一.docx', bytes: issue },
			{ name: '二.docx', bytes: check }
		]);
		expect(readIssues([{ name: '上期.zip', bytes: zip }])).toHaveLength(2);
		expect(() => readIssues([{ name: '空.zip', bytes: zipFiles([]) }])).toThrow(
			/“空\.zip”/
		);
	});

	it('stands in 汇总核对 and in an annex, bound, and is told on the checklist', async () => {
		const { document: check } = await crossCheck(
			now.answerer,
			{ region: '990100', period: '2026Q3', area: 'all' },
			'report',
			revisions
		);
		expect(rowsOf(check)).toHaveLength(revisions.length);
		const { document } = await now.make('bulletin', '990100', '2026Q3', {}, revisions);
		expect(rowsOf(document)).toEqual(rowsOf(check));
		expect(document.blocks).toContainEqual(
			expect.objectContaining({ type: 'annex', title: '数据修订说明' })
		);
		expect(document.checklist.map(({ text }) => text).join()).toContain(
			`上期已发布的${revisions.length}个数现已修订`
		);
		const without = await now.make('bulletin', '990100', '2026Q3');
		expect(JSON.stringify(without.document.blocks)).not.toContain('数据修订');
	});
});

describe('a list of revisions that is renewed itself', () => {
	it('says the difference to what was published anew', async () => {
		const { docx } = await now.make('bulletin', '990100', '2026Q3', {}, revisions);
		const again = newerCity(({ period, indicator, region_code, value = '' }) =>
			period === '2026Q2' && indicator === '临时救助金支出' && region_code === '990105'
				? String(Number(value) + 25)
				: value
		);
		const later = await openReports(again);
		try {
			const { bytes } = await refresh(docx, readTraced('稿.docx', docx), later.answerer);
			const rows = tableRows(bytes);
			const total = rows.find(
				(row) => row[0] === '临时救助金支出（累计）' && row[1] === '示例市'
			)!;
			expect(total[5]).toBe('+25万元');
		} finally {
			await later.close();
		}
	});
});

function tableRows(bytes: Uint8Array): string[][] {
	const { document } = readTraced('稿.docx', bytes);
	const rows = new Map<string, string[]>();
	for (const { cell, text } of document.paragraphs)
		if (cell) {
			const key = `${cell.table} ${cell.row}`;
			const row = rows.get(key) ?? [];
			row[cell.column] = text;
			rows.set(key, row);
		}
	return [...rows.values()];
}
