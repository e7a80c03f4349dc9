import {
	childElements,
	descendants,
	parseXml,
	type Element
} from '#lib/report/docx/xml.ts';

/** A box in points from the upper left of its page. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export interface Line extends Box {
	text: string;
	words: readonly (Box & { text: string })[];
}

export interface Page {
	width: number;
	height: number;
	/** From top to bottom; what stands side by side at one height is one line. */
	lines: readonly Line[];
}

const box = (node: Element): Box => ({
	left: Number(node.getAttribute('xMin')),
	top: Number(node.getAttribute('yMin')),
	right: Number(node.getAttribute('xMax')),
	bottom: Number(node.getAttribute('yMax'))
});

const named = (node: Element, name: string) =>
	[...descendants(node)].filter(({ localName }) => localName === name);

/** Reads what `pdftotext -bbox-layout` writes. */
export function parsePages(html: string): Page[] {
	const xml = html.replace(/<!DOCTYPE[^>]*>/, '').replace(/<meta[^>]*>/g, '');
	return named(parseXml(xml).documentElement!, 'page').map((page) => ({
		width: Number(page.getAttribute('width')),
		height: Number(page.getAttribute('height')),
		lines: joined(named(page, 'line').map(line))
	}));
}

function line(node: Element): Line {
	const words = [...childElements(node)].map((word) => ({
		...box(word),
		text: word.textContent ?? ''
	}));
	return { ...box(node), text: words.map(({ text }) => text).join(''), words };
}

/** pdftotext breaks a line at a wide gap; pieces that overlap in height by half are one line. */
function joined(pieces: readonly Line[]): Line[] {
	const lines: Line[] = [];
	for (const piece of [...pieces].sort((a, b) => a.top - b.top || a.left - b.left)) {
		const same = lines.find(
			(line) =>
				Math.min(line.bottom, piece.bottom) - Math.max(line.top, piece.top) >
				0.5 * Math.min(line.bottom - line.top, piece.bottom - piece.top)
		);
		if (same) merge(same, piece);
		else lines.push({ ...piece });
	}
	return lines;
}

function merge(line: Line, piece: Line): void {
	const words = [...line.words, ...piece.words].sort((a, b) => a.left - b.left);
	Object.assign(line, {
		words,
		text: words.map(({ text }) => text).join(''),
		left: Math.min(line.left, piece.left),
		top: Math.min(line.top, piece.top),
		right: Math.max(line.right, piece.right),
		bottom: Math.max(line.bottom, piece.bottom)
	});
}
