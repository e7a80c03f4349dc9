import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UserError } from '#lib/domain/errors.ts';
import { crc32 } from '#lib/ingest/received/crc32.ts';
import { openReceived } from '#lib/ingest/received/open.ts';
import { workbook, workbookParts } from './workbook-fixture.ts';

const figures = [
	['地区', '城市低保人数'],
	['东区', 1250],
	['西区', 980]
];
const read = (bytes: Uint8Array) => openReceived(bytes, '季报.xlsx')[0]!.cells;
const printed = figures.map((row) => row.map(String));

describe('a workbook on its way through the post', () => {
	const whole = workbook({ name: '季报', rows: figures });

	it.each(
		Array.from({ length: 10 }, (_, part) => Math.floor((whole.length * part) / 10))
	)('is refused when it was cut off after %i bytes', (length) => {
		expect(() => read(whole.slice(0, length))).toThrow(UserError);
	});

	it('is refused when one digit of it was turned: the sheet is sound, its checksum is not', () => {
		// Stored, not packed: a turned byte is then a turned digit and nothing else.
		const bytes = zipSync(workbookParts([{ name: '季报', rows: figures }]), { level: 0 });
		expect(read(bytes)).toEqual(printed);
		const at = Buffer.from(bytes).indexOf('1250');
		bytes[at] = '9'.charCodeAt(0);
		expect(() => read(bytes)).toThrow('季报.xlsx已损坏');
	});

	it('is refused when a part of it is missing', () => {
		const parts = workbookParts([{ name: '季报', rows: figures }]);
		for (const path of Object.keys(parts)) {
			const left = Object.fromEntries(
				Object.entries(parts).filter(([one]) => one !== path)
			);
			expect(() => read(zipSync(left)), path).toThrow('季报.xlsx已损坏');
		}
	});

	it('is refused when two of its parts are said to be the same bytes', () => {
		const bytes = zipSync(workbookParts([{ name: '季报', rows: figures }]), { level: 0 });
		const view = new DataView(bytes.buffer);
		const heads: number[] = [];
		for (let at = 0; at + 4 <= bytes.length; at++)
			if (view.getUint32(at, true) === 0x02014b50) heads.push(at);
		view.setUint32(heads[1]! + 42, view.getUint32(heads[0]! + 42, true), true);
		expect(() => read(bytes)).toThrow(UserError);
	});
});

describe('a sound workbook of a rare kind', () => {
	it('has its sizes in the zip64 field, as streaming writers put them', () => {
		expect(read(largeArchive(workbookParts([{ name: '季报', rows: figures }])))).toEqual(
			printed
		);
	});

	it('counts its days from 1904, as the first ones for the Macintosh did', () => {
		const parts = workbookParts([
			{ name: '季报', rows: [[{ xml: '<c s="1"><v>44833</v></c>' }]] }
		]);
		parts['xl/styles.xml'] = strToU8(
			'<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
		);
		parts['xl/workbook.xml'] = strToU8(
			strFromU8(parts['xl/workbook.xml']!).replace(
				'<sheets>',
				'<workbookPr date1904="1"/><sheets>'
			)
		);
		expect(read(zipSync(parts))).toEqual([['2026-09-30']]);
	});

	it('has truth values by name, and a number with an apostrophe before it as text', () => {
		expect(
			read(
				workbook({
					name: '表',
					rows: [
						[{ xml: '<c t="b"><v>1</v></c>' }, { xml: '<c t="b"><v>0</v></c>' }, '007']
					]
				})
			)
		).toEqual([['TRUE', 'FALSE', '007']]);
	});

	it('shows its hidden sheets as all others: what is in a file is not read behind anybody’s back', () => {
		const parts = workbookParts([
			{ name: '季报', rows: figures },
			{ name: '备查', rows: [['北区', 3]] }
		]);
		parts['xl/workbook.xml'] = strToU8(
			strFromU8(parts['xl/workbook.xml']!).replace(
				'name="备查"',
				'name="备查" state="veryHidden"'
			)
		);
		expect(openReceived(zipSync(parts), '季报.xlsx').map(({ name }) => name)).toEqual([
			'季报',
			'备查'
		]);
	});

	it('names a part like a path out of its folder: nothing is ever written by that name', () => {
		const parts = workbookParts([{ name: '季报', rows: figures }]);
		expect(read(zipSync({ ...parts, '../../../etc/passwd': strToU8('x') }))).toEqual(
			printed
		);
	});
});

/** A zip of stored parts whose sizes stand only in zip64 fields. */
function largeArchive(parts: Record<string, Uint8Array>): Uint8Array {
	const whole = 0xffffffff;
	const bodies: Buffer[] = [];
	const contents: Buffer[] = [];
	let offset = 0;
	for (const [name, bytes] of Object.entries(parts)) {
		const title = Buffer.from(name);
		const extra = Buffer.alloc(20);
		extra.writeUInt16LE(1, 0);
		extra.writeUInt16LE(16, 2);
		extra.writeBigUInt64LE(BigInt(bytes.length), 4);
		extra.writeBigUInt64LE(BigInt(bytes.length), 12);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt32LE(crc32(bytes), 14);
		local.writeUInt32LE(whole, 18);
		local.writeUInt32LE(whole, 22);
		local.writeUInt16LE(title.length, 26);
		local.writeUInt16LE(extra.length, 28);
		const body = Buffer.concat([local, title, extra, bytes]);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt32LE(crc32(bytes), 16);
		entry.writeUInt32LE(whole, 20);
		entry.writeUInt32LE(whole, 24);
		entry.writeUInt16LE(title.length, 28);
		entry.writeUInt16LE(extra.length, 30);
		entry.writeUInt32LE(offset, 42);
		bodies.push(body);
		contents.push(Buffer.concat([entry, title, extra]));
		offset += body.length;
	}
	const table = Buffer.concat(contents);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(contents.length, 8);
	end.writeUInt16LE(contents.length, 10);
	end.writeUInt32LE(table.length, 12);
	end.writeUInt32LE(offset, 16);
	return new Uint8Array(Buffer.concat([...bodies, table, end]));
}
