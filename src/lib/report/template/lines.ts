/** The lines of a template, as its faults count them. */
export const linesOf = (text: string): string[] =>
	text.replace(/^\uFEFF/, '').split(/\r?\n/);
