const wordNamespaces = [
	'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
	'http://purl.oclc.org/ooxml/wordprocessingml/main'
];

/** The prefix by which a part writes Word's own elements, `w` nearly always; null where it has none. */
export function wordPrefix(xml: string): string | null {
	for (const [, prefix, uri] of xml.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']+)["']/g))
		if (wordNamespaces.includes(uri!)) return prefix!;
	return null;
}
