/** Characters no XML may hold (control characters, halves of a pair) are dropped; tabs become spaces. */
export const cleanText = (text: string): string =>
	text
		.replace(/\t/g, ' ')
		.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (one) => (one === '\n' ? one : ''));

/** Nearly all text has nothing to escape, and a trace has a hundred thousand pieces of it. */
const needsEscape = /[&<>"\t\u2028\uFFFE\uFFFF\p{Cc}\p{Cs}]/u;

export const escapeXml = (text: string): string =>
	needsEscape.test(text) ? escaped(text) : text;

const escaped = (text: string): string =>
	cleanText(text)
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/\n/g, '&#10;')
		// A parser may read a line separator as a line end.
		.replace(/\u2028/g, '&#x2028;');

/**
 * 一行里的字数: a Han character or full-width mark is 1, a digit or Latin letter 0.5; between the two a
 * word processor leaves a quarter.
 */
export const widthOf = (text: string): number =>
	(text.match(/\p{Script=Han}(?=[\da-zA-Z])|[\da-zA-Z](?=\p{Script=Han})/gu)?.length ??
		0) /
		4 +
	[...text].reduce(
		(sum, one) => sum + (one.codePointAt(0)! < 0x2000 && one !== '·' ? 0.5 : 1),
		0
	);

/** Marks that Latin and Chinese fonts both have; Word takes the Latin shape unless told otherwise. */
export const isAmbiguous = (text: string): boolean => /[“”‘’—…·×÷°±≥≤∶①-⑳]/.test(text);
