import { attribute, descendants, type XmlNode } from '../read/xml-scan.ts';

/** Of a page that says nothing of itself: A4 with the margins of a 公文. */
const usual = 8845;

/** Width of the type area that a paragraph stands in, in twips: its cell, else the column of its section. */
export function widthAt(xml: string, body: XmlNode, paragraph: XmlNode): number {
	for (let node = paragraph.parent; node; node = node.parent)
		if (node.name === 'tc') {
			const width = cellWidth(xml, node);
			if (width !== null) return width;
		}
	const section = [...descendants(body)].find(
		({ name, end }) => name === 'sectPr' && end > paragraph.start
	);
	return (section && sectionWidth(xml, section)) ?? usual;
}

const number = (xml: string, node: XmlNode | undefined, name: string): number | null => {
	const value = node ? Number(attribute(xml, node, name) ?? NaN) : NaN;
	return Number.isFinite(value) ? value : null;
};

/** Less the margins that Word gives a cell at both sides. */
function cellWidth(xml: string, cell: XmlNode): number | null {
	const width = cell.children
		.find(({ name }) => name === 'tcPr')
		?.children.find(({ name }) => name === 'tcW');
	if (!width || attribute(xml, width, 'w:type') !== 'dxa') return null;
	const twips = number(xml, width, 'w:w');
	return twips === null || twips < 1000 ? null : twips - 216;
}

function sectionWidth(xml: string, section: XmlNode): number | null {
	const child = (name: string) => section.children.find((one) => one.name === name);
	const margin = child('pgMar');
	const paper = number(xml, child('pgSz'), 'w:w');
	const [left, right] = [number(xml, margin, 'w:left'), number(xml, margin, 'w:right')];
	if (paper === null || left === null || right === null) return null;
	const columns = child('cols');
	const count = number(xml, columns, 'w:num') ?? 1;
	const between = number(xml, columns, 'w:space') ?? 425;
	const width = (paper - left - right - between * (count - 1)) / count;
	return width > 1000 ? Math.floor(width) : null;
}
