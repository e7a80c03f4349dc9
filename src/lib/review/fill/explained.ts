import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Claim } from '../understand/claim.ts';
import { cues } from '../words/cues.ts';
import { neutral } from '../words/neutral.ts';

/**
 * 未解释的词: two characters or more before a blank, in its own clause, that neither the subject's names and cues nor words of no
 * consequence account for: 新建社区食堂X个 is no matter of 养老床位. '' where all is accounted for.
 */
export function unexplained({ site, subject, place }: Claim): string {
	if (!subject || subject.over !== null) return '';
	const known = charactersOf(subject.spec);
	const own = site.own.replaceAll(place ?? '\0', '').replace(neutral, '|');
	let run = '';
	for (const char of `${own}|`)
		if (/[\u4e00-\u9fff]/u.test(char) && !known.has(char)) run += char;
		else if (run.length >= 2) return run;
		else run = '';
	return '';
}

const cache = new Map<string, ReadonlySet<string>>();

function charactersOf(spec: IndicatorSpec | DerivedSpec): ReadonlySet<string> {
	const before = cache.get(spec.id);
	if (before) return before;
	const own = cues.filter(({ id }) => id === spec.id);
	const characters = new Set(
		[
			spec.name,
			...spec.aliases,
			...own.flatMap(({ head, topic }) => [head.source, topic?.source ?? ''])
		].join('')
	);
	cache.set(spec.id, characters);
	return characters;
}
