import { describe, expect, it } from 'vitest';
import { UserError } from '#lib/domain/errors.ts';
import { decodeText } from '#lib/ingest/decode.ts';

const text = '地区,人数\n云汀区,12';

describe('a table as bytes', () => {
	it('is UTF-8, its mark left out', () => {
		expect(decodeText(new TextEncoder().encode(text), 'a.csv')).toBe(text);
		expect(decodeText(new TextEncoder().encode(`\uFEFF${text}`), 'a.csv')).toBe(text);
	});

	it('is UTF-16 by its mark, either way round', () => {
		const units = [...`\uFEFF${text}`].map((char) => char.charCodeAt(0));
		const little = units.flatMap((unit) => [unit & 0xff, unit >> 8]);
		const big = units.flatMap((unit) => [unit >> 8, unit & 0xff]);
		expect(decodeText(Uint8Array.from(little), 'a.csv')).toBe(text);
		expect(decodeText(Uint8Array.from(big), 'a.csv')).toBe(text);
	});

	it('is GB18030 where it is no UTF-8: 低保', () => {
		expect(decodeText(Uint8Array.of(0xb5, 0xcd, 0xb1, 0xa3), 'a.csv')).toBe('低保');
	});

	it('is refused where it is none of them', () => {
		const bytes = Uint8Array.of(0x41, 0xff, 0xff);
		expect(() => decodeText(bytes, 'a.csv')).toThrow(UserError);
		expect(() => decodeText(bytes, 'a.csv')).toThrow('a.csv的编码读不懂');
	});
});
