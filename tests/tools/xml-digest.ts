import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { descendants, parseXml, type Element } from '#lib/report/docx/xml.ts';

/**
 * 版式摘要 of a part: what form it has, whatever its words and figures are. Canonical: attributes in the order of their
 * names, ids and names of bookmarks as #, text left out; a line for each element as it is written, with how often, and
 * a hash of the order in which they stand.
 */
export function digestOf(path: string, xml: string): string {
	const counts = new Map<string, number>();
	const order = createHash('sha256');
	const root = parseXml(xml).documentElement!;
	for (const element of [root, ...descendants(root)]) {
		const line = lineOf(element, path);
		counts.set(line, (counts.get(line) ?? 0) + 1);
		order.update(`${depthOf(element)} ${line}\n`);
	}
	const lines = [...counts].map(
		([line, count]) => `${line}${count > 1 ? ` ×${count}` : ''}`
	);
	return [
		`== ${path} 次序 ${order.digest('hex').slice(0, 12)}`,
		...lines.sort((a, b) => (a < b ? -1 : 1))
	].join('\n');
}

/** Every XML part of a package, by path; workbooks are packages of their own and are left out. */
export const digestsOf = (bytes: Uint8Array): Map<string, string> =>
	new Map(
		Object.entries(unzipSync(bytes))
			.filter(([path]) => /\.(xml|rels)$/.test(path))
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([path, part]) => [path, digestOf(path, strFromU8(part))])
	);

function lineOf(element: Element, path: string): string {
	const attributes = [...element.attributes]
		.filter(({ name }) => !name.startsWith('xmlns'))
		.map(({ name, value }) => `${name}=${settled(element, name, value, path)}`)
		.sort();
	return [element.nodeName, ...attributes].join(' ');
}

/** Names of what is counted or made from data; bounds of an axis follow its figures. */
const counted = /^(?:w:id|w:name|id|name|r:id|Id|descr|title|w:anchor|fmtid|pid)$/;
const ofData = /^c:(?:max|min|majorUnit|minorUnit|idx|order|ptCount|logBase)$/;

function settled(element: Element, name: string, value: string, path: string): string {
	if (path.startsWith('customXml/') || path.startsWith('docProps/')) return '#';
	if (counted.test(name) && !/^w:(?:style|font|lsdException)$/.test(element.nodeName))
		return '#';
	return ofData.test(element.nodeName) ? '#' : value;
}

function depthOf(element: Element): number {
	let depth = 0;
	for (let at = element.parentNode; at; at = at.parentNode) depth++;
	return depth;
}
