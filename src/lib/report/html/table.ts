import type { TableBlock } from '../document.ts';
import { escapeHtml } from './escape.ts';

export function tableHtml({ caption, unit, head, rows, notes }: TableBlock): string {
	const cells = (row: TableBlock['rows'][number], tag: 'th' | 'td') =>
		row
			.map(
				({ text, stat, span, rows }) =>
					`<${tag}${span ? ` colspan="${span}"` : ''}${rows ? ` rowspan="${rows}"` : ''}${stat ? ` class="number" data-slot="${escapeHtml(stat.slot)}"` : ''}>${escapeHtml(text)}</${tag}>`
			)
			.join('');
	const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
	const heads = head.map((row) => `<tr>${cells(row, 'th')}</tr>`).join('');
	return `<table><caption>${escapeHtml(caption)}<br>${escapeHtml(unit)}</caption><thead>${heads}</thead><tbody>${body}</tbody></table>${notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('')}`;
}
