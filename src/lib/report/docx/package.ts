import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { chartXml } from './chart-xml.ts';
import type { Parts } from './compile.ts';
import { traceNamespace } from './trace-part.ts';

/** Parts that are written whole by us, over what the library wrote. */
export interface OwnParts {
	styles: string;
	settings: string;
	fontTable: string;
	core: string;
	app: string;
	trace: string;
}

/** The same moment in every file: the DOS time of a zip entry is local and must not differ between runs. */
const moment = new Date(2020, 0, 1, 0, 0, 0);

const relationship =
	'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const traceId = '{6F2C7B0E-3C5A-4E0B-9C61-7A1D5B1E9A31}';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Puts our own parts in, renumbers what is random, and packs in a fixed order: same document, same bytes. */
export function finishPackage(made: Parts, own: OwnParts): Uint8Array {
	const parts = new Map([...made].map(([path, data]) => [path, settled(path, data)]));
	const put = (path: string, text: string) => void parts.set(path, text);
	const edit = (path: string, change: (text: string) => string) =>
		put(path, change(textOf(parts.get(path)!)));

	put('word/styles.xml', own.styles);
	put('word/settings.xml', own.settings);
	put('word/fontTable.xml', own.fontTable);
	put('docProps/core.xml', own.core);
	put('docProps/app.xml', own.app);
	put('customXml/item1.xml', own.trace);
	put(
		'customXml/itemProps1.xml',
		`${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ` +
			`ds:itemID="${traceId}"><ds:schemaRefs><ds:schemaRef ds:uri="${traceNamespace}"/></ds:schemaRefs></ds:datastoreItem>`
	);
	put(
		'customXml/_rels/item1.xml.rels',
		`${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="${relationship}/customXmlProps" Target="itemProps1.xml"/></Relationships>`
	);
	edit('[Content_Types].xml', (text) =>
		text.replace(
			'</Types>',
			'<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>'
		)
	);
	edit('word/_rels/document.xml.rels', (text) =>
		text.replace(
			'</Relationships>',
			`<Relationship Id="rIdTrace" Type="${relationship}/customXml" Target="../customXml/item1.xml"/></Relationships>`
		)
	);
	edit('word/document.xml', (text) => smallBreaks(countedIds(text)));
	renumberRelationships(parts);
	return pack(parts);
}

/** Parts that only need a fixed form of their own. */
function settled(path: string, data: string | Uint8Array): string | Uint8Array {
	if (/^word\/charts\/chart\d+\.xml$/.test(path)) return chartXml(textOf(data));
	if (path.endsWith('.xlsx') && typeof data !== 'string')
		return pack(new Map(Object.entries(unzipSync(data))));
	return data;
}

/** Ids of bookmarks and drawings, counted from 1 in this document: the library counts over all it has written. */
function countedIds(text: string): string {
	const bookmarks = new Map<string, number>();
	let drawings = 0;
	return text
		.replace(
			/(<w:bookmark(?:Start w:name="[^"]*"|End) w:id=")([^"]*)/g,
			(_, before: string, id: string) => {
				let place = bookmarks.get(id);
				if (place === undefined) bookmarks.set(id, (place = bookmarks.size + 1));
				return before + place;
			}
		)
		.replace(
			/(<wp:docPr\b[^>]* id=")[^"]*"/g,
			(_, before: string) => `${before}${++drawings}"`
		);
}

/** The empty paragraph that ends a section takes no line, or it would start a page of its own after a full one. */
const smallBreaks = (text: string): string =>
	text.replaceAll(
		'<w:p><w:pPr><w:sectPr',
		'<w:p><w:pPr><w:pStyle w:val="GovGap"/><w:spacing w:line="20" w:lineRule="exact"/><w:sectPr'
	);

/** The library makes relationship ids at random; they become rId1, rId2 … in the order of each file. */
function renumberRelationships(parts: Map<string, string | Uint8Array>): void {
	for (const [path, data] of parts) {
		const found = /^(.*?)_rels\/([^/]+)\.rels$/.exec(path);
		if (!found) continue;
		const ids = new Map<string, string>();
		const numbered = textOf(data).replace(/ Id="([^"]*)"/g, (_, id: string) => {
			ids.set(id, `rId${ids.size + 1}`);
			return ` Id="${ids.get(id)}"`;
		});
		parts.set(path, numbered);
		const owner = `${found[1]}${found[2]}`;
		const body = parts.get(owner);
		if (!body || ids.size === 0) continue;
		parts.set(
			owner,
			textOf(body).replace(
				/( r:[a-zA-Z]+=")([^"]*)"/g,
				(whole, before: string, id: string) =>
					ids.has(id) ? `${before}${ids.get(id)}"` : whole
			)
		);
	}
}

const textOf = (data: string | Uint8Array): string =>
	typeof data === 'string' ? data : strFromU8(data);
const bytesOf = (data: string | Uint8Array): Uint8Array =>
	typeof data === 'string' ? strToU8(data) : data;

/** A workbook is a zip already, and in a part of a few lines there is nothing to save: 0 stores them. */
const levelOf = (path: string, { length }: string | Uint8Array): 0 | 6 =>
	path.endsWith('.xlsx') || length < 400 ? 0 : 6;

const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

function pack(parts: Parts): Uint8Array {
	const rest = [...parts.keys()].filter((path) => !first.includes(path)).sort();
	const entries: Zippable = {};
	for (const path of [...first, ...rest]) {
		const data = parts.get(path);
		if (data !== undefined)
			entries[path] = [bytesOf(data), { level: levelOf(path, data), mtime: moment }];
	}
	return zipSync(entries, { mtime: moment });
}
