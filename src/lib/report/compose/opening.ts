import type { Piece } from './pieces.ts';

type Part = string | Piece;

/** When and where the last sentence of a paragraph said that things are; '' at its beginning. */
export interface Setting {
	time: string;
	place: string;
}

const isPhrase = (part: Part | undefined, name: string): boolean =>
	typeof part === 'object' && part.type === 'phrase' && part.phrase.name === name;

/**
 * 起首的时间和地点 (【期间：…】，【地区：…】) that the sentence before has just said are not said again, so that
 * every sentence of a template may stand alone and a paragraph still says its date once.
 *
 * @param say the words of a piece that asks nothing of the data.
 */
export function withoutRepeatedOpening(
	parts: readonly Part[],
	before: Setting,
	say: (piece: Piece) => string
): { parts: readonly Part[]; setting: Setting } {
	const [first, comma] = parts;
	if (!isPhrase(first, '期间') || typeof comma !== 'string' || !comma.startsWith('，'))
		return { parts, setting: before };
	const time = say(first as Piece);
	const next = parts[2];
	const placed = comma === '，' && isPhrase(next, '地区');
	const place = placed ? say(next as Piece) : before.place;
	const setting = { time, place };
	if (time !== before.time) return { parts, setting };
	const rest = placed
		? parts.slice(place === before.place ? 3 : 2)
		: [comma.slice(1), ...parts.slice(2)].filter((part) => part !== '');
	return { parts: rest, setting };
}
