import Big from 'big.js';
import type { Stat } from '#lib/domain/stat.ts';
import { fixed } from '#lib/wording/round.ts';
import type { Mark } from './marks.ts';
import { howInWords } from './how-in-words.ts';
import { togetherSaid } from './how-together.ts';
import type { AsFigure, AsNothing, AsPlotted, Said } from './said.ts';
import { sayAgain } from './say-again.ts';

/**
 * How each number of a document was said, so that `sayAgain` gives its text back; null where no way
 * is found. `profile` is the document's, which is tried first.
 */
export function howSaid(
	marks: readonly Mark[],
	profile: 'report' | 'speech'
): (Said | null)[] {
	const together = togetherSaid(marks, profile);
	const found = marks.map(
		(mark, index): Found =>
			together.get(index) ?? (mark.place ? asPlotted(mark) : alone(mark, profile))
	);
	return found.map((one, index) =>
		Array.isArray(one) ? nearest(one, marks, found, index) : one
	);
}

/** Several where the text fits more than one scale: 0.00 is nought in 万元 as in 亿元. */
type Found = Said | AsFigure[] | null;

const bareFigure = /^-?\d+(?:\.\d+)?$/;

function alone(mark: Mark, profile: 'report' | 'speech'): Found {
	const { stat, text } = mark;
	if (bareFigure.test(text) && stat.value !== null) {
		const ways = asFigures(stat, stat.value, text, '', '');
		if (ways.length > 0) return ways.length === 1 ? ways[0]! : ways;
	}
	return (
		howInWords(stat, text, profile) ??
		asRest(mark) ??
		asNothing(mark) ??
		amongWords(stat, text)
	);
}

/** Scales a figure is printed on: as it is, percent, 亿元 or 万 and 亿 of a count, 元, and by the year. */
const scales = [1, 100, 1e-4, 1e-8, 1e4, 12];
const scalesOf = ({ unit, shown }: Stat): number[] =>
	unit === '1' && (shown === 'percent' || shown === 'points')
		? [100, ...scales.filter((scale) => scale !== 100)]
		: scales;

function asFigures(
	stat: Stat,
	value: number,
	figure: string,
	head: string,
	tail: string
): AsFigure[] {
	const decimals = /\.(\d+)$/.exec(figure)?.[1]!.length ?? 0;
	return scalesOf(stat)
		.filter((scale) => fixed(new Big(value).times(scale), decimals) === figure)
		.map((scale) => ({
			way: 'figure',
			scale,
			decimals,
			whole: decimals === 0 && Number.isInteger(value),
			head,
			tail
		}));
}

/** A figure among words that no wording of ours makes: 32887户、49215人. */
function amongWords(stat: Stat, text: string): AsFigure | null {
	if (stat.value === null) return null;
	for (const match of text.matchAll(/-?\d+(?:\.\d+)?/g)) {
		const head = text.slice(0, match.index);
		const [way] = asFigures(
			stat,
			stat.value,
			match[0],
			head,
			text.slice(match.index + match[0].length)
		);
		if (way) return way;
	}
	return null;
}

/** Of several scales that of the next number, either way, that is of the same kind and leaves no doubt. */
function nearest(
	ways: readonly AsFigure[],
	marks: readonly Mark[],
	found: readonly Found[],
	at: number
): AsFigure {
	const { unit, shown } = marks[at]!.stat;
	for (let far = 1; far < marks.length; far++)
		for (const index of [at - far, at + far]) {
			const other = found[index];
			const stat = marks[index]?.stat;
			if (!other || Array.isArray(other) || other.way !== 'figure') continue;
			if (stat?.unit !== unit || stat.shown !== shown) continue;
			const same = ways.find(({ scale }) => scale === other.scale);
			if (same) return same;
		}
	return ways[0]!;
}

function asPlotted({ stat, text }: Mark): AsPlotted | null {
	if (stat.value === null) return null;
	const value = new Big(stat.value);
	const scale = scales.find((one) => String(value.times(one).toNumber()) === text);
	return scale === undefined ? null : { way: 'plotted', scale };
}

const proves = (said: Said, { stat, text }: Mark): boolean =>
	sayAgain([{ stat, said }])[0] === text;

const asRest = (mark: Mark): Said | null => {
	const rest = { way: 'rest' } as const;
	return mark.stat.shown === 'percent' && proves(rest, mark) ? rest : null;
};

/** 未发放临时救助金，上年同期也为零. What the base was is asked again, so it need not be proved. */
function asNothing({ stat, text }: Mark): AsNothing | null {
	const found = /^[未无]([^，]+)(，上年同期.*)?$/.exec(text);
	if (stat.value !== 0 || !found) return null;
	return { way: 'nothing', label: found[1]!, base: found[2] !== undefined };
}
