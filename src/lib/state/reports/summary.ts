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
	missing,
	signed
}: Pick<ReportDocument, 'checklist' | 'missing' | 'signed'>): Summary {
	const count = (severity: string) =>
		checklist.filter((entry) => entry.severity === severity).length;
	const answered = signed ? checklist.filter(({ signable }) => signable).length : 0;
	return {
		errors: count('error') - answered,
		warnings: count('warn') + answered,
		missing: missing.length
	};
}
