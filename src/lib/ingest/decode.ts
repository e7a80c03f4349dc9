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

/** So many bytes are looked at together: the whole as one text would be there twice. */
const portion = 1 << 20;

/** Whether every byte belongs to UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (let at = 0; at < bytes.length; at += portion)
			decoder.decode(bytes.subarray(at, at + portion), { stream: true });
		decoder.decode();
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}

const refuse = (message: string): never => {
	throw new UserError(message);
};
