import type { SourceDocument } from '../document.ts';
import type { TextPlace } from '../trace/read.ts';

const units =
	'(?:[万亿]?(?:元|人次|人|户次|户|个工作日|个百分点|个|家|期|次|对|张|处|件|条|项|天|名)|%|倍|∶1)?';
const behind = new RegExp(
	String.raw`^(?:每人每[月年]|约|近|超过)?(?:\p{Script=Han}{0,5}(?:增长|下降|提高|降低|增加|减少))?\d[\d.,]*[万亿]?${units}`,
	'u'
);
const before = new RegExp(String.raw`(?:每人每[月年])?\d[\d.,]*[万亿]?${units}$`, 'u');

/**
 * Whoever marks a number and types another over it leaves its bookmark empty, with the new figure on one side
 * of it: that figure. Null where none stands there, and the number was only deleted.
 */
export function typedOver({ span }: TextPlace, document: SourceDocument): string | null {
	if (!span) return null;
	const { text } = document.paragraphs[span.paragraph]!;
	return (
		behind.exec(text.slice(span.end))?.[0] ??
		before.exec(text.slice(0, span.start))?.[0] ??
		null
	);
}
