import type { Answerer } from '#lib/answer/answerer.ts';
import { regionTree } from '#lib/answer/regions.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Region } from '#lib/domain/region.ts';

/** What a data set says of itself, as far as it can be sent to a worker; its figures are asked for. */
export interface SetOutline extends Pick<
	Answerer,
	'dataset' | 'periods' | 'fingerprint'
> {
	regions: readonly Region[];
}

/** Answers slots from somewhere: beside it, or on the other side of a wire. */
export type Answers = Pick<Answerer, 'ask' | 'available'>;

export const outlineOf = ({
	dataset,
	periods,
	fingerprint,
	regions
}: Answerer): SetOutline => ({ dataset, periods, fingerprint, regions: regions.all });

/** The set again, where its outline has come to. */
export const answererOver = (
	{ dataset, periods, fingerprint, regions }: SetOutline,
	catalog: Catalog,
	answers: Answers
): Answerer => ({
	...{ catalog, dataset, periods, fingerprint },
	regions: regionTree(regions),
	ask: (slots, scope) => answers.ask(slots, scope),
	available: (scope) => answers.available(scope)
});
