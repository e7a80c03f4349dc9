import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '#lib/domain/errors.ts';
import { decodeStrictly, decodeText, isUtf8 } from '#lib/ingest/decode.ts';

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

describe('UTF-8', () => {
	/** Bytes at the edges of every rule, and texts that may be cut anywhere. */
	const edges = [
		...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf],
		...[0xe0, 0xe4, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff]
	];
	const bytes = fc.oneof(
		fc.array(fc.constantFrom(...edges), { maxLength: 6 }),
		fc
			.tuple(fc.string({ unit: 'binary' }), fc.nat(12))
			.map(([word, end]) => [...new TextEncoder().encode(word)].slice(0, end))
	);

	it('is told as the decoder of the platform tells it', () => {
		fc.assert(
			fc.property(bytes, (all) => {
				const given = Uint8Array.from(all);
				expect(isUtf8(given)).toBe(decodeStrictly(given, 'utf-8') !== null);
			}),
			{ numRuns: 5000 }
		);
	});
});
