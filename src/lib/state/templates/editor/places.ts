import type { TemplateFault } from '#lib/report/template/fault.ts';
import { linesOf } from '#lib/report/template/lines.ts';

/** A stretch of one line as it is painted behind the text. */
export interface Painted {
	text: string;
	slot: boolean;
	fault: boolean;
}

/** 底层: every line cut where a slot or a fault begins or ends; the cuts joined are the line. */
export function paintedLines(
	text: string,
	faults: readonly TemplateFault[]
): Painted[][] {
	return linesOf(text).map((line, index) => {
		const slots = [...line.matchAll(/【[^【】]*】?/g)].map(
			(match) => [match.index, match.index + match[0].length] as const
		);
		const wrong = faults
			.filter((fault) => fault.line === index + 1 && fault.length > 0)
			.map(({ column, length }) => [column, column + length] as const);
		const cuts = [...new Set([0, line.length, ...[...slots, ...wrong].flat()])]
			.filter((at) => at <= line.length)
			.sort((a, b) => a - b);
		const inside = (ranges: readonly (readonly [number, number])[], at: number) =>
			ranges.some(([from, to]) => from <= at && at < to);
		return cuts.slice(1).map((to, piece) => ({
			text: line.slice(cuts[piece], to),
			slot: inside(slots, cuts[piece]!),
			fault: inside(wrong, cuts[piece]!)
		}));
	});
}

/** UTF-16 offset in the text of a place in a line (from 1). */
export function offsetOf(text: string, line: number, column: number): number {
	const before = linesOf(text).slice(0, line - 1);
	return before.reduce((sum, one) => sum + one.length + 1, 0) + column;
}

/** The inverse. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
	const before = linesOf(text.slice(0, offset));
	return { line: before.length, column: before.at(-1)!.length };
}

/** The fault that the caret is in, or right behind; undefined where it is at none. */
export function faultAt(
	faults: readonly TemplateFault[],
	{ line, column }: { line: number; column: number }
): TemplateFault | undefined {
	return faults.find(
		(fault) =>
			fault.line === line &&
			fault.column <= column &&
			column <= fault.column + Math.max(1, fault.length)
	);
}

/** Faults of another text that still stand in this one: on lines that are as they were. */
export function stillThere(
	faults: readonly TemplateFault[],
	of: string,
	text: string
): readonly TemplateFault[] {
	if (of === text) return faults;
	const before = linesOf(of);
	const now = linesOf(text);
	return faults.filter(({ line }) => before[line - 1] === now[line - 1]);
}
