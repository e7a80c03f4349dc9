import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Facets } from './facets.ts';
import { mergeMappings, emptyMapping, type Decision, type Mapping } from './mapping.ts';
import type { HeadingReading, Reading } from './reading.ts';

/**
 * 识别方案 as it stands: every heading with what it was taken for, a doubtful one with the likeliest name, for a
 * person to read through and correct.
 */
export const suggestedMapping = (
	readings: readonly Reading[],
	catalog: Catalog
): Mapping =>
	readings.reduce(
		(mapping, { fingerprint, headings }) =>
			headings.length === 0
				? mapping
				: mergeMappings(mapping, {
						...emptyMapping,
						layouts: new Map([
							[
								fingerprint,
								new Map(
									headings.map((heading) => [heading.key, decisionOn(heading, catalog)])
								)
							]
						])
					}),
		emptyMapping
	);

function decisionOn(heading: HeadingReading, catalog: Catalog): Decision {
	if (heading.skipped) return { skip: true };
	const { facets } = heading;
	if (heading.confidence !== 'unsure') return facets;
	const [likeliest] = heading.suggestions;
	const term = likeliest === undefined ? undefined : catalog.lookup(likeliest);
	if (!term) return { skip: true };
	const guess: Facets = { indicator: term.subject.spec.id };
	if (term.area !== null) guess.area = term.area;
	if (term.mode !== null) guess.mode = term.mode;
	return { ...guess, ...facets };
}
