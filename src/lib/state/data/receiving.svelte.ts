import { emptyMapping } from '#lib/ingest/received/mapping.ts';
import { messageOf } from '../message.ts';
import type { DeskSetting, Look, Signing } from './data-desk.ts';
import { Deciding } from './deciding.svelte.ts';
import { acceptedErrors, type Acceptance } from './decisions.ts';
import { DeskList } from './desk-list.svelte.ts';
import { Stopped, type FarDataDesk } from './far-data-desk.ts';
import type { FindingView } from './finding-view.ts';
import type { BaseSet, EffectView } from './keeping.ts';
import type { Refusal, Said, TakenFile } from './reception.ts';
import type { Memory } from './remembered.ts';
import type { RowView } from './sheet-rows.ts';

/** The desk, as far as receiving needs it. */
export type ReceivingDesk = Pick<FarDataDesk, 'call' | 'close'>;

export interface ReceivingOptions {
	/** The set that tables extend, as soon as it is open. */
	base: () => Promise<BaseSet>;
	memory: Memory;
	/** ISO date of the day. */
	today: () => string;
}

/**
 * 收表 on the page: what was dropped, what it was taken for, what is wrong with it, and what people said of it.
 * Everything is looked at anew after every word; the latest look counts.
 */
export class Receiving {
	#desk: ReceivingDesk;
	#options: ReceivingOptions;
	#count = 0;

	look = $state.raw<Look | null>(null);
	refusals = $state.raw<readonly Refusal[]>([]);
	/** What is being done, for people; null while nothing is. */
	doing = $state.raw<string | null>(null);
	problem = $state.raw<string | null>(null);
	/** What the last 入库 did; null before it. */
	done = $state.raw<EffectView | null>(null);

	readonly deciding: Deciding;
	readonly list: DeskList;

	/** Call while a component is being made. */
	constructor(desk: ReceivingDesk, options: ReceivingOptions) {
		this.#desk = desk;
		this.#options = options;
		this.deciding = new Deciding(
			options.memory,
			() => void this.#work('正在识别', async () => [])
		);
		this.list = new DeskList(() => this.look, this.deciding);
	}

	/** Files beside those that are there. */
	async take(files: readonly TakenFile[]) {
		await this.#work('正在读取文件', () => this.#desk.call('open', files));
	}

	async takeExample(period: string) {
		await this.#work('正在做示例表', async () => {
			const base = await this.#options.base();
			return this.#desk.call('open', [await this.#desk.call('example', period, base)]);
		});
	}

	/** The set that the tables extend is another one. */
	async again() {
		if (this.look) await this.#work('正在对照', async () => []);
	}

	/** 中止 or 放弃: nothing of it remains. */
	clear() {
		this.#count++;
		this.#desk.close();
		this.#forget();
		this.refusals = [];
		this.problem = null;
		this.doing = null;
	}

	rows(sheet: string, from: number, to: number): Promise<readonly RowView[]> {
		return this.#desk.call('rows', sheet, from, to);
	}

	/** 放行, and on to the next that stands. */
	accept(findings: readonly FindingView[], by: Acceptance) {
		this.deciding.accept(findings, by);
		this.list.onward();
	}

	/** 退回区县, and on to the next that stands. */
	sendBack(finding: FindingView) {
		this.deciding.sendBack(finding);
		this.list.onward();
	}

	/** 入库. When it is done the page is free for the next. */
	async append(signing: Omit<Signing, 'accepted'>): Promise<boolean> {
		const accepted = acceptedErrors(this.deciding.decisions, this.list.findings);
		const count = ++this.#count;
		this.doing = '正在入库';
		this.problem = null;
		try {
			const done = await this.#desk.call('append', this.#said(), await this.#setting(), {
				...signing,
				accepted
			});
			this.#options.memory.keepName(signing.who);
			// From now on it is remembered with the batch, for whoever has the store.
			this.#options.memory.keep(emptyMapping);
			await this.#desk.call('leave');
			this.#forget();
			this.done = done;
			this.doing = null;
			return true;
		} catch (error) {
			this.#fail(count, error);
			return false;
		}
	}

	/** 退回清单 as a file. */
	returnList(title: string): Promise<Uint8Array> {
		const items = this.list.findings
			.filter((one) => this.deciding.stateOf(one) === 'returned')
			.map(({ finding, subject }) => ({ finding, subject, remark: '' }));
		return this.#desk.call('returnList', items, title);
	}

	progress(text: string) {
		if (this.doing !== null) this.doing = text;
	}

	/** Something that changes what there is to look at, and the look that follows. */
	async #work(what: string, change: () => Promise<readonly Refusal[]>) {
		const count = ++this.#count;
		this.doing = what;
		this.problem = null;
		this.done = null;
		try {
			const refused = await change();
			if (this.look === null) await this.#remember(count);
			const look = await this.#desk.call('look', this.#said(), await this.#setting());
			if (count !== this.#count) return;
			const first = this.look === null;
			this.refusals = [...refused, ...look.refusals];
			this.look = look.sheets.length > 0 ? look : null;
			this.doing = null;
			if (first && this.list.doubts === 0) this.list.step = 'screen';
		} catch (error) {
			this.#fail(count, error);
		}
	}

	async #remember(count: number) {
		const kept = await this.#desk.call('decided');
		if (count === this.#count) this.deciding.remember(kept);
	}

	#said(): Said {
		const { mapping, corrections } = this.deciding.decisions;
		return { mapping, corrections };
	}

	async #setting(): Promise<DeskSetting> {
		const returned = [...this.deciding.decisions.returned.values()].filter(
			(cell) => cell !== null
		);
		return {
			base: await this.#options.base(),
			today: this.#options.today(),
			returned
		};
	}

	#fail(count: number, error: unknown) {
		if (count !== this.#count || error instanceof Stopped) return;
		this.doing = null;
		this.problem = messageOf(error);
	}

	#forget() {
		this.look = null;
		this.deciding.forget();
		this.list.forget();
	}
}
