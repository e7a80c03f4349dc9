import Papa from 'papaparse';
import { fixed } from '#lib/wording/round.ts';
import type { ChartSpec } from './spec.ts';
import { toTable } from './table.ts';

/** A spreadsheet runs a text that starts so, in full width too; an apostrophe keeps it a text. */
function harmless(text: string): string {
	const line = text.replace(/[\t\r\n]+/g, ' ');
	return /^\s*[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
}

/**
 * 图的数据 as CSV for a spreadsheet: title, measure and unit above, source below, UTF-8 with its mark. Numbers
 * are plain, with the decimals of the chart; what is missing stays empty, so that it is not added up as 0.
 */
export function chartCsv(spec: ChartSpec): string {
	const { head, rows } = toTable(spec);
	const decimals = spec.kind === 'lorenz' ? 1 : spec.decimals;
	const lines = [
		[harmless(spec.title)],
		[harmless(spec.subtitle)],
		head.map(harmless),
		...rows.map(({ name, cells }) => [
			harmless(name),
			...cells.map(({ value }) => (value === null ? '' : fixed(value, decimals)))
		]),
		[harmless(spec.source)]
	];
	return `\uFEFF${Papa.unparse(lines)}\r\n`;
}
