import { say } from '#lib/wording/say.ts';
import { numberCaptions, type Captions } from '../docx/captions.ts';
import { captionText } from '../caption-text.ts';
import {
	render,
	type Inline,
	type Inlines,
	type Renderers,
	type ReportDocument
} from '../document.ts';
import { natureLine } from '../nature.ts';
import { joinRunIn } from '../run-in.ts';
import { escapeHtml } from './escape.ts';
import { tableHtml } from './table.ts';

function inline(one: Inline, captions: Captions): string {
	const words = escapeHtml(
		one.type === 'reference' ? (captions.find(one.to)?.label ?? one.text) : one.text
	);
	if (one.type === 'number')
		return `<a class="bn" data-slot="${escapeHtml(one.stat.slot)}" title="${escapeHtml(one.stat.trace.formula)}">${words}</a>`;
	return one.type === 'blank' ? `<mark>${words}</mark>` : words;
}

/** The first `lead` inlines stand out, as 一是……。 does. */
function line(inlines: Inlines, captions: Captions, lead = 0): string {
	const [led, rest] = [inlines.slice(0, lead), inlines.slice(lead)].map((some) =>
		some.map((one) => inline(one, captions)).join('')
	);
	return led === '' ? rest! : `<b>${led}</b>${rest}`;
}

const renderers = (captions: Captions): Renderers<string> => ({
	title: ({ text }) => `<h1>${escapeHtml(text)}</h1>`,
	masthead: ({ name, issue, left, right }) =>
		`<header class="masthead"><b>${escapeHtml(name)}</b><p>${line(issue, captions)}</p><p class="issuer"><span>${line(left, captions)}</span><span>${line(right, captions)}</span></p></header>`,
	byline: ({ inlines }) => `<p class="byline">${line(inlines, captions)}</p>`,
	salutation: ({ inlines }) => `<p class="flush">${line(inlines, captions)}</p>`,
	heading: ({ level, label, inlines }) =>
		`<h${level + 1}>${escapeHtml(label)}${line(inlines, captions)}</h${level + 1}>`,
	paragraph: ({ inlines, style, lead }) =>
		`<p class="${style ?? 'body'}">${line(inlines, captions, lead)}</p>`,
	table: (block) =>
		tableHtml({ ...block, caption: captionText(block, block.caption, captions) }),
	chart: (block) =>
		tableHtml({
			type: 'table',
			id: block.chart.id,
			caption: captionText(block, block.caption, captions),
			unit: block.chart.unit === '' ? '' : `单位：${block.chart.unit}`,
			head: [
				['', ...block.chart.series.map(({ name }) => name)].map((text) => ({
					text,
					stat: null
				}))
			],
			rows: block.chart.categories.map((category, index) => [
				{ text: category, stat: null },
				...block.chart.series.map(({ stats }) => {
					const stat = stats[index] ?? null;
					return { text: stat ? say(stat, { profile: 'table' }) : '', stat };
				})
			]),
			widths: [],
			notes: [block.chart.source]
		}),
	annex: (block) =>
		`<h2 class="annex">${escapeHtml(captionText(block, block.title, captions))}</h2>`,
	landscape: () => '',
	upright: () => '',
	signature: ({ inlines, date }) =>
		`<p class="signature">${line(inlines, captions)}<br>${line(date, captions)}</p>`,
	imprint: ({ lines }) =>
		`<footer class="imprint">${lines.map((one) => `<p>${line(one, captions)}</p>`).join('')}</footer>`,
	contents: () => '',
	pageBreak: () => '<hr>'
});

const style = `body{max-width:40em;margin:3em auto;font:16px/1.8 FangSong,STFangsong,serif}
h1{text-align:center;font-size:22px}.byline{text-align:center}.body{text-indent:2em;margin:0}
.signature{text-align:right}table{border-collapse:collapse;width:100%;font-size:13px;border-block:1.5px solid}
th{border-bottom:1px solid}.masthead{text-align:center}.masthead b{color:#c00;font-size:36px}
.masthead p{margin:0}.issuer{display:flex;justify-content:space-between;border-bottom:2px solid #c00}.imprint{border-block:1px solid;margin-top:2em}td.number{text-align:right}mark{background:#fdf0c4}.bn{border-bottom:1px dotted}`;

/** One self-contained page, charts as their tables. */
export function documentHtml(document: ReportDocument): string {
	const draw = renderers(numberCaptions(document.blocks));
	const nature = natureLine(document);
	const body = joinRunIn(document.blocks)
		.map((block) => render(draw, block))
		.join('\n');
	return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(document.title)}</title><style>${style}</style></head>
<body>${nature === null ? '' : `<p class="byline">${nature}</p>`}
${body}
</body></html>
`;
}
