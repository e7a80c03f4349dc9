import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UserError } from '#lib/domain/errors.ts';
import { ReportBatch } from '#lib/state/reports/batch.svelte.ts';
import { writeBatchZip, type BatchDone } from '#lib/state/reports/batch-work.ts';
import { BatchStopped } from '#lib/state/reports/far-batch.ts';
import { openCity } from '../../answer/city.ts';

const zip = new Uint8Array([80, 75]);
const done: BatchDone = { zip, reports: 2, drafts: 1, disagreements: [] };

/** A batch that ends when it is told to. */
function world() {
	const files: string[] = [];
	let running!: { resolve(done: BatchDone): void; reject(error: Error): void };
	const promise = new Promise<BatchDone>((resolve, reject) => {
		running = { resolve, reject };
	});
	const batch = new ReportBatch();
	const ended = batch.start('全部.zip', {
		download: (name) => void files.push(name),
		start: (onstep) => {
			onstep(2, 5, '望川县');
			return { done: promise, stop: () => running.reject(new BatchStopped()) };
		}
	});
	return { batch, ended, files, running };
}

describe('a batch on the page', () => {
	it('says how far it is, and hands one file out', async () => {
		const { batch, ended, files, running } = world();
		expect(batch.running).toBe(true);
		expect(batch.step).toEqual({ at: 2, count: 5, name: '望川县' });
		running.resolve(done);
		await ended;
		expect(files).toEqual(['全部.zip']);
		expect(batch).toMatchObject({
			running: false,
			said: '已下载：全部.zip',
			failed: false
		});
	});

	it('that is called off hands nothing out, and is no failure', async () => {
		const { batch, ended, files } = world();
		batch.cancel();
		await ended;
		expect(files).toEqual([]);
		expect(batch).toMatchObject({ said: '已取消，没有写出文件。', failed: false });
	});

	it('that fails says why', async () => {
		const { batch, ended, files, running } = world();
		running.reject(new UserError('没有下级地区。'));
		await ended;
		expect(files).toEqual([]);
		expect(batch).toMatchObject({ said: '没有下级地区。', failed: true });
	});
});

describe('what is packed', () => {
	it('is a report for each region below and a cross-check, and says how many are drafts', async () => {
		const { answerer } = await openCity(`
甲市 2026Q3 低保对象人数=11
A区 2026Q3 低保对象人数=4
B区 2026Q3 低保对象人数=6
`);
		const steps: string[] = [];
		const { zip, ...counted } = await writeBatchZip(
			{
				...{ type: 'survey', kindName: '调研报告', profile: 'report' },
				template: '# 【地区】简况\n\n## 一节\n\n在册【低保对象人数】。【字段：组长】。',
				required: ['组长'],
				scope: { region: '990100', period: '2026Q3', area: 'all' },
				...{ fields: {}, naming: false, previous: [] },
				options: { layout: 'grid', fonts: 'gb2312', today: '2026-11-25' }
			},
			answerer,
			(step, count, name) => void steps.push(`${step}/${count} ${name}`)
		);
		const files = unzipSync(zip);
		expect(Object.keys(files).at(-1)).toBe('汇总核对.docx');
		expect(Object.keys(files)).toHaveLength(steps.length + 1);
		expect(steps[0]).toMatch(/^1\/\d+ A区$/);
		expect(counted).toMatchObject({ reports: steps.length, drafts: steps.length });
		expect(counted.disagreements.join()).toContain('未核对');
		const first = unzipSync(Object.values(files)[0]!)['word/document.xml']!;
		expect(strFromU8(first).replace(/<[^>]+>/g, '')).toContain('在册4人');
	});
});
