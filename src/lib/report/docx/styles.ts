import { latin, type FontSet } from './fonts.ts';
import type { DocxOptions } from './options.ts';
import { line, typeWidth } from './page.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const face = (eastAsia: string, ascii = latin): string =>
	`<w:rFonts w:ascii="${ascii}" w:eastAsia="${eastAsia}" w:hAnsi="${ascii}" w:cs="${latin}"/>`;
/** 字号 in half points: 2号 44, 3号 32, 4号 28, 小4 24, 5号 21, 小5 18. */
const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
const exact = (twips: number, around = ''): string =>
	`<w:spacing ${around}w:line="${twips}" w:lineRule="exact"/>`;
const onGrid = exact(line);
const single = (before: number, after: number): string =>
	`<w:snapToGrid w:val="0"/><w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>`;
/** Two characters; the length in twips is for readers that do not know characters. */
const indented = '<w:ind w:firstLineChars="200" w:firstLine="632"/>';
const flush = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
const jc = (to: 'left' | 'center' | 'right' | 'both'): string => `<w:jc w:val="${to}"/>`;

interface ParagraphStyle {
	id: string;
	name: string;
	basedOn?: string;
	next?: string;
	paragraph?: string;
	run?: string;
	/** Shown in Word's gallery. */
	shown?: boolean;
}

const paragraphStyle = (style: ParagraphStyle): string =>
	`<w:style w:type="paragraph"${/^Gov/.test(style.id) ? ' w:customStyle="1"' : ''} w:styleId="${style.id}">` +
	`<w:name w:val="${style.name}"/><w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>` +
	(style.next ? `<w:next w:val="${style.next}"/>` : '') +
	(style.shown === false ? '' : '<w:qFormat/>') +
	(style.paragraph ? `<w:pPr>${style.paragraph}</w:pPr>` : '') +
	(style.run ? `<w:rPr>${style.run}</w:rPr>` : '') +
	'</w:style>';

function paragraphStyles(fonts: FontSet): ParagraphStyle[] {
	const heading = (level: number, run: string): ParagraphStyle => ({
		id: `Heading${level}`,
		name: `heading ${level}`,
		next: 'GovBody',
		paragraph: `<w:keepNext/>${onGrid}${indented}${jc('both')}<w:outlineLvl w:val="${level - 1}"/>`,
		run
	});
	const contents = (level: number, run: string): ParagraphStyle => ({
		id: `TOC${level}`,
		name: `toc ${level}`,
		next: 'Normal',
		paragraph: `${onGrid}<w:ind w:left="${(level - 1) * 320}"/>${jc('left')}`,
		run,
		shown: false
	});
	const cell = (
		id: string,
		name: string,
		align: 'left' | 'center' | 'right',
		run = ''
	) => ({
		id,
		name,
		basedOn: id === 'GovCell' ? 'Normal' : 'GovCell',
		paragraph:
			id === 'GovCell'
				? `<w:snapToGrid w:val="0"/>${exact(280, 'w:before="40" w:after="40" ')}${jc(align)}`
				: (align === 'right' ? '<w:ind w:right="105"/>' : '') + jc(align),
		run
	});
	return [
		{
			id: 'Title',
			name: 'Title',
			next: 'GovBody',
			paragraph: `<w:keepNext/>${exact(700)}${jc('center')}`,
			run: face(fonts.title, fonts.title) + size(44)
		},
		{
			id: 'GovMasthead',
			name: '简报名称',
			next: 'GovIssue',
			paragraph: `<w:keepNext/>${exact(1000)}${jc('center')}`,
			run: `${face(fonts.title, fonts.title)}<w:color w:val="C00000"/>${size(72)}`
		},
		{
			id: 'GovIssue',
			name: '简报期号',
			next: 'GovIssuer',
			paragraph: `<w:keepNext/>${onGrid}${flush}${jc('center')}`
		},
		{
			id: 'GovIssuer',
			name: '简报编发',
			next: 'Title',
			paragraph:
				'<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="18" w:space="4" w:color="C00000"/></w:pBdr>' +
				`<w:tabs><w:tab w:val="right" w:pos="${typeWidth(false)}"/></w:tabs>${exact(line, `w:after="${line}" `)}${flush}${jc('left')}`
		},
		{
			id: 'GovImprint',
			name: '版记',
			next: 'GovImprint',
			paragraph:
				'<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="6" w:space="2" w:color="000000"/><w:bottom w:val="single" w:sz="6" w:space="2" w:color="000000"/></w:pBdr>' +
				`${onGrid}<w:ind w:left="280" w:right="280" w:firstLine="0"/>${jc('left')}`,
			run: size(28)
		},
		{
			id: 'GovByline',
			name: '公文题注',
			next: 'GovBody',
			paragraph: `${onGrid}${jc('center')}`,
			run: face(fonts.kai)
		},
		{
			id: 'GovSalutation',
			name: '公文称谓',
			next: 'GovBody',
			paragraph: `<w:keepNext/>${onGrid}${flush}`
		},
		heading(1, face(fonts.hei)),
		heading(2, face(fonts.kai)),
		heading(3, face(fonts.body)),
		{ id: 'GovBody', name: '公文正文', paragraph: `${onGrid}${indented}${jc('both')}` },
		{ id: 'GovFlush', name: '公文顶格', paragraph: `${onGrid}${flush}${jc('both')}` },
		{
			id: 'GovNote',
			name: '公文附注',
			paragraph: `${onGrid}<w:ind w:firstLineChars="200" w:firstLine="472"/>${jc('both')}`,
			run: size(24)
		},
		{
			id: 'GovSignature',
			name: '公文落款',
			next: 'GovBody',
			paragraph: `${onGrid}${jc('right')}`
		},
		{
			id: 'GovAnnex',
			name: '附件序号',
			next: 'GovAnnexTitle',
			paragraph: `<w:keepNext/>${onGrid}${flush}${jc('left')}`,
			run: face(fonts.hei)
		},
		{
			id: 'GovAnnexTitle',
			name: '附件标题',
			next: 'GovBody',
			// Off the grid: some programs would set its lines two apart, and push the notes of a table off its page.
			paragraph: `<w:keepNext/><w:snapToGrid w:val="0"/>${exact(700, `w:before="${line}" w:after="${line / 3}" `)}${jc('center')}`,
			run: face(fonts.title, fonts.title) + size(44)
		},
		{
			id: 'Caption',
			name: 'caption',
			next: 'GovBody',
			paragraph: `${single(120, 60)}${jc('center')}`,
			run: face(fonts.hei) + size(24)
		},
		{
			id: 'GovUnit',
			name: '计量单位',
			paragraph: `<w:keepNext/>${single(0, 40)}${jc('right')}`,
			run: face(fonts.song) + size(21)
		},
		cell('GovCell', '表格文字', 'left', face(fonts.song) + size(21)),
		cell('GovCellHead', '表头文字', 'center', face(fonts.hei)),
		cell('GovCellCenter', '表格居中', 'center'),
		cell('GovCellNumber', '表格数字', 'right'),
		{
			id: 'GovCellSmall',
			name: '对照表文字',
			basedOn: 'GovCell',
			paragraph: `${exact(240, 'w:before="20" w:after="20" ')}${jc('left')}`,
			run: size(18)
		},
		{
			id: 'GovTableNote',
			name: '表注',
			paragraph: `<w:snapToGrid w:val="0"/>${exact(240, 'w:before="40" ')}${jc('both')}`,
			run: face(fonts.song) + size(18)
		},
		{
			id: 'GovFigure',
			name: '图形',
			next: 'Caption',
			paragraph: `<w:keepNext/>${single(120, 0)}${flush}${jc('center')}`
		},
		{
			id: 'GovGap',
			name: '表后间隔',
			paragraph: `<w:snapToGrid w:val="0"/>${exact(160)}`,
			run: size(10),
			shown: false
		},
		{
			id: 'GovContents',
			name: '目录标题',
			next: 'Normal',
			paragraph: `<w:keepNext/>${exact(700, `w:after="${line}" `)}${jc('center')}`,
			run: face(fonts.title, fonts.title) + size(44)
		},
		contents(1, face(fonts.hei)),
		contents(2, face(fonts.kai)),
		contents(3, ''),
		{
			id: 'Header',
			name: 'header',
			paragraph: `<w:snapToGrid w:val="0"/>${jc('right')}`,
			run: face(fonts.hei) + size(21),
			shown: false
		},
		{
			id: 'Footer',
			name: 'footer',
			paragraph: '<w:snapToGrid w:val="0"/>',
			run: face(fonts.song, fonts.song) + size(28),
			shown: false
		}
	];
}

