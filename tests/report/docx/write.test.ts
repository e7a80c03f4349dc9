import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '#lib/report/docx/write.ts';
import { lintDocx } from '../../tools/lint.ts';
import { validateOoxml } from '../../tools/ooxml.ts';
import { charts, documentOf, everyBlock, han, number, text } from './fixture.ts';
import { options, part, paths } from './parts.ts';

let every: Uint8Array;
beforeAll(async () => {
	every = await writeDocx(everyBlock, options);
});

const main = (bytes: Uint8Array) => part(bytes, 'word/document.xml');

describe('every kind of block', () => {
	it.each([
		{ layout: 'grid', fonts: 'gb2312' },
		{ layout: 'plain', fonts: 'windows', greyscale: true }
	] as const)(
		'is valid for the Open XML SDK and clean for our lint ($layout, $fonts)',
		async (more) => {
			const bytes = await writeDocx(everyBlock, { ...more, today: options.today });
			expect(await validateOoxml(bytes)).toEqual([]);
			expect(lintDocx(bytes)).toEqual([]);
		}
	);

	it('is valid when there is nothing but a title', async () => {
		const bytes = await writeDocx(documentOf([{ type: 'title', text: '题' }]), options);
		expect(await validateOoxml(bytes)).toEqual([]);
		expect(lintDocx(bytes)).toEqual([]);
	});

	it('is valid when there is nothing at all', async () => {
		const bytes = await writeDocx(documentOf([]), options);
		expect(await validateOoxml(bytes)).toEqual([]);
	});
});

describe('the same document', () => {
	it('gives the same bytes on the same day', async () => {
		expect(await writeDocx(everyBlock, options)).toEqual(every);
	});

	it('differs only in the day of its properties on another day', async () => {
		const other = await writeDocx(everyBlock, { ...options, today: '2026-11-25' });
		expect(paths(other)).toEqual(paths(every));
		const differing = paths(every).filter(
			(path) => part(every, path) !== part(other, path)
		);
		expect(differing).toEqual(['docProps/core.xml']);
		expect(part(other, 'docProps/core.xml')).toContain('2026-11-25T00:00:00Z');
	});

	it('has the content types first, as some readers want them', () => {
		expect(paths(every).slice(0, 3)).toEqual([
			'[Content_Types].xml',
			'_rels/.rels',
			'word/document.xml'
		]);
	});
});

