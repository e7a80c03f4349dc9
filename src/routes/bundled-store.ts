import { openAnswerer } from '#lib/answer/open.ts';
import { loadCatalog } from '#lib/catalog/load.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import { UserError } from '#lib/domain/errors.ts';
import { openWasmEngine } from '#lib/engine/wasm.ts';
import type { DatasetStore } from '#lib/state/session.svelte.ts';
import { catalogueTables } from './catalogue.ts';

/** What the app opens on; the others follow, the fullest first. */
const openingSet = 'demo-city';

/** An entry of datasets.json, as far as the app reads it. */
interface Listed {
	info: DatasetInfo;
	counts: { observations: number };
	file: string;
}

/** The data sets that are served with the app, from files beside it under `folder`. */
export function bundledStore(folder: string): DatasetStore {
	let listed: Promise<readonly Listed[]> | null = null;
	const list = () => {
		listed ??= read(`${folder}datasets.json`).then(
			(response) => response.json() as Promise<Listed[]>
		);
		return listed;
	};
	return {
		async list() {
			const infos = [...(await list())]
				.sort((a, b) => b.counts.observations - a.counts.observations)
				.map(({ info }) => info);
			return [
				...infos.filter(({ id }) => id === openingSet),
				...infos.filter(({ id }) => id !== openingSet)
			];
		},
		async open(id) {
			const entry = (await list()).find(({ info }) => info.id === id);
			if (!entry) throw new Error(`unknown data set: ${id}`);
			const bytes = await (await read(`${folder}${entry.file}`)).arrayBuffer();
			const engine = await openWasmEngine(new Uint8Array(bytes));
			const catalog = loadCatalog(catalogueTables);
			return openAnswerer(engine, catalog);
		}
	};
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
