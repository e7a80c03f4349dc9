import type { Scope } from '#lib/answer/answerer.ts';
import type { DocxOptions } from '#lib/report/docx/options.ts';
import { requiredOf } from '../reports/batch-task.ts';
import type { Filled } from '../reports/filled.ts';
import { typeOf, type ReportKind } from '../reports/kind.ts';
import type { WordAsked } from './fill-word.ts';

/** A Word template is filled as the report beside it is written: the same kind, place and choices. */
export const wordAsked = (
	kind: ReportKind,
	scope: Scope,
	{ naming, choices }: Filled,
	options: DocxOptions
): Omit<WordAsked, 'fields'> => ({
	type: typeOf(kind),
	profile: kind.profile,
	required: requiredOf(kind),
	// Of both areas, as every report.
	scope: { ...scope, area: 'all' },
	naming,
	choices,
	options
});
