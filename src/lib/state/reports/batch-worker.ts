import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { regionTree } from '#lib/answer/regions.ts';
import { loadCatalog, type CatalogueTables } from '#lib/catalog/load.ts';
import type { Region } from '#lib/domain/region.ts';
import { Wire, type WireEnd } from '../review/wire.ts';
import { writeBatchZip, type BatchTask } from './batch-work.ts';

/** What the worker must know of the set; its figures it asks for. */
export interface FarSet extends Pick<
	Answerer,
	'dataset' | 'periods' | 'fingerprint' | 'history'
> {
	regions: readonly Region[];
}

/** Composing and packing away from the page; figures are asked back over the wire. */
const wire: Wire = new Wire(self as unknown as WireEnd, {
	write: (task: BatchTask, set: FarSet, tables: CatalogueTables) =>
		writeBatchZip(
			task,
			{
				...set,
				catalog: loadCatalog(tables),
				regions: regionTree(set.regions),
				ask: (slots: readonly string[], scope: Scope) => wire.call('ask', slots, scope),
				available: (scope: Scope) => wire.call('available', scope)
			},
			(step, count, name) => void wire.call('step', step, count, name)
		)
});
