import { toFullWidthPunct } from '#lib/wording/punctuation.ts';
import type { Span } from '../document.ts';
import { noticePieces } from '../words/notices.ts';
import { simplified } from '../words/traditional.ts';
import { rewritten, without, type Traced } from './traced.ts';

/** 采集残留: what copying from a page left in the text. */
export type ResidueKind =
	| 'notice'
	| 'pageNumber'
	| 'pinyin'
	| 'doubled'
	| 'halfWidth'
	| 'traditional'
	| 'brokenLine';

export interface Residue extends Span {
	readonly kind: ResidueKind;
	readonly text: string;
}

/** A syllable in brackets behind the character it reads: 關（guān）. */
const pinyin =
	/(?<=[\u3400-\u9fff]{2})[（(](?=[^（()）]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}(?:\s[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}){1,5}[)）]|(?<=[\u3400-\u9fff]{2})[（(](?=[^（()）]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?[aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng|n|r)?){2,6}[)）]|(?<=[\u3400-\u9fff])[（(](?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?[aeiouüvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng|n|r)?[)）]|(?<=[\u3400-\u9fff。；，]|^)\s*(?:[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\s*){2,}/gu;

/** The first of two marks of which the second is the one that was meant: “，，” “，。”. 、、 has lost a word, and stays. */
const doubled = /[，、；：。](?=[，；：。！？])|，(?=、)/gu;

const looseSpace =
	/(?<=[\u3400-\u9fff，。；：、（）“”])[ \u00a0\u3000]+|[ \u00a0\u3000]+(?=[\u3400-\u9fff，。；：、（）“”%])/gu;
/** 33 075元: a space between the thousands (GB/T 15835), in running text, where no row of a table is meant. */
const thousands =
	/(?<=[\u3400-\u9fff（]\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})*)[ \u00a0\u2009\u202f](?=\d{3}(?:[ \u00a0\u2009\u202f]\d{3})*(?:\.\d+)?[\u3400-\u9fff%])/gu;
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

/**
 * One paragraph made ready for reading: width, simplified characters, no pinyin, no doubled marks, no
 * notices. The original stays; what was in the way is told to `found`.
 */
export function clean(traced: Traced, found: (residue: Residue) => void): Traced {
	const tell =
		(kind: ResidueKind) =>
		(span: Span, text: string): void =>
			found({ ...span, kind, text });
	let text = rewritten(traced, plainWidth);
	for (const piece of noticePieces) text = without(text, piece, tell('notice'));
	text = without(text, invisible);
	text = told(text, simplify, 'traditional', found);
	text = without(text, pinyin, tell('pinyin'));
	text = told(text, toFullWidthPunct, 'halfWidth', found);
	text = without(text, doubled, tell('doubled'));
	return without(without(text, looseSpace), thousands);
}

const simplify = (text: string): string =>
	text.replace(/[\u3400-\u9fff]/gu, (char) => simplified.get(char) ?? char);

/** Full-width digits, letters and the signs of numbers become half-width; dashes of one kind. */
const plainWidth = (text: string): string =>
	text
		.replace(/[０-９Ａ-Ｚａ-ｚ％．＋]/gu, (char) =>
			String.fromCharCode(char.charCodeAt(0) - 0xfee0)
		)
		.replace(/(?<=\d)，(?=\d{3}(?:[^\d]|$))/gu, ',');

/** The change, and one residue from the first to the last character that it changed. */
function told(
	traced: Traced,
	change: (text: string) => string,
	kind: ResidueKind,
	found: (residue: Residue) => void
): Traced {
	const after = rewritten(traced, change);
	if (after.text === traced.text) return traced;
	const places: number[] = [];
	for (let at = 0; at < after.text.length; at++)
		if (after.text[at] !== traced.text[at]) places.push(at);
	for (const paragraph of new Set(places.map((at) => traced.paragraphs[at]!))) {
		const own = places.filter((at) => traced.paragraphs[at] === paragraph);
		const start = traced.offsets[own[0]!]!;
		found({
			kind,
			paragraph,
			start,
			end: start + 1,
			text: own.map((at) => traced.text[at]).join('')
		});
	}
	return after;
}
