/** No name of a region or an indicator is longer: what is, is near none, and not worth minutes of comparing. */
const longestName = 200;

/**
 * 编辑距离, in code units; short names, so the plain table will do. Of a text that is no name it is the most that
 * it could be, and nobody waits for it.
 */
export function editDistance(a: string, b: string): number {
	if (a.length > longestName || b.length > longestName)
		return a === b ? 0 : Math.max(a.length, b.length);
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++)
			row[j] = Math.min(
				previous[j]! + 1,
				row[j - 1]! + 1,
				previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
			);
		previous = row;
	}
	return previous[b.length]!;
}

/**
 * The known names nearest to a mistyped one: by edits, then by shared characters, of which there must be
 * `least`.
 */
export function nearestNames(
	name: string,
	known: Iterable<string>,
	count: number,
	least = 2
): string[] {
	if (name.length > longestName) return [];
	const shared = (other: string) =>
		[...name].filter((char) => other.includes(char)).length;
	return [...known]
		.filter((other) => shared(other) >= Math.min(least, name.length))
		.map((other) => ({
			other,
			score:
				editDistance(name, other) / Math.max(name.length, other.length) -
				shared(other) / name.length
		}))
		.sort((a, b) => a.score - b.score || a.other.length - b.other.length)
		.slice(0, count)
		.map(({ other }) => other);
}

/** “，最接近的是……” for a refusal; nothing where nothing is near. */
export function nearestHint(name: string, known: Iterable<string>): string {
	const near = nearestNames(name, known, 3);
	return near.length === 0 ? '' : `，最接近的是${near.join('、')}`;
}
