import { untrack } from 'svelte';
import { UserError } from '#lib/domain/errors.ts';
import type { Fill } from '#lib/review/fill/fill.ts';
import { messageOf } from '../message.ts';
import type { Session } from '../session.svelte.ts';
import { outlineOf } from '../set-outline.ts';
import {
	decided,
	decisionOn,
	inTheWay,
	undone,
	type Decision,
	type Decisions
} from './decisions.ts';
import type { CheckedManuscript, DataSetting, Manuscript } from './desk.ts';
import type { DeskWork } from './far-desk.ts';
import { blankItems, findingItems, groupNames, type Group, type Item } from './item.ts';

/** A4 at 22 lines of 28, with its headings and short lines. */
const lettersOnPage = 520;
/** From here on a check takes longer than one waits without a word. */
const longPages = 120;

export type Mode = 'review' | 'fill';

/**
 * 核稿与填空 of one document: what was read, what was found, which item is looked at and what was
 * decided. It is checked anew when the document, the data or the place changes.
 */
export class ManuscriptReview {
	#session: Session;
	#desk: DeskWork;
	#today: () => string;
	#count = 0;

	/** 文件名; null for pasted text. */
	name = $state.raw<string | null>(null);
	manuscript = $state.raw<Manuscript | null>(null);
	/** What is being done, for people; null while nothing is. */
	doing = $state.raw<string | null>(null);
	/** Why the last file was refused or the last check failed; null while all is well. */
	problem = $state.raw<string | null>(null);
	checked = $state.raw<CheckedManuscript | null>(null);
	filled = $state.raw<Fill | null>(null);

	/** How much of the check is done, from 0 to 1. */
	done = $state.raw(0);
	/** Whether the check was stopped before its end. */
	stopped = $state.raw(false);

	mode = $state<Mode>('review');
	/** 与数据核对. Filling always needs data. */
	withData = $state(true);
	decisions = $state.raw<Decisions>([]);
	/** What stopped the last decision; '' where nothing did. */
	objection = $state.raw('');
	group = $state.raw<Group | null>(null);
	kind = $state.raw<string | null>(null);
	#chosen = $state.raw<string | null>(null);

	readonly items: readonly Item[];
	/** Null until it is checked or filled. */
	readonly result: CheckedManuscript | Fill | null;
	/** How much was read and found, for people; '' before that. */
	readonly summary: string;
	/** How many blanks a check met: they can be filled instead. */
	readonly blanks: number;
	/** Those that pass the filters, gravest first, as they are listed. */
	readonly listed: readonly Item[];
	readonly current: Item | null;

