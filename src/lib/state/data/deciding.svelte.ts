import type { Facets } from '#lib/ingest/received/facets.ts';
import {
	emptyMapping,
	mergeMappings,
	type Decision,
	type Mapping
} from '#lib/ingest/received/mapping.ts';
import { withCorrection, type Edit } from './corrections.ts';
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
import type { FindingView } from './finding-view.ts';
import type { Mend } from './mends.ts';
import type { ReadItem } from './read-item.ts';
import type { Memory } from './remembered.ts';
import type { SheetView } from './sheet-view.ts';

/** 人的判断: what people say of the tables on the page, word after word, and the way back. */
export class Deciding {
	#memory: Memory;
	#changed: () => void;
	#before: Decisions[] = [];
	decisions = $state.raw<Decisions>(noDecisions(emptyMapping));

	/** `changed` is told of every word. */
	constructor(memory: Memory, changed: () => void) {
		this.#memory = memory;
		this.#changed = changed;
		this.forget();
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
		this.#say({ corrections });
	}

	/** 放行, each under a name. */
	accept(findings: readonly FindingView[], by: Acceptance) {
		this.#memory.keepName(by.who);
		const keys = findings.map(({ key }) => key);
		this.#say(withAccepted(this.decisions, keys, by));
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
		if (before) this.#follow(before);
	}

	/** What was decided with earlier batches holds, unless somebody here has said otherwise since. */
	remember(kept: Mapping) {
		const mapping = mergeMappings(kept, this.decisions.mapping);
		this.decisions = { ...this.decisions, mapping };
	}

	/** Back to what is remembered of former tables. */
	forget() {
		this.#before = [];
		this.decisions = noDecisions(this.#memory.mapping());
	}

	#say(change: Partial<Decisions>) {
		this.#before.push(this.decisions);
		this.#follow({ ...this.decisions, ...change });
	}

	#follow(decisions: Decisions) {
		this.decisions = decisions;
		this.#memory.keep(decisions.mapping);
		this.#changed();
	}
}
