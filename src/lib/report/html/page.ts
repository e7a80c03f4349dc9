import {
	render,
	type Inline,
	type Inlines,
	type Renderers,
	type ReportDocument
} from '../document.ts';
import { escapeHtml } from './escape.ts';
import { tableHtml } from './table.ts';

const inline = (one: Inline): string => {
	const words = escapeHtml(one.text);
	if (one.type === 'number')
		return `<a class="bn" data-slot="${escapeHtml(one.stat.slot)}" title="${escapeHtml(one.stat.trace.formula)}">${words}</a>`;
	if (one.type === 'blank') return `<mark>${words}</mark>`;
	return words;
};

const line = (inlines: Inlines): string => inlines.map(inline).join('');

const renderers: Renderers<string> = {
	title: ({ text }) => `<h1>${escapeHtml(text)}</h1>`,
	byline: ({ inlines }) => `<p class="byline">${line(inlines)}</p>`,
	salutation: ({ inlines }) => `<p class="flush">${line(inlines)}</p>`,
	heading: ({ level, label, inlines }) =>
		`<h${level + 1}>${escapeHtml(label)}${line(inlines)}</h${level + 1}>`,
	paragraph: ({ inlines, style }) => `<p class="${style ?? 'body'}">${line(inlines)}</p>`,
	table: tableHtml,
	chart: ({ caption, chart }) =>
		tableHtml({
			type: 'table',
			id: chart.id,
			caption,
			unit: `单位：${chart.unit}`,
			head: [
				['', ...chart.series.map(({ name }) => name)].map((text) => ({
					text,
					stat: null
				}))
			],
			rows: chart.categories.map((category, index) => [
				{ text: category, stat: null },
				...chart.series.map((series) => ({
					text: series.values[index]?.toFixed(chart.decimals) ?? '',
					stat: series.stats[index] ?? null
				}))
			]),
			widths: [],
			notes: [chart.source]
		}),
	annex: ({ label, title }) =>
		`<h2 class="annex">${escapeHtml(label)}　${escapeHtml(title)}</h2>`,
	upright: () => '',
	signature: ({ inlines, date }) =>
		`<p class="signature">${line(inlines)}<br>${line(date)}</p>`,
	contents: () => '',
	pageBreak: () => '<hr>'
};

const style = `body{max-width:40em;margin:3em auto;font:16px/1.8 FangSong,STFangsong,serif}
h1{text-align:center;font-size:22px}.byline{text-align:center}.body{text-indent:2em;margin:0}
.signature{text-align:right}table{border-collapse:collapse;width:100%;font-size:13px;border-block:1.5px solid}
th{border-bottom:1px solid}td.number{text-align:right}mark{background:#fdf0c4}.bn{border-bottom:1px dotted}`;

/** One self-contained page, charts as their tables. */
export function documentHtml(document: ReportDocument): string {
	const body = document.blocks.map((block) => render(renderers, block)).join('\n');
	const mark =
		document.scope.datasetKind === 'simulated' ? '<p class="byline">模拟数据</p>' : '';
	return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(document.title)}</title><style>${style}</style></head>
<body>${mark}
${body}
</body></html>
`;
}
