import type { Catalog } from '#lib/catalog/catalog.ts';
import type { IndicatorSpec } from '#lib/domain/indicator.ts';

const most = 30;

/** Indicators of which a name, an alias or the group has the words that are typed: names that begin so first. */
export function searchTerms(catalog: Catalog, typed: string): IndicatorSpec[] {
	const words = typed.normalize('NFKC').split(/\s+/).filter(Boolean);
	const rank = ({ name, aliases, groupName, id }: IndicatorSpec): number => {
		const has = (text: string) => words.every((word) => text.includes(word));
		if (words.length > 0 && name.startsWith(words[0]!) && has(name)) return 0;
		if (has(name)) return 1;
		if (aliases.some(has)) return 2;
		return has(`${groupName}${name}`) || has(id) ? 3 : 4;
	};
	return catalog.indicators
		.map((spec) => ({ spec, rank: rank(spec) }))
		.filter(({ rank }) => rank < 4)
		.sort((a, b) => a.rank - b.rank)
		.slice(0, most)
		.map(({ spec }) => spec);
}
