import type { Scope } from '#lib/answer/answerer.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { loadCatalog, type CatalogueTables } from '#lib/catalog/load.ts';
import type { SetOutline } from '../set-outline.ts';
import { Wire, type WireEnd } from '../review/wire.ts';
import { fillWord, type WordAsked } from './fill-word.ts';

/** Filling away from the page: drawing and packing do not yield. Data is asked back over the wire. */
let catalog: Catalog | null = null;

const wire: Wire = new Wire(self as unknown as WireEnd, {
	setUp: async (tables: CatalogueTables) => {
		catalog = loadCatalog(tables);
	},
	fill: async (name: string, bytes: Uint8Array, data: SetOutline, asked: WordAsked) => {
		if (!catalog) throw new Error('filling not set up');
		return fillWord(
			name,
			bytes,
			catalog,
			data,
			{
				ask: (slots: readonly string[], scope: Scope) => wire.call('ask', slots, scope),
				available: (scope: Scope) => wire.call('available', scope)
			},
			asked
		);
	}
});
