import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/report/document.ts';
import { sheetsOf } from '#lib/state/reports/sheets.ts';

const paragraph = (text: string): Block => ({
	type: 'paragraph',
	inlines: [{ type: 'text', text }]
});
const annex = (landscape = false): Block => ({
	type: 'annex',
	label: '附表',
	title: '分地区',
	landscape
});
const heading = (runIn: boolean): Block => ({
	type: 'heading',
	level: 2,
	label: '（一）',
	inlines: [],
	runIn
});

describe('the sheets of a document', () => {
	it('are none where there is nothing, and none is empty', () => {
		expect(sheetsOf({ blocks: [] })).toEqual([]);
		expect(sheetsOf({ blocks: [annex()] })).toHaveLength(1);
	});

	it('begin with an annex, lie as it lies, and stand up again after it', () => {
		const sheets = sheetsOf({
			blocks: [
				paragraph('正文'),
				annex(true),
				paragraph('表'),
				{ type: 'upright' },
				paragraph('后')
			]
		});
		expect(sheets.map(({ landscape, items }) => [landscape, items.length])).toEqual([
			[false, 1],
			[true, 2],
			[false, 1]
		]);
	});

	it('hold a run-in heading and its paragraph as one, and no other', () => {
		const [sheet] = sheetsOf({
			blocks: [
				heading(true),
				paragraph('证据'),
				heading(true),
				annexless,
				heading(false),
				paragraph('文')
			]
		});
		expect(sheet!.items.map(({ block, body }) => [block.type, body !== null])).toEqual([
			['heading', true],
			['heading', false],
			['table', false],
			['heading', false],
			['paragraph', false]
		]);
	});
});

const annexless: Block = {
	type: 'table',
	id: 'any',
	caption: '表',
	unit: '',
	head: [],
	rows: [],
	widths: [],
	notes: []
};
