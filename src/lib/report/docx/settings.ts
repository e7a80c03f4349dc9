const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const office = 'http://schemas.microsoft.com/office/word';

const compatSettings: readonly (readonly [string, string])[] = [
	['compatibilityMode', '15'],
	['overrideTableStyleFontSizeAndJustification', '1'],
	['enableOpenTypeFeatures', '1'],
	['doNotFlipMirrorIndents', '1'],
	['differentiateMultirowTableHeaders', '1']
];

/**
 * word/settings.xml as a Chinese Word writes it. `useFELayout` is what makes Word set the small
 * space between Han characters and digits; no field is marked for updating, so nothing is asked on opening.
 */
export const settingsXml =
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="${w}"><w:zoom w:percent="100"/>` +
	'<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>' +
	'<w:drawingGridVerticalSpacing w:val="579"/><w:displayHorizontalDrawingGridEvery w:val="0"/>' +
	'<w:characterSpacingControl w:val="compressPunctuation"/>' +
	'<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>' +
	'<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>' +
	compatSettings
		.map(
			([name, value]) =>
				`<w:compatSetting w:name="${name}" w:uri="${office}" w:val="${value}"/>`
		)
		.join('') +
	'</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>' +
	'<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" ' +
	'w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>' +
	'<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>';
