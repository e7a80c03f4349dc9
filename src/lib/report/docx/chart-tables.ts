import {
	AlignmentType,
	BorderStyle,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlignTable,
	WidthType,
	type ParagraphChild
} from 'docx';
import type { ChartSpec } from '#lib/charts/spec.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { fixed } from '#lib/wording/round.ts';
import { character } from './page.ts';
import { paletteOf } from './palette.ts';
import { run, textRuns, type Setting } from './runs.ts';

const side = { style: BorderStyle.SINGLE, size: 4, color: 'FFFFFF' };
const white = { top: side, bottom: side, left: side, right: side };

/** 四舍五入 to the declared decimals; nothing for a missing value. */
const written = (value: number | null, decimals: number): string =>
	value === null ? '' : fixed(value, decimals);

/** The step of `value` among `values`: fifths of their range, so that equal values look equal. */
export function stepOf(value: number, values: readonly number[], steps: number): number {
	const low = Math.min(...values);
	const high = Math.max(...values);
	if (high === low) return 0;
	return Math.min(steps - 1, Math.floor(((value - low) / (high - low)) * steps));
}

const numbers = (values: readonly (number | null)[]) =>
	values.filter((one) => one !== null);

function figure(
	value: number | null,
	stat: Stat | null,
	decimals: number,
	setting: Setting
): ParagraphChild[] {
	const text = written(value, decimals);
	const runs = [run(text)];
	return stat && value !== null ? [setting.marks.bind(stat, text, runs)] : runs;
}

function cell(
	children: readonly Paragraph[],
	width: number,
	fill: string | null
): TableCell {
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		verticalAlign: VerticalAlignTable.CENTER,
		borders: white,
		...(fill === null ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
		children: [...children]
	});
}

const centred = (children: readonly ParagraphChild[], style = 'GovCellCenter') =>
	new Paragraph({ style, keepNext: true, children: [...children] });

/** 热力图: a table of regions by indicators, each column shaded over its own range. */
export function heatTable(
	chart: ChartSpec,
	width: number,
	greyscale: boolean,
	setting: Setting
): Table {
	const { steps } = paletteOf(chart.neutral, greyscale);
	const first = Math.floor(width / (chart.series.length + 1.5) + width * 0.05);
	const other = Math.floor((width - first) / Math.max(1, chart.series.length));
	const widths = [width - other * chart.series.length, ...chart.series.map(() => other)];
	const head = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: ['', ...chart.series.map(({ name }) => name)].map((name, index) =>
			cell([centred(textRuns(name), 'GovCellHead')], widths[index]!, null)
		)
	});
	const rows = chart.categories.map(
		(category, row) =>
			new TableRow({
				cantSplit: true,
				children: [
					cell([centred(textRuns(category), 'GovCell')], widths[0]!, null),
					...chart.series.map((series, column) => {
						const value = series.values[row] ?? null;
						const all = numbers(series.values);
						return cell(
							[
								centred(figure(value, series.stats[row] ?? null, chart.decimals, setting))
							],
							widths[column + 1]!,
							value === null ? null : steps[stepOf(value, all, steps.length)]!
						);
					})
				]
			})
	);
	return tableOf(widths, [head, ...rows]);
}

/** 方格示意图: a cell a region at its declared place, name over value; it is not a map. */
export function tileTable(
	chart: ChartSpec,
	width: number,
	greyscale: boolean,
	setting: Setting
): Table {
	const { steps } = paletteOf(chart.neutral, greyscale);
	const places =
		chart.tiles ?? chart.categories.map((_, at) => [at % 6, Math.floor(at / 6)] as const);
	const columns = 1 + Math.max(0, ...places.map(([column]) => column));
	const rows = 1 + Math.max(0, ...places.map(([, row]) => row));
	const each = Math.min(Math.floor(width / columns), 5 * character);
	const series = chart.series[0];
	const all = numbers(series?.values ?? []);
	const tile = (column: number, row: number): TableCell => {
		const at = places.findIndex(([x, y]) => x === column && y === row);
		if (at < 0) return cell([centred([])], each, null);
		const value = series?.values[at] ?? null;
		return cell(
			[
				centred(textRuns(chart.categories[at] ?? '')),
				centred(
					value === null
						? [run('无数据')]
						: figure(value, series?.stats[at] ?? null, chart.decimals, setting)
				)
			],
			each,
			value === null ? null : steps[stepOf(value, all, steps.length)]!
		);
	};
	return tableOf(
		Array.from({ length: columns }, () => each),
		Array.from(
			{ length: rows },
			(_, row) =>
				new TableRow({
					cantSplit: true,
					children: Array.from({ length: columns }, (_, column) => tile(column, row))
				})
		)
	);
}

const tableOf = (widths: readonly number[], rows: readonly TableRow[]): Table =>
	new Table({
		style: 'GovTable',
		width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
		columnWidths: [...widths],
		layout: TableLayoutType.FIXED,
		alignment: AlignmentType.CENTER,
		borders: { top: side, bottom: side, left: side, right: side },
		rows: [...rows]
	});
