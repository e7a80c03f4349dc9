import { describe, expect, it } from 'vitest';
import { writeDocx } from '#lib/report/docx/write.ts';
import { everyStat } from '#lib/report/walk.ts';
import { readTraced } from '#lib/review/trace/read.ts';
import {
	documentOf,
	everyBlock,
	number,
	operand,
	text
} from '../../report/docx/fixture.ts';
import { changed, options } from '../../report/docx/parts.ts';

const numbersOf = (bytes: Uint8Array) => readTraced('report.docx', bytes).numbers;

describe('a document of ours', () => {
	it('holds every number of prose and tables, in order, with its text', async () => {
		const prose = everyBlock.blocks.filter(({ type }) => type !== 'chart');
		const read = numbersOf(await writeDocx(documentOf(prose), options));
		expect(read.map(({ text: said, slot, value }) => ({ said, slot, value }))).toEqual(
			[...everyStat(prose)].map((one) => ({
				said: one.text,
				slot: one.stat.slot,
				value: one.stat.value
			}))
		);
		expect(read[0]!.operands).toEqual([operand(49215)]);
	});

	it('holds the figures of tile and heat tables too', async () => {
		const figures = everyBlock.blocks.filter(
			(block) => block.type === 'chart' && ['tiles', 'heat'].includes(block.chart.kind)
		);
		const read = numbersOf(await writeDocx(documentOf(figures), options));
		expect(read).toHaveLength(9 + 14);
		expect(read[0]).toMatchObject({ text: '6.2', value: 6.2 });
	});

	const plotted = everyBlock.blocks.filter(
		(block) =>
			block.type === 'chart' && ['line', 'stacked', 'bar'].includes(block.chart.kind)
	);

	it('holds the figures of native charts as the charts show them', async () => {
		const read = numbersOf(await writeDocx(documentOf(plotted), options));
		const [line, bar, stacked] = [0, 1, 2].map((chart) =>
			read.filter(({ place }) => place?.chart === chart)
		);
		expect(line!.map(({ text: shown }) => shown)).toEqual(
			[1250, 1230, 1210, 1190, 1180, 3120, 3150, 3190, 3230].map(String)
		);
		expect(line![7]).toMatchObject({ value: 3190, place: { series: 1, point: 3 } });
		expect(bar!.map(({ text: shown }) => shown)).toContain('6.2');
		// The quarter of which a part is missing is not drawn.
		expect(stacked!.map(({ place }) => place!.point)).toEqual([0, 1, 3, 4, 0, 1, 3, 4]);
	});

	it('gives a chart figure as somebody changed it, and null once the chart is gone', async () => {
		const bytes = await writeDocx(documentOf(plotted.slice(0, 1)), options);
		const edited = changed(bytes, 'word/charts/chart1.xml', (xml) =>
			xml.replace('<c:v>1230</c:v>', '<c:v>1233</c:v>')
		);
		expect(numbersOf(edited)[1]).toMatchObject({ text: '1233', written: '1230' });
		const gone = changed(bytes, 'word/document.xml', (xml) =>
			xml.replace(/<w:drawing>.*?<\/w:drawing>/, '')
		);
		expect(numbersOf(gone)[1]).toMatchObject({ text: null });
	});

	const one = documentOf([
		{ type: 'paragraph', inlines: [text('全市'), number('49215人', 49215), text('。')] }
	]);
	const main = 'word/document.xml';

	it('gives the text as it stands after runs were split and words deleted by a person', async () => {
		const bytes = changed(await writeDocx(one, options), main, (xml) =>
			xml.replace(
				/<w:r><w:t[^>]*>49215人<\/w:t><\/w:r>/,
				'<w:r><w:t>49</w:t></w:r><w:del w:id="90" w:author="甲" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>9</w:delText></w:r></w:del>' +
					'<w:moveFrom w:id="91" w:author="甲"><w:r><w:t>旧</w:t></w:r></w:moveFrom>' +
					'<w:ins w:id="92" w:author="甲"><w:r><w:rPr><w:b/></w:rPr><w:t>300</w:t></w:r></w:ins><w:r><w:t>人</w:t></w:r>'
			)
		);
		expect(numbersOf(bytes)).toMatchObject([{ text: '49300人', written: '49215人' }]);
	});

	it('gives null where somebody took the bookmark away, and nothing where text was emptied', async () => {
		const bytes = await writeDocx(one, options);
		const lost = changed(bytes, main, (xml) => xml.replace(/<w:bookmark[^>]*>/g, ''));
		expect(numbersOf(lost)).toMatchObject([{ text: null }]);
		const emptied = changed(bytes, main, (xml) => xml.replace('49215人', ''));
		expect(numbersOf(emptied)).toMatchObject([{ text: '' }]);
	});

	it('is found under whatever number a program gave the part on saving', async () => {
		const bytes = await writeDocx(one, options);
		expect(numbersOf(bytes)).toHaveLength(1);
		const { unzipSync, zipSync } = await import('fflate');
		const { 'customXml/item1.xml': trace, ...rest } = unzipSync(bytes);
		expect(numbersOf(zipSync({ ...rest, 'customXml/item3.xml': trace! }))).toHaveLength(
			1
		);
		expect(() => numbersOf(zipSync(rest))).toThrow('“report.docx”里没有溯源');
	});
});
