import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { CatalogueTables } from '#lib/catalog/load.ts';
import { Wire, type WireEnd } from '../review/wire.ts';
import { outlineOf } from '../set-outline.ts';
import type { BatchDone, BatchTask } from './batch-work.ts';
import type { FarSet } from './batch-worker.ts';

/** One batch under way. */
export interface RunningBatch {
	done: Promise<BatchDone>;
	/** Nobody waits any longer; nothing is handed out. */
	stop(): void;
}

/** Writes in a worker of its own, which ends with the batch: a hundred reports leave no memory behind. */
export function writeFar(
	task: BatchTask,
	answerer: Answerer,
	tables: CatalogueTables,
	onstep: (step: number, count: number, name: string) => void
): RunningBatch {
	const worker = new Worker(new URL('./batch-worker.ts', import.meta.url), {
		type: 'module'
	});
	const wire = new Wire(worker as WireEnd, {
		ask: (slots: readonly string[], scope: Scope) => answerer.ask(slots, scope),
		available: (scope: Scope) => answerer.available(scope),
		step: async (step: number, count: number, name: string) => onstep(step, count, name)
	});
	worker.onerror = () => wire.fail(new Error('batch worker not started'));
	const set: FarSet = {
		...outlineOf(answerer),
		...(answerer.history ? { history: answerer.history } : {})
	};
	const done = wire
		.call<BatchDone>('write', task, set, tables)
		.finally(() => worker.terminate());
	return {
		done,
		stop: () => {
			worker.terminate();
			wire.fail(new BatchStopped());
		}
	};
}

/** The writer has called it off. */
export class BatchStopped extends Error {}
