import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '#lib/report/document.ts';
import { fileName } from '#lib/state/reports/file-name.ts';

const scope = (kind: string, regionName = '甲市'): ReportDocument['scope'] => ({
	region: '990100',
	regionName,
	period: '2026Q3',
	periodText: '2026年第三季度',
	dataset: 'any',
	datasetName: '任意',
	datasetKind: kind,
	fingerprint: ''
});

describe('the name of a file', () => {
	it.each([
		['official', false, '甲市2026年第三季度调研报告.docx'],
		['official', true, '甲市2026年第三季度调研报告（初稿）.docx'],
		['simulated', true, '甲市2026年第三季度调研报告（模拟数据）（初稿）.docx'],
		['sample', false, '甲市2026年第三季度调研报告（样本复原数据）.docx'],
		['user', false, '甲市2026年第三季度调研报告.docx']
	])('says what the data are and whether it is a draft: %s, %s', (kind, draft, name) => {
		expect(fileName({ scope: scope(kind), draft }, '调研报告', 'docx')).toBe(name);
	});

	it('holds nothing that a file system refuses', () => {
		const name = fileName(
			{ scope: scope('user', '甲/乙:丙*'), draft: false },
			'报告?',
			'txt'
		);
		expect(name).toBe('甲乙丙2026年第三季度报告.txt');
	});
});
