import { strFromU8, unzipSync } from 'fflate';
import { UserError } from '#lib/domain/errors.ts';
import { attribute, descendants, scanXml, type XmlNode } from './xml-scan.ts';

/** The parts of a .docx that was found safe to read. */
export interface DocxPackage {
	readonly parts: Readonly<Record<string, Uint8Array>>;
	/** `word/document.xml`, wherever the file keeps it. */
	readonly main: string;
}

const megabyte = 1024 * 1024;
const limits = {
	/** Of one part and of all of them, unpacked. A report of 500 pages takes some 20 MB. */
	part: 128 * megabyte,
	whole: 512 * megabyte,
	/** No text packs better than this; a bomb does. */
	ratio: 500,
	entries: 5000
};

/** Opens a .docx, refusing what cannot be read or should not be: one Chinese sentence each. */
export function openPackage(name: string, bytes: Uint8Array): DocxPackage {
	refuseOtherFormats(name, bytes);
	const parts = unpack(name, bytes);
	const types = parts['[Content_Types].xml'];
	const relationships = parts['_rels/.rels'];
	if (!types || !relationships) throw broken(name);
	if (strFromU8(types).includes('macroEnabled') || hasMacro(parts))
		throw new UserError(
			`“${name}”含有宏，为安全起见不予打开。请在 Word 中另存为不含宏的 .docx 再试。`
		);
	for (const [path, data] of Object.entries(parts))
		if (path.endsWith('.rels') && isLinked(strFromU8(data)))
			throw new UserError(
				`“${name}”链接了外部文件（模板、图片或对象），不予打开。请在 Word 中断开链接后再试。`
			);
	const main = mainPart(strFromU8(relationships));
	if (main === null || !parts[main]) throw broken(name);
	return { parts, main };
}

export const broken = (name: string, cause?: unknown): UserError =>
	new UserError(
		`“${name}”已损坏，读不出正文。请在 Word 或 WPS 中打开并另存为 .docx 再试。`,
		cause === undefined ? {} : { cause }
	);

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
	head.every((byte, index) => bytes[index] === byte);

const utf16 = (text: string): number[] =>
	[...text].flatMap((char) => [char.charCodeAt(0), 0]);

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
	for (
		let at = bytes.indexOf(wanted[0]!);
		at >= 0;
		at = bytes.indexOf(wanted[0]!, at + 1)
	)
		if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
	return false;
}

function refuseOtherFormats(name: string, bytes: Uint8Array): void {
	if (bytes.length === 0) throw new UserError(`“${name}”是空文件，请换一份。`);
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
		if (includes(bytes, utf16('EncryptedPackage')))
			throw new UserError(`“${name}”加了密码，读不出内容。请先取消密码再试。`);
		throw new UserError(
			`“${name}”是 .doc 或 .wps 旧格式，读不了。请在 Word 或 WPS 中另存为 .docx 再试。`
		);
	}
	if (startsWith(bytes, [0x50, 0x4b])) return;
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart();
	const kind = head.startsWith('%PDF')
		? 'PDF 文件'
		: head.startsWith('{\\rtf')
			? 'RTF 文件'
			: /^(?:<!doctype html|<html|MIME-Version)/i.test(head)
				? '网页'
				: null;
	if (kind)
		throw new UserError(
			`“${name}”其实是${kind}，不是 .docx。请在 Word 中另存为 .docx 再试。`
		);
	throw broken(name);
}

/** The parts of a zip, refused where it is a bomb. */
export function unpack(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
	let whole = 0;
	let entries = 0;
	try {
		return unzipSync(bytes, {
			filter({ size, originalSize }) {
				whole += originalSize;
				entries++;
				if (
					originalSize > limits.part ||
					whole > limits.whole ||
					entries > limits.entries ||
					(originalSize > megabyte && originalSize > size * limits.ratio)
				)
					throw new UserError(
						`“${name}”解开后大得不正常（超过${Math.floor(originalSize / megabyte)}兆），疑为压缩炸弹，不予打开。`
					);
				return true;
			}
		});
	} catch (cause) {
		if (cause instanceof UserError) throw cause;
		throw broken(name, cause);
	}
}

const hasMacro = (parts: Readonly<Record<string, Uint8Array>>): boolean =>
	Object.keys(parts).some((path) => /(?:^|\/)vbaProject\.bin$/i.test(path));

function relationshipsOf(xml: string): { tag: XmlNode; xml: string }[] {
	return [...descendants(scanXml(xml))]
		.filter(({ name }) => name === 'Relationship')
		.map((tag) => ({ tag, xml }));
}

/** A hyperlink is only text until someone clicks; anything else would be fetched on opening. */
const isLinked = (rels: string): boolean =>
	rels.includes('External') &&
	relationshipsOf(rels).some(
		({ tag, xml }) =>
			attribute(xml, tag, 'TargetMode') === 'External' &&
			!/\/hyperlink$/.test(attribute(xml, tag, 'Type') ?? '')
	);

function mainPart(rels: string): string | null {
	const found = relationshipsOf(rels).find(({ tag, xml }) =>
		/\/officeDocument$/.test(attribute(xml, tag, 'Type') ?? '')
	);
	return found
		? (attribute(found.xml, found.tag, 'Target') ?? '').replace(/^\//, '')
		: null;
}
