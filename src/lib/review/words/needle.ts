/**
 * 必有的字: characters of which one must stand in any text that a pattern matches, so that the texts without them need
 * not be searched. Null where nothing can be said.
 */
export function needlesOf({ source }: RegExp): readonly string[] | null {
	const literals = alternativesOf(source).map(longestLiteral);
	return literals.every((one) => one !== '') ? literals : null;
}

const needles = new WeakMap<RegExp, readonly string[] | null>();

/** Every match of a global pattern; a text without its needles is not searched at all. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
	let own = needles.get(pattern);
	if (own === undefined) {
		own = needlesOf(pattern);
		needles.set(pattern, own);
	}
	return own === null || own.some((one) => text.includes(one))
		? [...text.matchAll(pattern)]
		: [];
}

/** Where the group or the class that opens at `from` is closed. */
function closeOf(source: string, from: number): number {
	const isClass = source[from] === '[';
	let depth = 0;
	for (let at = from; at < source.length; at++) {
		const one = source[at];
		if (one === '\\') at++;
		else if (isClass) {
			if (one === ']') return at;
		} else if (one === '[') at = closeOf(source, at);
		else if (one === '(') depth++;
		else if (one === ')' && --depth === 0) return at;
	}
	throw new Error(`unclosed: ${source}`);
}

/** The parts between the | that lie in no group. */
function alternativesOf(source: string): string[] {
	const parts: string[] = [];
	let from = 0;
	for (let at = 0; at < source.length; at++) {
		const one = source[at]!;
		if (one === '\\') at++;
		else if (one === '(' || one === '[') at = closeOf(source, at);
		else if (one === '|') {
			parts.push(source.slice(from, at));
			from = at + 1;
		}
	}
	return [...parts, source.slice(from)];
}

/** The longest run of plain Chinese characters that every match of one alternative has; '' for none. */
function longestLiteral(alternative: string): string {
	let longest = '';
	let run = '';
	const end = () => {
		if (run.length > longest.length) longest = run;
		run = '';
	};
	for (let at = 0; at < alternative.length; at++) {
		const one = alternative[at]!;
		if (/[\u4e00-\u9fff]/u.test(one)) {
			// 会? and 会{0,2} may be missing, 会+ may be followed by more of itself.
			const next = alternative[at + 1] ?? '';
			if (/[?*{]/u.test(next)) end();
			else run += one;
			if (next === '+') end();
			continue;
		}
		// What is only looked at takes no place between the characters on its two sides.
		const isLook = /^\(\?(?:[=!]|<[=!])/u.test(alternative.slice(at, at + 4));
		if (!isLook) end();
		if (one === '\\') at++;
		else if (one === '(' || one === '[') at = closeOf(alternative, at);
	}
	end();
	return longest;
}
