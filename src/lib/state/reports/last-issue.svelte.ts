import type { Answerer } from '#lib/answer/answerer.ts';
import type { Revision } from '#lib/report/revisions/revision.ts';
import type { IssueFile } from '#lib/review/revisions/issues.ts';
import type { TracedDocument } from '#lib/review/trace/read.ts';
import { messageOf } from '../message.ts';

/** Reading back is not wanted by most who open the page: it is fetched with the first file. */
const reader = () => import('./reading-issues.ts');

/** 上期文稿: what was handed in last time, so that the new report can say what was revised since. */
export class LastIssue {
	/** As chosen; [] before. */
	files: readonly IssueFile[] = $state.raw([]);
	#issues: readonly TracedDocument[] = [];
	/** Why it could not be read; '' where it could. */
	problem = $state('');

	/** How many documents were read. */
	get count(): number {
		return this.files.length === 0 ? 0 : this.#issues.length;
	}

	/** Takes these in place of those before; a file that cannot be read leaves them as they were. */
	async take(files: readonly IssueFile[]): Promise<void> {
		if (files.length === 0) return;
		try {
			const { readIssues } = await reader();
			this.#issues = readIssues(files);
			this.files = files;
			this.problem = '';
		} catch (error) {
			this.problem = messageOf(error);
		}
	}

	drop() {
		this.#issues = [];
		this.files = [];
		this.problem = '';
	}

	/** 数据修订 of one region's documents; undefined where none were chosen. */
	async revisions(
		answerer: Answerer,
		region: string
	): Promise<readonly Revision[] | undefined> {
		if (this.files.length === 0) return undefined;
		const issues = this.#issues.filter(({ head }) => head.region === region);
		return (await reader()).revisionsSince(issues, answerer);
	}
}
