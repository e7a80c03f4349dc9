import type { ReportDocument } from '#lib/report/document.ts';
import { everyInline } from '#lib/report/walk.ts';

/** What is left to do on a report, in figures. */
export interface Summary {
	/** 〔待填〕 in the text. */
	blanks: number;
	errors: number;
	warnings: number;
	/** Rows of the 缺数清单. */
	missing: number;
}

export function summaryOf({ blocks, checklist, missing }: ReportDocument): Summary {
	const count = (severity: string) =>
		checklist.filter((entry) => entry.severity === severity).length;
	return {
		blanks: [...everyInline(blocks)].filter(({ type }) => type === 'blank').length,
		errors: count('error'),
		warnings: count('warn'),
		missing: missing.length
	};
}
