import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { SlotError } from '#lib/slot/error.ts';

/** A slot typed into the search: its answer, or what is wrong with it and at which character. */
export type Typed =
	| { type: 'answer'; stat: Stat }
	| {
			type: 'fault';
			message: string;
			/** Before, at and after the character; all before where it is known of no character. */
			parts: readonly [string, string, string];
	  };

/** Whether what was typed is more than a name: a slot has brackets, or a modifier, a place, a period. */
export const looksLikeSlot = (text: string): boolean => /[【·•・＠@＃#：:]/.test(text);

/** Answers at once; a fault is an answer too, for whoever is still typing. */
export async function answerTyped(
	answerer: Answerer,
	scope: Scope,
	text: string
): Promise<Typed> {
	try {
		const [stat] = await answerer.ask([text.trim()], scope);
		return { type: 'answer', stat: stat! };
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		const message = error.message.split('\n')[0]!;
		if (!(error instanceof SlotError))
			return { type: 'fault', message, parts: [text, '', ''] };
		const { slot, position } = error;
		const at = [...slot.slice(position)][0] ?? '';
		return {
			type: 'fault',
			message,
			parts: [slot.slice(0, position), at, slot.slice(position + at.length)]
		};
	}
}
