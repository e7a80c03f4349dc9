/** 审核发现: something about received data or a document, at its place (screen, review). */
export type Severity = 'error' | 'warn' | 'info';

/** 位置 in a received table; null where it does not apply. Rows and columns from 1. */
export interface Place {
	file: string;
	sheet: string | null;
	cell: string | null;
	row: number | null;
	column: number | null;
}

/** One finding of a screening rule (V-01 … V-65). */
export interface ScreeningFinding {
	rule: string;
	severity: Severity;
	/** Chinese: value found, value expected, why. */
	message: string;
	found: string;
	expected: string;
	place: Place;
	/** 建议: what would mend it; null where nothing can be proposed. */
	proposal: string | null;
}
