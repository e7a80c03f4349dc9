import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillWord } from '#lib/state/templates/fill-word.ts';
import { filledName, OwnWord } from '#lib/state/templates/own-word.svelte.ts';
import { textsOf } from '../../review/template/filled.ts';
import { rich } from '../../review/template/rich.ts';
import { options } from '../../report/docx/parts.ts';
import { openReports, type Reports } from '../../tools/reports.ts';

let city: Reports;
beforeAll(async () => void (city = await openReports('demo-city')));
afterAll(() => city.close());

const saved: string[] = [];
const ownWord = (open = true) =>
	new OwnWord({
		filling: {
			fill: (name, bytes, data, asked) =>
				fillWord(name, bytes, city.answerer.catalog, data, city.answerer, asked)
		},
		answerer: () => (open ? city.answerer : null),
		asking: () => ({
			type: 'survey',
			profile: 'report',
			required: ['会议名称'],
			scope: { region: '990100', period: '2026Q3', area: 'all' },
			naming: false,
			options
		}),
		known: () => ({ 主持人: '李某' }),
		download: (name) => void saved.push(name)
	});

describe("a person's own Word template on the page", () => {
	it('is filled from the data that is open, with what was typed beside the report', async () => {
		const own = ownWord();
		await own.choose('简报.docx', async () => rich());
		expect(own.problem).toBeNull();
		expect(own.result!.fields).toEqual(['会议名称', '主持人', '落款单位', '成文日期']);
		expect(own.value('主持人')).toBe('李某');
		expect(textsOf(own.result!.bytes)).toContain(
			'会议：〔待填：会议名称〕。主持人：李某。'
		);
		own.save();
		expect(saved).toEqual(['简报（已填）.docx']);
	});

	it('is filled again with fields typed since', async () => {
		const own = ownWord();
		await own.choose('简报.docx', async () => rich());
		own.type('会议名称', '推进会');
		expect(own.changed).toBe(true);
		await own.again();
		expect(own.changed).toBe(false);
		expect(textsOf(own.result!.bytes)).toContain('会议：推进会。主持人：李某。');
	});

	it('says why a file is refused, a later file takes its place, and nothing is kept', async () => {
		const own = ownWord();
		await own.choose('坏的.docx', async () => new Uint8Array([1, 2, 3]));
		expect(own.problem).toContain('“坏的.docx”已损坏');
		expect(own.result).toBeNull();
		await own.choose('慢的.docx', async () => {
			await own.choose('简报.docx', async () => rich());
			return new Uint8Array();
		});
		expect(own.name).toBe('简报.docx');
		expect(own.problem).toBeNull();
		own.forget();
		expect(own.result).toBeNull();
		await own.again();
		expect(own.result).toBeNull();
	});

	it('waits for the data', async () => {
		const own = ownWord(false);
		await own.choose('简报.docx', async () => rich());
		expect(own.problem).toBe('数据集还没有打开，请稍候再试。');
	});

	it('is saved beside the template', () => {
		expect(filledName('简报.docx')).toBe('简报（已填）.docx');
	});
});
