import type { Inline, Inlines } from '#lib/report/document.ts';
import { cleanText, escapeXml, isAmbiguous } from '#lib/report/docx/text.ts';
import type { XmlNode } from '../read/xml-scan.ts';
import { merged, propertiesOf, propertiesXml, type Properties } from './properties.ts';
import type { Binder } from './binder.ts';

/** 〔待填：…〕 stands out until it is filled. */
const blank = propertiesOf(
	'<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/></w:rPr>'
);

/** Marks that a Latin font has too are told to be Chinese, where the run does not say so itself. */
const chinese = propertiesOf('<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>');

/** What the run looks like: its own properties, without those of a revision. */
export function lookOf(xml: string, run: XmlNode): Properties {
	const node = run.children.find(({ name }) => name === 'rPr');
	const own = new Map(propertiesOf(node ? xml.slice(node.start, node.end) : ''));
	for (const name of ['ins', 'del', 'rPrChange']) own.delete(name);
	return own;
}

/** Inlines as runs in one look; numbers are bound, unless nobody binds here. */
export const runsOf = (
	inlines: Inlines,
	look: Properties,
	binder: Binder | null
): string =>
	inlines
		.map((inline) => {
			const xml = runXml(inline, look);
			return inline.type === 'number' && binder
				? binder.bind(inline.stat, inline.text, xml)
				: xml;
		})
		.join('');

function runXml({ type, text }: Inline, look: Properties): string {
	const words = cleanText(text);
	const told = isAmbiguous(words) ? merged(chinese, look) : look;
	const properties = type === 'blank' ? merged(told, blank) : told;
	const inside = words
		.split('\n')
		.map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
		.join('<w:br/>');
	return `<w:r>${propertiesXml('rPr', properties)}${inside}</w:r>`;
}
