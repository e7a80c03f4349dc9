const wide: Record<string, string> = {
	',': '，',
	':': '：',
	';': '；',
	'(': '（',
	')': '）',
	'!': '！',
	'?': '？',
	'~': '～'
};

const han = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef”“’‘]/;

/**
 * 全角标点: half-width , : ; ( ) ! ? ~ beside Chinese become full-width; decimal points, thousands commas
 * and what stands between Latin letters stay.
 */
export function toFullWidthPunct(text: string): string {
	const chars = [...text];
	return chars
		.map((char, index) => {
			const full = wide[char];
			if (!full) return char;
			const before = chars[index - 1] ?? '';
			const after = chars[index + 1] ?? '';
			if (char === ',' && /\d/.test(before) && /\d/.test(after)) return char;
			if (char === ':' && /\d/.test(before) && /\d/.test(after)) return char;
			return han.test(before) || han.test(after) || /\d/.test(before) ? full : char;
		})
		.join('');
}
