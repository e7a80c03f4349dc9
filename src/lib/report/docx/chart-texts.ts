import { strFromU8 } from 'fflate';
import type { ChartPlace } from './marks.ts';
import { descendants, parseXml, type Element } from './xml.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

const charts = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const named = (node: Element, name: string): Element[] =>
	[...descendants(node)].filter(
		({ localName, namespaceURI }) => localName === name && namespaceURI === charts
	);

/**
 * The values native charts show, as text, by their place in the document, whatever parts a program moved
 * them to on saving; undefined where there is none. `root` is the main part.
 */
export function plottedTexts(
	root: Element,
	parts: Parts
): (place: ChartPlace) => string | undefined {
	const targets = targetsOf(parts);
	const series = named(root, 'chart').map((reference) => {
		const target = targets.get(reference.getAttributeNS(relations, 'id') ?? '');
		const part = target ? parts[`word/${target}`] : undefined;
		return part ? named(parseXml(strFromU8(part)).documentElement!, 'ser') : [];
	});
	return ({ chart, series: at, point }) => {
		const own = series[chart]?.find((one) => indexOf(one) === at);
		const values = own && named(own, 'val')[0];
		return values
			? (named(values, 'pt').find((one) => one.getAttribute('idx') === String(point))
					?.textContent ?? undefined)
			: undefined;
	};
}

const indexOf = (series: Element): number =>
	Number(named(series, 'idx')[0]?.getAttribute('val'));

function targetsOf(parts: Parts): Map<string, string> {
	const file = parts['word/_rels/document.xml.rels'];
	if (!file) return new Map();
	return new Map(
		[...descendants(parseXml(strFromU8(file)).documentElement!)].map((one) => [
			one.getAttribute('Id') ?? '',
			(one.getAttribute('Target') ?? '').replace(/^\/word\//, '')
		])
	);
}
