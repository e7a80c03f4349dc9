import { UserError } from '#lib/domain/errors.ts';
import { placeOf, rootOf, underMark } from '#lib/report/template/fault.ts';
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

/** All faults in one sentence each, with the place under the character; nothing is written. */
export function refusal(name: string, faults: readonly Fault[]): UserError {
	const lines = faults.map(
		({ spot, at, message }) =>
			`${whereOf(spot)}第${at + 1}字：${message}\n${underMark(spot.paragraph.text, at)}`
	);
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
