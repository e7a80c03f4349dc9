/** Invisible marks that come with copied text: zero-width characters, a byte order mark, direction marks. */
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

/** Everything that is a space to the eye, 全角空格 and 千分空 among them. */
const spaces = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * 规范字符: full-width letters, digits and signs become half-width, every dash of a negative number `-`,
 * every kind of space one plain space. Chinese characters stay.
 */
export function plainCharacters(text: string): string {
	return text
		.replace(invisible, '')
		.replace(/[\uff01-\uff5e]/g, (char) =>
			String.fromCharCode(char.charCodeAt(0) - 0xfee0)
		)
		.replace(/\uffe5/g, '¥')
		.replace(/[\u2010-\u2013\u2212\ufe63]/g, '-')
		.replace(spaces, ' ')
		.trim();
}
