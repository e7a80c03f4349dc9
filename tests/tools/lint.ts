import { strFromU8, unzipSync } from 'fflate';
import {
	childElements,
	descendants,
	namespaces,
	parseXml,
	type Element
} from '#lib/report/docx/xml.ts';
import { lintCharts } from './lint-charts.ts';
import { lintTrace } from './lint-trace.ts';

const { w } = namespaces;
const story = /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;

const value = (node: Element, name = 'val'): string => node.getAttributeNS(w, name) ?? '';

/** What the Open XML SDK does not see but Word or WPS minds, and what we promise ourselves. Empty when clean. */
export function lintDocx(bytes: Uint8Array): string[] {
	const parts = unzipSync(bytes);
	const read = (path: string) => parseXml(strFromU8(parts[path]!)).documentElement!;
	const found: string[] = [];
	const say = (rule: string, message: string) => found.push(`${rule}: ${message}`);

	const styles = new Set(
		[...descendants(read('word/styles.xml'))]
			.filter(({ localName }) => localName === 'style')
			.map((style) => value(style, 'styleId'))
	);
	const names = new Set<string>();
	const references: string[] = [];
	for (const path of Object.keys(parts).filter((one) => story.test(one))) {
		const root = read(path);
		const nodes = [...descendants(root)].filter(({ namespaceURI }) => namespaceURI === w);
		const named = (name: string) => nodes.filter(({ localName }) => localName === name);
		for (const kind of ['pStyle', 'rStyle', 'tblStyle'])
			for (const node of named(kind))
				if (!styles.has(value(node)))
					say('style', `${path} ${value(node)} is not defined`);
		for (const cell of named('tc'))
			if ([...childElements(cell)].at(-1)?.localName !== 'p')
				say('cell', `${path} a cell does not end in a paragraph`);
		for (const table of named('tbl')) lintTable(table, path, say);
		if (path === 'word/document.xml') lintPages(root, say);
		lintFields(named('fldChar'), path, say);
		lintBookmarks(nodes, path, names, say);
		lintDrawings(root, path, say);
		for (const code of named('instrText')) {
			const target = /(?:PAGE)?REF ([^\s\\]+)/.exec(code.textContent ?? '');
			if (target) references.push(target[1]!);
		}
		for (const paragraph of named('p')) lintText(paragraph, path, say);
	}
	for (const target of references)
		if (!names.has(target)) say('reference', `${target} has no bookmark`);
	for (const path of Object.keys(parts).filter((one) => one.endsWith('.rels')))
		for (const node of childElements(read(path)))
			if (node.getAttribute('TargetMode') === 'External')
				say('external', `${path} ${node.getAttribute('Target')}`);
	if (
		parts['word/settings.xml'] &&
		strFromU8(parts['word/settings.xml']).includes('updateFields')
	)
		say('prompt', 'updateFields makes Word ask on opening');
	return [...found, ...lintCharts(parts), ...lintTrace(bytes, names)];
}

type Say = (rule: string, message: string) => void;

function lintTable(table: Element, path: string, say: Say): void {
	const grid = [...childElements(table)].find(({ localName }) => localName === 'tblGrid');
	const columns = grid ? [...childElements(grid)] : [];
	if (columns.length === 0) say('grid', `${path} a table without gridCol`);
	const whole = columns.reduce((sum, column) => sum + Number(value(column, 'w')), 0);
	const width = [...descendants(table)].find(({ localName }) => localName === 'tblW');
	if (width && Math.abs(Number(value(width, 'w')) - whole) > 2)
		say('grid', `${path} width ${value(width, 'w')}, columns ${whole}`);
	for (const row of [...childElements(table)].filter(
		({ localName }) => localName === 'tr'
	)) {
		let spanned = 0;
		for (const cell of [...childElements(row)].filter(
			({ localName }) => localName === 'tc'
		)) {
			const span = [...descendants(cell)].find(
				({ localName }) => localName === 'gridSpan'
			);
			spanned += span ? Number(value(span)) : 1;
		}
		if (spanned !== columns.length)
			say('grid', `${path} a row of ${spanned} columns in a grid of ${columns.length}`);
	}
}