	/** Call while a component is being made. */
	constructor(session: Session, desk: DeskWork, today: () => string) {
		this.#session = session;
		this.#desk = desk;
		this.#today = today;
		this.items = $derived.by(() => {
			if (this.mode === 'fill') return this.filled ? blankItems(this.filled) : [];
			return this.checked ? findingItems(this.checked) : [];
		});
		this.result = $derived(this.mode === 'fill' ? this.filled : this.checked);
		this.summary = $derived(this.#summed());
		this.blanks = $derived(
			this.mode === 'fill'
				? 0
				: (this.checked?.findings.filter(({ kind }) => kind === 'placeholder').length ??
						0)
		);
		this.listed = $derived(
			(Object.keys(groupNames) as Group[]).flatMap((group) =>
				this.items.filter(
					(item) =>
						item.group === group &&
						(this.group === null || this.group === group) &&
						(this.kind === null || this.kind === item.kind)
				)
			)
		);
		this.current = $derived(
			this.listed.find(({ key }) => key === this.#chosen) ?? this.listed[0] ?? null
		);
		// A word, not an object: opening a trace changes the address and not the check.
		const asked = $derived.by(() => {
			if (!this.manuscript) return null;
			if (this.mode === 'review' && !this.withData) return 'alone';
			const { place, answerer, address } = session;
			if (place?.type !== 'scope' || !answerer) return null;
			const { region, period } = place.scope;
			return [this.mode, answerer.dataset.id, region, period, address.period].join('|');
		});
		$effect(() => {
			if (asked !== null && this.manuscript) untrack(() => void this.#run());
		});
	}

	async open(name: string, bytes: () => Promise<Uint8Array>) {
		await this.#lay(name, async () => this.#desk.open(name, await bytes()));
	}

	async paste(text: string) {
		await this.#lay(null, () => this.#desk.paste(text));
	}

	/** 换一份. */
	clear() {
		this.#count++;
		this.manuscript = null;
		this.name = null;
		this.doing = null;
		this.#forget();
	}

	/** How many pages of A4 the manuscript fills, about. */
	get pages(): number {
		const length = this.manuscript?.paragraphs.reduce(
			(all, { text }) => all + text.length,
			0
		);
		return Math.ceil((length ?? 0) / lettersOnPage);
	}

	/** Long enough to be told so, with how far it is and a way to stop. */
	get isLong(): boolean {
		return this.pages > longPages;
	}

	/** 取消: the check ends; the manuscript and what was decided stay. */
	stop() {
		this.#count++;
		this.#desk.stop?.();
		this.doing = null;
		this.stopped = true;
	}

	/** 重新核对. */
	again() {
		void this.#run();
	}

	choose(key: string) {
		this.#chosen = key;
		this.objection = '';
	}

	step(by: 1 | -1) {
		const at = this.listed.findIndex((item) => item === this.current);
		const next = this.listed[at + by];
		if (next) this.choose(next.key);
	}

	show(group: Group | null, kind: string | null) {
		this.group = group;
		this.kind = kind;
	}

	switchTo(mode: Mode) {
		this.mode = mode;
		this.objection = '';
		this.show(null, null);
		this.#chosen = null;
	}

	decision(item: Item): Decision | undefined {
		return decisionOn(this.decisions, item.key);
	}

	/** 采纳: the proposal, or another text, takes the place of the original. Goes on to the next. */
	accept(item: Item, text: string | null = item.proposal) {
		const other = inTheWay(this.items, this.decisions, item);
		if (text === null)
			this.objection = '这一条没有可采纳的改法，请到原稿中处理，或忽略。';
		else if (other)
			this.objection = `这一处已按第${other.number}条改过，请先撤销那一条。`;
		else this.#decide(item, text);
	}

	/** 忽略, with why: the checklist keeps it. */
	ignore(item: Item, reason = '') {
		this.#decide(item, null, reason);
	}

	undo() {
		const { decisions, key } = undone(this.decisions);
		this.decisions = decisions;
		if (key !== null) this.choose(key);
	}

	#decide(item: Item, text: string | null, reason = '') {
		this.decisions = decided(this.decisions, item.key, text, reason);
		const at = this.listed.findIndex(({ key }) => key === item.key);
		const open = (one: Item) => !this.decision(one);
		const next = this.listed.slice(at + 1).find(open) ?? this.listed.find(open);
		this.choose((next ?? item).key);
	}

	async #lay(name: string | null, read: () => Promise<Manuscript>) {
		const count = ++this.#count;
		this.doing = '正在读稿……';
		this.problem = null;
		try {
			const manuscript = await read();
			if (count !== this.#count) return;
			this.#forget();
			this.name = name;
			this.doing = null;
			this.manuscript = manuscript;
		} catch (error) {
			this.#fail(count, error);
		}
	}

	async #run() {
		const count = ++this.#count;
		const { mode } = this;
		this.doing =
			(mode === 'fill' ? '正在找空缺、取数……' : '正在核对……') +
			(this.isLong ? `稿件约${this.pages}页，要多等一会儿，可以随时取消。` : '');
		this.done = 0;
		this.stopped = false;
		this.problem = null;
		try {
			if (mode === 'fill') {
				const filled = await this.#desk.fill(this.#dataSetting());
				if (count !== this.#count) return;
				this.filled = filled;
			} else {
				const data = this.withData ? this.#dataSetting() : null;
				const checked = await this.#desk.check({ today: this.#today(), data });
				if (count !== this.#count) return;
				this.checked = checked;
			}
			this.doing = null;
		} catch (error) {
			this.#fail(count, error);
		}
	}

	#summed(): string {
		const { items, checked, mode } = this;
		if (!this.result) return '';
		const count = (wanted: (item: Item) => boolean) => items.filter(wanted).length;
		if (mode === 'fill')
			return `空缺${items.length}处，可填${count(({ group }) => group === 'filled')}处`;
		const agree = checked?.compared.filter(({ agrees }) => agrees).length ?? 0;
		return `读出${checked?.numbers ?? 0}个数${this.withData ? `，${agree}个相符` : ''}，发现${count(({ group }) => group !== 'unbound')}处`;
	}

	#dataSetting(): DataSetting {
		const { place, answerer, address } = this.#session;
		if (place?.type !== 'scope' || !answerer)
			throw new UserError('数据集还没有打开，请稍候再试，或关闭“与数据核对”。');
		return {
			...outlineOf(answerer),
			scope: { ...place.scope, area: 'all' },
			periodIsGiven: address.period !== null
		};
	}

	#fail(count: number, error: unknown) {
		if (count !== this.#count) return;
		this.doing = null;
		this.problem = messageOf(error);
	}

	#forget() {
		this.problem = null;
		this.checked = null;
		this.filled = null;
		this.decisions = [];
		this.objection = '';
		this.show(null, null);
		this.#chosen = null;
	}
}
