import { UserError } from '#lib/domain/errors.ts';
import { SlotError } from '#lib/slot/error.ts';
import { linesOf } from './lines.ts';

/** What is wrong with a template, and under which characters. */
export interface TemplateFault {
	/** From 1. */
	line: number;
	/** UTF-16 offset in the line. */
	column: number;
	/** Characters from there that are wrong; 0 where something is not there at all. */
	length: number;
	message: string;
}

/** The mistake itself: a phrase or a line may have added where it stands. */
export const rootOf = (error: unknown): unknown =>
	error instanceof UserError && error.cause instanceof UserError
		? rootOf(error.cause)
		: error;

/**
 * The character of `text` at which the slot that begins at `start` goes wrong; of a slot that a phrase made of
 * its argument, where that stands, else the phrase.
 */
export function placeOf(
	text: string,
	start: number,
	{ slot, position }: SlotError
): number {
	const inside = text.slice(start + 1, text.indexOf('】', start));
	const trimmed = inside.trim();
	const found =
		trimmed.length === slot.length ? inside.indexOf(trimmed) : inside.indexOf(slot);
	return found < 0 ? start : start + 1 + found + position;
}

/** The fault of the slot that begins at `column` of its line. Anything but a user's error is thrown on. */
export function slotFault(
	source: string,
	line: number,
	column: number,
	error: unknown
): TemplateFault {
	const cause = rootOf(error);
	if (!(cause instanceof UserError)) throw error;
	const [message = ''] = cause.message.split('\n');
	const at = cause instanceof SlotError ? placeOf(source, column, cause) : column;
	const end = source.indexOf('】', column);
	const whole = end < 0 ? source.length : end + 1;
	if (at <= column) return { line, column, length: whole - column, message };
	const word = /^[·•・．‧@＠#＃]?[^·•・．‧@＠#＃：:、｜|?？】]*/.exec(
		source.slice(at)
	)![0];
	return { line, column: at, length: Math.max(1, word.length), message };
}

/** 第3行第5字：…, the text round it and a mark under the character, as the command line prints them. */
const faultText = ({ line, column, message }: TemplateFault, source: string): string =>
	`第${line}行第${column + 1}字：${message}\n${underMark(source, column)}`;

/** All of them, each after the name of the template. */
export function faultTexts(
	name: string,
	faults: readonly TemplateFault[],
	text: string
): string {
	const lines = linesOf(text);
	return faults
		.map((fault) => name + faultText(fault, lines[fault.line - 1] ?? ''))
		.join('\n');
}

/** The text round a character and a mark under it: a long line is cut so that the mark stays on it. */
export function underMark(text: string, at: number): string {
	const plain = text.replace(/[\t\n]/g, '　');
	const from = at > 24 ? at - 20 : 0;
	return `${plain.slice(from, from + 48)}\n${'　'.repeat([...text.slice(from, at)].length)}＾`;
}