/** What stands on each kind of page: no table is wider than its type area, no heading is empty, no page is left blank. */
function lintPages(root: Element, say: Say): void {
	const body = [...childElements(root)].find(({ localName }) => localName === 'body')!;
	let own: Element[] = [];
	for (const block of childElements(body)) {
		own.push(block);
		const section =
			block.localName === 'sectPr'
				? block
				: [...descendants(block)].find(({ localName }) => localName === 'sectPr');
		if (!section) continue;
		lintSection(own, section, say);
		own = [];
	}
	if (own.length > 0) say('section', 'text after the last section');
}

function lintSection(blocks: readonly Element[], section: Element, say: Say): void {
	const of = (name: string) =>
		[...childElements(section)].find(({ localName }) => localName === name)!;
	const margins = of('pgMar');
	const area =
		Number(value(of('pgSz'), 'w')) -
		Number(value(margins, 'left')) -
		Number(value(margins, 'right'));
	let breaks = 0;
	for (const block of blocks) {
		const inside = [...descendants(block)];
		const first = (name: string) =>
			inside.find(
				({ localName, namespaceURI }) => localName === name && namespaceURI === w
			);
		if (block.localName === 'tbl' && Number(value(first('tblW')!, 'w')) > area)
			say('width', `a table of ${value(first('tblW')!, 'w')} on ${area}`);
		if (block.localName !== 'p') continue;
		const words = inside
			.filter(({ localName }) => localName === 't')
			.map(({ textContent }) => textContent)
			.join('')
			.trim();
		const style = first('pStyle');
		if (words === '' && style && /^(Heading|Title|Caption)/.test(value(style)))
			say('empty', `a ${value(style)} without words`);
		breaks = words === '' && first('pageBreakBefore') ? breaks + 1 : 0;
		if (breaks > 1) say('empty', 'a page with nothing on it');
	}
}

function lintFields(marks: readonly Element[], path: string, say: Say): void {
	let depth = 0;
	for (const mark of marks) {
		const type = value(mark, 'fldCharType');
		if (type === 'begin') depth++;
		if (type === 'end') depth--;
		if (depth < 0) say('field', `${path} an end without a begin`);
		if (/^(1|true|on)$/.test(value(mark, 'dirty')))
			say('prompt', `${path} a dirty field makes Word ask on opening`);
		depth = Math.max(0, depth);
	}
	if (depth > 0) say('field', `${path} ${depth} fields are not ended`);
}

function lintBookmarks(
	nodes: readonly Element[],
	path: string,
	names: Set<string>,
	say: Say
): void {
	const seen = new Set<string>();
	const open = new Set<string>();
	for (const node of nodes) {
		const id = value(node, 'id');
		if (node.localName === 'bookmarkStart') {
			const name = value(node, 'name');
			if (seen.has(id)) say('bookmark', `${path} id ${id} twice`);
			if (names.has(name)) say('bookmark', `name ${name} twice`);
			if (!/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name))
				say('bookmark', `bad name ${name}`);
			seen.add(id);
			open.add(id);
			names.add(name);
		}
		if (node.localName === 'bookmarkEnd' && !open.delete(id))
			say('bookmark', `${path} end without start ${id}`);
	}
	for (const id of open) say('bookmark', `${path} not ended ${id}`);
}

function lintDrawings(root: Element, path: string, say: Say): void {
	const ids = new Set<string>();
	for (const node of descendants(root)) {
		if (node.localName !== 'docPr') continue;
		const id = node.getAttribute('id') ?? '';
		if (ids.has(id)) say('drawing', `${path} id ${id} twice`);
		if (!node.getAttribute('descr')) say('drawing', `${path} ${id} has no description`);
		ids.add(id);
	}
}

/** Half-width marks beside Han characters, and what no text may hold. */
function lintText(paragraph: Element, path: string, say: Say): void {
	const text = [...descendants(paragraph)]
		.filter(({ localName, namespaceURI }) => localName === 't' && namespaceURI === w)
		.map((node) => node.textContent ?? '')
		.join('');
	const half = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u.exec(text);
	if (half)
		say(
			'punctuation',
			`${path} ${text.slice(Math.max(0, half.index - 6), half.index + 8)}`
		);
	if (/[\p{Cc}\uFFFD]/u.test(text)) say('character', `${path} ${JSON.stringify(text)}`);
}