describe('the page', () => {
	it('is A4 with the margins of GB/T 9704 and a grid of 28 characters by 22 lines', () => {
		expect(main(every)).toContain('w:w="11906" w:h="16838"');
		expect(main(every)).toMatch(
			/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/
		);
		expect(main(every)).toContain('w:type="linesAndChars"');
		expect(main(every)).toContain('w:charSpace="-849"');
	});

	it('turns margins with the sheet', () => {
		expect(main(every)).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
		expect(main(every)).toMatch(
			/<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/
		);
	});

	it('has line pitch and tighter characters instead of the grid in the plain layout', async () => {
		const plain = await writeDocx(everyBlock, { ...options, layout: 'plain' });
		expect(main(plain)).not.toContain('linesAndChars');
		expect(main(plain)).toContain('w:type="lines"');
		expect(part(plain, 'word/styles.xml')).toContain('<w:spacing w:val="-5"/>');
	});

	it('asks for the fonts of the set and names their stand-ins', async () => {
		expect(part(every, 'word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"');
		expect(part(every, 'word/fontTable.xml')).toContain(
			'<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>'
		);
		const windows = await writeDocx(everyBlock, { ...options, fonts: 'windows' });
		expect(part(windows, 'word/styles.xml')).not.toContain('GB2312');
	});
});

describe('the header', () => {
	const headersOf = (bytes: Uint8Array) =>
		paths(bytes).filter((path) => /^word\/header\d+\.xml$/.test(path));

	it('says on odd and even pages that it is a draft from simulated data', () => {
		expect(headersOf(every)).toHaveLength(2);
		for (const path of headersOf(every)) {
			expect(part(every, path)).toContain('（初稿）');
			expect(part(every, path)).toContain('模拟数据');
		}
	});

	it('says that data are restored from a sample', async () => {
		const sample = documentOf([], {
			scope: { ...everyBlock.scope, datasetKind: 'sample' }
		});
		const bytes = await writeDocx(sample, options);
		expect(part(bytes, headersOf(bytes)[0]!)).toContain('样本复原数据');
	});

	it('is not there on a final document from official data', async () => {
		const bytes = await writeDocx(documentOf([{ type: 'title', text: '题' }]), options);
		expect(headersOf(bytes)).toEqual([]);
	});
});

describe('text', () => {
	it('tells Word that marks both scripts have are Chinese', () => {
		expect(main(every)).toMatch(
			/<w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t[^>]*>所示，“两不愁三保障”——/
		);
	});

	it('shades what is still to be filled, wherever it stands', async () => {
		const bytes = await writeDocx(
			documentOf([
				{ type: 'title', text: '在〔待填：会议〕上的讲话' },
				{ type: 'paragraph', inlines: [text('一是〔待填：做法〕。')] }
			]),
			options
		);
		expect(main(bytes).match(/<w:rStyle w:val="GovBlank"\/>/g)).toHaveLength(2);
	});

	it('runs a run-in heading and its paragraph together', () => {
		const paragraph = main(every)
			.match(/<w:p>.*?<\/w:p>/g)!
			.find((one) => one.includes('城乡差距仍然较大。'))!;
		expect(paragraph).toContain('GovRunIn');
		expect(paragraph).toContain('农村低保标准为每人每月');
	});

	it('drops characters that no file may hold and breaks lines at line ends', async () => {
		const bytes = await writeDocx(
			documentOf([
				{ type: 'paragraph', inlines: [text('甲\u0000乙\u000B\uD800丙\n丁<&>\uFFFE')] }
			]),
			options
		);
		expect(await validateOoxml(bytes)).toEqual([]);
		expect(main(bytes)).toMatch(/甲乙丙<\/w:t><w:br\/><w:t[^>]*>丁&lt;&amp;&gt;</);
	});
});

describe('what belongs together', () => {
	const kept = (xml: string, words: string) =>
		xml
			.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g)!
			.find((one) => one.includes(words))!
			.includes('<w:keepNext/>');

	it('is the last line of the text with the name and the date below it', async () => {
		const signature = {
			type: 'signature',
			inlines: [text('调研组')],
			date: [text('2026年10月15日')]
		} as const;
		const xml = main(
			await writeDocx(
				documentOf([
					{ type: 'paragraph', inlines: [text('前一段。')] },
					{
						type: 'heading',
						level: 2,
						label: '（一）',
						inlines: [text('标题。')],
						runIn: true
					},
					{ type: 'paragraph', inlines: [text('最后一段。')] },
					signature
				]),
				options
			)
		);
		expect(kept(xml, '前一段')).toBe(false);
		expect(kept(xml, '最后一段')).toBe(true);
		expect(kept(xml, '调研组')).toBe(true);
	});

	it('are annexes with nothing to show, and no others, on one page', async () => {
		const annex = (title: string) =>
			({ type: 'annex', label: '附表', title, landscape: false }) as const;
		const none = { type: 'paragraph', inlines: [text('本节所需数据均缺。')] } as const;
		const xml = main(
			await writeDocx(
				documentOf([
					{ type: 'paragraph', inlines: [text('正文。')] },
					annex('甲'),
					none,
					annex('乙'),
					none,
					none,
					annex('丙'),
					none
				]),
				options
			)
		);
		expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
	});
});

describe('the title of an annex', () => {
	it('is the whole name of its one table, period and all', async () => {
		const table = everyBlock.blocks.find(
			(block) => block.type === 'table' && block.id === 'spending'
		)!;
		const xml = main(
			await writeDocx(
				documentOf([
					{
						type: 'annex',
						label: '附表',
						title: '社会救助资金分项情况',
						landscape: false
					},
					table
				]),
				options
			)
		);
		expect(xml.replace(/<[^>]+>/g, '')).toContain('2026年前三季度社会救助资金分项情况');
	});
});

describe('captions and references', () => {
	it('counts tables and figures by fields whose numbers are written in', () => {
		expect(main(every)).toMatch(/SEQ 表 \\\* ARABIC.*?separate.*?<w:t[^>]*>1<\/w:t>/);
		expect(main(every).match(/SEQ 图 /g)).toHaveLength(charts.length);
	});

	it('refers by field to a table by its id and an annex by its label', () => {
		expect(main(every).match(/ REF _Ref_\d{4} \\h /g)).toHaveLength(3);
	});

	it('leaves a reference to nothing as the text it is', async () => {
		const bytes = await writeDocx(
			documentOf([
				{ type: 'paragraph', inlines: [{ type: 'reference', to: '表9', text: '表9' }] }
			]),
			options
		);
		expect(main(bytes)).not.toContain('REF');
		expect(main(bytes)).toContain('>表9<');
	});
});