const characterStyle = (id: string, name: string, run: string): string =>
	`<w:style w:type="character"${/^Gov/.test(id) ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
	`<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${run}</w:rPr></w:style>`;

const rule = (side: string, eighths: number): string =>
	`<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`;

/** 三线表: 1.5 pt above and below, 0.75 pt under the heads; off the grid, or each row takes a line of it. */
const tableStyles =
	'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
	'<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
	'<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
	'<w:style w:type="table" w:customStyle="1" w:styleId="GovTable"><w:name w:val="三线表"/><w:basedOn w:val="TableNormal"/>' +
	'<w:uiPriority w:val="99"/><w:qFormat/><w:pPr><w:snapToGrid w:val="0"/></w:pPr><w:tblPr><w:jc w:val="center"/><w:tblBorders>' +
	rule('top', 12) +
	rule('bottom', 12) +
	'</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

/** The whole word/styles.xml: nothing is left to the defaults of the program that opens it. */
export function stylesXml(fonts: FontSet, layout: DocxOptions['layout']): string {
	// Where there is no character grid, −0.25 pt between characters brings 28 onto a line.
	const tight = layout === 'plain' ? '<w:spacing w:val="-5"/>' : '';
	const base = `${face(fonts.body)}${tight}<w:kern w:val="2"/>${size(32)}`;
	return (
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${w}">` +
		`<w:docDefaults><w:rPrDefault><w:rPr>${face(fonts.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>` +
		'</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
		'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
		`<w:pPr><w:widowControl w:val="0"/>${jc('both')}</w:pPr><w:rPr>${base}</w:rPr></w:style>` +
		'<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
		'<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
		'<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
		'<w:semiHidden/><w:unhideWhenUsed/></w:style>' +
		paragraphStyles(fonts).map(paragraphStyle).join('') +
		characterStyle('GovRunIn', '段首标题', face(fonts.kai)) +
		characterStyle(
			'GovBlank',
			'待填',
			'<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'
		) +
		characterStyle('Hyperlink', 'Hyperlink', '<w:color w:val="auto"/>') +
		characterStyle(
			'FootnoteReference',
			'footnote reference',
			'<w:vertAlign w:val="superscript"/>'
		) +
		characterStyle(
			'EndnoteReference',
			'endnote reference',
			'<w:vertAlign w:val="superscript"/>'
		) +
		tableStyles +
		'</w:styles>'
	);
}
