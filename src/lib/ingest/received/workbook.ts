import { UserError } from '#lib/domain/errors.ts';
import { Archive, ArchiveError, type ArchiveFault } from './archive.ts';
import { openBulletin } from './bulletin-sheet.ts';
import { MarkupError } from './markup.ts';
import type { Sheet } from './sheet.ts';
import { readSharedStrings, readShown, readWorkbook } from './workbook-parts.ts';
import { readWordText } from './word-text.ts';
import { readWorksheet } from './worksheet.ts';

/** A workbook of more sheets is not a form. */
const mostSheets = 200;

const faults: Readonly<Record<ArchiveFault, string>> = {
	damaged: '已损坏，打不开。请在Excel或WPS中打开后重新另存为.xlsx',
	bomb: '解开后过大或结构异常，不予打开。请只保留需要的表，重新另存为.xlsx',
	encrypted: '有密码。请取消密码后另存为.xlsx'
};

/**
 * XLSX: every sheet that has cells. Nothing is calculated, and links, macros and pictures are not looked at.
 *
 * @throws UserError where it is damaged, encrypted, too large, has macros, or is no workbook at all.
 */
export function readWorkbookFile(bytes: Uint8Array, file: string): Sheet[] {
	try {
		return sheetsOf(new Archive(bytes), file);
	} catch (error) {
		if (error instanceof ArchiveError)
			throw new UserError(`${file}${faults[error.fault]}。`, { cause: error });
		if (error instanceof MarkupError)
			throw new UserError(`${file}${faults.damaged}。`, { cause: error });
		throw error;
	}
}

function sheetsOf(archive: Archive, file: string): Sheet[] {
	for (const name of archive.names())
		if (/vbaProject/i.test(name))
			throw new UserError(`${file}含有宏，不予打开。请另存为不含宏的.xlsx。`);
	const text = (name: string): string | null => {
		const bytes = archive.read(name);
		return bytes && new TextDecoder().decode(bytes);
	};
	const workbook = text('xl/workbook.xml');
	const relations = text('xl/_rels/workbook.xml.rels');
	if (workbook === null || relations === null)
		return bulletinOf(archive, file) ?? refuseOther(archive, file);
	const { sheets, dates1904 } = readWorkbook(workbook, relations);
	if (sheets.length > mostSheets)
		throw new UserError(
			`${file}有${sheets.length}张表，超过${mostSheets}张。请分开另存。`
		);
	const strings = readSharedStrings(text('xl/sharedStrings.xml') ?? '');
	const shown = readShown(text('xl/styles.xml') ?? '');
	return sheets.flatMap(({ name, path }) => {
		const xml = text(path);
		if (xml === null) throw new ArchiveError('damaged', `no part: ${path}`);
		const context = { name: `${file}工作表“${name}”`, strings, shown, dates1904 };
		const { cells, merges } = readWorksheet(xml, context);
		return cells.length === 0 ? [] : [{ file, name, cells, merges }];
	});
}

/** 文字通报 in Word: its sentences have figures as a table has. */
function bulletinOf(archive: Archive, file: string): Sheet[] | null {
	const text = readWordText(archive);
	const bulletin = text === null ? null : openBulletin(text, file);
	return bulletin && [bulletin];
}

function refuseOther(archive: Archive, file: string): never {
	const what = archive.has('word/document.xml')
		? '是Word文档，其中没有成句的数据'
		: archive.has('content.xml')
			? '是OpenDocument文件'
			: archive.has('xl/workbook.bin')
				? '是.xlsb工作簿'
				: null;
	throw new UserError(
		what
			? `${file}${what}，不是Excel工作簿。表格请另存为.xlsx。`
			: `${file}${faults.damaged}。`
	);
}
