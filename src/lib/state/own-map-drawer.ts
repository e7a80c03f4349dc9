import { UserError } from '#lib/domain/errors.ts';

/** A map as it is kept: the file as it was, and its 审图号. */
export interface KeptMap {
	file: string;
	text: string;
	approval: string;
}

/** Where the one map is kept. */
export interface MapDrawer {
	/** Null where none is kept. */
	read(): Promise<KeptMap | null>;
	write(map: KeptMap): Promise<void>;
	remove(): Promise<void>;
}

const name = 'own-map.json';
const isMissing = (error: unknown) =>
	error instanceof DOMException && error.name === 'NotFoundError';

/** A file of this origin's private file system: on this machine alone. */
export const privateMapDrawer: MapDrawer = {
	async read() {
		try {
			const root = await navigator.storage.getDirectory();
			const file = await (await root.getFileHandle(name)).getFile();
			const kept = JSON.parse(await file.text()) as Partial<KeptMap>;
			const { file: from, text, approval } = kept;
			return from && text && approval ? { file: from, text, approval } : null;
		} catch (error) {
			// A window that may keep nothing has kept nothing.
			if (isMissing(error) || !navigator.storage?.getDirectory) return null;
			throw error;
		}
	},
	async write(map) {
		try {
			const root = await navigator.storage.getDirectory();
			const handle = await root.getFileHandle(name, { create: true });
			const stream = await handle.createWritable();
			await stream.write(JSON.stringify(map));
			await stream.close();
		} catch (cause) {
			throw new UserError(
				'浏览器不让本站保存地图（无痕窗口、策略限制或空间用完）。地图没有换。请换普通窗口打开再试。',
				{ cause }
			);
		}
	},
	async remove() {
		const root = await navigator.storage.getDirectory();
		await root.removeEntry(name).catch((error: unknown) => {
			if (!isMissing(error)) throw error;
		});
	}
};
