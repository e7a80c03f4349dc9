import { datasetKindNames, type DatasetKind } from '#lib/domain/dataset.ts';
import type { ReportDocument } from '../document.ts';
import { cleanText, escapeXml } from './text.ts';

const program = '救助数报';

/** 文件属性: which data it was written from, to be read in Word without opening the trace. */
export function customProperties({ type, draft, scope, signed }: ReportDocument) {
	return [
		{ name: '文种', value: type },
		{ name: '地区', value: `${scope.regionName}（${scope.region}）` },
		{ name: '期间', value: `${scope.periodText}（${scope.period}）` },
		{ name: '数据集', value: `${scope.datasetName}（${scope.dataset}）` },
		{
			name: '数据性质',
			value: datasetKindNames[scope.datasetKind as DatasetKind] ?? scope.datasetKind
		},
		{ name: '数据指纹', value: scope.fingerprint },
		{ name: '稿次', value: draft ? '初稿' : '定稿' },
		...(signed
			? [
					{ name: '签发人', value: cleanText(signed.who) },
					{ name: '签发理由', value: cleanText(signed.reason) },
					{ name: '签发事项', value: cleanText(signed.entries.join('；')) }
				]
			: [])
	];
}

/** docProps/core.xml. The time of day is not told: the same data on the same day give the same file. */
export function coreXml({ title, scope }: ReportDocument, today: string): string {
	const time = `<dcterms:TAG xsi:type="dcterms:W3CDTF">${escapeXml(today)}T00:00:00Z</dcterms:TAG>`;
	return (
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
		'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
		'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
		`<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(`${scope.regionName}，${scope.periodText}`)}</dc:subject>` +
		`<dc:creator>${program}</dc:creator><cp:lastModifiedBy>${program}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
		`${time.replaceAll('TAG', 'created')}${time.replaceAll('TAG', 'modified')}</cp:coreProperties>`
	);
}

export const appXml =
	'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
	'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
	`<Application>${program}</Application></Properties>`;
