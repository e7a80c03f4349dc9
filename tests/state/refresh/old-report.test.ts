import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OldReport, renewedName } from '#lib/state/refresh/old-report.svelte.ts';
import { renew } from '#lib/state/refresh/renew.ts';
import { openReports, type Reports } from '../../tools/reports.ts';

let city: Reports;
let report: Uint8Array;
beforeAll(async () => {
	city = await openReports('demo-city');
	report = (await city.make('survey', '990108', '2026Q3')).docx;
});
afterAll(() => city.close());

const saved: string[] = [];
const oldReport = () =>
	new OldReport(
		{
			renew: (name, bytes, data) =>
				renew(name, bytes, city.answerer.catalog, data, city.answerer)
		},
		() => city.answerer,
		(name) => void saved.push(name)
	);

describe('an old report on the page', () => {
	it('is renewed from the data that is open and saved under a name of its own', async () => {
		const old = oldReport();
		await old.choose('调研报告.docx', async () => report);
		expect(old.problem).toBeNull();
		expect(old.result).toMatchObject({ updated: [], conflicts: [] });
		expect(old.result!.unchanged).toBeGreaterThan(20);
		old.save();
		expect(saved).toEqual(['调研报告（更新）.docx']);
	});

	it('says why a file is refused, and a later file takes its place', async () => {
		const old = oldReport();
		await old.choose('别人的.docx', async () => new Uint8Array([1, 2, 3]));
		expect(old.problem).toContain('“别人的.docx”已损坏');
		expect(old.result).toBeNull();
		const slow = old.choose('慢的.docx', async () => {
			await old.choose('调研报告.docx', async () => report);
			return new Uint8Array();
		});
		await slow;
		expect(old.name).toBe('调研报告.docx');
		expect(old.problem).toBeNull();
		expect(old.result).not.toBeNull();
	});

	it('is forgotten with its dialog', async () => {
		const old = oldReport();
		await old.choose('调研报告.docx', async () => report);
		old.forget();
		expect(old.result).toBeNull();
		expect(old.name).toBeNull();
	});

	it.each([
		['稿.docx', '稿（更新）.docx'],
		['稿.DOCX', '稿（更新）.docx'],
		['稿', '稿（更新）.docx']
	])('%s becomes %s', (name, renewed) => {
		expect(renewedName(name)).toBe(renewed);
	});
});
