import { attributesOf, scanXml } from '../read/xml-scan.ts';
import { escapeXml } from '#lib/report/docx/text.ts';

/** Properties of a paragraph or a run, each by its name as written. */
export type Properties = ReadonlyMap<string, string>;

/** The children of a `w:pPr` or `w:rPr`; none of an empty text. */
export function propertiesOf(xml: string): Properties {
	if (xml === '') return new Map();
	return new Map(
		scanXml(xml).children.map((child) => [child.name, xml.slice(child.start, child.end)])
	);
}

/** Their attributes are inherited one by one; of all others the whole element is. */
const byAttribute = new Set(['spacing', 'ind', 'rFonts']);

/** `over` laid on `base`, as a style lies on the one it is based on. */
export function merged(base: Properties, over: Properties): Properties {
	const all = new Map(base);
	for (const [name, xml] of over) {
		const below = all.get(name);
		all.set(name, below && byAttribute.has(name) ? joined(below, xml) : xml);
	}
	return all;
}

function joined(below: string, above: string): string {
	const values = new Map([
		...attributesOf(below, scanXml(below)),
		...attributesOf(above, scanXml(above))
	]);
	const tag = /^<([\w:]+)/.exec(above)![1]!;
	return `<${tag}${[...values].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('')}/>`;
}

/** The order in which the schema has them. */
const orders = {
	pPr: (
		'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
		'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
		'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
		'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
	).split(' '),
	rPr: (
		'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint ' +
		'noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText ' +
		'vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'
	).split(' ')
};

/** Written as the schema wants them; '' for none. */
export function propertiesXml(kind: 'pPr' | 'rPr', properties: Properties): string {
	const order = orders[kind];
	const rank = (name: string) =>
		order.includes(name) ? order.indexOf(name) : order.length;
	const inside = [...properties]
		.sort(([a], [b]) => rank(a) - rank(b))
		.map(([, xml]) => xml)
		.join('');
	return inside === '' ? '' : `<w:${kind}>${inside}</w:${kind}>`;
}
