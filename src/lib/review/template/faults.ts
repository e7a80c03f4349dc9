import { UserError } from '#lib/domain/errors.ts';
import { SlotError } from '#lib/slot/error.ts';
import type { Spot } from './template.ts';

/** What is wrong with one slot of a template. */
export interface Fault {
	spot: Spot;
	/** UTF-16 offset in the paragraph at which it goes wrong. */
	at: number;
	message: string;
}

/** The fault of a slot that begins at `start` of its paragraph; anything but a user's error is thrown on. */
export function faultOf(spot: Spot, start: number, error: unknown): Fault {
	const cause = rootOf(error);
	if (cause instanceof SlotError)
		return {
			spot,
			at: placeOf(spot.paragraph.text, start, cause),
			message: cause.message.slice(0, cause.message.indexOf('\n'))
		};
	if (cause instanceof UserError) return { spot, at: start, message: cause.message };
	throw error;
}

/** The character itself; of a slot that a phrase made of its argument, where that stands, else the phrase. */
function placeOf(text: string, start: number, { slot, position }: SlotError): number {
	const inside = text.slice(start + 1, text.indexOf('】', start));
	const trimmed = inside.trim();
	const found =
		trimmed.length === slot.length ? inside.indexOf(trimmed) : inside.indexOf(slot);
	return found < 0 ? start : start + 1 + found + position;
}

/** The line of a Markdown template says nothing here. */
const rootOf = (error: unknown): unknown =>
	error instanceof UserError && error.cause instanceof UserError
		? rootOf(error.cause)
		: error;

/** All faults in one sentence each, with the place under the character; nothing is written. */
export function refusal(name: string, faults: readonly Fault[]): UserError {
	const lines = faults.map(({ spot, at, message }) => {
		const { text, shift } = excerpt(spot.paragraph.text, at);
		return `${whereOf(spot)}第${at + 1}字：${message}\n${text}\n${'　'.repeat([...text.slice(0, at - shift)].length)}＾`;
	});
	return new UserError(
		`模板“${name}”有${faults.length}处写错，文件没有写。\n${lines.join('\n')}`
	);
}

const apart: Readonly<Record<string, string>> = {
	header: '页眉',
	footer: '页脚',
	footnotes: '脚注',
	endnotes: '尾注'
};

/** Paragraphs of the body are counted; what stands apart from it is called by its name. */
function whereOf({ index, paragraph: { part } }: Spot): string {
	const kind = /(header|footer|footnotes|endnotes)\d*\.xml$/.exec(part)?.[1];
	return kind === undefined ? `第${index + 1}段` : apart[kind]!;
}

/** A long paragraph is shown round the place, so that the mark stays on the line. */
function excerpt(text: string, at: number): { text: string; shift: number } {
	const plain = text.replace(/[\t\n]/g, '　');
	const from = at > 24 ? at - 20 : 0;
	return { text: plain.slice(from, from + 48), shift: from };
}
