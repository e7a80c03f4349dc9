/** 成文的用时 in Node: one report of ten pages, and one each for 130 regions with 汇总核对. Printed, never judged. */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { writeChildReports } from '#lib/report/batch/children.ts';
import { writeDocx } from '#lib/report/docx/write.ts';
import { everyStat } from '#lib/report/walk.ts';
import { writeReport } from '#lib/report/write-report.ts';
import { openReports } from '../tools/reports.ts';
import { ms, said, warm } from './figures.ts';
import { manyCounties } from './many-counties.ts';
import { neighbourFigures } from './neighbours.ts';
import { tenPages, withContents } from './ten-pages.ts';

export const options = { layout: 'grid', fonts: 'gb2312', today: '2026-11-24' } as const;
export const regions = 130;
const scope = { region: '990100', period: '2026Q3', area: 'all' } as const;

export async function reportFigures(
	print: (line: string) => void = console.log
): Promise<void> {
	const reports = await openReports('demo-city');
	const document = await tenPages(reports);
	await reports.close();
	const numbers = [...everyStat(document.blocks)].length;
	print(`十页的报告，8表6图，${numbers}个绑定数，同一进程`);
	print(`  不带目录：${said(await warm(9, () => writeDocx(document, options)))}`);
	const contents = withContents(document);
	print(`  带目录和页码：${said(await warm(5, () => writeDocx(contents, options)))}`);
	await batchFigures(print);
	await neighbourFigures(print);
}

export async function batchFigures(print: (line: string) => void): Promise<void> {
	const folder = manyCounties(regions);
	const reports = await openReports(folder);
	try {
		const template = await readFile('reports/survey/template.md', 'utf8');
		const heap: number[] = [];
		const start = performance.now();
		const { user, system } = process.cpuUsage();
		const { reports: made } = await writeChildReports({
			answerer: reports.answerer,
			scope,
			profile: 'report',
			kindName: '调研报告',
			extension: 'docx',
			onstep: () => void heap.push(process.memoryUsage().rss),
			bytes: (one) => writeDocx(one, options),
			keep: () => null,
			write: (region) =>
				writeReport({
					...{ type: 'survey', profile: 'report', template, templateName: '模板' },
					...{ required: [], fields: {}, naming: false, part: 'all' },
					answerer: reports.answerer,
					fingerprint: reports.answerer.fingerprint,
					scope: { ...scope, region }
				})
		});
		const used = process.cpuUsage();
		const processor = (used.user + used.system - user - system) / 1000;
		const mebibytes = (at: number) => Math.round(heap[at]! / 1024 / 1024);
		print(
			`${made.length}个区县各一份并汇总核对：${ms(performance.now() - start)}，处理器${ms(processor)}；内存第10份${mebibytes(9)}、第70份${mebibytes(69)}、最后${mebibytes(heap.length - 1)} MiB`
		);
	} finally {
		await reports.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
