import type { Facets } from '#lib/ingest/received/facets.ts';
import {
	emptyMapping,
	mergeMappings,
	type Decision
} from '#lib/ingest/received/mapping.ts';
import { messageOf } from '../message.ts';
import { withCorrection, type Edit } from './corrections.ts';
import type { DeskSetting, Look, Signing } from './data-desk.ts';
import {
	decideHeading,
	decideTable,
	noDecisions,
	reopened,
	withAccepted,
	withReturned,
	withSettled,
	type Acceptance,
	type Decisions
} from './decisions.ts';
import { Stopped, type FarDataDesk } from './far-data-desk.ts';
import type { FindingView } from './finding-view.ts';
import type { BaseSet, EffectView } from './keeping.ts';
import type { Mend } from './mends.ts';
import { readItems, type ReadItem } from './read-item.ts';
import type { Refusal, Said, TakenFile } from './reception.ts';
import type { Memory } from './remembered.ts';
import type { RowView } from './sheet-rows.ts';
import type { SheetView } from './sheet-view.ts';

/** 识别 comes first, then 审核. */
export type Step = 'read' | 'screen';

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
	#before: Decisions[] = [];

	look = $state.raw<Look | null>(null);
	refusals = $state.raw<readonly Refusal[]>([]);
	/** What is being done, for people; null while nothing is. */
	doing = $state.raw<string | null>(null);
	problem = $state.raw<string | null>(null);
	decisions = $state.raw<Decisions>(noDecisions(emptyMapping));
	step = $state<Step>('read');
	/** Whether findings are listed by rule, or in the order of their cells. */
	byRule = $state(true);
	/** What the last 入库 did; null before it. */
	done = $state.raw<EffectView | null>(null);
	#sheet = $state.raw<string | null>(null);
	#chosen = $state.raw<string | null>(null);

	readonly sheets: readonly SheetView[];
	readonly sheet: SheetView | null;
	readonly items: readonly ReadItem[];
	readonly findings: readonly FindingView[];
	/** 存疑 that nobody has settled. */
	readonly doubts: number;
	/** Errors that nobody has mended, accepted or sent back. */
	readonly standing: number;
	readonly item: ReadItem | null;
	readonly finding: FindingView | null;

	/** Call while a component is being made. */
	constructor(desk: ReceivingDesk, options: ReceivingOptions) {
		this.#desk = desk;
		this.#options = options;
		this.decisions = noDecisions(options.memory.mapping());
		this.sheets = $derived(this.look?.sheets ?? []);
		this.sheet = $derived(
			this.sheets.find(({ key }) => key === this.#sheet) ?? this.sheets[0] ?? null
		);
		this.items = $derived(readItems(this.sheets, this.decisions.settled));
		this.findings = $derived.by(() => {
			const all = this.look?.findings ?? [];
			return this.byRule ? all : [...all].sort(byCell);
		});
		this.doubts = $derived(this.items.filter(({ level }) => level === 'unsure').length);
		this.standing = $derived.by(() => {
			const errors = this.findings.filter(({ finding }) => finding.severity === 'error');
			const open = errors.filter((one) => this.stateOf(one) === 'open').length;
			// Those beyond the listed ones stand until there is room for them in the list.
			return open + (this.look?.counts.error ?? 0) - errors.length;
		});
		this.item = $derived(
			this.items.find(({ id }) => id === this.#chosen) ?? this.items[0] ?? null
		);
		this.finding = $derived(
			this.findings.find(({ key }) => key === this.#chosen) ?? this.findings[0] ?? null
		);
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

	/** Shows a sheet, with nothing in particular on it. */
	show(sheet: string) {
		this.#sheet = sheet;
	}

	chooseItem(item: ReadItem) {
		this.step = 'read';
		this.#chosen = item.id;
		this.#sheet = item.sheet.key;
	}

	chooseFinding(finding: FindingView) {
		this.step = 'screen';
		this.#chosen = finding.key;
		if (finding.sheet !== null) this.#sheet = finding.sheet;
	}

	/** On to the next of the list, or back. */
	go(by: 1 | -1) {
		if (this.step === 'read') {
			const next = this.items[this.items.findIndex((one) => one === this.item) + by];
			if (next) this.chooseItem(next);
		} else {
			const next =
				this.findings[this.findings.findIndex((one) => one === this.finding) + by];
			if (next) this.chooseFinding(next);
		}
	}

	stateOf({ key }: FindingView): 'open' | 'accepted' | 'returned' {
		if (this.decisions.accepted.has(key)) return 'accepted';
		return this.decisions.returned.has(key) ? 'returned' : 'open';
	}

	/** A heading stands for something else, for every file that is laid out so. */
	decide(item: ReadItem, decision: Decision | null) {
		const { heading, sheet } = item;
		if (!heading) return;
		const { fingerprint } = sheet;
		this.#say({
			mapping: decideHeading(this.decisions.mapping, fingerprint, heading.key, decision)
		});
	}

	/** 都对: everything that is probably right is agreed to. */
	agree(items: readonly ReadItem[]) {
		const mapping = items.reduce(
			(all, { heading, sheet }) =>
				heading
					? decideHeading(all, sheet.fingerprint, heading.key, heading.facets)
					: all,
			this.decisions.mapping
		);
		this.#say({ mapping });
	}

	/** What the table is about, where it does not say so or says so wrongly. */
	decideTable(sheet: SheetView, facets: Facets) {
		this.#say({
			mapping: decideTable(this.decisions.mapping, sheet.file, sheet.name, facets)
		});
	}

	/** It stays as it is: what is asked about is not read. */
	settle(item: ReadItem) {
		this.#say(withSettled(this.decisions, item.id));
	}

	mend({ label, edits }: Mend) {
		const corrections = edits.reduce(
			(all, edit) => withCorrection(all, edit, label),
			this.decisions.corrections
		);
		this.#say({ corrections });
	}

	write(edit: Edit) {
		const corrections = withCorrection(this.decisions.corrections, edit, '人工改写');
		if (corrections !== this.decisions.corrections) this.#say({ corrections });
	}

	/** 放行, each under a name. */
	accept(findings: readonly FindingView[], by: Acceptance) {
		this.#options.memory.keepName(by.who);
		const keys = findings.map(({ key }) => key);
		this.#say(withAccepted(this.decisions, keys, by));
		this.#onward();
	}

	/** 退回区县: the figure is not loaded until it comes again. */
	sendBack(finding: FindingView) {
		const { row, column } = finding.finding.place;
		const isFigure = finding.subject !== '' && finding.sheet !== null;
		const cell =
			isFigure && row !== null && column !== null
				? { sheet: finding.sheet!, row: row - 1, column: column - 1 }
				: null;
		this.#say(withReturned(this.decisions, finding.key, cell));
		this.#onward();
	}

	/** Neither accepted nor sent back any longer. */
	reopen({ key }: FindingView) {
		this.#say(reopened(this.decisions, key));
	}

	get canUndo(): boolean {
		return this.#before.length > 0;
	}

	undo() {
		const before = this.#before.pop();
		if (before) void this.#follow(before);
	}

	/** 入库. When it is done the page is free for the next. */
	async append(signing: Omit<Signing, 'accepted'>): Promise<boolean> {
		const { decisions } = this;
		const accepted = this.findings.flatMap((one) => {
			const by = decisions.accepted.get(one.key);
			const { rule, place, message, severity } = one.finding;
			return by && severity === 'error' ? [{ rule, place, message, ...by }] : [];
		});
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
		const items = this.findings
			.filter((one) => this.stateOf(one) === 'returned')
			.map(({ finding, subject }) => ({ finding, subject, remark: '' }));
		return this.#desk.call('returnList', items, title);
	}

	progress(text: string) {
		if (this.doing !== null) this.doing = text;
	}

	#onward() {
		const at = this.findings.findIndex((one) => one === this.finding);
		const open = (one: FindingView) =>
			one.finding.severity === 'error' && this.stateOf(one) === 'open';
		const next = this.findings.slice(at + 1).find(open) ?? this.findings.find(open);
		if (next) this.chooseFinding(next);
	}

	#say(change: Partial<Decisions>) {
		this.#before.push(this.decisions);
		void this.#follow({ ...this.decisions, ...change });
	}

	async #follow(decisions: Decisions) {
		this.decisions = decisions;
		this.#options.memory.keep(decisions.mapping);
		await this.#work('正在识别', async () => []);
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
			if (first && this.doubts === 0) this.step = 'screen';
		} catch (error) {
			this.#fail(count, error);
		}
	}

	/** What was decided with earlier batches holds, unless somebody here has said otherwise since. */
	async #remember(count: number) {
		const kept = await this.#desk.call('decided');
		if (count !== this.#count) return;
		const mapping = mergeMappings(kept, this.decisions.mapping);
		this.decisions = { ...this.decisions, mapping };
	}

	#said(): Said {
		const { mapping, corrections } = this.decisions;
		return { mapping, corrections };
	}

	async #setting(): Promise<DeskSetting> {
		const returned = [...this.decisions.returned.values()].filter(
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
		this.#before = [];
		this.look = null;
		this.decisions = noDecisions(this.#options.memory.mapping());
		this.step = 'read';
		this.#sheet = null;
		this.#chosen = null;
	}
}

/** File by file, row by row. */
function byCell(a: FindingView, b: FindingView): number {
	const sheet = (a.sheet ?? '').localeCompare(b.sheet ?? '');
	if (sheet !== 0) return sheet;
	const row = (a.finding.place.row ?? 0) - (b.finding.place.row ?? 0);
	return row !== 0 ? row : (a.finding.place.column ?? 0) - (b.finding.place.column ?? 0);
}
