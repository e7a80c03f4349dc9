import { strFromU8 } from 'fflate';
import { UserError } from '#lib/domain/errors.ts';
import { escapeXml } from '#lib/report/docx/text.ts';
import type { Span } from '../document.ts';
import type { DocxDocument } from '../read/docx.ts';
import { wordPrefix } from '../read/namespace.ts';
import type { DocxPackage } from '../read/package.ts';
import { attribute, descendants, scanXml } from '../read/xml-scan.ts';
import { Cuts } from './cuts.ts';
import { packDocx } from './pack.ts';
import { splice } from './splice.ts';

/** 批注: a remark tied to a stretch of the text; a line break begins a paragraph. */
export interface Comment extends Span {
	readonly text: string;
}

export interface CommentOptions {
	author: string;
	initials: string;
	/** ISO date; the clock is not asked. */
	today: string;
}

/** Word takes no more comment ranges in one document ([MS-OI29500] 2.1.315). */
const mostComments = 32_000;

const relationships =
	'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const contentType =
	'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * The same .docx with comments. In the body, runs are split and markers added; the comments part grows
 * or is made; every other part is the same to the byte.
 */
export function addComments(
	document: DocxDocument,
	comments: readonly Comment[],
	options: CommentOptions
): Uint8Array {
	if (comments.length > mostComments)
		throw new UserError(
			`批注有${comments.length}条，超过 Word 的上限${mostComments}条。请先按类别筛选再导出。`
		);
	const { parts, main } = document.package;
	const { path, xml, added } = commentsPart(document.package);
	const prefix = wordPrefix(xml)!;
	let id = nextId(xml, prefix);
	const mainText = document.texts[main]!;
	const w = wordPrefix(mainText)!;
	const cuts = new Cuts(mainText, w);
	let entries = '';
	for (const comment of comments) {
		const paragraph = document.paragraphs[comment.paragraph]!;
		cuts.surround(
			paragraph,
			comment.start,
			comment.end,
			`<${w}:commentRangeStart ${w}:id="${id}"/>`,
			`<${w}:commentRangeEnd ${w}:id="${id}"/><${w}:r><${w}:commentReference ${w}:id="${id}"/></${w}:r>`
		);
		entries += entry(prefix, id++, comment.text, options);
	}
	return packDocx(parts, {
		...added,
		[main]: splice(mainText, cuts.edits()),
		[path]: appended(xml, prefix, entries)
	});
}

function entry(
	w: string,
	id: number,
	text: string,
	{ author, initials, today }: CommentOptions
): string {
	const paragraphs = text
		.split('\n')
		.map(
			(line) =>
				`<${w}:p><${w}:r><${w}:t xml:space="preserve">${escapeXml(line)}</${w}:t></${w}:r></${w}:p>`
		)
		.join('');
	return (
		`<${w}:comment ${w}:id="${id}" ${w}:author="${escapeXml(author)}" ${w}:date="${today}T00:00:00Z" ` +
		`${w}:initials="${escapeXml(initials)}">${paragraphs}</${w}:comment>`
	);
}

/** The part that is there, or an empty one with the relationship and the content type it needs. */
function commentsPart({ parts, main }: DocxPackage): {
	path: string;
	xml: string;
	added: Record<string, string>;
} {
	const folder = main.replace(/[^/]*$/, '');
	const relsPath = `${folder}_rels/${main.slice(folder.length)}.rels`;
	const rels = parts[relsPath] ? strFromU8(parts[relsPath]) : emptyRelationships;
	const known = [...descendants(scanXml(rels))].filter(
		({ name }) => name === 'Relationship'
	);
	const present = known.find((one) =>
		/\/relationships\/comments$/.test(attribute(rels, one, 'Type') ?? '')
	);
	if (present) {
		const target = attribute(rels, present, 'Target') ?? '';
		const path = target.startsWith('/') ? target.slice(1) : folder + target;
		return { path, xml: strFromU8(parts[path]!), added: {} };
	}
	let path = `${folder}comments.xml`;
	for (let n = 1; parts[path]; n++) path = `${folder}comments${n}.xml`;
	const ids = new Set(known.map((one) => attribute(rels, one, 'Id')));
	let n = 1;
	while (ids.has(`rIdReview${n}`)) n++;
	return {
		path,
		xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"></w:comments>`,
		added: {
			[relsPath]: rels.replace(
				/<\/(\w+:)?Relationships>\s*$/,
				(end, prefix = '') =>
					`<${prefix}Relationship Id="rIdReview${n}" Type="${relationships}" Target="${path.slice(folder.length)}"/>${end}`
			),
			'[Content_Types].xml': strFromU8(parts['[Content_Types].xml']!).replace(
				/<\/(\w+:)?Types>\s*$/,
				(end, prefix = '') =>
					`<${prefix}Override PartName="/${path}" ContentType="${contentType}"/>${end}`
			)
		}
	};
}

const emptyRelationships =
	'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

const nextId = (xml: string, prefix: string): number =>
	1 +
	[...descendants(scanXml(xml))]
		.filter(({ name }) => name === 'comment')
		.reduce(
			(most, node) => Math.max(most, Number(attribute(xml, node, `${prefix}:id`))),
			-1
		);

/** Puts entries before the end of the part; an empty root is opened for them. */
function appended(xml: string, prefix: string, entries: string): string {
	const root = scanXml(xml);
	if (root.closeStart > root.openEnd || !xml.slice(0, root.openEnd).endsWith('/>'))
		return splice(xml, [{ at: root.closeStart, remove: 0, insert: entries }]);
	return splice(xml, [
		{ at: root.openEnd - 2, remove: 2, insert: `>${entries}</${prefix}:comments>` }
	]);
}
