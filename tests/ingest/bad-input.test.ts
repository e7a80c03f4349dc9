import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UserError } from '#lib/domain/errors.ts';
import {
	doubtsOf,
	readReceivedFile,
	receivedOf
} from '#lib/ingest/received/read-file.ts';
import { screen } from '#lib/quality/screen.ts';
import { readScreening } from '#lib/quality/settings.ts';
import { screeningText } from '../quality/fixture.ts';
import { context, figures } from './received/sheet-fixture.ts';
import { workbook, workbookParts, type MadeCell } from './received/workbook-fixture.ts';

/*
 * What people’s files do wrong, by class, and what becomes of each: figures, a finding at its cell, or a refusal
 * in one sentence; never an exception, and never a figure that nobody wrote. What is tested where its code is
 * tested is named at its class.
 */

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const rules = readScreening(screeningText);

/** Figures (`东区 5 @B2`), then errors (`V-02 B2`); or the sentence by which the file is refused. */
function outcome(given: Uint8Array | string, file = '甲市2026年三季度.csv'): string[] {
	const bytes = typeof given === 'string' ? utf8(given) : given;
	try {
		const read = readReceivedFile(bytes, file, context);
		const findings = screen(
			{
				received: receivedOf(read),
				printed: [],
				known: [],
				...context,
				today: '2026-10-20',
				published: false,
				documents: []
			},
			rules
		);
		const errors = [...doubtsOf(read), ...findings]
			// V-01: lines that a table of two figures has not.
			.filter(({ severity, rule }) => severity === 'error' && rule !== 'V-01')
			.map(({ rule, place }) => `${rule} ${place.cell}`);
		return [...read.readings.flatMap(figures).map(brief), ...errors];
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return [error.message];
	}
}

const brief = (figure: string) =>
	figure
		.replace(' 2026Q3', '')
		.replace(' dibao_persons urban', '')
		.replace(' dibao_persons', '');

const heading = '地区,城市低保人数（人）';
const good = `${heading}\n东区,5\n西区,6`;
const read = ['东区 5 @B2', '西区 6 @B3'];

describe('encodings (the others: received/open.test.ts, decode.test.ts)', () => {
	it.each([
		['a byte order mark in the middle', good.replace('西区', '\ufeff西区')],
		['zero bytes', good.replace('5', '5\0')],
		['several kinds of line break', `${heading}\r\n东区,5\n西区,6\r`],
		['a separator of lines that only Unicode has', good.replace('东区', '东区\u2028')],
		['spaces that do not break', good.replace('东区,5', '\u00a0东区\u00a0,\u00a05\u00a0')]
	])('%s do not change the figures', (_, text) => {
		expect(outcome(text)).toEqual(read);
	});

	it('full-width digits and separators are digits', () => {
		expect(outcome(good.replace('5', '１２，３４５'))[0]).toBe('东区 12345 @B2');
	});

	it('a character of four bytes in GB18030 is that character', () => {
		const bytes = latin1('\xb5\xd8\xc7\xf8,\xc8\xcb\xca\xfd\n\x95\x34\xb2\x35\xc7\xf8,5');
		const { readings } = readReceivedFile(bytes, '表.csv', context);
		expect(readings[0]!.sheet.cells).toEqual([
			['地区', '人数'],
			['𠮷区', '5']
		]);
	});

	it.each([
		['an overlong form and a byte that is none', [0xc0, 0xaf, 0xff]],
		['half a surrogate pair', [0xed, 0xa0, 0x80]]
	])('%s: refused, not guessed at', (_, bytes) => {
		expect(outcome(Uint8Array.from([...utf8(good), ...bytes]))).toEqual([
			'甲市2026年三季度.csv的编码读不懂。请另存为“CSV UTF-8”。'
		]);
	});
});

