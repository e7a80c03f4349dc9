import type { Catalog } from '#lib/catalog/catalog.ts';
import { refresh, type Refreshed } from '#lib/review/refresh/refresh.ts';
import { readTraced } from '#lib/review/trace/read.ts';
import { answererOver, type Answers, type SetOutline } from '../set-outline.ts';

/** One old document over the data that is open. @throws UserError saying why it is refused. */
export async function renew(
	name: string,
	bytes: Uint8Array,
	catalog: Catalog,
	data: SetOutline,
	answers: Answers
): Promise<Refreshed> {
	return refresh(bytes, readTraced(name, bytes), answererOver(data, catalog, answers));
}
