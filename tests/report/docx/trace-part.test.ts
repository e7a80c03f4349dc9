import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTrace, readTrace, traceXml } from '#lib/report/docx/trace-part.ts';
import { writeDocx } from '#lib/report/docx/write.ts';
import { everyStat } from '#lib/report/walk.ts';
import { documentOf, everyBlock, number, operand, stat, text } from './fixture.ts';
import { changed, options } from './parts.ts';

/** Any text an attribute may hold; control characters and lone halves are dropped on writing. */
const words = fc
	.string({ unit: 'grapheme' })
	.filter((one) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(one));
const figure = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), {
	nil: null
});

const written = fc.record({
	slot: words,
	name: words,
	text: words,
	value: figure.map((value) => (Object.is(value, -0) ? 0 : value)),
	source: fc.option(
		fc.record({
			set: words,
			file: words,
			sheet: fc.option(words, { nil: null }),
			row: fc.option(fc.nat(), { nil: null }),
			cell: fc.option(words, { nil: null }),
			title: words
		}),
		{ nil: null }
	),
	measure: fc.constantFrom('single', 'ytd', null),
	place: fc.option(
		fc.record({ chart: fc.nat(9), series: fc.nat(9), point: fc.nat(99) }),
		{ nil: null }
	)
});

describe('the trace part', () => {
	it('reads back what it wrote', () => {
		fc.assert(
			fc.property(fc.array(written, { maxLength: 5 }), (list) => {
				const marks = list.map(({ text: said, source, place, ...more }, index) => ({
					id: `_M_${index}`,
					text: said,
					place,
					stat: stat(more.value, {
						...more,
						trace: {
							definition: more.name,
							formula: said,
							sql: '',
							operands: [{ ...operand(more.value), source, measure: more.measure }]
						}
					})
				}));
				const { head, numbers } = parseTrace(traceXml(everyBlock, marks));
				expect(head.fingerprint).toBe(everyBlock.scope.fingerprint);
				expect(numbers).toEqual(
					marks.map(({ id, text: said, stat: one, place }) => ({
						id,
						place,
						slot: one.slot,
						written: said,
						value: one.value,
						unit: one.unit,
						status: one.status,
						reason: one.reason,
						name: one.name,
						shown: one.shown,
						decimals: one.decimals,
						region: one.region,
						regionName: one.regionName,
						period: one.period,
						area: one.area,
						measure: one.measure,
						definition: one.trace.definition,
						formula: one.trace.formula,
						operands: one.trace.operands,
						fingerprint: everyBlock.scope.fingerprint
					}))
				);
			}),
			{
				numRuns: 60,
				examples: [
					[
						[
							{
								slot: 'a\u2028b',
								name: '<&>"',
								text: 'c\nd',
								value: null,
								source: null,
								measure: null,
								place: null
							}
						]
					]
				]
			}
		);
	});
});

describe('a document of ours', () => {
	it('holds every number of prose and tables, in order, with its text', async () => {
		const prose = everyBlock.blocks.filter(({ type }) => type !== 'chart');
		const read = readTrace(await writeDocx(documentOf(prose), options));
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
		const read = readTrace(await writeDocx(documentOf(figures), options));
		expect(read).toHaveLength(9 + 14);
		expect(read[0]).toMatchObject({ text: '6.2', value: 6.2 });
	});

	const plotted = everyBlock.blocks.filter(
		(block) =>
			block.type === 'chart' && ['line', 'stacked', 'bar'].includes(block.chart.kind)
	);

	it('holds the figures of native charts as the charts show them', async () => {
		const read = readTrace(await writeDocx(documentOf(plotted), options));
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
		expect(readTrace(edited)[1]).toMatchObject({ text: '1233', written: '1230' });
		const gone = changed(bytes, 'word/document.xml', (xml) =>
			xml.replace(/<w:drawing>.*?<\/w:drawing>/, '')
		);
		expect(readTrace(gone)[1]).toMatchObject({ text: null });
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
		expect(readTrace(bytes)).toMatchObject([{ text: '49300人', written: '49215人' }]);
	});

	it('gives null where somebody took the bookmark away, and nothing where text was emptied', async () => {
		const bytes = await writeDocx(one, options);
		const lost = changed(bytes, main, (xml) => xml.replace(/<w:bookmark[^>]*>/g, ''));
		expect(readTrace(lost)).toMatchObject([{ text: null }]);
		const emptied = changed(bytes, main, (xml) => xml.replace('49215人', ''));
		expect(readTrace(emptied)).toMatchObject([{ text: '' }]);
	});

	it('is found under whatever number a program gave the part on saving', async () => {
		const bytes = await writeDocx(one, options);
		expect(readTrace(bytes)).toHaveLength(1);
		const { unzipSync, zipSync } = await import('fflate');
		const { 'customXml/item1.xml': trace, ...rest } = unzipSync(bytes);
		expect(readTrace(zipSync({ ...rest, 'customXml/item3.xml': trace! }))).toHaveLength(
			1
		);
		expect(readTrace(zipSync(rest))).toEqual([]);
	});
});
