import type { ChartSpec } from '#lib/charts/spec.ts';
import { toTable } from '#lib/charts/table.ts';
import {
	render,
	type Cell,
	type Inlines,
	type Renderers,
	type ReportDocument
} from '#lib/report/document.ts';
import { afterLabel } from '#lib/report/docx/captions.ts';
import { escapeHtml } from '#lib/report/html/escape.ts';
import { inlineText } from '#lib/report/inline.ts';

/** Word keeps what stands on the element itself; a stylesheet is lost on the clipboard. */
const faces = {
	body: "font:16pt/28.95pt 'Times New Roman','仿宋_GB2312','仿宋',serif;margin:0",
	hei: "font:16pt/28.95pt 'Times New Roman','黑体',sans-serif;margin:0",
	kai: "font:16pt/28.95pt 'Times New Roman','楷体_GB2312','楷体',serif;margin:0",
	title:
		"font:22pt/35pt '方正小标宋简体','华文中宋','宋体',serif;margin:0;text-align:center",
	cell: "font:10.5pt/14pt 'Times New Roman','宋体',serif;padding:2pt 4pt"
};
const ruled = 'border-collapse:collapse;border-top:1.5pt solid;border-bottom:1.5pt solid';
const indent = 'text-indent:2em';
const headings = { 1: faces.hei, 2: faces.kai, 3: faces.body };

const element = (tag: string, style: string, words: string, more = '') =>
	`<${tag}${more} style="${escapeHtml(style)}">${escapeHtml(words).replaceAll('\n', '<br>')}</${tag}>`;

const paragraph = (words: string, ...styles: string[]) =>
	element('p', styles.join(';'), words);

function cellHtml({ text, stat, align, span, rows }: Cell, tag: 'th' | 'td'): string {
	const side = align ?? (tag === 'th' ? 'center' : stat ? 'right' : 'left');
	const over = `${span ? ` colspan="${span}"` : ''}${rows ? ` rowspan="${rows}"` : ''}`;
	return element(tag, `${faces.cell};text-align:${side}`, text, over);
}

const rowsHtml = (rows: readonly (readonly Cell[])[], tag: 'th' | 'td'): string =>
	rows
		.map((cells) => `<tr>${cells.map((cell) => cellHtml(cell, tag)).join('')}</tr>`)
		.join('');

const tableHtml = (
	caption: string,
	unit: string,
	head: readonly (readonly Cell[])[],
	rows: readonly (readonly Cell[])[],
	notes: readonly string[]
): string =>
	[
		paragraph(caption, faces.hei, 'text-align:center'),
		...(unit === '' ? [] : [paragraph(unit, faces.cell, 'text-align:right')]),
		`<table style="${ruled}">${rowsHtml(head, 'th')}${rowsHtml(rows, 'td')}</table>`,
		...notes.map((note) => paragraph(note, faces.cell))
	].join('');

/** A chart cannot be pasted as one: its table stands for it, as in plain text. */
function chartHtml(caption: string, chart: ChartSpec): string {
	const { head, rows } = toTable(chart);
	const cell = (text: string): Cell => ({ text, stat: null });
	return tableHtml(
		caption,
		chart.unit === '' ? '' : `单位：${chart.unit}`,
		[head.map(cell)],
		rows.map(({ name, cells }) => [cell(name), ...cells.map(({ text }) => cell(text))]),
		[chart.source]
	);
}

const line = (inlines: Inlines, ...styles: string[]) =>
	paragraph(inlineText(inlines), ...styles);

const renderers: Renderers<string> = {
	title: ({ text }) => paragraph(text, faces.title),
	masthead: ({ name, issue, left, right }) =>
		paragraph(name, faces.title) +
		line(issue, faces.body, 'text-align:center') +
		line([...left, { type: 'text', text: '　　' }, ...right], faces.body),
	byline: ({ inlines }) => line(inlines, faces.kai, 'text-align:center'),
	salutation: ({ inlines }) => line(inlines, faces.body),
	heading: ({ level, label, inlines }) =>
		paragraph(label + inlineText(inlines), headings[level], indent),
	paragraph: ({ inlines, style = 'body' }) =>
		line(inlines, faces.body, ...(style === 'flush' ? [] : [indent])),
	table: ({ caption, unit, head, rows, notes }) =>
		tableHtml(caption, unit, head, rows, notes),
	chart: ({ caption, chart }) => chartHtml(caption, chart),
	annex: ({ label, title }) => paragraph(label + afterLabel + title, faces.hei),
	landscape: () => '',
	upright: () => '',
	signature: ({ inlines, date }) =>
		line(inlines, faces.body, 'text-align:right') +
		line(date, faces.body, 'text-align:right'),
	imprint: ({ lines }) => lines.map((one) => line(one, faces.body)).join(''),
	contents: () => '',
	pageBreak: () => ''
};

/** 段落 to paste into one's own file: the faces of a 公文 on every paragraph, no links, no marks. */
export const pasteHtml = (document: Pick<ReportDocument, 'blocks'>): string =>
	document.blocks.map((block) => render(renderers, block)).join('');
