import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '#lib/report/document.ts';
import { pasteHtml } from '#lib/state/reports/paste.ts';

const said = (text: string): Inline => ({ type: 'text', text });
const html = (...blocks: Block[]) => pasteHtml({ blocks });

describe('a section to paste', () => {
	it('is nothing where the document is', () => {
		expect(html()).toBe('');
	});

	it('carries its faces on every paragraph, and neither links nor marks', () => {
		const pasted = html(
			{ type: 'heading', level: 1, label: '一、', inlines: [said('基本情况')] },
			{
				type: 'paragraph',
				inlines: [said('甲'), { type: 'blank', text: '〔待填：乙〕', field: '乙' }]
			}
		);
		expect(pasted).toMatch(/<p style="[^"]*黑体[^"]*text-indent:2em">一、基本情况<\/p>/);
		expect(pasted).toMatch(
			/<p style="[^"]*仿宋[^"]*text-indent:2em">甲〔待填：乙〕<\/p>/
		);
		expect(pasted).not.toMatch(/<a|<mark|class=/);
	});

	it('says what was typed as text, whatever it looks like', () => {
		expect(
			html({ type: 'salutation', inlines: [said('<b>“同志”</b>& 各位')] })
		).toContain('&lt;b&gt;“同志”&lt;/b&gt;&amp; 各位');
	});

	it('keeps cells that span, names to the left and figures to the right', () => {
		const cell = (text: string) => ({ text, stat: null });
		const pasted = html({
			type: 'table',
			id: 'any',
			caption: '分地区',
			unit: '单位：人',
			head: [
				[
					{ ...cell('地区'), rows: 2 },
					{ ...cell('人数'), span: 2 }
				]
			],
			rows: [[cell('甲县'), { ...cell('12'), align: 'right' }]],
			widths: [],
			notes: ['注：略。']
		});
		expect(pasted).toMatch(/<th rowspan="2" style="[^"]*center">地区/);
		expect(pasted).toMatch(/<th colspan="2"[^>]*>人数/);
		expect(pasted).toMatch(/<td style="[^"]*left">甲县/);
		expect(pasted).toMatch(/<td style="[^"]*right">12/);
		expect(pasted.indexOf('分地区')).toBeLessThan(pasted.indexOf('<table'));
		expect(pasted.indexOf('注：略。')).toBeGreaterThan(pasted.indexOf('</table>'));
	});
});