describe('charts', () => {
	const chartPaths = (bytes: Uint8Array) =>
		paths(bytes).filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path));

	it('are native and editable, each with its workbook, but for tiles and heat', () => {
		expect(chartPaths(every)).toHaveLength(charts.length - 2);
		expect(paths(every).filter((path) => path.endsWith('.xlsx'))).toHaveLength(
			charts.length - 2
		);
	});

	it('ask for a Chinese face for Chinese text', () => {
		for (const path of chartPaths(every)) {
			expect(part(every, path)).not.toContain('+mn-ea');
			expect(part(every, path)).toContain('<a:ea typeface="宋体"/>');
		}
	});

	it('hold no colour at all when asked for greys', async () => {
		const grey = await writeDocx(everyBlock, { ...options, greyscale: true });
		const colours = chartPaths(grey).flatMap((path) =>
			[...part(grey, path).matchAll(/srgbClr val="(..)(..)(..)"/g)].map(([, ...rgb]) =>
				rgb.map((one) => parseInt(one!, 16))
			)
		);
		expect(colours.length).toBeGreaterThan(20);
		for (const rgb of colours)
			expect(Math.max(...rgb) - Math.min(...rgb), rgb.join()).toBeLessThan(24);
	});

	it('leave a gap where a value is missing, and say so below', () => {
		expect(main(every)).toContain('注：2026年1季度农村无数据，图中留空。');
	});

	it('do not draw a whole of which a part is missing', () => {
		const stacked = chartPaths(every)
			.map((path) => part(every, path))
			.find((xml) => xml.includes('<c:grouping val="stacked"/>'))!;
		expect(stacked.match(/<c:numCache>/g)).toHaveLength(2);
		expect(stacked).not.toContain('<c:v>1210</c:v>');
	});

	it('say that an axis does not begin at nought', async () => {
		const near = (values: readonly number[]) =>
			documentOf([
				{
					type: 'chart',
					id: 'near',
					caption: '变化',
					chart: {
						...charts[0]!,
						categories: values.map(String),
						series: [{ name: '城市', values, stats: values.map(() => null) }]
					}
				}
			]);
		const chartOf = async (values: readonly number[]) =>
			part(await writeDocx(near(values), options), 'word/charts/chart1.xml');
		expect(await chartOf([900, 950])).toContain('纵轴不从0起');
		expect(await chartOf([100, 950])).not.toContain('纵轴不从0起');
	});

	it('say themselves that data are simulated', () => {
		for (const path of chartPaths(every))
			expect(part(every, path)).toContain('（模拟数据）');
	});
});

describe('contents', () => {
	it('are written with page numbers, so that Word asks nothing on opening', async () => {
		const bytes = await writeDocx(
			documentOf([
				{ type: 'title', text: '题目' },
				{ type: 'contents' },
				...['一、', '二、'].flatMap((label, index) => [
					{ type: 'pageBreak' } as const,
					{
						type: 'heading',
						level: 1,
						label,
						inlines: [text('救助'), number(`${index + 1}项`, index + 1)]
					} as const,
					{ type: 'paragraph', inlines: [text(han)] } as const
				])
			]),
			options
		);
		expect(await validateOoxml(bytes)).toEqual([]);
		expect(lintDocx(bytes)).toEqual([]);
		const entries = main(bytes).match(/<w:p>(?:(?!<\/w:p>).)*w:val="TOC1".*?<\/w:p>/g)!;
		expect(
			entries.map((entry) => entry.replace(/<w:instrText.*?<\/w:instrText>|<[^>]+>/g, ''))
		).toEqual(['一、救助1项2', '二、救助2项3']);
	});
});

describe('properties', () => {
	it('tell title, region, period, data set and fingerprint', () => {
		expect(part(every, 'docProps/core.xml')).toContain(
			'<dc:title>关于示例市社会救助工作情况的调研报告</dc:title>'
		);
		const custom = part(every, 'docProps/custom.xml');
		for (const value of ['示例市（990100）', '2026年第三季度', '模拟数据', 'sha256:'])
			expect(custom).toContain(value);
	});
});
