import { strFromU8 } from 'fflate';
import { UserError } from '#lib/domain/errors.ts';
import type { Paragraph, SourceDocument } from '../document.ts';
import { wordPrefix } from './namespace.ts';
import { broken, openPackage, type DocxPackage } from './package.ts';
import { readStory, type Segment } from './story.ts';
import { attribute, descendants, scanXml, type XmlNode } from './xml-scan.ts';

/** A .docx with everything needed to write it back with a few insertions and no other change. */
export interface DocxDocument extends SourceDocument {
	readonly kind: 'docx';
	readonly package: DocxPackage;
	readonly paragraphs: readonly DocxParagraph[];
	/** The text of every part that paragraphs stand in, by path. */
	readonly texts: Readonly<Record<string, string>>;
}

export interface DocxParagraph extends Paragraph {
	/** The part it stands in: the body, footnotes or endnotes. */
	readonly part: string;
	readonly segments: readonly Segment[];
	/** The `w:p` itself. */
	readonly node: XmlNode;
	/**
	 * The run of the body to which a comment on it is tied: Word takes no comment inside text boxes and
	 * notes. Null for a paragraph of the body itself.
	 */
	readonly host: XmlNode | null;
}

/**
 * Reads body, tables, text boxes, then the notes in the order in which they are referred to; headers and
 * footers behind them where they are asked for.
 */
export function readDocx(
	name: string,
	bytes: Uint8Array,
	{ furniture = false } = {}
): DocxDocument {
	try {
		const opened = openPackage(name, bytes);
		const texts: Record<string, string> = {};
		const paragraphs = readParts(opened, texts, furniture);
		return { kind: 'docx', package: opened, paragraphs, texts };
	} catch (cause) {
		throw cause instanceof UserError ? cause : broken(name, cause);
	}
}

function readParts(
	opened: DocxPackage,
	texts: Record<string, string>,
	furniture: boolean
): DocxParagraph[] {
	const read = (path: string) => {
		const xml = (texts[path] = strFromU8(opened.parts[path]!).replace(/^\uFEFF/, ''));
		const prefix = wordPrefix(xml);
		if (prefix === null) throw new Error(`no Word namespace in ${path}`);
		return { xml, prefix, root: scanXml(xml) };
	};
	const main = read(opened.main);
	const paragraphs: DocxParagraph[] = [];
	const add = (part: string, found: ReturnType<typeof readStory>, host?: XmlNode) => {
		for (const one of found)
			paragraphs.push({
				...one,
				index: paragraphs.length,
				part,
				place: host ? 'note' : one.place,
				host: host ?? one.host
			});
	};
	add(opened.main, readStory(main.xml, main.root, main.prefix));
	for (const kind of ['footnote', 'endnote'] as const) {
		const path = opened.main.replace(/[^/]*$/, `${kind}s.xml`);
		if (!opened.parts[path]) continue;
		const references = [...descendants(main.root)].filter(
			({ name }) => name === `${kind}Reference`
		);
		if (references.length === 0) continue;
		const notes = read(path);
		const byId = new Map(
			notes.root.children.map((note) => [
				attribute(notes.xml, note, `${notes.prefix}:id`),
				note
			])
		);
		for (const reference of references) {
			const note = byId.get(attribute(main.xml, reference, `${main.prefix}:id`));
			if (note)
				add(
					path,
					readStory(notes.xml, note, notes.prefix),
					reference.parent ?? undefined
				);
		}
	}
	if (furniture)
		for (const path of furnitureOf(opened)) {
			const { xml, root, prefix } = read(path);
			add(path, readStory(xml, root, prefix));
		}
	return paragraphs;
}

/** Headers, then footers, by their names: header2.xml before header10.xml. */
const furnitureOf = ({ parts, main }: DocxPackage): string[] => {
	const folder = main.replace(/[^/]*$/, '');
	return Object.keys(parts)
		.filter((path) => path.startsWith(folder))
		.map((path) => ({
			path,
			found: /^(header|footer)(\d*)\.xml$/.exec(path.slice(folder.length))
		}))
		.filter(({ found }) => found !== null)
		.sort(
			(a, b) =>
				b.found![1]!.localeCompare(a.found![1]!) ||
				Number(a.found![2]) - Number(b.found![2])
		)
		.map(({ path }) => path);
};
