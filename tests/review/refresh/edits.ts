import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a person does to a document, by places that are taken modulo what is there. */
export type Edit =
	| { kind: 'type'; at: number; offset: number; text: string }
	| { kind: 'split'; at: number; offset: number }
	| { kind: 'bold'; at: number }
	| { kind: 'move'; at: number; to: number }
	| { kind: 'copy'; at: number; to: number; marked: boolean }
	| { kind: 'remove'; at: number }
	| { kind: 'overwrite'; at: number; text: string }
	| { kind: 'empty'; at: number }
	| { kind: 'insertTracked'; at: number; text: string }
	| { kind: 'deleteTracked'; at: number };

const place = fc.nat(9999);
const typed = fc.constantFrom(
	'据了解',
	'，较往年',
	'12个',
	'（已核）',
	'<&>',
	'　',
	'同比'
);

export const edit: fc.Arbitrary<Edit> = fc.oneof(
	fc.record({ kind: fc.constant('type'), at: place, offset: place, text: typed }),
	fc.record({ kind: fc.constant('split'), at: place, offset: place }),
	fc.record({ kind: fc.constant('bold'), at: place }),
	fc.record({ kind: fc.constant('move'), at: place, to: place }),
	fc.record({ kind: fc.constant('copy'), at: place, to: place, marked: fc.boolean() }),
	fc.record({ kind: fc.constant('remove'), at: place }),
	fc.record({
		kind: fc.constant('overwrite'),
		at: place,
		text: fc.constantFrom('7777人', '约一半', '3.3%')
	}),
	fc.record({ kind: fc.constant('empty'), at: place }),
	fc.record({ kind: fc.constant('insertTracked'), at: place, text: typed }),
	fc.record({ kind: fc.constant('deleteTracked'), at: place })
) as fc.Arbitrary<Edit>;

const escaped = (text: string) =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Plain runs: `<w:r>`, properties, one text. */
const runs =
	/<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: xml:space="preserve")?>([^<]*)<\/w:t><\/w:r>/gs;
const bound =
	/(<w:bookmarkStart w:name="_M_\d+" w:id="\d+"\/>)((?:(?!<w:bookmark).)*?)(<w:bookmarkEnd w:id="\d+"\/>)/gs;
/** Paragraphs that stand alone in the body: nothing of tables, drawings and sections. */
const paragraphs =
	/<w:p>(?:(?!<w:p>|<\/w:p>|<w:sectPr|<w:drawing|<w:tbl|<w:fldChar).)*<\/w:p>/gs;

function nth(xml: string, pattern: RegExp, at: number): RegExpMatchArray | null {
	const all = [...xml.matchAll(pattern)];
	return all.length === 0 ? null : all[at % all.length]!;
}

const replaced = (xml: string, match: RegExpMatchArray, text: string): string =>
	xml.slice(0, match.index) + text + xml.slice(match.index! + match[0].length);

const run = (properties: string, text: string, inside = '') =>
	`<w:r>${properties}${inside}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A place in written text that cuts no entity in two. */
function cut(text: string, offset: number): [string, string] {
	const units = text.match(/&\w+;|./gsu) ?? [];
	const at = offset % (units.length + 1);
	return [units.slice(0, at).join(''), units.slice(at).join('')];
}

const bodyParagraph = (xml: string, at: number) => {
	const all = [...xml.matchAll(paragraphs)].filter(
		(match) => !insideCell(xml, match.index)
	);
	return all.length === 0 ? null : all[at % all.length]!;
};

const insideCell = (xml: string, at: number): boolean =>
	xml.lastIndexOf('<w:tc>', at) > xml.lastIndexOf('</w:tc>', at);

function apply(xml: string, one: Edit): string {
	switch (one.kind) {
		case 'type': {
			const match = nth(xml, runs, one.at);
			if (!match) return xml;
			const [head, tail] = cut(match[2]!, one.offset);
			return replaced(xml, match, run(match[1] ?? '', head + escaped(one.text) + tail));
		}
		case 'split': {
			const match = nth(xml, runs, one.at);
			if (!match) return xml;
			const [head, tail] = cut(match[2]!, one.offset);
			const properties = match[1] ?? '';
			return replaced(
				xml,
				match,
				`${run(properties, head)}<w:proofErr w:type="spellStart"/>${run(properties, tail)}`
			);
		}
		case 'bold': {
			const match = nth(xml, runs, one.at);
			return match && !match[1]
				? replaced(xml, match, run('<w:rPr><w:b/></w:rPr>', match[2]!))
				: xml;
		}
		case 'move': {
			const match = bodyParagraph(xml, one.at);
			if (!match) return xml;
			const without = replaced(xml, match, '');
			const target = bodyParagraph(without, one.to);
			return target ? replaced(without, target, target[0] + match[0]) : xml;
		}
		case 'copy': {
			const match = bodyParagraph(xml, one.at);
			const target = bodyParagraph(xml, one.to);
			if (!match || !target) return xml;
			const copy = one.marked
				? match[0].replace(/(w:name="_M_\d+)"/g, '$1_2"')
				: match[0].replace(/<w:bookmark[^>]*>/g, '');
			return replaced(xml, target, target[0] + copy);
		}
		case 'remove': {
			const match = bodyParagraph(xml, one.at);
			return match ? replaced(xml, match, '') : xml;
		}
		case 'overwrite': {
			const match = nth(xml, bound, one.at);
			return match
				? replaced(xml, match, match[1]! + run('', escaped(one.text)) + match[3]!)
				: xml;
		}
		case 'empty': {
			const match = nth(xml, bound, one.at);
			return match ? replaced(xml, match, match[1]! + match[3]!) : xml;
		}
		case 'insertTracked': {
			const match = nth(xml, runs, one.at);
			return match && !insideRevision(xml, match.index!)
				? replaced(
						xml,
						match,
						`${match[0]}<w:ins w:id="9001" w:author="甲" w:date="2026-10-01T00:00:00Z">${run('', escaped(one.text))}</w:ins>`
					)
				: xml;
		}
		case 'deleteTracked': {
			const match = nth(xml, runs, one.at);
			return match && !insideRevision(xml, match.index!)
				? replaced(
						xml,
						match,
						`<w:del w:id="9002" w:author="甲" w:date="2026-10-01T00:00:00Z"><w:r>${match[1] ?? ''}<w:delText xml:space="preserve">${match[2]}</w:delText></w:r></w:del>`
					)
				: xml;
		}
	}
}

const insideRevision = (xml: string, at: number): boolean =>
	['ins', 'del'].some(
		(name) => xml.lastIndexOf(`<w:${name} `, at) > xml.lastIndexOf(`</w:${name}>`, at)
	);

/** The document after all edits, one after another. */
export function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
	const parts = unzipSync(bytes);
	const path = 'word/document.xml';
	parts[path] = strToU8(edits.reduce(apply, strFromU8(parts[path]!)));
	return zipSync(parts);
}
