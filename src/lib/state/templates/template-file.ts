import { decodeText } from '#lib/ingest/decode.ts';
import { UserError } from '#lib/domain/errors.ts';

/** A template of one's own as a file: what it is called, what it was made from, and its words. */
export interface TemplateFile {
	name: string;
	/** 文种 by name: 调研报告; '' where the file does not say. */
	kindName: string;
	text: string;
}

/** The first line is a comment: whoever reads the file elsewhere passes over it. */
const head = /^\uFEFF?<!--\s*文稿模板：(.*)；文种：(.*?)\s*-->[ \t]*(?:\r?\n|$)/;

/** Longer than any report, and no trouble for a page. */
const mostBytes = 400_000;

/** As people may call it: on one line, without what would end the comment or break a file's name. */
export const cleanName = (name: string): string =>
	name
		.replace(/[\\/:*?"<>|\p{Cc}]|--+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 40);

export const formatTemplateFile = ({ name, kindName, text }: TemplateFile): string =>
	`<!-- 文稿模板：${cleanName(name)}；文种：${kindName} -->\n${text}`;

/** The inverse; a file that does not say what it is called has the name it lies under. */
export function parseTemplateFile(written: string, fileName: string): TemplateFile {
	const found = head.exec(written);
	if (!found)
		return {
			name: cleanName(fileName.replace(/\.(?:md|markdown|txt)$/i, '')),
			kindName: '',
			text: written.replace(/^\uFEFF/, '')
		};
	return {
		name: cleanName(found[1]!),
		kindName: found[2]!,
		text: written.slice(found[0].length)
	};
}

/** @throws UserError for what is no text, or too much of it. */
export function readTemplateFile(bytes: Uint8Array, fileName: string): TemplateFile {
	if (bytes.length > mostBytes)
		throw new UserError(`${fileName}太大，不像是文稿模板。模板是几十行文字的.md文件。`);
	if (bytes[0] === 0x50 && bytes[1] === 0x4b)
		throw new UserError(
			`${fileName}是Word文件或压缩包。这里只收.md文件；Word模板请在“报告”页点“用我的Word模板”。`
		);
	const text = decodeText(bytes, fileName).replace(/\r\n?/g, '\n');
	if (text.includes('\0'))
		throw new UserError(`${fileName}不是文本文件。请选导出的.md模板。`);
	if (text.trim() === '') throw new UserError(`${fileName}是空的，没有导入。`);
	return parseTemplateFile(text, fileName);
}
