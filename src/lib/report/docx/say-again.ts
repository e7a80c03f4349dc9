import Big from 'big.js';
import type { Stat } from '#lib/domain/stat.ts';
import { difference } from '#lib/wording/change.ts';
import { composeFact } from '#lib/wording/fact.ts';
import { largestRemainder, shares } from '#lib/wording/parts.ts';
import { percent } from '#lib/wording/percent.ts';
import { fixed, roundHalfUp } from '#lib/wording/round.ts';
import { say } from '#lib/wording/say.ts';
import { changesInTurn } from '../phrases/respectively.ts';
import type { AsFigure, AsNothing, InTurn, InWords, Said } from './said.ts';

/** A number to be put into words again. */
export interface ToSay {
	stat: Stat;
	said: Said;
	/** Its change over last year, for words that tell of the base; null where it is not known. */
	change?: Stat | null;
}

/**
 * Each in the words it was said in; null where its data gives no words. Those of one group are said
 * together, so all of a document's are handed in at once.
 */
export function sayAgain(all: readonly ToSay[]): (string | null)[] {
	const together = new Map<string, ToSay[]>();
	for (const one of all) {
		if (one.said.way !== 'share' && one.said.way !== 'turn') continue;
		const key = `${one.said.way} ${one.said.group}`;
		together.set(key, [...(together.get(key) ?? []), one]);
	}
	const grouped = new Map<ToSay, string>();
	for (const group of together.values()) {
		const words = group[0]!.said.way === 'share' ? shareWords(group) : turnWords(group);
		group.forEach((one, index) => {
			const own = words[index] ?? null;
			if (own !== null) grouped.set(one, own);
		});
	}
	return all.map((one) =>
		one.stat.status !== 'ok' ? null : (grouped.get(one) ?? sayOne(one))
	);
}

function sayOne({ stat, said, change }: ToSay): string | null {
	switch (said.way) {
		case 'say':
			return inWords(stat, said);
		case 'figure':
			return stat.value === null ? null : figure(stat.value, said);
		case 'plotted':
			return stat.value === null ? null : String(scaled(stat.value, said.scale));
		case 'nothing':
			return nothing(stat, said, change ?? null);
		case 'rest':
			return stat.value === null
				? null
				: (shares([stat.value, 1 - stat.value])?.[1] ?? null);
		case 'share':
		case 'turn':
			return null;
	}
}

const scaled = (value: number, scale: number): number =>
	new Big(value).times(scale).toNumber();

function figure(value: number, { scale, decimals, whole, head, tail }: AsFigure): string {
	const exact = new Big(value).times(scale);
	const places =
		whole && !roundHalfUp(exact, 0).eq(exact) ? Math.max(1, decimals) : decimals;
	return head + fixed(exact, places) + tail;
}

/** `''` from `say` is a comparison that cannot be said. */
function inWords(stat: Stat, said: InWords): string | null {
	const words = plainWords(sized(stat, said), said);
	if (words === '') return null;
	if (words.startsWith(said.cut)) return said.lead + words.slice(said.cut.length);
	// 同比增长 was cut, and now it falls: the figure is all that can stand there.
	return said.lead + (/[\d.]+[^\d]*$/.exec(words)?.[0] ?? words);
}

/** Its words before anything was put before them or cut from them. */
export function plainWords(stat: Stat, said: InWords): string {
	const { unit, approx, decimals, perYear, bare, few, up, down } = said;
	const change = stat.change;
	if (few && change && isFew(change))
		return difference({
			cur: change.current,
			base: change.base,
			basis: change.basis,
			unit: change.unit
		});
	return say(stat, {
		profile: said.profile,
		format: { unit, approx, decimals, perYear, bare },
		valueStated: said.stated,
		...(up !== null && down !== null ? { verbs: [up, down] as const } : {})
	});
}

/** As phrases have it: under twenty a percentage says too much. */
const isFew = ({ current, base }: NonNullable<Stat['change']>): boolean =>
	base !== null && base > 0 && Math.max(current ?? 0, base) < 20;

export const sized = (
	stat: Stat,
	{ size, basis }: Pick<InWords, 'size' | 'basis'>
): Stat => ({
	...stat,
	value: size && stat.value !== null ? Math.abs(stat.value) : stat.value,
	change: basis !== null && stat.change ? { ...stat.change, basis } : stat.change
});

function nothing(
	stat: Stat,
	{ label, base }: AsNothing,
	change: Stat | null
): string | null {
	if (stat.value === null) return null;
	const words = composeFact({
		label,
		value: stat.value,
		unit: stat.unit,
		base: base ? (change?.change?.base ?? null) : null,
		basis: 'yoy'
	});
	return words === '' ? null : words;
}

/** To 100.0 where they still make up the whole; each for itself where they do not. */
function shareWords(group: readonly ToSay[]): (string | null)[] {
	const values = group.map(({ stat }) => (stat.status === 'ok' ? stat.value : null));
	const bare = group.some(({ said }) => said.way === 'share' && said.bare);
	const known = values.filter((value) => value !== null);
	const whole =
		known.length === values.length &&
		Math.abs(known.reduce((sum, value) => sum + value, 0) - 1) < 1e-6;
	const together = whole
		? bare
			? largestRemainder({ parts: known, decimals: 1 })
			: shares(known)
		: null;
	return (
		together ??
		values.map((value) =>
			value === null ? null : bare ? fixed(value * 100, 1) : percent(value)
		)
	);
}

/** Said in turn again, or each with all its words where one of them has no figure any more. */
function turnWords(group: readonly ToSay[]): (string | null)[] {
	const words = group.map(({ stat, said }) => {
		const { profile, basis } = said as InTurn;
		return stat.status === 'ok'
			? say(sized(stat, { size: false, basis }), { profile })
			: '';
	});
	return changesInTurn(words) ?? words.map((one) => (one === '' ? null : one));
}
