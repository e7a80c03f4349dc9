import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UserError } from '#lib/domain/errors.ts';
import { openReceived } from '#lib/ingest/received/open.ts';
import { workbook, workbookParts } from './workbook-fixture.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false) => {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	[...text].forEach((_, n) => view.setUint16(n * 2, text.charCodeAt(n), !big));
	return bytes;
};
/** 地区,人数 ⏎ 东区,5 in GBK. */
const gbk = Uint8Array.from([
	0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x0a, 0xb6, 0xab, 0xc7, 0xf8,
	0x2c, 0x35
]);
const table = [
	['地区', '人数'],
	['东区', '5']
];
const only = (bytes: Uint8Array, file = '表.csv') => openReceived(bytes, file)[0]!;

describe('texts', () => {
	it.each([
		['UTF-8', utf8('地区,人数\n东区,5')],
		['UTF-8 with its mark', utf8('\ufeff地区,人数\r\n东区,5\r\n')],
		['UTF-8 marked twice', utf8('\ufeff\ufeff地区,人数\r东区,5')],
		['UTF-16, little end first', utf16('\ufeff地区,人数\n东区,5')],
		['UTF-16, big end first', utf16('\ufeff地区,人数\n东区,5', true)],
		['UTF-16 without its mark', utf16('地区,人数\n东区,5\n').slice(0, -2)],
		['GBK', gbk],
		['tabs', utf8('地区\t人数\n东区\t5')],
		['semicolons', utf8('地区;人数\n东区;5')],
		['bars', utf8('地区|人数\n东区|5')],
		['full-width commas', utf8('地区，人数\n东区，5')],
		['zero-width spaces', utf8('\u200b地区,人数\n东区,5')]
	])('are read in %s', (_, bytes) => {
		expect(only(bytes).cells).toEqual(table);
	});

	it('keep the line of a named separator, so that rows are those of the file', () => {
		expect(only(utf8('sep=;\n地区;人数\n东区;5')).cells).toEqual([['sep=;'], ...table]);
	});

	it('keep separators and breaks inside quotation marks', () => {
		expect(only(utf8('"a,b","c\nd"\n1,2')).cells[0]).toEqual(['a,b', 'c\nd']);
	});

	it('are refused where a quotation mark stays open, with its line', () => {
		expect(() => only(utf8('a,b\n"1,2\n3,4')).cells).toThrow(
			/表\.csv第2行起引号没有配对/
		);
	});
});

describe('workbooks', () => {
	it('come with every sheet that has cells, and what is merged', () => {
		const sheets = openReceived(
			workbook(
				{
					name: '甲 & 乙',
					rows: [
						['标题', null],
						['a', 1.5]
					],
					merges: ['A1:B1']
				},
				{ name: '空', rows: [] },
				{ name: '二', rows: [[], [null, 'x']] }
			),
			'报表.xlsx'
		);
		expect(sheets).toEqual([
			{
				file: '报表.xlsx',
				name: '甲 & 乙',
				cells: [['标题'], ['a', '1.5']],
				merges: [{ top: 0, left: 0, bottom: 0, right: 1 }]
			},
			{ file: '报表.xlsx', name: '二', cells: [[], ['', 'x']], merges: [] }
		]);
	});

	it('have formulas by the value they had, errors by name, and a blank without one', () => {
		const { cells } = only(
			workbook({
				name: '表',
				rows: [
					[
						{ xml: '<c><f>SUM(B1)</f><v>12</v></c>' },
						{ xml: '<c t="e"><f>X</f><v>#REF!</v></c>' },
						{ xml: '<c t="str"><f>A1&amp;"&lt;"</f><v>a&lt;b</v></c>' },
						{ xml: '<c><f>SUM(B1)</f></c>' },
						'末'
					]
				]
			})
		);
		expect(cells).toEqual([['12', '#REF!', 'a<b', '', '末']]);
	});

	it('have numbers without binary dust, texts that look like numbers as they are', () => {
		const { cells } = only(
			workbook({ name: '表', rows: [[0.1 + 0.2, 1e21, 1e-7, '00123', 2 ** 53]] })
		);
		expect(cells[0]).toEqual(['0.3', '1e+21', '0.0000001', '00123', '9007199254740992']);
	});

	it('show percents and dates as people see them', () => {
		const parts = workbookParts([
			{
				name: '表',
				rows: [
					[{ xml: '<c s="1"><v>0.125</v></c>' }, { xml: '<c s="2"><v>46295</v></c>' }]
				]
			}
		]);
		parts['xl/styles.xml'] = strToU8(
			'<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>'
		);
		expect(only(zipSync(parts)).cells[0]).toEqual(['12.5%', '2026-09-30']);
	});

	it('have shared texts, rich ones whole, without reading aids; an index out of range is a blank', () => {
		const parts = workbookParts([
			{
				name: '表',
				rows: [[0, 1, 9].map((n) => ({ xml: `<c t="s"><v>${n}</v></c>` }))]
			}
		]);
		parts['xl/sharedStrings.xml'] = strToU8(
			'<sst><si><t>甲</t><rPh><t>jia</t></rPh></si><si><r><t>低</t></r><r><t xml:space="preserve">保&#10;户</t></r></si></sst>'
		);
		expect(only(zipSync(parts)).cells[0]).toEqual(['甲', '低保\n户']);
	});
});

