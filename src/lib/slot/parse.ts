import type { Catalog, Term } from '#lib/catalog/catalog.ts';
import { nearestNames } from '#lib/catalog/nearest.ts';
import { tryParsePeriod } from '#lib/domain/period.ts';
import { contradiction } from './contradiction.ts';
import { SlotError } from './error.ts';
import { modifierWords, readModifier, type Change } from './modifiers.ts';
import { bareBlocks, type Slot, type SlotFormat, type SlotSubject } from './slot.ts';

export const plainFormat: SlotFormat = {
	unit: null,
	approx: null,
	decimals: null,
	perYear: false,
	bare: false
};

/** Subjects with an argument behind a colon that are blocks; every other name is a phrase. */
const blockNames = ['表', '图', '块', '报头'];

interface Piece {
	text: string;
	position: number;
}

/**
 * Reads a slot, with or without 【】.
 *
 * @throws SlotError pointing at the character, with the nearest known name.
 */
export function parseSlot(written: string, catalog: Catalog): Slot {
	const source = narrow(written.trim().replace(/^【(.*)】$/s, '$1')).trim();
	const optional = source.endsWith('?');
	const body = optional ? source.slice(0, -1) : source;
	const [head, ...modifiers] = pieces(body);
	if (!head || head.text === '')
		throw new SlotError(source, 0, '槽位是空的，请写指标名。');
	const { subject, term } = readSubject(head, source, catalog);
	const slot: Slot = {
		subject,
		region: null,
		period: null,
		area: term?.area ?? null,
		mode: term?.mode ?? null,
		measure: term?.measure ?? null,
		over: null,
		compare: null,
		difference: null,
		share: null,
		format: plainFormat,
		optional
	};
	return modifiers.reduce((one, piece) => applyPiece(one, piece, source), slot);
}

/** Full-width ？＠＃：·． are read like the plain ones. */
const narrow = (text: string): string =>
	text
		.replace(/？/g, '?')
		.replace(/＠/g, '@')
		.replace(/＃/g, '#')
		.replace(/[•・．‧]/g, '·')
		.replace(/:/g, '：');

/** Cuts at · and before @ and #; a phrase's argument is left whole. */
function pieces(body: string): Piece[] {
	if (/^[^·@#：]+：/.test(body)) return [{ text: body.trim(), position: 0 }];
	const all: Piece[] = [];
	let from = 0;
	const push = (to: number) => {
		const raw = body.slice(from, to);
		const text = raw.trim();
		if (text !== '' || all.length === 0)
			all.push({ text, position: from + raw.length - raw.trimStart().length });
	};
	for (let index = 0; index < body.length; index++) {
		const char = body[index]!;
		if (char === '·') {
			push(index);
			from = index + 1;
		} else if ((char === '@' || char === '#') && index > from) {
			push(index);
			from = index;
		}
	}
	push(body.length);
	return all;
}

function readSubject(
	{ text, position }: Piece,
	source: string,
	catalog: Catalog
): { subject: SlotSubject; term?: Term } {
	if (text === '期间') return { subject: { type: 'period' } };
	if (text === '地区') return { subject: { type: 'region' } };
	if ((bareBlocks as readonly string[]).includes(text))
		return { subject: { type: 'block', name: text, argument: '' } };
	const colon = text.indexOf('：');
	if (colon > 0) {
		const name = text.slice(0, colon).trim();
		const argument = text.slice(colon + 1).trim();
		if (argument === '')
			throw new SlotError(source, position + colon, `“${name}：”后面没有写内容。`);
		if (name === '字段') return { subject: { type: 'field', name: argument } };
		return {
			subject: { type: blockNames.includes(name) ? 'block' : 'phrase', name, argument }
		};
	}
	const term = catalog.lookup(text);
	if (term) return { subject: term.subject, term };
	const near = catalog.nearest(text, 3);
	throw new SlotError(
		source,
		position,
		`目录中没有“${text}”。${near.length > 0 ? `是否指：${near.join('、')}？` : '请在“指标”页查名称。'}`
	);
}

function applyPiece(slot: Slot, { text, position }: Piece, source: string): Slot {
	const change: Change | null = readModifier(text);
	if (!change) {
		const near = nearestNames(text, modifierWords, 3, 1);
		throw new SlotError(
			source,
			position,
			`不认识修饰“${text}”。${near.length > 0 ? `是否指：${near.join('、')}？` : ''}`
		);
	}
	if (change.period?.type === 'period' && !tryParsePeriod(change.period.period))
		throw new SlotError(source, position, `没有“${change.period.period}”这个期间。`);
	const fault = contradiction(slot, change);
	if (fault) throw new SlotError(source, position, `“${text}”${fault}。`);
	const { format, ...rest } = change;
	return { ...slot, ...rest, format: { ...slot.format, ...format } };
}