describe('structure of CSV (the others: received/open.test.ts, received/layouts.test.ts)', () => {
	it.each([
		['nothing but line breaks', '\n\n \r\n'],
		['nothing but zero bytes', '\0'.repeat(1000)]
	])('%s is refused as empty', (_, text) => {
		expect(outcome(text)).toEqual([
			'甲市2026年三季度.csv里没有文字。请检查是否选错了文件，或重新导出。'
		]);
	});

	it.each([
		['a heading without lines', heading],
		['lines without a heading', '东区,5\n西区,6']
	])('%s is no table: asked, not read', (_, text) => {
		const { readings } = readReceivedFile(utf8(text), '表.csv', context);
		expect(readings.flatMap(figures)).toEqual([]);
		expect(readings.flatMap(({ questions }) => questions.length)).toEqual([1]);
	});

	it.each([
		['one character', '长'.repeat(1e6)],
		['the name of a programme', `${'低保'.repeat(5e5)}人数`],
		['a comparison', `同比${'增长'.repeat(5e5)}人`],
		['brackets', '（'.repeat(1e6)]
	])(
		'a heading of %s a million times over is asked about, a row of it a name that nobody knows',
		(_, name) => {
			expect(outcome(`地区,${name},农村低保人数\n东区,5,6`)).toEqual(['R-01 A1']);
			const rows = outcome(
				`指标,数量\n${name},5\n农村低保人数,6`,
				'东区2026年三季度.csv'
			);
			expect(rows).toEqual([expect.stringMatching(/^东区 ~.{500}/), '东区 rural 6 @B3']);
		}
	);

	it('a column twice is told as the same figure twice', () => {
		expect(outcome(`${heading},城市低保人数（人）\n东区,5,6`)).toContain('V-09 C2');
	});

	it('columns named as parts of objects are unknown names, and reach no prototype', () => {
		const text = '地区,__proto__,constructor,城市低保人数（人）\n东区,7,8,5';
		expect(outcome(text)).toContain('东区 5 @D2');
		expect(({} as Record<string, unknown>).single).toBeUndefined();
	});

	it('short lines miss what they do not have, and separators at the end are no columns', () => {
		expect(outcome(`${heading},农村低保人数（人）\n东区,5\n西区,6,7`)).toEqual([
			'东区 5 @B2',
			'东区 rural missing @C2',
			'西区 6 @B3',
			'西区 rural 7 @C3'
		]);
		expect(outcome(`${heading},,,\n东区,5,,,\n西区,6,,,`)).toEqual(read);
	});

	it('more columns than a spreadsheet has are refused with their line', () => {
		expect(outcome(`地区${',x'.repeat(16_385)}\n东区`)[0]).toContain(
			'第1行超过16384列，不像一张表'
		);
	});

	it('a cell of a million characters is no region, and its figure is told', () => {
		expect(outcome(good.replace('西区', `西区${'长'.repeat(1e6)}`))).toEqual([
			'东区 5 @B2',
			'V-08 A3'
		]);
	});
});

describe('container of XLSX (the others: received/open.test.ts)', () => {
	const parts = workbookParts([
		{
			name: '三季度',
			rows: [['甲市2026年三季度'], ['地区', '城市低保人数（人）'], ['东区', 5]]
		}
	]);
	const whole = zipSync(parts);
	const damaged = ['表.xlsx已损坏，打不开。请在Excel或WPS中打开后重新另存为.xlsx。'];
	const without = (word: string) =>
		zipSync(
			Object.fromEntries(Object.entries(parts).filter(([name]) => !name.includes(word)))
		);

	it('whole, it is read', () => {
		expect(outcome(whole, '表.xlsx')).toEqual(['东区 5 @B3']);
	});

	it.each([1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => [tenth]))(
		'cut short after %i tenths, it is refused',
		(tenth) => {
			const at = Math.floor((whole.length * tenth) / 10);
			expect(outcome(whole.slice(0, at), '表.xlsx')).toEqual(damaged);
		}
	);

	it('with a figure that is not the one that was packed, it is refused', () => {
		const stored = Buffer.from(zipSync(parts, { level: 0 })).toString('latin1');
		expect(outcome(latin1(stored), '表.xlsx')).toEqual(['东区 5 @B3']);
		expect(outcome(latin1(stored.replace('<v>5</v>', '<v>9</v>')), '表.xlsx')).toEqual(
			damaged
		);
	});

	it.each(['worksheets/', '.rels', 'workbook.xml'])(
		'without its part %s, it is refused',
		(part) => {
			expect(outcome(without(part), '表.xlsx')).toEqual(damaged);
		}
	);

	it('parts that no table needs are not opened: links outside, archives within, names that climb', () => {
		const odd = {
			...parts,
			'xl/externalLinks/externalLink1.xml': strToU8('<!DOCTYPE a><a/>'),
			'xl/media/bomb.zip': zipSync({ a: new Uint8Array(5e6) }),
			'../../etc/x': strToU8('a')
		};
		expect(outcome(zipSync(odd), '表.xlsx')).toEqual(['东区 5 @B3']);
	});

	it('a CSV that is called .xlsx is read as what it is', () => {
		expect(outcome(good, '甲市2026年三季度.xlsx')).toEqual(read);
	});
});

describe('cells of XLSX (the others: received/open.test.ts)', () => {
	const withCell = (cell: MadeCell) =>
		outcome(
			workbook({
				name: '表',
				rows: [
					['甲市2026年三季度'],
					['地区', '城市低保人数（人）'],
					['东区', cell],
					['西区', 6]
				]
			}),
			'表.xlsx'
		);

	it.each([
		['a fault of a formula', '<c t="e"><v>#DIV/0!</v></c>', 'V-02 B3'],
		['true or false', '<c t="b"><v>1</v></c>', 'V-02 B3'],
		['more than a number can be', '<c><v>1e309</v></c>', 'V-02 B3'],
		['more digits than a number keeps', '<c><v>9007199254740993</v></c>', 'V-02 B3']
	])('%s is no figure, and told at its cell', (_, xml, told) => {
		expect(withCell({ xml })).toEqual(['西区 6 @B4', told]);
	});

	it.each([
		[
			'a formula shared with others',
			'<c><f t="shared" si="0"/><v>5</v></c>',
			'东区 5 @B3'
		],
		['a formula never calculated', '<c><f>1+1</f></c>', '东区 missing @B3'],
		['a text that is a number', '<c t="str"><v>5</v></c>', '东区 5 @B3'],
		['a shared text before the first', '<c t="s"><v>-1</v></c>', '东区 missing @B3']
	])('%s', (_, xml, figure) => {
		expect(withCell({ xml })).toEqual([figure, '西区 6 @B4']);
	});
});

