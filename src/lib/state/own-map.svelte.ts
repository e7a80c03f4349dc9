import { readGeoJson, readOwnMap } from '#lib/maps/read-geojson.ts';
import {
	matchRegions,
	type KnownRegions,
	type Matched
} from '#lib/maps/match-regions.ts';
import type { OwnMap } from '#lib/maps/own-map.ts';
import { messageOf } from './message.ts';
import { privateMapDrawer, type MapDrawer } from './own-map-drawer.ts';
import { readyMap, type ReadyMap } from './pages/on-own-map.ts';

/** What a file holds, before it is used: shown to a person, who says its 审图号. */
export interface Looked {
	file: string;
	text: string;
	areas: number;
	matched: Matched;
}

/** 本单位地图 of this machine: one, kept in the browser's own files, never sent anywhere. */
export class OwnMaps {
	#drawer: MapDrawer;
	#asked: Promise<void> | null = null;
	#count = 0;
	/** The last map that was made ready, and for which regions. */
	#last: { map: OwnMap; regions: KnownRegions; ready: Promise<ReadyMap> } | null = null;

	/** The one in use; null where there is none. */
	map = $state.raw<OwnMap | null>(null);
	/** What went wrong, for people; null while all is well. */
	problem = $state.raw<string | null>(null);

	constructor(drawer: MapDrawer) {
		this.#drawer = drawer;
	}

	/** Reads what was kept, once; call when a chart could use it. */
	ask(): Promise<void> {
		return (this.#asked ??= this.#read());
	}

	async #read() {
		try {
			const kept = await this.#drawer.read();
			if (kept) this.map = readOwnMap(kept.text, kept.file, kept.approval);
		} catch (error) {
			this.problem = `保存的地图读不出来：${messageOf(error)}`;
		}
	}

	/** What a file holds and which regions of the set it has; null with `problem` where it cannot be used. */
	async look(file: File, regions: KnownRegions): Promise<Looked | null> {
		this.problem = null;
		try {
			const text = await file.text();
			const { areas, bounds } = readGeoJson(text);
			const map = { file: file.name, approval: '', areas, bounds };
			const matched = matchRegions(map, regions);
			if (matched.regions.every((region) => region === null)) {
				this.problem = `“${file.name}”里没有一个面对得上本数据集的地区。面的属性里要有六位行政区划代码（adcode、code）或地区全称（name）。`;
				return null;
			}
			return { file: file.name, text, areas: areas.length, matched };
		} catch (error) {
			this.problem = messageOf(error);
			return null;
		}
	}

	/** @returns whether the map is in use now; `problem` says why not. */
	async use({ file, text }: Looked, approval: string): Promise<boolean> {
		this.problem = null;
		try {
			const map = readOwnMap(text, file, approval);
			await this.#drawer.write({ file, text, approval: map.approval });
			this.map = map;
			return true;
		} catch (error) {
			this.problem = messageOf(error);
			return false;
		}
	}

	async remove() {
		this.problem = null;
		try {
			await this.#drawer.remove();
			this.map = null;
		} catch (error) {
			this.problem = messageOf(error);
		}
	}

	/** The map made ready for charts of a data set's regions; the drawing of maps is fetched only now. */
	ready(map: OwnMap, regions: KnownRegions): Promise<ReadyMap> {
		if (this.#last?.map !== map || this.#last.regions !== regions)
			this.#last = { map, regions, ready: this.#prepare(map, regions) };
		return this.#last.ready;
	}

	async #prepare(map: OwnMap, regions: KnownRegions): Promise<ReadyMap> {
		const { drawable } = await import('#lib/charts/register-map.ts');
		const matched = matchRegions(map, regions).regions;
		return readyMap(drawable(map, matched, `own-${++this.#count}`), matched);
	}
}

/** A machine has one map, so there is one of these. */
export const ownMaps = new OwnMaps(privateMapDrawer);
