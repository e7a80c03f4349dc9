/** Reads each text once: the same few stand in thousands of rows. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined || known.has(text)) return before!;
		const value = read(text);
		known.set(text, value);
		return value;
	};
}
