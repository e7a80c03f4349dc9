import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { emptyMapping, type Mapping } from '#lib/ingest/received/mapping.ts';
import { openReceived } from '#lib/ingest/received/open.ts';
import { readProse } from '#lib/ingest/received/prose.ts';
import { doubtsOf, readReceivedSheets } from '#lib/ingest/received/read-file.ts';
import { suggestedMapping } from '#lib/ingest/received/suggested-mapping.ts';
import { catalog } from '../../quality/fixture.ts';
import { context, figures, questions } from './sheet-fixture.ts';

const bulletin = `甲市2026年9月社会救助情况通报
截至2026年9月底，全市共保障城乡低保对象300户、600人，其中：城市低保对象100户、200人，农村200户、400人。城市、农村低保标准分别为每人每月740元和600元，同比分别提高40元和30元。
前三季度，累计支出低保资金1234.5万元，同比增长5.3%；实施临时救助1.83万人次，发放临时救助金2,364.5万元。
东区特困人员约５０人，占全市的20%。
`;

const open = (text: string, file = '通报.txt') =>
	openReceived(new TextEncoder().encode(text), file);
const read = (text: string, mapping: Mapping = emptyMapping) =>
	readReceivedSheets(open(text), '通报.txt', context, mapping);
/** What a person says who has read through what was taken for what. */
const confirmed = (text: string) => suggestedMapping(read(text).readings, catalog);

describe('L4, a bulletin in sentences', () => {
	it('loads nothing before a person has said what its figures are', () => {
		const file = read(bulletin);
		const [reading] = file.readings;
		expect(reading!.layout).toBe('bulletin');
		expect(figures(reading!)).toEqual([]);
		expect(questions(reading!)).toContain('indicator：“城市低保户数”是哪个指标？');
		expect(doubtsOf(file).every(({ severity }) => severity === 'error')).toBe(true);
	});

	it('reads every figure once it is confirmed, with its period, region, side and unit', () => {
		const [reading] = read(bulletin, confirmed(bulletin)).readings;
		expect(questions(reading!)).toEqual([]);
		expect(figures(reading!)).toEqual([
			'甲市 2026M09 dibao_households 300 @B3',
			'甲市 2026M09 dibao_persons 600 @B4',
			'甲市 2026M09 dibao_households urban 100 @B5',
			'甲市 2026M09 dibao_persons urban 200 @B6',
			'甲市 2026M09 dibao_households rural 200 @B7',
			'甲市 2026M09 dibao_persons rural 400 @B8',
			'甲市 2026M09 dibao_standard urban 740 @B9',
			'甲市 2026M09 dibao_standard rural 600 @B10',
			'甲市 2026Q3 dibao_spending ytd 1234.5 @B13',
			'甲市 2026Q3 temp_aid_visits ytd 18300 @B15',
			'甲市 2026Q3 temp_aid_spending ytd 2364.5 @B16',
			'东区 2026Q3 tekun_persons 50 @B17'
		]);
	});

	it('gives each figure the sentence that it was read from', () => {
		const [reading] = read(bulletin, confirmed(bulletin)).readings;
		const standard = [...reading!.received].find(
			({ observation }) => observation?.value === 740
		);
		expect(standard!.observation!.source.title).toMatch(/^城市、农村低保标准分别为/);
	});

	it('leaves growth, shares and last year’s figures aside, and says so of each', () => {
		const [reading] = read(bulletin).readings;
		expect(
			reading!.rows.filter(({ kind }) => kind === 'skipped').map(({ row }) => row + 1)
		).toEqual([11, 12, 14, 18]);
		expect(
			readProse('上年同期城市低保对象90人，今年城市低保对象100人').map(
				({ value, compared }) => [value, compared]
			)
		).toEqual([
			['90', true],
			['100', false]
		]);
	});

	it('remembers what was confirmed for the next bulletin of the same words', () => {
		const next = bulletin.replaceAll('2026年9月', '2026年10月').replace('600人', '599人');
		const [reading] = read(next, confirmed(bulletin)).readings;
		expect(questions(reading!)).toEqual([]);
		expect(figures(reading!)).toContain('甲市 2026M10 dibao_persons 599 @B4');
	});

	it('is read from Word as from plain text, as it reads after its revisions', () => {
		const paragraphs = bulletin
			.trim()
			.split('\n')
			.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
			.join('')
			.replace(
				'600人',
				'</w:t></w:r><w:del><w:r><w:delText>60</w:delText></w:r></w:del><w:r><w:t>600人'
			);
		const word = zipSync({
			'word/document.xml': strToU8(
				`<w:document xmlns:w="w"><w:body>${paragraphs}</w:body></w:document>`
			)
		});
		expect(openReceived(word, '通报.docx')[0]!.cells).toEqual(open(bulletin)[0]!.cells);
	});

	it('does not take a table with sentences in its notes for one', () => {
		const table =
			'地区,城市低保人数,备注\n东区,1,本月有1人退出。\n西区,2,“其中1人”待核。\n';
		expect(open(table)[0]!.prose).toBeUndefined();
	});
});
