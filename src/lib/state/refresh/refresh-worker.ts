import type { Scope } from '#lib/answer/answerer.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { loadCatalog, type CatalogueTables } from '#lib/catalog/load.ts';
import { Wire, type WireEnd } from '../review/wire.ts';
import type { SetOutline } from '../set-outline.ts';
import { renew } from './renew.ts';

/** Renewing away from the page: a long document holds nobody up. Data is asked back over the wire. */
let catalog: Catalog | null = null;

const wire: Wire = new Wire(self as unknown as WireEnd, {
	setUp: async (tables: CatalogueTables) => {
		catalog = loadCatalog(tables);
	},
	renew: async (name: string, bytes: Uint8Array, data: SetOutline) => {
		if (!catalog) throw new Error('renewal not set up');
		return renew(name, bytes, catalog, data, {
			ask: (slots: readonly string[], scope: Scope) => wire.call('ask', slots, scope),
			available: (scope: Scope) => wire.call('available', scope)
		});
	}
});
