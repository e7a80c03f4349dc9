import { loadCatalog, type CatalogueTables } from '#lib/catalog/load.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { ObservationTable, type TableColumns } from '#lib/domain/observation-table.ts';
import { openOpfsFolder, type OpfsFolder } from '#lib/ingest/store/opfs-folder.ts';
import { readScreening } from '#lib/quality/settings.ts';
import { Wire, type Served, type WireEnd } from '../review/wire.ts';
import { DataDesk } from './data-desk.ts';
import { ownSetId } from './own-set.ts';

/** The desk away from the page: however long a table is, the page stays in use, and ending this ends the work. */
let desk: DataDesk | null = null;
const laid = (): DataDesk => {
	if (!desk) throw new Error('data desk not set up');
	return desk;
};

/**
 * The right to write is given back a moment after its holder is gone: a worker that was ended, a page that is
 * loaded anew. Another tab keeps it for longer than that.
 */
async function openFolder(): Promise<OpfsFolder> {
	for (let left = 6; ; left--) {
		const folder = await openOpfsFolder(ownSetId);
		if (folder.locked === null || left === 0) return folder;
		await new Promise((done) => setTimeout(done, 150));
	}
}

/** Who only reads does not keep another tab from writing. */
async function openForReading(): Promise<OpfsFolder> {
	const folder = await openOpfsFolder(ownSetId);
	folder.release();
	return folder;
}

/** Year by year, and as columns: the page has to answer keys meanwhile. */
async function knownOf(years: readonly number[]): Promise<Observation[]> {
	const known: Observation[] = [];
	for (const year of years) {
		const columns = await wire.call<TableColumns>('known', [year]);
		for (const one of new ObservationTable(columns)) known.push(one);
	}
	return known;
}

const wire: Wire = new Wire(self as unknown as WireEnd, {
	setUp: async (tables: CatalogueTables, screening: string, writing: boolean) => {
		desk = new DataDesk(
			loadCatalog(tables),
			readScreening(screening),
			writing ? openFolder : openForReading,
			{
				known: knownOf,
				progress: (text) => void wire.call('progress', text)
			}
		);
	},
	work: (method: keyof DataDesk, ...args: never[]) => {
		const served = laid() as unknown as Served;
		return served[method]!(...args);
	}
});
