import type { CatalogueTables } from '#lib/catalog/load.ts';
import { ObservationTable } from '#lib/domain/observation-table.ts';
import { Wire, type WireEnd } from '../review/wire.ts';
import type { DataDesk } from './data-desk.ts';
import type { Outside } from './reception.ts';

/** What a page does with a desk, wherever it is. */
export type DataDeskWork = Pick<DataDesk, keyof DataDesk>;

export interface DeskMaterials {
	tables: CatalogueTables;
	/** screening.csv. */
	screening: string;
	/** Whether it is to write into the store, or only to read. */
	writing: boolean;
}

/** A desk in a worker, started with the first call. */
export class FarDataDesk {
	#materials: DeskMaterials;
	#outside: Outside;
	#worker: Worker | null = null;
	#wire: Wire | null = null;

	constructor(materials: DeskMaterials, outside: Outside) {
		this.#materials = materials;
		this.#outside = outside;
	}

	/** Any method of the desk, by its name. */
	call<Method extends keyof DataDeskWork>(
		method: Method,
		...args: Parameters<DataDesk[Method]>
	): ReturnType<DataDesk[Method]> {
		return this.#reached().call('work', method, ...args) as ReturnType<DataDesk[Method]>;
	}

	/** 中止: whatever is under way leaves no trace. The next call starts afresh. */
	close() {
		this.#wire?.fail(new Stopped());
		this.#worker?.terminate();
		this.#worker = null;
		this.#wire = null;
	}

	#reached(): Wire {
		if (this.#wire) return this.#wire;
		const worker = new Worker(new URL('./data-worker.ts', import.meta.url), {
			type: 'module'
		});
		const wire = new Wire(worker as WireEnd, {
			known: async (years: readonly number[]) =>
				ObservationTable.of(await this.#outside.known(years)),
			progress: async (text: string) => this.#outside.progress(text)
		});
		worker.onerror = () => {
			wire.fail(new Error('data worker not started'));
			this.close();
		};
		this.#worker = worker;
		this.#wire = wire;
		const { tables, screening, writing } = this.#materials;
		// Messages are heard in order: what follows finds the desk set up, or fails by itself.
		wire
			.call('setUp', tables, screening, writing)
			.catch((error: Error) => wire.fail(error));
		return wire;
	}
}

/** Somebody ended the work: nothing is wrong, and there is nothing to say. */
export class Stopped extends Error {}
