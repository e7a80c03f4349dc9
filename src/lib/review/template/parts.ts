import { strFromU8, strToU8 } from 'fflate';
import { escapeXml } from '#lib/report/docx/text.ts';
import type { DocxPackage } from '../read/package.ts';
import { attribute, descendants, scanXml } from '../read/xml-scan.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** 部件: what is added to somebody's package, and where it is told of. The parts it has stay as they are. */
export class AddedParts {
	readonly #package: DocxPackage;
	readonly #changed: Record<string, string | Uint8Array> = {};
	readonly #relationships: string[] = [];
	readonly #types: string[] = [];
	readonly #ids: Set<string>;

	constructor(opened: DocxPackage) {
		this.#package = opened;
		const rels = this.#text(this.#relsPath);
		this.#ids = new Set([...rels.matchAll(/\sId="([^"]*)"/g)].map(([, id]) => id!));
	}

	/** A path that no part has: `word/charts/chart4.xml` for `word/charts/chart#.xml`. */
	free(pattern: string): string {
		for (let number = 1; ; number++) {
			const path = pattern.replace('#', String(number));
			if (!this.#package.parts[path] && !this.#changed[path]) return path;
		}
	}

	put(path: string, data: string | Uint8Array, type: string | null = null): void {
		this.#changed[path] = data;
		if (type !== null)
			this.#types.push(
				`<Override PartName="/${path}" ContentType="${escapeXml(type)}"/>`
			);
	}

	/** Tells the body of a part. Gives the id by which the body refers to it. */
	relate(type: string, path: string): string {
		let number = this.#ids.size + 1;
		while (this.#ids.has(`rId${number}`)) number++;
		const id = `rId${number}`;
		this.#ids.add(id);
		this.#relationships.push(
			`<Relationship Id="${id}" Type="${office}/${type}" Target="/${escapeXml(path)}"/>`
		);
		return id;
	}

	/** Changed and added parts by path, with what tells of them. */
	get all(): Record<string, string | Uint8Array> {
		const types = '[Content_Types].xml';
		return {
			...this.#changed,
			...(this.#types.length > 0
				? { [types]: before(this.#text(types), '</Types>', this.#types) }
				: {}),
			...(this.#relationships.length > 0
				? {
						[this.#relsPath]: before(
							this.#text(this.#relsPath),
							'</Relationships>',
							this.#relationships
						)
					}
				: {})
		};
	}

	get #relsPath(): string {
		return this.#package.main.replace(/([^/]*)$/, '_rels/$1.rels');
	}

	#text(path: string): string {
		const part = this.#package.parts[path];
		if (part)
			return strFromU8(part).replace(
				/<Relationships([^>]*)\/>\s*$/,
				'<Relationships$1></Relationships>'
			);
		return `${head}<Relationships xmlns="${packages}/relationships"></Relationships>`;
	}
}

function before(xml: string, closing: string, more: readonly string[]): string {
	const at = xml.lastIndexOf(closing);
	if (at < 0) throw new Error(`no ${closing} in a part`);
	return xml.slice(0, at) + more.join('') + xml.slice(at);
}

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Takes the charts of a package drawn by us, and the workbooks behind them. Gives their new ids by the old ones. */
export function takeCharts(
	drawn: Readonly<Record<string, Uint8Array>>,
	into: AddedParts
): Map<string, string> {
	const ids = new Map<string, string>();
	const rels = strFromU8(drawn['word/_rels/document.xml.rels']!);
	for (const node of descendants(scanXml(rels))) {
		if (!(attribute(rels, node, 'Type') ?? '').endsWith('/chart')) continue;
		const name = (attribute(rels, node, 'Target') ?? '').replace('charts/', '');
		const path = into.free('word/charts/chart#.xml');
		into.put(path, ownColours(strFromU8(drawn[`word/charts/${name}`]!)), chartType);
		ids.set(attribute(rels, node, 'Id') ?? '', into.relate('chart', path));
		const own = `word/charts/_rels/${name}.rels`;
		const workbook = /embeddings\/([^"]+)"/.exec(strFromU8(drawn[own]!))![1]!;
		const book = into.free('word/embeddings/Microsoft_Excel_Worksheet#.xlsx');
		into.put(book, drawn[`word/embeddings/${workbook}`]!, workbookType);
		into.put(
			path.replace(/([^/]*)$/, '_rels/$1.rels'),
			strToU8(
				strFromU8(drawn[own]!).replace(
					`embeddings/${workbook}"`,
					`embeddings/${book.replace('word/embeddings/', '')}"`
				)
			)
		);
	}
	return ids;
}

/** Black on white, whatever colours their theme gives to text and background; a file may have no theme at all. */
const ownColours = (xml: string): string =>
	xml.replace(
		/<a:schemeClr val="(bg1|tx1)"(\/>|>(.*?)<\/a:schemeClr>)/gs,
		(_, name: string, _rest: string, inside = '') =>
			`<a:srgbClr val="${name === 'bg1' ? 'FFFFFF' : '000000'}">${inside}</a:srgbClr>`
	);

const traceId = '{6F2C7B0E-3C5A-4E0B-9C61-7A1D5B1E9A31}';

/** 溯源部件: in the place of the one the file has, if it was a document of ours once. */
export function putTrace(
	trace: string,
	namespace: string,
	old: string | null,
	into: AddedParts
): void {
	if (old !== null) return into.put(old, trace);
	const path = into.free('customXml/item#.xml');
	const properties = path.replace('item', 'itemProps');
	into.put(path, trace, 'application/xml');
	into.put(
		properties,
		`${head}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ` +
			`ds:itemID="${traceId}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
		'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
	);
	into.put(
		path.replace(/([^/]*)$/, '_rels/$1.rels'),
		`${head}<Relationships xmlns="${packages}/relationships">` +
			`<Relationship Id="rId1" Type="${office}/customXmlProps" Target="${properties.replace('customXml/', '')}"/></Relationships>`
	);
	into.relate('customXml', path);
}
