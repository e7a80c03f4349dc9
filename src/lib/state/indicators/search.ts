import { normaliseName } from '#lib/catalog/normalise.ts';
import { initialsOf } from './initials.ts';
import type { Entry } from './entry.ts';

export interface Match {
	entry: Entry;
	/** The alias, code or id by which it was found; null where its name says so itself. */
	by: string | null;
}

/** 目录检索: made once for a catalogue, asked at every keystroke. */
export interface Search {
	/** Best first; everything, in catalogue order, where nothing is wanted. */
	find(wanted: string): readonly Match[];
}

interface Key {
	text: string;
	/** As people know it; null for the name itself. */
	label: string | null;
}

/** How well a key fits, best 0; null where it does not. */
function fit(key: string, wanted: string): number | null {
	if (key === wanted) return 0;
	if (key.startsWith(wanted)) return 1;
	return key.includes(wanted) ? 2 : null;
}

/**
 * By name, any alias, id, code of an official form, or the initials of the name's or an alias's sounds.
 * Initials are looked for only where nothing but letters was typed, and only from the start of a word or
 * anywhere from three letters on: two letters are in every name.
 */
export function makeSearch(entries: readonly Entry[]): Search {
	const keyed = entries.map((entry) => {
		const { name, aliases, id } = entry.spec;
		const codes = entry.type === 'indicator' ? entry.spec.codes : [];
		const names: Key[] = [
			{ text: normaliseName(name), label: null },
			...aliases.map((alias) => ({ text: normaliseName(alias), label: alias }))
		];
		return {
			entry,
			names,
			codes: [id as string, ...codes].map((code) => ({
				text: code.toLowerCase(),
				label: code
			})),
			initials: [name, ...aliases].map((text, index) => ({
				text: initialsOf(text),
				label: index === 0 ? null : text
			}))
		};
	});
	return {
		find(written) {
			const wanted = normaliseName(written).toLowerCase();
			if (wanted === '') return entries.map((entry) => ({ entry, by: null }));
			const letters = /^[a-z]+$/.test(wanted);
			return keyed
				.flatMap(({ entry, names, codes, initials }) => {
					const best = [
						...fits(names, wanted, 0),
						...fits(codes, wanted, 3),
						...(letters
							? fits(initials, wanted, 6).filter(
									({ rank }) => rank < 8 || wanted.length >= 3
								)
							: [])
					].sort((a, b) => a.rank - b.rank)[0];
					return best ? [{ entry, by: best.label, rank: best.rank }] : [];
				})
				.sort((a, b) => a.rank - b.rank)
				.map(({ entry, by }) => ({ entry, by }));
		}
	};
}

const fits = (keys: readonly Key[], wanted: string, worse: number) =>
	keys.flatMap(({ text, label }) => {
		const rank = fit(text.toLowerCase(), wanted);
		return rank === null ? [] : [{ rank: rank + worse, label }];
	});
