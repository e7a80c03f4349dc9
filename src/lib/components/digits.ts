/** A piece of printed text: a thousands group that is set off, a ratio sign, or text as it is. */
export interface DigitRun {
	type: 'text' | 'group' | 'ratio';
	text: string;
}

/** Takes `94830.5人` apart as `94`, `830`, `.5人`. Four digits and more are grouped; decimals never. */
export function digitRuns(text: string): DigitRun[] {
	const runs: DigitRun[] = [];
	const plain = (piece: string) => {
		for (const part of piece.split(/(∶)/))
			if (part !== '') runs.push({ type: part === '∶' ? 'ratio' : 'text', text: part });
	};
	let end = 0;
	for (const match of text.matchAll(/(?<![\d.])\d{4,}(?![年\d])/g)) {
		const digits = match[0];
		const head = digits.length % 3 || 3;
		plain(text.slice(end, match.index) + digits.slice(0, head));
		for (let at = head; at < digits.length; at += 3)
			runs.push({ type: 'group', text: digits.slice(at, at + 3) });
		end = match.index + digits.length;
	}
	plain(text.slice(end));
	return runs;
}
