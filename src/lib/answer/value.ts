import type { Operand } from '#lib/domain/stat.ts';

/** 求得的值 on the way to a Stat: with everything that was looked up for it. */
export interface Value {
	/** Null unless `status` is ok (or a comparison whose base is zero). */
	value: number | null;
	status: 'ok' | 'missing' | 'refused';
	/** Chinese, '' when ok. */
	reason: string;
	/** What it was made of: sums first, then the observations with their cells. */
	operands: readonly Operand[];
	/** Remarks that must be printed with it: 由31省合计, 推算. */
	notes: readonly string[];
	coverage: { reported: number; expected: number } | null;
}

export const ok = (
	value: number,
	operands: readonly Operand[],
	notes: readonly string[] = [],
	coverage: Value['coverage'] = null
): Value => ({ value, status: 'ok', reason: '', operands, notes, coverage });

export const missing = (
	reason: string,
	operands: readonly Operand[] = [],
	coverage: Value['coverage'] = null
): Value => ({ value: null, status: 'missing', reason, operands, notes: [], coverage });

export const refused = (reason: string): Value => ({
	value: null,
	status: 'refused',
	reason,
	operands: [],
	notes: [],
	coverage: null
});

export const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