describe('what is refused, in one sentence with a way out', () => {
	const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	const good = workbookParts([{ name: '表', rows: [['a']] }]);
	const spoiled = (name: string, text: string) =>
		zipSync({ ...good, [name]: strToU8(text) });

	it.each([
		['an empty file', new Uint8Array(), '空.xlsx', '是空文件'],
		[
			'an old workbook',
			old,
			'表.xls',
			'是旧版.xls格式，读不了。请在Excel或WPS中另存为.xlsx'
		],
		['a WPS workbook', old, '表.et', '是.et格式，读不了。请在Excel或WPS中另存为.xlsx'],
		[
			'a workbook with a password',
			Uint8Array.from([...old, ...utf16('EncryptedPackage')]),
			'表.xlsx',
			'有密码。请取消密码后另存为.xlsx'
		],
		['macros', spoiled('xl/vbaProject.bin', 'x'), '表.xlsm', '含有宏'],
		[
			'a Word file',
			zipSync({ 'word/document.xml': strToU8('<a/>') }),
			'表.xlsx',
			'是Word文档，其中没有成句的数据'
		],
		[
			'a web page named .xls',
			utf8('<html><table></table></html>'),
			'表.xls',
			'其实是网页或XML'
		],
		['a PDF', utf8('%PDF-1.4'), '表.pdf', '是PDF'],
		['half a workbook', zipSync(good).slice(0, 300), '表.xlsx', '已损坏'],
		[
			'a document type',
			spoiled('xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'),
			'表.xlsx',
			'已损坏'
		],
		[
			'a bomb by ratio',
			zipSync({ ...good, 'xl/worksheets/sheet1.xml': new Uint8Array(50_000_000) }),
			'表.xlsx',
			'解开后过大或结构异常'
		],
		[
			'a hundred thousand parts',
			zipSync(
				Object.fromEntries(
					Array.from({ length: 6000 }, (_, n) => [`x${n}`, new Uint8Array()])
				)
			),
			'表.xlsx',
			'解开后过大或结构异常'
		],
		[
			'a cell far outside',
			spoiled(
				'xl/worksheets/sheet1.xml',
				'<worksheet><row r="1048577"><c r="A1048577"><v>1</v></c></row></worksheet>'
			),
			'表.xlsx',
			'有不在表格范围内的单元格'
		]
	])('%s', (_, bytes, file, message) => {
		expect(() => openReceived(bytes, file)).toThrow(UserError);
		expect(() => openReceived(bytes, file)).toThrow(message);
	});

	it('a part that comes to more than it says is given up, whatever its size is said to be', () => {
		const parts = {
			...good,
			'xl/worksheets/sheet1.xml': new Uint8Array(3_000_000).fill(32)
		};
		const bytes = zipSync(parts);
		const view = new DataView(bytes.buffer, bytes.byteOffset);
		for (let at = 0; at + 4 <= bytes.length; at++)
			if (view.getUint32(at, true) === 3_000_000) view.setUint32(at, 1000, true);
		expect(() => openReceived(bytes, '表.xlsx')).toThrow('解开后过大或结构异常');
	});

	it('nothing in a file reaches the prototype of objects', () => {
		const { cells } = only(
			workbook({
				name: '__proto__',
				rows: [
					['__proto__', 'constructor'],
					[1, 2]
				]
			})
		);
		expect(cells[0]).toEqual(['__proto__', 'constructor']);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it('a name of two parts is damage', () => {
		const bytes = zipSync({ aa: strToU8('1'), ab: strToU8('2') });
		const text = Buffer.from(bytes).toString('latin1').replaceAll('ab', 'aa');
		expect(() =>
			openReceived(Uint8Array.from(Buffer.from(text, 'latin1')), '表.xlsx')
		).toThrow('已损坏');
	});
});
