import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { loadCatalog, type CatalogueTables } from '#lib/catalog/load.ts';
import { Wire, type WireEnd } from '../review/wire.ts';
import { answererOver, type SetOutline } from '../set-outline.ts';
import { writeBatchZip, type BatchTask } from './batch-work.ts';

/** What the worker must know of the set; its figures it asks for. */
export type FarSet = SetOutline & Pick<Answerer, 'history'>;

/** Composing and packing away from the page; figures are asked back over the wire. */
const wire: Wire = new Wire(self as unknown as WireEnd, {
	write: (task: BatchTask, set: FarSet, tables: CatalogueTables) =>
		writeBatchZip(
			task,
			{
				...answererOver(set, loadCatalog(tables), {
					ask: (slots: readonly string[], scope: Scope) => wire.call('ask', slots, scope),
					available: (scope: Scope) => wire.call('available', scope)
				}),
				...(set.history ? { history: set.history } : {})
			},
			(step, count, name) => void wire.call('step', step, count, name)
		)
});
