import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintDocx } from '../tools/lint.ts';
import { validateOoxml } from '../tools/ooxml.ts';
import { renderPages, type Rendered } from '../tools/render.ts';
import { openReports, type MadeReport, type Reports } from '../tools/reports.ts';

const filled = {
	期号: '2026年第4期（总第32期）',
	编发单位: '示例市民政局',
	编发日期: '2026年10月20日',
	报送范围: '市委办公室、市政府办公室',
	责任编辑: '综合科',
	填报单位: '示例市民政局',
	填报日期: '2026年10月20日'
};

let city: Reports;
let national: Reports;
beforeAll(async () => {
	city = await openReports('demo-city');
	national = await openReports('official-national');
});
afterAll(() => Promise.all([city.close(), national.close()]));

const xmlOf = ({ docx }: MadeReport): string =>
	strFromU8(unzipSync(docx)['word/document.xml']!);

describe.each(['bulletin', 'policy-table', 'brief'])('%s', (type) => {
	it.each([
		['demo-city', '990100', '2026Q3'],
		['demo-city', '990111', '2026Q3'],
		['official-national', '000000', '2021'],
		['official-national', '430000', '2021']
	])(
		'of %s, %s is valid, clean and every number of it traced',
		async (set, region, period) => {
			const made = await (set === 'demo-city' ? city : national).make(
				type,
				region,
				period,
				filled
			);
			expect(lintDocx(made.docx)).toEqual([]);
			expect(await validateOoxml(made.docx)).toEqual([]);
			const again = await (set === 'demo-city' ? city : national).make(
				type,
				region,
				period,
				filled
			);
			expect(again.docx).toEqual(made.docx);
		}
	);
});

describe('on paper', () => {
	const words = ({ pages }: Rendered, page: number): string =>
		pages[page]!.lines.map(({ text }) => text.replace(/\s/g, '')).join('\n');

	it('the page of key facts is one page', async () => {
		const { pages } = await renderPages(
			(await city.make('brief', '990100', '2026Q3', filled)).docx
		);
		expect(pages).toHaveLength(1);
	});

	it('the bulletin begins with its red head, and its summary is on the first page', async () => {
		const made = await city.make('bulletin', '990100', '2026Q3', filled);
		expect(xmlOf(made)).toMatch(/<w:pStyle w:val="GovMasthead"\/>/);
		const first = words(await renderPages(made.docx), 0);
		expect(first).toMatch(/^(?:.*\n)?社会救助统计简报\n2026年第4期（总第32期）/);
		expect(first).toContain('办理时效。');
	});

	it('the table of clauses is landscape A4 with its heads on every page', async () => {
		const made = await city.make('policy-table', '990100', '2026Q3', filled);
		const xml = xmlOf(made);
		expect(xml.match(/<w:sectPr/g)).toHaveLength(1);
		expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
		expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
		const rendered = await renderPages(made.docx);
		expect(rendered.pages.length).toBeGreaterThan(2);
		// The last page may hold nothing but the remarks below the table.
		rendered.pages.slice(0, -1).forEach((_, index) => {
			expect(words(rendered, index)).toContain('任务要求');
		});
	});
});
