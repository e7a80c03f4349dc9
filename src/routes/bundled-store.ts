import { openAnswerer } from '#lib/answer/open.ts';
import { loadCatalog } from '#lib/catalog/load.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { TableFiles } from '#lib/engine/load-tables.ts';
import { openWasmEngine, openWasmTables } from '#lib/engine/wasm.ts';
import { correctedFacts, storedFacts } from '#lib/ingest/stored-facts.ts';
import { FarDataDesk } from '#lib/state/data/far-data-desk.ts';
import { ownSetId, ownSetInfo } from '#lib/state/data/own-set.ts';
import { withOwnParameters, type OwnParameters } from '#lib/state/own-parameters.ts';
import type { DatasetStore } from '#lib/state/session.svelte.ts';
import { catalogueTables, screening } from './catalogue.ts';

/** What the app opens on; the others follow, the fullest first. */
const openingSet = 'demo-city';

/** An entry of datasets.json, as far as the app reads it. */
interface Listed {
	info: DatasetInfo;
	counts: { observations: number };
	file: string;
}

/**
 * The data sets that are served with the app, from files beside it under `folder`, and the one that was made on
 * this machine, where there is one.
 *
 * @param own 政策参数 that were set on this machine.
 */
export function bundledStore(folder: string, own: () => OwnParameters): DatasetStore {
	const listed = read(`${folder}datasets.json`).then(
		(response) => response.json() as Promise<Listed[]>
	);
	listed.catch(() => {}); // told to whoever asks for the list
	const engines = new Map<string, Engine>();
	const start = async (id: string): Promise<Engine> => {
		if (id === ownSetId) return openWasmTables(await ownTables());
		const entry = (await listed).find(({ info }) => info.id === id);
		if (!entry) throw new Error(`unknown data set: ${id}`);
		const bytes = await (await read(`${folder}${entry.file}`)).arrayBuffer();
		return openWasmEngine(new Uint8Array(bytes));
	};
	return {
		async list() {
			const [entries, own] = await Promise.all([listed, ownSetInfo()]);
			const infos = [...entries]
				.sort((a, b) => b.counts.observations - a.counts.observations)
				.map(({ info }) => info);
			return [
				...infos.filter(({ id }) => id === openingSet),
				...infos.filter(({ id }) => id !== openingSet),
				...(own ? [own] : [])
			];
		},
		async open(id) {
			const starting = start(id);
			starting.catch(() => {});
			// The catalogue is read while the engine starts: the one is this thread's work, the other a worker's.
			const catalog = loadCatalog(withOwnParameters(catalogueTables, own()));
			const engine = await starting;
			// Of a set that is opened anew the figures of before are nobody's any more.
			void engines.get(id)?.close();
			engines.set(id, engine);
			return openAnswerer(engine, catalog);
		},
		async facts(id, years) {
			const engine = engines.get(id);
			return engine ? storedFacts(engine, id, years) : [];
		},
		async corrected(id, region, year) {
			const engine = engines.get(id);
			return engine ? correctedFacts(engine, id, region, year) : [];
		}
	};
}

/** Read in a worker of its own, which ends when it is done. */
async function ownTables(): Promise<TableFiles> {
	const desk = new FarDataDesk(
		{ tables: catalogueTables, screening, writing: false },
		{ known: async () => [], progress: () => {} }
	);
	try {
		return await desk.call('tables');
	} finally {
		desk.close();
	}
}

async function read(address: string): Promise<Response> {
	const response = await fetch(address).catch((cause: unknown) => {
		throw new UserError(`读不到${address}。请确认文件服务仍在运行，再重新载入本页。`, {
			cause
		});
	});
	if (!response.ok)
		throw new UserError(
			`读不到${address}（${response.status}）。请确认数据文件与页面放在一起。`
		);
	return response;
}
