import { strToU8 } from 'fflate';
import { escapeXml } from '#lib/report/docx/text.ts';
import { packDocx } from './pack.ts';

/** 表 of a checklist: a heading, a line of facts, columns with their share of the width. */
export interface ChecklistTable {
	readonly title: string;
	/** 稿件、日期、条数. */
	readonly note: string;
	readonly columns: readonly { readonly name: string; readonly width: number }[];
	readonly rows: readonly (readonly string[])[];
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Landscape A4 between its margins, in twentieths of a point. */
const textWidth = 14_570;

const font = (name: string): string =>
	`<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${name}"/>`;

const paragraph = (text: string, properties: string, look: string): string =>
	`<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text
		.split('\n')
		.map(
			(line, index) =>
				`<w:r><w:rPr>${look}</w:rPr>${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`
		)
		.join('')}</w:p>`;

const side = (name: string): string =>
	`<w:${name} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;

/** A row with more lines than this may break over two pages, or it would leave most of one empty. */
const tallest = 8;
/** Letters in a line of the widest column, about. */
const lineLength = 24;

const isTall = (cells: readonly string[]): boolean =>
	cells.some(
		(cell) =>
			cell
				.split('\n')
				.reduce((lines, { length }) => lines + Math.ceil(length / lineLength), 0) >
			tallest
	);

/** 核查清单 as a Word table: printed, ticked off, filed. Its head stands on every page. */
export function checklistDocx({
	title,
	note,
	columns,
	rows
}: ChecklistTable): Uint8Array {
	const whole = columns.reduce((sum, { width }) => sum + width, 0);
	const widths = columns.map(({ width }) => Math.round((width / whole) * textWidth));
	const row = (cells: readonly string[], isHead: boolean): string =>
		`<w:tr><w:trPr>${isTall(cells) ? '' : '<w:cantSplit/>'}${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells
			.map(
				(cell, index) =>
					`<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/></w:tcPr>${paragraph(
						cell,
						'',
						`${font(isHead ? '黑体' : '宋体')}<w:sz w:val="21"/>`
					)}</w:tc>`
			)
			.join('')}</w:tr>`;
	const table =
		`<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${[
			'top',
			'left',
			'bottom',
			'right',
			'insideH',
			'insideV'
		]
			.map(side)
			.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths
			.map((width) => `<w:gridCol w:w="${width}"/>`)
			.join('')}</w:tblGrid>` +
		row(
			columns.map(({ name }) => name),
			true
		) +
		rows.map((cells) => row(cells, false)).join('') +
		'</w:tbl>';
	const body =
		paragraph(title, '<w:jc w:val="center"/>', `${font('黑体')}<w:sz w:val="32"/>`) +
		paragraph(note, '<w:spacing w:after="120"/>', `${font('宋体')}<w:sz w:val="21"/>`) +
		table +
		'<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' +
		'<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
	const parts = {
		'[Content_Types].xml':
			`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
			'<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
		'_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': `${head}<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`
	};
	return packDocx(
		Object.fromEntries(
			Object.entries(parts).map(([path, text]) => [path, strToU8(text)])
		),
		{}
	);
}
