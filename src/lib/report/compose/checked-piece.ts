import { SlotError } from '#lib/slot/error.ts';
import { parseSlot } from '#lib/slot/parse.ts';
import type { Kit } from '../kit.ts';
import type { TemplateSlot } from '../template/template.ts';
import { readPiece, slotsOf, type Piece } from './pieces.ts';

/**
 * Reads one 【…】 of a sentence and everything that it asks.
 *
 * @throws UserError for a name, a modifier or an argument that nobody knows; nothing is asked of the data.
 */
export function checkedPiece(source: TemplateSlot, kit: Kit): Piece {
	const { text } = source;
	const piece = readPiece(source, kit);
	if (piece.type === 'field' && piece.name === '')
		throw new SlotError(text, 0, '“字段：”后面没有写名称。');
	for (const slot of slotsOf(piece)) {
		const { subject } = parseSlot(slot, kit.catalog);
		if (subject.type === 'phrase')
			throw new SlotError(text, 0, `没有“${subject.name}”这个短语。`);
		if (subject.type === 'block')
			throw new SlotError(text, 0, `没有“${subject.name}：${subject.argument}”这个块。`);
	}
	return piece;
}
