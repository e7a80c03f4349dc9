import { describe, expect, it } from 'vitest';
import type { LaidDocument } from '#lib/report/docx/lay-pages.ts';
import { Paging } from '#lib/state/reports/paging.svelte.ts';
import { usualStyle } from '#lib/state/reports/paper-style.svelte.ts';
import { documentOf, text } from '../../report/docx/fixture.ts';

const document = documentOf([{ type: 'paragraph', inlines: [text('正文。')] }]);
const laid = (number: string): LaidDocument => ({
	cuts: [],
	pages: [{ number, landscape: false, parts: [{ index: 0, text: '正文。', rows: [] }] }]
});

describe('the pages on screen', () => {
	it('are those of the last call, though an earlier one is given up or comes later', async () => {
		const calls: { resolve(laid: LaidDocument): void; reject(error: Error): void }[] = [];
		const paging = new Paging(
			() => new Promise((resolve, reject) => void calls.push({ resolve, reject }))
		);
		const first = paging.lay(document, usualStyle);
		const second = paging.lay(document, { ...usualStyle, layout: 'plain' });
		calls[0]!.reject(new Error('overtaken'));
		await first;
		expect([paging.problem, paging.busy, paging.of(document)]).toEqual(['', true, null]);
		calls[1]!.resolve(laid('7'));
		await second;
		expect(paging.of(document)?.map(({ number }) => number)).toEqual(['7']);
		expect(paging.busy).toBe(false);
	});

	it('are of one document, and none where it could not be laid out', async () => {
		const paging = new Paging(async () => laid('1'));
		await paging.lay(document, usualStyle);
		expect(paging.of(documentOf([]))).toBeNull();
		const broken = new Paging(async () => Promise.reject(new Error('no layout')));
		await broken.lay(document, usualStyle);
		expect([broken.of(document), broken.problem]).toEqual([
			null,
			expect.stringContaining('no layout')
		]);
	});
});