describe('numbers and units (the others: long-table.test.ts, received/unit-words.test.ts)', () => {
	const value = (text: string) =>
		outcome(`地区\t城市低保人数（人）\n东区\t${text}\n西区\t6`);

	it.each([
		...['Infinity', '1e309', '1.234,5', '*', '＝1+1'].map((text) => [text, 'V-02 B2']),
		// One more, and every number nearby is another one.
		...['9007199254740993', '９,００７,１９９,２５４,７４０,９９３'].map((text) => [
			text,
			'V-02 B2'
		]),
		// Of another unit than its heading says: told where the unit stands.
		...['12%', '5户'].map((text) => [text, 'V-05 B1'])
	])('%s is no number of persons: %s', (text, told) => {
		expect(value(text)).toEqual(['西区 6 @B3', told]);
	});

	it.each([
		['-0', '0'],
		['0', '0'],
		["'5", '5'],
		['5人', '5'],
		['1,234', '1234'],
		['１２３', '123'],
		['', 'missing'],
		['…', 'missing'],
		['—', 'na']
	])('%j is %s', (text, means) => {
		expect(value(text)).toEqual([`东区 ${means} @B2`, '西区 6 @B3']);
	});

	it.each(['-123', '(123)'])('%s persons are fewer than none', (text) => {
		expect(value(text)).toContain('V-03 B2');
	});
});

describe('keys and periods (the others: quality/rules.test.ts, received/time-words.test.ts)', () => {
	const line = (text: string) =>
		outcome(`region_code,period,indicator,value,unit,area,note\n${text}`, '长表.csv');
	const figure = '东区 dibao_households urban 5 @null';

	it.each([
		['a thirteenth month', '770101,202413', 'V-10 B2'],
		['a month written otherwise', '770101,2024-02', 'V-10 B2'],
		['two months of a year', '770101,2026年1—2月', 'V-10 B2'],
		['a quarter to come', '770101,2031Q3', 'V-10 B2'],
		['a region that there is not', '990000,2026Q3', 'V-08 A2'],
		['a code of nine digits', '770101001,2026Q3', 'V-08 A2'],
		['a code of four digits', '7701,2026Q3', 'V-08 A2']
	])('%s is told at its cell', (_, key, told) => {
		expect(line(`${key},低保户数,5,户,urban,`)).toContain(told);
	});

	it.each([
		['the same', 5],
		['something else', 6]
	])('the same fact twice is told, also where it says %s', (_, second) => {
		const twice = (count: number) => `770101,2026Q3,低保户数,${count},户,urban,`;
		expect(line(twice(5))).toEqual([figure]);
		expect(line(`${twice(5)}\n${twice(second)}`)).toContain('V-09 D3');
	});
});

describe('hostile texts (in pages and exports: table-xlsx.test.ts, e2e)', () => {
	it.each([
		'<img src=x onerror=alert(1)>',
		'</script><script>x</script>',
		'javascript:alert(1)',
		'\u202e区东',
		`e${'\u0301'.repeat(10_000)}`,
		'{{constructor}}',
		'${x}',
		'%s%n',
		"' OR 1=1 --",
		"\\' OR 1=1 --",
		'; DROP TABLE fact',
		'=cmd|/c calc!A1',
		'@SUM(A1)',
		'＝1+1',
		'../../etc/passwd'
	])('are text wherever they stand: %s', (hostile) => {
		const region = `地区\t城市低保人数（人）\n东区\t5\n${hostile}\t6`;
		expect(outcome(region)).toEqual(['东区 5 @B2', 'V-08 A3']);
		const long = `region_code,period,indicator,value,unit,area,note\n770101,2026Q3,低保户数,5,户,urban,"${hostile}"`;
		const { readings } = readReceivedFile(utf8(long), '长表.csv', context);
		const [only] = readings[0]!.received;
		expect(only!.observation!.note).toBe(hostile);
	});
});

describe('size (a million lines: bench; bombs: received/open.test.ts)', () => {
	it('a line of sixteen thousand columns is read to its last figure', () => {
		const { readings } = readReceivedFile(
			utf8(`地区${',城市低保人数（人）'.repeat(16_000)}\n东区${',1'.repeat(16_000)}`),
			'甲市2026年三季度.csv',
			context
		);
		expect(readings.flatMap(figures)).toHaveLength(16_000);
	});
});
