import type { DocxPackage } from '../read/package.ts';
import { relationshipsOf, textOf, type PlottedChart } from '../trace/charts.ts';
import { splice, type Edit } from '../write/splice.ts';
import { axisEdits } from './axis.ts';
import type { Compared } from './compare.ts';
import { renewedWorkbook, type Column } from './workbook.ts';

export interface RenewedCharts {
	/** Changed parts by path: charts and the workbooks behind them. */
	parts: Record<string, string | Uint8Array>;
	/** Charts whose workbook does not follow: 编辑数据 would bring the old values back. */
	withoutWorkbook: string[];
}

/** New values of one series, by their place in it. */
type Points = ReadonlyMap<number, string>;

/** Native charts with their new values, in what they show and in the workbook behind it. */
export function renewedCharts(
	opened: DocxPackage,
	compared: readonly Compared[]
): RenewedCharts {
	const result: RenewedCharts = { parts: {}, withoutWorkbook: [] };
	for (const [chart, changes] of byChart(compared)) {
		const columns = chart.series.map(({ formula, values }, at): Column => {
			const before = new Map(
				[...values].map(([point, node]) => [point, textOf(chart.xml, node)])
			);
			return { formula, before, after: pointsOf(changes, at) };
		});
		const drawn = columns.map(
			({ before, after }) =>
				new Map([...before, ...after].map(([point, text]) => [point, Number(text)]))
		);
		result.parts[chart.path] = splice(chart.xml, [
			...changes.map(valueEdit),
			...axisEdits(chart.xml, chart.root, drawn)
		]);
		const path = workbookOf(opened, chart);
		const workbook =
			path === null
				? null
				: renewedWorkbook(
						opened.parts[path]!,
						columns.filter(({ after }) => after.size > 0)
					);
		if (workbook) result.parts[path!] = workbook;
		else result.withoutWorkbook.push(chart.path);
	}
	return result;
}

function byChart(compared: readonly Compared[]): Map<PlottedChart, Compared[]> {
	const charts = new Map<PlottedChart, Compared[]>();
	for (const one of compared) {
		const { plotted } = one.newer.number;
		if (!plotted || one.fate !== 'renew') continue;
		charts.set(plotted.chart, [...(charts.get(plotted.chart) ?? []), one]);
	}
	return charts;
}

const pointsOf = (changes: readonly Compared[], series: number): Points =>
	new Map(
		changes
			.filter(({ newer }) => newer.number.plotted!.series === series)
			.map(({ newer }) => [newer.number.plotted!.point, newer.text!])
	);

function valueEdit({ newer: { number, text } }: Compared): Edit {
	const { openEnd, closeStart } = number.plotted!.node;
	return { at: openEnd, remove: closeStart - openEnd, insert: text! };
}

function workbookOf(opened: DocxPackage, { path }: PlottedChart): string | null {
	const targets = [...relationshipsOf(opened, path).values()];
	return targets.find((one) => one.endsWith('.xlsx') && opened.parts[one]) ?? null;
}
