import type { Scope } from '#lib/answer/answerer.ts';
import type { DocxOptions } from '#lib/report/docx/options.ts';
import type { IssueFile } from '#lib/review/revisions/issues.ts';
import type { BatchTask } from './batch-work.ts';
import type { Filled } from './filled.ts';
import { typeOf, type ReportKind } from './kind.ts';

/** What one report of the page is, to be written for each region below: plain data, free of what the page holds. */
export const batchTask = (
	kind: ReportKind,
	scope: Scope,
	{ fields, naming }: Filled,
	options: DocxOptions,
	previous: readonly IssueFile[]
): BatchTask => ({
	type: typeOf(kind),
	kindName: kind.name,
	profile: kind.profile,
	template: kind.template,
	scope,
	required: requiredOf(kind),
	fields: { ...fields },
	naming,
	options,
	previous
});

export const requiredOf = ({ fields }: ReportKind): string[] =>
	fields.filter(({ required }) => required).map(({ name }) => name);
