import { UserError } from '#lib/domain/errors.ts';

/**
 * The text of a table as it came: UTF-16 by its mark, UTF-8 where every byte of it is valid, GB18030 (and so
 * GBK) otherwise.
 *
 * @throws UserError where it is none of these.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	return (
		decodeStrictly(bytes, 'utf-8') ??
		decodeStrictly(bytes, 'gb18030') ??
		refuse(`${file}的编码读不懂。请另存为“CSV UTF-8”。`)
	);
}

/** Null where a byte does not belong to the encoding: that is how one is told from the other. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

/** Whether every byte belongs to UTF-8, without making a text of it: of a large file that would be there twice. */
export function isUtf8(bytes: Uint8Array): boolean {
	for (let at = 0; at < bytes.length;) {
		const size = bytes[at]! < 0x80 ? 1 : sizeOfCharacter(bytes, at);
		if (size === 0) return false;
		at += size;
	}
	return true;
}

/** Bytes of the character that begins at `at`; 0 where none does (RFC 3629, section 4). */
function sizeOfCharacter(bytes: Uint8Array, at: number): number {
	const first = bytes[at]!;
	if (first < 0xc2 || first > 0xf4) return 0;
	const size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	if (at + size > bytes.length) return 0;
	for (let next = at + 1; next < at + size; next++)
		if ((bytes[next]! & 0xc0) !== 0x80) return 0;
	const second = bytes[at + 1]!;
	// No longer than it need be, no half of a surrogate pair, nothing beyond the last plane.
	if (first === 0xe0) return second < 0xa0 ? 0 : size;
	if (first === 0xed) return second > 0x9f ? 0 : size;
	if (first === 0xf0) return second < 0x90 ? 0 : size;
	if (first === 0xf4) return second > 0x8f ? 0 : size;
	return size;
}

const refuse = (message: string): never => {
	throw new UserError(message);
};
