import type { Answerer } from '#lib/answer/answerer.ts';
import { regionTree } from '#lib/answer/regions.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Region } from '#lib/domain/region.ts';
import { refresh, type Refreshed } from '#lib/review/refresh/refresh.ts';
import { readTraced } from '#lib/review/trace/read.ts';

/** What a data set says of itself, as far as it can be sent to where a document is renewed. */
export interface RenewalData extends Pick<
	Answerer,
	'dataset' | 'periods' | 'fingerprint'
> {
	regions: readonly Region[];
}

/** Answers slots from somewhere: beside it, or on the other side of a wire. */
export type Answers = Pick<Answerer, 'ask' | 'available'>;

/** One old document over the data that is open. @throws UserError saying why it is refused. */
export async function renew(
	name: string,
	bytes: Uint8Array,
	catalog: Catalog,
	{ dataset, periods, fingerprint, regions }: RenewalData,
	answers: Answers
): Promise<Refreshed> {
	return refresh(bytes, readTraced(name, bytes), {
		catalog,
		dataset,
		periods,
		fingerprint,
		regions: regionTree(regions),
		ask: (slots, scope) => answers.ask(slots, scope),
		available: (scope) => answers.available(scope)
	});
}
