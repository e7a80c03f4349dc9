import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The file in a form LibreOffice 7 can lay out: it puts each character of a character grid into two
 * cells (14 on a line). Lines of the grid with −0.25 pt between characters give the same 28 × 22.
 */
export function forLibreOffice(bytes: Uint8Array): Uint8Array {
	const parts = unzipSync(bytes);
	const edit = (path: string, change: (text: string) => string) => {
		parts[path] = strToU8(change(strFromU8(parts[path]!)));
	};
	if (!strFromU8(parts['word/document.xml']!).includes('"linesAndChars"')) return bytes;
	edit('word/document.xml', (text) =>
		text.replaceAll('"linesAndChars"', '"lines"').replace(/ w:charSpace="-?\d+"/g, '')
	);
	edit('word/styles.xml', (text) =>
		text.replace(/(w:styleId="Normal">.*?)(<w:kern )/s, '$1<w:spacing w:val="-5"/>$2')
	);
	return zipSync(parts);
}
