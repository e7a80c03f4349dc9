import type { CatalogueTables } from '#lib/catalog/load.ts';
import type { Region } from '#lib/domain/region.ts';
import type { DocxOptions } from '#lib/report/docx/options.ts';
import type { Session } from '../session.svelte.ts';
import { batchTask } from './batch-task.ts';
import { ReportBatch } from './batch.svelte.ts';
import { writeFar } from './far-batch.ts';
import { fileName } from './file-name.ts';
import type { LastIssue } from './last-issue.svelte.ts';
import type { OpenReport } from './open-report.svelte.ts';

export interface ChildReportsWorld {
	lastIssue: LastIssue;
	/** How the files leave the page, as chosen now. */
	options: () => DocxOptions;
	/** With the parameters that people set themselves. */
	tables: () => CatalogueTables;
	download(name: string, content: Blob): void;
}

/** 分地区成文: the open report once more for each region right below its own. */
export class ChildReports {
	#session: Session;
	#report: OpenReport;
	#world: ChildReportsWorld;
	readonly batch = new ReportBatch();

	/** The region of the open report; undefined while there is none. */
	readonly parent: Region | undefined;
	/** [] where the data set knows none below it. */
	readonly children: readonly Region[];

	/** Call while a component is being made. */
	constructor(session: Session, report: OpenReport, world: ChildReportsWorld) {
		this.#session = session;
		this.#report = report;
		this.#world = world;
		const regions = $derived(session.answerer?.regions);
		this.parent = $derived(
			session.place?.type === 'scope'
				? regions?.get(session.place.scope.region)
				: undefined
		);
		this.children = $derived(
			this.parent
				? (regions?.children(this.parent.code) ?? []).filter(({ own }) => !own)
				: []
		);
	}

	/** Does nothing while there is no report to write again. */
	start() {
		const { answerer, place } = this.#session;
		const { kind, composed, draft } = this.#report;
		if (!answerer || place?.type !== 'scope' || !kind || !composed) return;
		const { lastIssue, options, tables, download } = this.#world;
		const whole = { ...composed.document, draft: false };
		const task = batchTask(kind, place.scope, draft.filled, options(), lastIssue.files);
		void this.batch.start(fileName(whole, `分地区${kind.name}`, 'zip'), {
			download,
			start: (onstep) => writeFar(task, answerer, tables(), onstep)
		});
	}
}
