import { UserError } from '#lib/domain/errors.ts';
import { householdsAndPersons, entriesAndRemovals } from './persons.ts';
import { fact } from './fact.ts';
import type { Phrase } from './phrase.ts';
import { place } from './place.ts';
import { aside, reference } from './reference.ts';
import { changeInTurn, respectively } from './respectively.ts';
import { spendingParts } from './spending-parts.ts';
import { urbanAndRural } from './split.ts';
import { standardGap, standardParts, standards } from './standards.ts';
import { time } from './time.ts';

/** 短语表. Adding one is adding an entry. */
export const phrases: readonly Phrase[] = [
	time,
	place,
	householdsAndPersons,
	entriesAndRemovals,
	respectively,
	changeInTurn,
	urbanAndRural,
	fact,
	spendingParts,
	standards,
	standardGap,
	standardParts,
	reference,
	aside
];

const byName = new Map(phrases.map((phrase) => [phrase.name, phrase]));

export const isPhrase = (name: string): boolean => byName.has(name);

/** @throws UserError for a name that is no phrase. */
export function phraseNamed(name: string): Phrase {
	const phrase = byName.get(name);
	if (!phrase)
		throw new UserError(
			`没有“${name}”这个短语。可用：${[...byName.keys()].join('、')}。`
		);
	return phrase;
}
