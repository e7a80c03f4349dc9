import { UserError } from '#lib/domain/errors.ts';
import type { Kit } from '../kit.ts';
import { isPhrase, phraseNamed } from '../phrases/index.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { TemplateSlot } from '../template/template.ts';

/** A slot of a sentence, told apart: what it asks, and how it is said. */
export type Piece =
	| { type: 'slot'; slot: string; optional: boolean; source: TemplateSlot }
	| {
			type: 'phrase';
			phrase: Phrase;
			argument: string;
			slots: readonly string[];
			optional: boolean;
			source: TemplateSlot;
	  }
	| { type: 'field'; name: string; optional: boolean; source: TemplateSlot };

/** Reads one 【…】 of a template. @throws UserError for an unknown phrase argument, with the line. */
export function readPiece(source: TemplateSlot, kit: Kit): Piece {
	const written = source.text.trim();
	const optional = /[?？]$/.test(written);
	const body = optional ? written.slice(0, -1).trim() : written;
	const colon = /^([^：:·]+)[：:](.*)$/.exec(body);
	const name = colon ? colon[1]!.trim() : body;
	if (name === '字段')
		return { type: 'field', name: colon?.[2]?.trim() ?? '', optional, source };
	if (isPhrase(name)) {
		const phrase = phraseNamed(name);
		const argument = colon?.[2]?.trim() ?? '';
		return atLine(source, () => ({
			type: 'phrase',
			phrase,
			argument,
			slots: phrase.asks(argument, kit),
			optional,
			source
		}));
	}
	return { type: 'slot', slot: body, optional, source };
}

function atLine<T>(source: TemplateSlot, read: () => T): T {
	try {
		return read();
	} catch (cause) {
		if (cause instanceof UserError)
			throw new UserError(
				`模板第${source.line}行第${source.column + 1}字：${cause.message}`,
				{
					cause
				}
			);
		throw cause;
	}
}

export const slotsOf = (piece: Piece): readonly string[] =>
	piece.type === 'slot' ? [piece.slot] : piece.type === 'phrase' ? piece.slots : [];
