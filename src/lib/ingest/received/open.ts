import { UserError } from '#lib/domain/errors.ts';
import { decodeStrictly, decodeText, isUtf8 } from '../decode.ts';
import { ByteLines } from '../long/byte-lines.ts';
import { LongSheet } from '../long/long-sheet.ts';
import { isLongTable } from '../received-table.ts';
import { openBulletin } from './bulletin-sheet.ts';
import { DelimitedSheet } from './delimited.ts';
import type { Sheet } from './sheet.ts';
import { readWorkbookFile } from './workbook.ts';

/** 打开收到的文件: told by what it is, not by what it is called. */
export function openReceived(bytes: Uint8Array, file: string): Sheet[] {
	if (bytes.length === 0) throw new UserError(`${file}是空文件。请重新导出。`);
	if (startsWith(bytes, 'PK')) return readWorkbookFile(bytes, file);
	if (startsWith(bytes, '\xd0\xcf\x11\xe0')) refuseOldContainer(bytes, file);
	if (startsWith(bytes, '%PDF'))
		throw new UserError(`${file}是PDF，不是表格。请提供Excel原表，另存为.xlsx。`);
	const long = openLong(bytes, file);
	if (long) return [long];
	const text = decodeText(withByteOrder(bytes), file);
	if (/^\s*<(?:!doctype|html|table|\?xml|\?mso)/i.test(text.slice(0, 500)))
		throw new UserError(
			`${file}其实是网页或XML，不是Excel工作簿。请在Excel或WPS中打开后另存为.xlsx。`
		);
	const bulletin = openBulletin(text.replaceAll(/\r\n?/g, '\n'), file);
	if (bulletin) return [bulletin];
	const sheet = new DelimitedSheet(text, file);
	if (sheet.isBlank)
		throw new UserError(`${file}里没有文字。请检查是否选错了文件，或重新导出。`);
	return [sheet];
}

/** Our own exchange format in UTF-8, at any length; null for anything else, and for what is not written plainly. */
function openLong(bytes: Uint8Array, file: string): LongSheet | null {
	const end = bytes.indexOf(0x0a);
	const head = decodeStrictly(bytes.subarray(0, end < 0 ? bytes.length : end), 'utf-8');
	if (head === null || !isLongTable(head.split(','))) return null;
	if (!isUtf8(bytes)) return null;
	const lines = ByteLines.of(bytes, ',');
	return lines && new LongSheet(lines, file);
}

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
	[...signature].every((char, index) => bytes[index] === char.charCodeAt(0));

/** The old container: .xls, .et, .wps, or an .xlsx under a password. */
function refuseOldContainer(bytes: Uint8Array, file: string): never {
	const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
	if (names.includes('EncryptedPackage'))
		throw new UserError(`${file}有密码。请取消密码后另存为.xlsx。`);
	const extension = /\.[a-z]+$/i.exec(file)?.[0].toLowerCase() ?? '';
	const what = ['.et', '.wps', '.ett', '.doc'].includes(extension)
		? `${extension}格式`
		: '旧版.xls格式';
	throw new UserError(`${file}是${what}，读不了。请在Excel或WPS中另存为.xlsx。`);
}

/** UTF-16 that came without its mark: in a table of digits and separators every second byte is zero. */
function withByteOrder(bytes: Uint8Array): Uint8Array {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
		return bytes;
	const zeros = [0, 0];
	const seen = Math.min(bytes.length, 1000);
	for (let at = 0; at < seen; at++) if (bytes[at] === 0) zeros[at % 2]!++;
	const [even = 0, odd = 0] = zeros;
	if (Math.max(even, odd) * 10 < seen || even * odd > 0) return bytes;
	const marked = new Uint8Array(bytes.length + 2);
	marked.set(odd > 0 ? [0xff, 0xfe] : [0xfe, 0xff]);
	marked.set(bytes, 2);
	return marked;
}
