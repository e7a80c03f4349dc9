import type { Look } from './data-desk.ts';
import type { Deciding } from './deciding.svelte.ts';
import type { FindingView } from './finding-view.ts';
import { readItems, type ReadItem } from './read-item.ts';
import type { SheetView } from './sheet-view.ts';

/** 识别 comes first, then 审核. */
export type Step = 'read' | 'screen';

/** What there is to go through at the desk, and where somebody is in it. */
export class DeskList {
	#deciding: Deciding;
	step = $state<Step>('read');
	/** Whether findings are listed by rule, or in the order of their cells. */
	byRule = $state(true);
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
	constructor(look: () => Look | null, deciding: Deciding) {
		this.#deciding = deciding;
		this.sheets = $derived(look()?.sheets ?? []);
		this.sheet = $derived(
			this.sheets.find(({ key }) => key === this.#sheet) ?? this.sheets[0] ?? null
		);
		this.items = $derived(readItems(this.sheets, deciding.decisions.settled));
		this.findings = $derived.by(() => {
			const all = look()?.findings ?? [];
			return this.byRule ? all : [...all].sort(byCell);
		});
		this.doubts = $derived(this.items.filter(({ level }) => level === 'unsure').length);
		this.standing = $derived.by(() => {
			const errors = this.findings.filter(({ finding }) => finding.severity === 'error');
			const open = errors.filter((one) => deciding.stateOf(one) === 'open').length;
			// Those beyond the listed ones stand until there is room for them in the list.
			return open + (look()?.counts.error ?? 0) - errors.length;
		});
		this.item = $derived(
			this.items.find(({ id }) => id === this.#chosen) ?? this.items[0] ?? null
		);
		this.finding = $derived(
			this.findings.find(({ key }) => key === this.#chosen) ?? this.findings[0] ?? null
		);
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

	/** On to the next error that stands, from the first again behind the last. */
	onward() {
		const at = this.findings.findIndex((one) => one === this.finding);
		const open = (one: FindingView) =>
			one.finding.severity === 'error' && this.#deciding.stateOf(one) === 'open';
		const next = this.findings.slice(at + 1).find(open) ?? this.findings.find(open);
		if (next) this.chooseFinding(next);
	}

	/** Back to the first of the first step. */
	forget() {
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
