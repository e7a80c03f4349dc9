import type { Archive } from './archive.ts';
import { unescapeText, walkMarkup } from './markup.ts';

/** Words of a Word file, a paragraph a line; what was struck out does not count. Null where it is none. */
export function readWordText(archive: Archive): string | null {
	const bytes = archive.read('word/document.xml');
	if (!bytes) return null;
	let text = '';
	let inside = false;
	walkMarkup(new TextDecoder().decode(bytes), {
		open: (name) => {
			if (name === 't') inside = true;
		},
		text: (content) => {
			if (inside) text += unescapeText(content);
		},
		close: (name) => {
			if (name === 't') inside = false;
			if (name === 'p') text += '\n';
		}
	});
	return text;
}
