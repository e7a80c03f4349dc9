import { strToU8, zipSync } from 'fflate';
import { run, table } from '../docx.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespaces =
	`xmlns:w="${w}" xmlns:r="${office}" ` +
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
	'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable=""';

export const paragraph = (style: string, ...inside: string[]): string =>
	`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside.join('')}</w:p>`;

/** A text box as Word writes it: drawn for itself, and again for programs that do not know it. */
const box = (inside: string): string =>
	'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" ' +
	'simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>' +
	'<wp:positionH relativeFrom="column"><wp:posOffset>3000000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">' +
	'<wp:posOffset>100000</wp:posOffset></wp:positionV><wp:extent cx="2400000" cy="500000"/><wp:effectExtent l="0" t="0" r="0" b="0"/>' +
	'<wp:wrapTopAndBottom/><wp:docPr id="7" name="文本框"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData ' +
	'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm>' +
	'<a:off x="0" y="0"/><a:ext cx="2400000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525">' +
	'<a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>' +
	`<wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>` +
	'</w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="width:189pt;height:39pt"><v:textbox>' +
	`<w:txbxContent>${inside}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const styles =
	`${head}<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋" w:hAnsi="Times New Roman"/>` +
	'<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>' +
	'<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120" w:line="420" w:lineRule="auto"/>' +
	'<w:ind w:firstLineChars="200" w:firstLine="560"/></w:pPr></w:style>' +
	'<w:style w:type="paragraph" w:styleId="tt"><w:name w:val="题目"/><w:basedOn w:val="a"/><w:pPr><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>' +
	'<w:rPr><w:rFonts w:eastAsia="黑体"/><w:color w:val="1F3864"/><w:sz w:val="40"/></w:rPr></w:style>' +
	'<w:style w:type="paragraph" w:styleId="hh"><w:name w:val="小标题"/><w:basedOn w:val="a"/><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style></w:styles>';

/** Slots cut over runs, in several looks, in a table, a text box, a header and a footer; blocks of all kinds. */
export const richBody = [
	paragraph('tt', run('【地区】社会救助工作情况（【期间】）')),
	paragraph('hh', run('一、基本情况')),
	paragraph(
		'a',
		run('截至本季末，'),
		run('在册低保对象【低保', '<w:b/>'),
		run('对象', '<w:color w:val="FF0000"/>'),
		'<w:proofErr w:type="spellStart"/>',
		run('人数】'),
		'<w:proofErr w:type="spellEnd"/>',
		run('，【低保对象人数·同比】', '<w:u w:val="single"/>'),
		run('；发放五保金【“五保”供养金（历史口径）·累计】；孤儿 &amp; 其他【孤儿数】。')
	),
	paragraph(
		'a',
		run(
			'发放“五保”供养金【“五保”供养金（历史口径）·累计】。城市低保标准【城市低保标准】，供养金【“三民”人员供养金（地方口径）·累计?】，农村【农村低保标准】。'
		)
	),
	paragraph('a', run('只有这一句，【“五保”供养金（历史口径）·累计】。')),
	paragraph(
		'a',
		run('会议：【字段：会议名称】。主持人：【字段：主持人】。'),
		box(paragraph('a', run('框内：孤儿【孤儿数】')))
	),
	table(
		['指标', '数值', '同比'],
		['低保对象', '【低保对象人数】', '【低保对象人数·同比】'],
		['“五保”供养金', '【“五保”供养金（历史口径）·累计】', '']
	),
	paragraph('hh', run('二、图表')),
	paragraph('a', run('【表：主要指标】')),
	paragraph('a', run('【图：'), run('低保对象变化】', '<w:i/>')),
	paragraph('hh', run('三、问题')),
	paragraph('a', run('【问题：3】', '<w:color w:val="00642D"/>')),
	paragraph('hh', run('四、缺数与出处')),
	paragraph('a', run('【缺数清单】')),
	paragraph('a', run('【数据出处】')),
	paragraph('a', run('【落款】'))
].join('');

export function rich(body = richBody): Uint8Array {
	const type = (name: string) =>
		`application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
	const override = (path: string, name: string) =>
		`<Override PartName="/word/${path}.xml" ContentType="${type(name)}"/>`;
	const related = (id: number, name: string, path: string) =>
		`<Relationship Id="rId${id}" Type="${office}/${name}" Target="${path}.xml"/>`;
	const parts: Record<string, string> = {
		'[Content_Types].xml':
			`${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}` +
			`${override('header1', 'header')}${override('footer1', 'footer')}</Types>`,
		'_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml':
			`${head}<w:document ${namespaces}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>` +
			'<w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>' +
			'<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>',
		'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${related(1, 'styles', 'styles')}${related(2, 'header', 'header1')}${related(3, 'footer', 'footer1')}</Relationships>`,
		'word/styles.xml': styles,
		'word/header1.xml': `${head}<w:hdr ${namespaces}>${paragraph('a', run('本期低保对象【低保对象人数】'))}</w:hdr>`,
		'word/footer1.xml': `${head}<w:ftr ${namespaces}>${paragraph('a', run('【地区】民政局'))}</w:ftr>`
	};
	return zipSync(
		Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))
	);
}
