import { describe, expect, it } from 'vitest';
import { UserError } from '#lib/domain/errors.ts';
import type { ReportDocument } from '#lib/report/document.ts';
import { Handout, type HandoutEffects } from '#lib/state/reports/handout.svelte.ts';

const document: ReportDocument = {
	type: 'survey',
	title: '关于甲市的调研报告',
	draft: true,
	scope: {
		region: '990100',
		regionName: '甲市',
		period: '2026Q3',
		periodText: '2026年第三季度',
		dataset: 'any',
		datasetName: '任意',
		datasetKind: 'official',
		fingerprint: ''
	},
	profile: 'report',
	blocks: [{ type: 'paragraph', inlines: [{ type: 'text', text: '正文。' }] }],
	missing: [],
	checklist: []
};

/** What was done to the world. */
function world(more: Partial<HandoutEffects> = {}) {
	const files: { name: string; content: Blob }[] = [];
	const copies: { text: string; html: string }[] = [];
	const handout = new Handout({
		download: (name, content) => void files.push({ name, content }),
		copy: async (text, html) => void copies.push({ text, html }),
		writeWord: async () => new Uint8Array([80, 75]),
		today: () => '2026-11-25',
		...more
	});
	return { files, copies, handout };
}

describe('a report that is taken away', () => {
	it('is a file whose name is said afterwards', async () => {
		const { files, handout } = world();
		await handout.word(document, '调研报告');
		expect(files.map(({ name }) => name)).toEqual([
			'甲市2026年第三季度调研报告（初稿）.docx'
		]);
		expect(handout.said).toBe('已下载：甲市2026年第三季度调研报告（初稿）.docx');
		expect(handout.busy).toBe(false);
	});

	it('is text with its line end, and a section of both kinds', async () => {
		const { files, copies, handout } = world();
		await handout.text(document, '调研报告');
		expect(await files[0]!.content.text()).toMatch(/正文。\n$/);
		await handout.copySection(async () => document);
		expect(copies[0]!.text).toContain('正文。');
		expect(copies[0]!.html).toContain('>正文。</p>');
	});

	it('is not asked for twice while the first is being written', async () => {
		let written = (_: Uint8Array<ArrayBuffer>) => {};
		const { files, handout } = world({
			writeWord: () => new Promise((resolve) => (written = resolve))
		});
		const first = handout.word(document, '调研报告');
		expect(handout.busy).toBe(true);
		await handout.word(document, '调研报告');
		written(new Uint8Array([80, 75]));
		await first;
		expect(files).toHaveLength(1);
	});

	it('says why it failed, and can be asked for again', async () => {
		const { files, handout } = world({
			copy: async () => {
				throw new UserError('浏览器没有允许复制。');
			}
		});
		await handout.copySection(async () => document);
		expect([handout.failed, handout.busy, handout.said]).toEqual([
			true,
			false,
			'浏览器没有允许复制。'
		]);
		await handout.text(document, '调研报告');
		expect([handout.failed, files.length]).toEqual([false, 1]);
	});
});
