import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Answerer } from '#lib/answer/answerer.ts';
import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { printAddress, type Address } from './address.ts';
import { Marked } from './marked.svelte.ts';
import { messageOf } from './message.ts';
import { OpenedSets } from './opened-sets.ts';
import { findDataset, findPlace, samePlace, type Place } from './place.ts';

/** Where data sets come from: the bundled files in the browser, a small table in a test. */
export interface DatasetStore {
	list(): Promise<readonly DatasetInfo[]>;
	/** Slow: an engine starts and a file is read. */
	open(id: string): Promise<Answerer>;
	/** What an open set holds of these years. */
	facts(id: string, years: readonly number[]): Promise<readonly Observation[]>;
	/** 更正: what an open set holds of a region and a year that was reported again. */
	corrected(
		id: string,
		region: RegionCode,
		year: number
	): Promise<readonly Observation[]>;
}

/**
 * 会话: which data sets there are, which one the address asks for, and the answerer over it. A data
 * set is opened when it is first asked for, and stays open.
 */
export class Session {
	#store: DatasetStore;
	#opened: OpenedSets;
	#underWay: Promise<unknown> = Promise.resolve();

	datasets = $state.raw<readonly DatasetInfo[]>([]);
	/** The one in use; while another is opening, still the one before. */
	answerer = $state.raw<Answerer | null>(null);
	/** Numbers that the page computed itself, by slot. */
	readonly computed = new SvelteMap<string, Stat>();
	/** What went wrong in opening, for people; null while all is well. */
	problem = $state.raw<string | null>(null);

	readonly address: Address;
	/** What the address leads to; null while that is still being opened. */
	readonly place: Place | null;
	/** The region that charts and tables point out. */
	readonly marked: Marked;

	/** Call while a component is being made: it follows the address from then on. */
	constructor(store: DatasetStore, address: () => Address) {
		this.#store = store;
		this.#opened = new OpenedSets((id) => store.open(id));
		this.address = $derived(address());
		this.marked = new Marked(() => this.address);
		const wanted = $derived(
			this.datasets.length > 0 ? findDataset(this.datasets, this.address.set) : null
		);
		// Opening a trace changes the address and not the place: then nothing is to be asked again.
		let before: Place | null = null;
		this.place = $derived.by(() => {
			if (!wanted || 'type' in wanted) return wanted;
			if (this.answerer?.dataset.id !== wanted.id) return null;
			const place = findPlace(this.address, this.answerer);
			if (!samePlace(place, before)) before = place;
			return before;
		});
		const id = $derived(wanted && 'id' in wanted ? wanted.id : null);
		$effect(() => {
			if (id !== null) void this.open(id);
		});
	}

	async list() {
		try {
			this.datasets = await this.#store.list();
		} catch (error) {
			this.problem = messageOf(error);
		}
	}

	/** Opens a data set and makes it the one in use; a later call wins. */
	async open(id: string) {
		this.#latest = id;
		try {
			const answerer = await this.#opened.get(id);
			if (this.#latest !== id) return;
			this.answerer = answerer;
			this.problem = null;
		} catch (error) {
			if (this.#latest === id) this.problem = messageOf(error);
		}
	}
	#latest: string | null = null;

	/** A set has other figures than it had, or has come, or is gone. */
	async renew(id: string) {
		this.#opened.forget(id);
		await this.list();
		if (this.answerer?.dataset.id === id) await this.open(id);
	}

	/** Figures of the set in use; none while there is none. */
	async facts(years: readonly number[]): Promise<readonly Observation[]> {
		return this.answerer ? this.#store.facts(this.answerer.dataset.id, years) : [];
	}

	/** 更正 of a region and a year in the set in use; none while there is none. */
	async corrected({
		region,
		year
	}: {
		region: RegionCode;
		year: number;
	}): Promise<readonly Observation[]> {
		if (!this.answerer) return [];
		return this.#store.corrected(this.answerer.dataset.id, region, year);
	}

	/** Work that needs the machine: until it is done, nothing is fetched that nobody has asked for. */
	alone(work: Promise<unknown>) {
		this.#underWay = Promise.allSettled([this.#underWay, work]);
	}

	/** When no such work is under way. */
	async free(): Promise<void> {
		for (let seen: unknown; seen !== this.#underWay;) await (seen = this.#underWay);
	}

	/** A data set beside the one in use: opened, and not put in its place. */
	look(id: string): Promise<Answerer> {
		return this.#opened.get(id);
	}

	/** Makes the traces of what a page computed known to the trace panel. */
	offer(stats: readonly Stat[]) {
		for (const stat of stats) this.computed.set(stat.slot, stat);
	}

	/** The query of this page with `change` made to it; `?` alone where nothing is left to say. */
	link(change: Partial<Address>): string {
		return printAddress({ ...this.address, slot: null, ...change }) || '?';
	}
}

export const [getSession, setSession] = createContext<Session>();
