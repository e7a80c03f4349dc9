import { describe, expect, it } from 'vitest';
import { numberCaptions } from '#lib/report/docx/captions.ts';
import type { Block } from '#lib/report/document.ts';
import { chart, longTable } from './fixture.ts';

const annex = (label: string): Block => ({
	type: 'annex',
	label,
	title: '题',
	landscape: false
});
const figure = (id: string): Block => ({
	type: 'chart',
	id,
	caption: '图题',
	chart: chart({ kind: 'line' })
});
const labels = (blocks: readonly Block[]) => {
	const captions = numberCaptions(blocks);
	return blocks.map((block) => captions.of(block)?.label ?? null);
};

describe('captions', () => {
	it('count tables and figures apart', () => {
		expect(
			labels([longTable('a', 1), figure('b'), longTable('c', 1), figure('d')])
		).toEqual(['表1', '图1', '表2', '图2']);
	});

	it('let an annex of one table name it, and number several within theirs', () => {
		expect(
			labels([
				annex('附表'),
				longTable('a', 1),
				annex('附表'),
				longTable('b', 1),
				figure('c'),
				longTable('d', 1)
			])
		).toEqual(['附表1', null, '附表2', '附表2-1', '图1', '附表2-2']);
	});

	it('do not number the only annex of its kind', () => {
		expect(labels([annex('附件'), annex('附表'), annex('附表')])).toEqual([
			'附件',
			'附表1',
			'附表2'
		]);
	});

	it('keep a number that an annex brings', () => {
		expect(labels([annex('附件3'), annex('附件4')])).toEqual(['附件3', '附件4']);
	});

	it('are found by id and by label; a table that is its annex by the label of that', () => {
		const captions = numberCaptions([
			longTable('a', 1),
			annex('附表'),
			longTable('b', 1)
		]);
		expect(captions.find('a')?.label).toBe('表1');
		expect(captions.find('表1')?.label).toBe('表1');
		expect(captions.find('b')?.label).toBe('附表');
		expect(captions.find('附表1')?.label).toBe('附表');
		expect(captions.find('表2')).toBeNull();
	});

	it('have bookmarks of their own', () => {
		const blocks = [longTable('a', 1), figure('b'), annex('附表')];
		const captions = numberCaptions(blocks);
		const names = blocks.map((block) => captions.of(block)!.bookmark);
		expect(new Set(names).size).toBe(3);
	});
});
