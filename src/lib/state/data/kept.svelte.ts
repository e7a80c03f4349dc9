import type { RegionChange } from '#lib/ingest/store/region-change.ts';
import type { By } from '#lib/ingest/store/store.ts';
import { messageOf } from '../message.ts';
import { Stopped } from './far-data-desk.ts';
import type { KeptView } from './keeping.ts';
import { ownSetId } from './own-set.ts';
import type { ReceivingDesk } from './receiving.svelte.ts';

/** What keeping does to the rest of the app. */
export interface KeptEffects {
	/** The set has other figures now. */
	renew(id: string): Promise<void>;
	download(name: string, content: Blob): void;
	/** ISO date and time, to the minute. */
	now(): string;
}

/** 数据仓 on the page: its batches, and what is done to them. */
export class Kept {
	#desk: ReceivingDesk;
	#effects: KeptEffects;

	/** Null until it was read for the first time. */
	view = $state.raw<KeptView | null>(null);
	/** What is being done; null while nothing is. */
	doing = $state.raw<string | null>(null);
	problem = $state.raw<string | null>(null);
	/** What was done last, for people. */
	said = $state.raw('');

	constructor(desk: ReceivingDesk, effects: KeptEffects) {
		this.#desk = desk;
		this.#effects = effects;
	}

	/** Nothing here, or not to be written to. */
	get locked(): string | null {
		return this.view?.locked ?? null;
	}

	async read() {
		await this.#do('正在读取批次', async () => '');
	}

	/** A batch was added. */
	async added() {
		await this.#do('正在读取批次', async () => {
			await this.#effects.renew(ownSetId);
			return '';
		});
	}

	undo(number: number, by: Omit<By, 'time'>): Promise<boolean> {
		return this.#change(`正在撤销第${number}批`, async () => {
			await this.#desk.call('undo', number, { ...by, time: this.#effects.now() });
			return `已撤销第${number}批。`;
		});
	}

	changeRegions(change: RegionChange, by: Omit<By, 'time'>): Promise<boolean> {
		return this.#change('正在变更区划', async () => {
			await this.#desk.call('changeRegions', change, {
				...by,
				time: this.#effects.now()
			});
			return `区划已变更：${change.kind}，${change.to.name}。`;
		});
	}

	/** 导出 of everything as one archive. */
	pack(): Promise<boolean> {
		return this.#do('正在打包', async () => {
			const bytes = await this.#desk.call('pack');
			const name = `我的数据${this.#effects.now().slice(0, 10)}.zip`;
			const content = new Blob([new Uint8Array(bytes)], { type: 'application/zip' });
			this.#effects.download(name, content);
			return `已导出：${name}。`;
		});
	}

	unpack(name: string, bytes: () => Promise<Uint8Array>): Promise<boolean> {
		return this.#change('正在导入压缩包', async () => {
			await this.#desk.call('unpack', await bytes(), name);
			return `已导入：${name}。`;
		});
	}

	clear(): Promise<boolean> {
		return this.#change('正在清空', async () => {
			await this.#desk.call('clear');
			return '“我的数据”已清空。';
		});
	}

	/** What changes the set: whoever shows it opens it anew. */
	#change(what: string, work: () => Promise<string>): Promise<boolean> {
		return this.#do(what, async () => {
			const said = await work();
			await this.#effects.renew(ownSetId);
			return said;
		});
	}

	async #do(what: string, work: () => Promise<string>): Promise<boolean> {
		if (this.doing !== null) return false;
		this.doing = what;
		this.problem = null;
		this.said = '';
		try {
			const said = await work();
			this.view = await this.#desk.call('view');
			this.said = said;
			return true;
		} catch (error) {
			if (!(error instanceof Stopped)) this.problem = messageOf(error);
			return false;
		} finally {
			this.doing = null;
		}
	}
}
