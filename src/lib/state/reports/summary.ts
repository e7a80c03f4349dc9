import type { ReportDocument } from '#lib/report/document.ts';

/** What is left to settle on a report, in figures. */
export interface Summary {
	errors: number;
	warnings: number;
	/** Entries of the 缺数清单. */
	missing: number;
}

export function summaryOf({
	checklist,
	missing
}: Pick<ReportDocument, 'checklist' | 'missing'>): Summary {
	const count = (severity: string) =>
		checklist.filter((entry) => entry.severity === severity).length;
	return { errors: count('error'), warnings: count('warn'), missing: missing.length };
}
