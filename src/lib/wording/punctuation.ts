const wide: Readonly<Record<string, string>> = {
	',': '，',
	':': '：',
	';': '；',
	'(': '（',
	')': '）',
	'!': '！',
	'?': '？',
	'~': '～'
};

/** Chinese characters and everything that only stands among them. */
const han = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef”“’‘]/;

/** What ends a number: a digit or its percent sign. */
const figure = /[\d%]/;

/**
 * 全角标点: half-width , : ; ( ) ! ? ~ among Chinese become full-width; decimal points, 千分撇, times of day
 * and what stands between Latin letters stay. Brackets change in pairs. Doing it twice changes nothing.
 */
export function toFullWidthPunct(text: string): string {
	const chars = [...text];
	const change = chars.map((char, at) => wide[char] !== undefined && among(chars, at));
	// A bracket is as wide as its partner: 数据(2024) has Chinese on one side only.
	const open: number[] = [];
	chars.forEach((char, at) => {
		if (char === '(') open.push(at);
		if (char !== ')') return;
		const partner = open.pop();
		if (partner === undefined) return;
		change[at] = change[partner] = change[at]! || change[partner]!;
	});
	return chars.map((char, at) => (change[at] ? wide[char]! : char)).join('');
}

/** Whether the sign at `at` stands in Chinese text: beside a Chinese character, or closing a figure in it. */
function among(chars: readonly string[], at: number): boolean {
	const char = chars[at]!;
	const rest = chars.slice(at + 1).join('');
	const before = chars[at - 1] ?? '';
	if (han.test(before) || han.test(chars[at + 1] ?? '')) return true;
	if (char === '(' || char === ')' || !figure.test(before)) return false;
	if (char === ',' && /^\d{3}(?!\d)/.test(rest)) return false;
	if (char === ':' && /^\d/.test(rest)) return false;
	return !/^\s*[A-Za-z]/.test(rest);
}
