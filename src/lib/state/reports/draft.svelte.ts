import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { noChoice, type FindingChoice } from '#lib/findings/choice.ts';
import { writeReport, type WrittenReport } from '#lib/report/write-report.ts';
import { Asked } from '../asked.svelte.ts';
import type { Session } from '../session.svelte.ts';
import { nothingFilled, type Filled, type FilledStore } from './filled.ts';
import { typeOf, type ReportKind } from './kind.ts';
import type { LastIssue } from './last-issue.svelte.ts';

/** A document, and which report it is: the one before is told from the one asked for. */
export interface Written extends WrittenReport {
	report: string;
	filled: Filled;
}

/** A document takes a tenth of a second: it waits for a pause in the typing, in milliseconds. */
const pause = 200;

/**
 * 初稿: one report being written. What the writer typed is kept per report; the document is composed
 * anew when the place, the type or a field changes, and only then.
 */
export class Draft {
	#session: Session;
	#store: FilledStore;
	#kind: () => ReportKind | null;
	#last: LastIssue | null;
	#made: {
		report: string;
		filled: Filled;
		/** Own templates change under the same name. */
		template: string;
		previous: LastIssue['files'] | undefined;
		written: Promise<Written>;
	} | null = null;

	/** Type, data set, region and period as one word; null while it is not known. */
	readonly report: string | null;
	filled: Filled;
	/** The same after a pause: what the document is composed with. */
	#settled: Filled;
	#pausing: ReturnType<typeof setTimeout> | undefined;
	/** What the last report of this type was given; null where there is none. */
	readonly before: Filled | null;
	/** 已存: null until something was typed. */
	kept = $state<boolean | null>(null);
	readonly asked: Asked<Written>;
	/** What is on screen is of another place or type than the one asked for. */
	readonly stale: boolean;
	/** What is on screen is all that was asked for and filled in. */
	readonly current: boolean;

	/** Call while a component is being made; `kind` is null where the address names none. */
	constructor(
		session: Session,
		kind: () => ReportKind | null,
		store: FilledStore,
		last: LastIssue | null = null
	) {
		this.#session = session;
		this.#last = last;
		this.#store = store;
		this.#kind = kind;
		// A word, not an object: opening a trace changes the address and not the report.
		const report = $derived(nameOf(session, kind()));
		this.report = $derived(report);
		const kept = $derived(report === null ? nothingFilled : store.read(report));
		this.filled = $derived(kept);
		this.#settled = $derived(kept);
		this.before = $derived(report === null ? null : store.last(kind()?.id ?? '', report));
		this.asked = new Asked(session, (answerer, scope) => {
			const current = kind();
			return current && report !== null
				? this.#write(answerer, scope, current, report)
				: null;
		});
		this.stale = $derived(this.asked.view !== null && this.asked.view.report !== report);
		this.current = $derived(
			this.asked.view !== null && !this.stale && this.asked.view.filled === this.filled
		);
	}

	fill(field: string, value: string) {
		this.#keep({ ...this.filled, fields: { ...this.filled.fields, [field]: value } });
	}

	setNaming(naming: boolean) {
		this.#keep({ ...this.filled, naming });
	}

	/** 取舍: what is to become of one finding. */
	choose(rule: string, change: Partial<FindingChoice>) {
		const { choices } = this.filled;
		const choice = { ...(choices[rule] ?? noChoice), ...change };
		this.#keep({ ...this.filled, choices: { ...choices, [rule]: choice } });
	}

	/** 沿用上次: takes over what the last report was given, where nothing is typed yet. */
	takeOver() {
		if (!this.before) return;
		const typed = Object.entries(this.filled.fields).filter(
			([, value]) => value.trim() !== ''
		);
		this.#keep({
			...this.before,
			// Findings are of this place and period: they are chosen anew.
			choices: this.filled.choices,
			fields: { ...this.before.fields, ...Object.fromEntries(typed) }
		});
	}

	/** 数据段落: the data section of this report alone. */
	async dataSection(): Promise<WrittenReport> {
		const { place, answerer } = this.#session;
		const kind = this.#kind();
		if (place?.type !== 'scope' || !answerer || !kind)
			throw new Error('no report to take a section from');
		return compose(answerer, place.scope, kind, this.filled, 'data', this.#last);
	}

	#keep(filled: Filled) {
		const { report } = this;
		const type = this.#kind()?.id;
		this.filled = filled;
		if (report === null || type === undefined) return;
		this.kept = this.#store.write(type, report, filled);
		clearTimeout(this.#pausing);
		this.#pausing = setTimeout(() => {
			if (this.report === report) this.#settled = filled;
		}, pause);
	}

	#write(answerer: Answerer, scope: Scope, kind: ReportKind, report: string) {
		const filled = this.#settled;
		const previous = this.#last?.files;
		if (
			this.#made?.report !== report ||
			this.#made.filled !== filled ||
			this.#made.template !== kind.template ||
			this.#made.previous !== previous
		)
			this.#made = {
				report,
				filled,
				template: kind.template,
				previous,
				written: compose(answerer, scope, kind, filled, 'all', this.#last).then(
					(written) => ({
						...written,
						report,
						filled
					})
				)
			};
		return this.#made.written;
	}
}

const nameOf = ({ place, answerer }: Session, kind: ReportKind | null): string | null =>
	place?.type === 'scope' && answerer && kind
		? [kind.id, answerer.dataset.id, place.scope.region, place.scope.period].join('.')
		: null;

async function compose(
	answerer: Answerer,
	scope: Scope,
	kind: ReportKind,
	{ fields, naming, choices }: Filled,
	part: 'all' | 'data',
	last: LastIssue | null
): Promise<WrittenReport> {
	const revisions = await last?.revisions(answerer, scope.region);
	return writeReport({
		type: typeOf(kind),
		profile: kind.profile,
		template: kind.template,
		templateName: `${kind.name}模板`,
		required: kind.fields.filter(({ required }) => required).map(({ name }) => name),
		answerer,
		fingerprint: answerer.fingerprint,
		// A report is of both areas: it tells them apart itself.
		scope: { ...scope, area: 'all' },
		fields,
		naming,
		choices,
		part,
		...(revisions ? { revisions } : {})
	});
}
