import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '#lib/report/docx/write.ts';
import { charts, documentOf, everyBlock } from '../report/docx/fixture.ts';
import { changed, options } from '../report/docx/parts.ts';
import { lintDocx } from './lint.ts';

let clean: Uint8Array;
beforeAll(async () => {
	clean = await writeDocx(everyBlock, options);
});

const main = 'word/document.xml';
const faults: [string, string, string, (xml: string) => string][] = [
	[
		'a style that is not there',
		'style:',
		main,
		(xml) => xml.replace('w:val="GovBody"', 'w:val="No"')
	],
	[
		'a cell without a paragraph',
		'cell:',
		main,
		(xml) =>
			xml.replace(
				/(<w:tc><w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/,
				'$1$2'
			)
	],
	[
		'a table without columns',
		'grid:',
		main,
		(xml) => xml.replace(/<w:tblGrid>.*?<\/w:tblGrid>/, '<w:tblGrid/>')
	],
	[
		'a row short of a cell',
		'grid:',
		main,
		(xml) => xml.replace(/<w:tc>(?:(?!<w:tc>).)*<\/w:tc><\/w:tr>/, '</w:tr>')
	],
	[
		'a field that does not end',
		'field:',
		main,
		(xml) => xml.replace(/<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/, '')
	],
	[
		'a dirty field',
		'prompt:',
		main,
		(xml) => xml.replace('w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"')
	],
	[
		'a bookmark that does not end',
		'bookmark:',
		main,
		(xml) => xml.replace(/<w:bookmarkEnd[^>]*>/, '')
	],
	[
		'a bookmark name used twice',
		'bookmark:',
		main,
		(xml) => xml.replace('_M_0002', '_M_0001')
	],
	[
		'a bookmark id used twice',
		'bookmark:',
		main,
		(xml) =>
			xml
				.replace(/(_M_0002" w:id=")\d+/, '$11')
				.replace(/w:id="2" w:name="_M_0002"/, 'w:id="1" w:name="_M_0002"')
	],
	[
		'a reference to nothing',
		'reference:',
		main,
		(xml) => xml.replace(/ REF _Ref_\d+/, ' REF _Ref_9999')
	],
	[
		'a drawing id used twice',
		'drawing:',
		main,
		(xml) => xml.replace(/(<wp:docPr [^>]*id=")2"/, '$11"')
	],
	[
		'a half-width comma beside Han',
		'punctuation:',
		main,
		(xml) => xml.replace('全市在册', '全市,在册')
	],
	[
		'a link to the outside',
		'external:',
		'word/_rels/document.xml.rels',
		(xml) =>
			xml.replace(
				'</Relationships>',
				'<Relationship Id="x1" Type="http://x/hyperlink" Target="http://x.invalid/" TargetMode="External"/></Relationships>'
			)
	],
	[
		'fields updated on opening',
		'prompt:',
		'word/settings.xml',
		(xml) =>
			xml.replace(
				'<w:evenAndOddHeaders/>',
				'<w:updateFields w:val="true"/><w:evenAndOddHeaders/>'
			)
	],
	[
		'a chart that shows other than its workbook',
		'chart:',
		'word/charts/chart1.xml',
		(xml) => xml.replace('<c:v>1250</c:v>', '<c:v>1251</c:v>')
	],
	[
		'a table wider than the type area',
		'width:',
		main,
		(xml) =>
			xml.replaceAll(
				'<w:tblW w:type="dxa" w:w="8845"/>',
				'<w:tblW w:type="dxa" w:w="9000"/>'
			)
	],
	[
		'a heading without words',
		'empty:',
		main,
		(xml) =>
			xml.replace(
				/(<w:p><w:pPr><w:pStyle w:val="Heading1"\/><\/w:pPr>).*?(<\/w:p>)/,
				'$1$2'
			)
	],
	[
		'a number that is not what was written',
		'trace:',
		main,
		(xml) => xml.replace('32887户、49215人', '32887户、49216人')
	],
	[
		'a number whose bookmark is gone',
		'trace:',
		main,
		(xml) =>
			xml.replace(
				/<w:bookmarkStart w:name="_M_0001" w:id="1"\/>(.*?)<w:bookmarkEnd w:id="1"\/>/,
				'$1'
			)
	],
	[
		'a bookmark of ours without a number',
		'trace:',
		'customXml/item1.xml',
		(xml) => xml.replace(/<number id="_M_0001".*?<\/number>/, '')
	],
	[
		'a number without its operands',
		'trace:',
		'customXml/item1.xml',
		(xml) => xml.replace(/<operand .*?<\/operand>/, '')
	],
	[
		'a number in a chart that is not what was written',
		'trace:',
		'word/charts/chart1.xml',
		(xml) => xml.replace('<c:v>1250</c:v>', '<c:v>1251</c:v>')
	],
	[
		'a chart without a workbook',
		'chart:',
		'word/charts/_rels/chart1.xml.rels',
		(xml) => xml.replace('.xlsx', '.bin')
	]
];

describe('the lint', () => {
	it('finds a workbook nobody can open', () => {
		const parts = unzipSync(clean);
		const workbook = Object.keys(parts).find((path) => path.endsWith('.xlsx'))!;
		const junk = zipSync({ ...parts, [workbook]: strToU8('junk') });
		expect(lintDocx(junk).join('\n')).toContain('a workbook nobody can open');
	});

	it('compares names in levels with the columns of the workbook', async () => {
		const names = Array.from(
			{ length: 12 },
			(_, at) => `${2024 + Math.floor(at / 4)}年${(at % 4) + 1}季度`
		);
		const values = names.map((_, at) => at + 1);
		const bytes = await writeDocx(
			documentOf([
				{
					type: 'chart',
					id: 'a',
					caption: '变化',
					chart: {
						...charts[0]!,
						categories: names,
						series: [{ name: '城市', values, stats: values.map(() => null) }]
					}
				}
			]),
			options
		);
		expect(lintDocx(bytes)).toEqual([]);
		const other = changed(bytes, 'word/charts/chart1.xml', (xml) =>
			xml.replace('<c:v>2025年</c:v>', '<c:v>2024年</c:v>')
		);
		expect(lintDocx(other).join('\n')).toContain('A6: shows 2024年, workbook 2025年');
	});

	it('has nothing to say of a clean document', () => {
		expect(lintDocx(clean)).toEqual([]);
	});

	it.each(faults)('finds %s', (_, rule, path, spoil) => {
		const found = lintDocx(changed(clean, path, spoil));
		expect(
			found.some((one) => one.startsWith(rule)),
			found.join('\n')
		).toBe(true);
	});
});
