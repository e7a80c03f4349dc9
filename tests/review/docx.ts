import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const namespaces =
	`xmlns:w="${w}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
	'xmlns:v="urn:schemas-microsoft-com:vml"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = (name: string) =>
	`application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;

export const run = (text: string, properties = '') =>
	`<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (...inside: string[]) => `<w:p>${inside.join('')}</w:p>`;
/** Rows of cells, a paragraph of plain text each. */
export const table = (...rows: string[][]) =>
	'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>' +
	rows[0]!.map(() => '<w:gridCol w:w="2000"/>').join('') +
	'</w:tblGrid>' +
	rows
		.map(
			(cells) =>
				`<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(run(cell))}</w:tc>`).join('')}</w:tr>`
		)
		.join('') +
	'</w:tbl>';

export interface DocxParts {
	body: string;
	/** Inside `w:footnotes`. */
	footnotes?: string;
	/** Inside `w:comments`. */
	comments?: string;
	extra?: Record<string, string>;
	/** More relationships of the body. */
	relationships?: string;
	mainType?: string;
}

/** A small .docx written by hand, with the parts that the validator asks for. */
export function docxOf({
	body,
	footnotes,
	comments,
	extra = {},
	relationships = '',
	mainType = type('document.main')
}: DocxParts): Uint8Array {
	const parts: Record<string, string> = {
		'[Content_Types].xml':
			`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
			'<Default Extension="xml" ContentType="application/xml"/>' +
			`<Override PartName="/word/document.xml" ContentType="${mainType}"/>` +
			(footnotes
				? `<Override PartName="/word/footnotes.xml" ContentType="${type('footnotes')}"/>`
				: '') +
			(comments
				? `<Override PartName="/word/comments.xml" ContentType="${type('comments')}"/>`
				: '') +
			'</Types>',
		'_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': `${head}<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
		'word/_rels/document.xml.rels':
			`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			(footnotes
				? `<Relationship Id="rId1" Type="${office}/footnotes" Target="footnotes.xml"/>`
				: '') +
			(comments
				? `<Relationship Id="rId2" Type="${office}/comments" Target="comments.xml"/>`
				: '') +
			relationships +
			'</Relationships>'
	};
	if (footnotes)
		parts['word/footnotes.xml'] =
			`${head}<w:footnotes ${namespaces}>${footnotes}</w:footnotes>`;
	if (comments)
		parts['word/comments.xml'] =
			`${head}<w:comments ${namespaces}>${comments}</w:comments>`;
	return zipSync(
		Object.fromEntries(
			Object.entries({ ...parts, ...extra }).map(([path, text]) => [path, strToU8(text)])
		)
	);
}

/** Everything that may come in between: split and coloured runs, link, revision, control, fields, a text box, a note. */
export const messy: DocxParts = {
	body:
		p(
			run('全县低保对象'),
			run('23', '<w:b/>'),
			run('4', '<w:color w:val="FF0000"/>'),
			run('56人，比上年增长6.8%，涉及12个乡镇。')
		) +
		p(
			run('链接内：'),
			`<w:hyperlink r:id="rId9" w:history="1">${run('发放1234.5万元')}</w:hyperlink>`,
			'<w:commentRangeStart w:id="5"/>',
			run('已有批注'),
			'<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>'
		) +
		p(
			run('修订：'),
			'<w:del w:id="90" w:author="甲" w:date="2025-01-01T00:00:00Z"><w:r><w:delText>999人</w:delText></w:r></w:del>',
			`<w:ins w:id="91" w:author="甲" w:date="2025-01-01T00:00:00Z">${run('888人')}</w:ins>`,
			run('。')
		) +
		p(
			run('控件：'),
			'<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent><w:r><w:t>1023</w:t></w:r></w:sdtContent></w:sdt>',
			run('人；域：'),
			'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF a </w:instrText></w:r>' +
				'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>777</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
			run('户 &lt;甲 &amp; 乙&gt; 55人')
		) +
		p('<w:r><w:t>制表</w:t><w:tab/><w:t>5678</w:t><w:br/><w:t>元，次行</w:t></w:r>') +
		table(['街道', '人数'], ['甲', '3210']) +
		p(
			run('框：'),
			'<w:r><w:pict><v:shape style="width:200pt;height:40pt"><v:textbox><w:txbxContent>' +
				p(run('文本框内4321户')) +
				'</w:txbxContent></v:textbox></v:shape></w:pict></w:r>',
			'<w:bookmarkStart w:id="1" w:name="_M_0001"/>',
			run('66人'),
			'<w:bookmarkEnd w:id="1"/>',
			'<w:r><w:footnoteReference w:id="2"/></w:r>'
		),
	footnotes:
		'<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
		'<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>' +
		`<w:footnote w:id="2">${p(run('注：含88个村'))}</w:footnote>`,
	comments: `<w:comment w:id="5" w:author="原作者" w:date="2025-01-01T00:00:00Z" w:initials="甲">${p(run('已有批注'))}</w:comment>`,
	relationships: `<Relationship Id="rId9" Type="${office}/hyperlink" Target="https://example.invalid/" TargetMode="External"/>`
};
