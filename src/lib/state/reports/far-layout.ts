import type { LaidDocument } from '#lib/report/docx/lay-pages.ts';
import { Wire, type WireEnd } from '../review/wire.ts';
import type { LayPages } from './paging.svelte.ts';

/** Lays out in a worker, started with the first document; a document that is overtaken is given up with its worker. */
export class FarLayout {
	#worker: Worker | null = null;
	#wire: Wire | null = null;
	#busy = false;

	lay: LayPages = async (document, style) => {
		if (this.#busy) this.close();
		this.#worker ??= new Worker(new URL('./pages-worker.ts', import.meta.url), {
			type: 'module'
		});
		const wire = (this.#wire ??= new Wire(this.#worker as WireEnd, {}));
		this.#worker.onerror = () => wire.fail(new Error('layout worker not started'));
		this.#busy = true;
		try {
			return await wire.call<LaidDocument>('lay', document, style);
		} finally {
			if (this.#wire === wire) this.#busy = false;
		}
	};

	close() {
		this.#worker?.terminate();
		this.#wire?.fail(new Error('overtaken'));
		this.#worker = null;
		this.#wire = null;
		this.#busy = false;
	}
}
