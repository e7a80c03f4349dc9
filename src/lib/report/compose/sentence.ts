import type { Stat } from '#lib/domain/stat.ts';
import { say } from '#lib/wording/say.ts';
import { parseSlotFormat } from './format.ts';
import type { Inline, Inlines, MissingEntry } from '../document.ts';
import { inlineText, text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import { periodName } from '../phrases/time.ts';
import { closeGaps, dropped } from './gaps.ts';
import { withoutRepeatedOpening, type Setting } from './opening.ts';
import { slotsOf, type Piece } from './pieces.ts';

export type Answers = ReadonlyMap<string, Stat>;

export interface Said {
	/** Null: the sentence is left out. */
	inlines: Inlines | null;
	missing: readonly MissingEntry[];
	/** Whether it asked anything of the data. */
	asked: boolean;
	/** For the sentence after it; unchanged where this one is left out. */
	setting: Setting;
}

/**
 * One sentence of a template over its answers; left out whole when a slot that must be there is
 * missing, or when nothing of what it was written for is left.
 */
export function saySentence(
	written: readonly (string | Piece)[],
	answers: Answers,
	kit: Kit,
	before: Setting
): Said {
	const plain = (piece: Piece) => inlineText(sayPiece(piece, answers, kit).inlines ?? []);
	const { parts, setting } = withoutRepeatedOpening(written, before, plain);
	const missing: MissingEntry[] = [];
	const sentence = readable(written, plain);
	let out = false;
	let said = 0;
	let gaps = 0;
	const all: Inline[] = [];
	for (const part of parts) {
		if (typeof part === 'string') {
			all.push(...withBlanks(part));
			continue;
		}
		const { inlines, lacking } = sayPiece(part, answers, kit);
		const gone = inlines === null && !part.optional;
		missing.push(...lacking.map((stat) => entry(part, stat, gone ? sentence : '')));
		if (inlines) all.push(...inlines);
		else if (part.optional) all.push(text(dropped));
		else out = true;
		if (inlines === null) gaps++;
		else if (!isOpening(part)) said++;
	}
	const asked = parts.some(
		(part) => typeof part !== 'string' && slotsOf(part).length > 0
	);
	if (out || (gaps > 0 && said === 0))
		return { inlines: null, missing, asked, setting: before };
	return { inlines: closeGaps(all), missing, asked, setting };
}

/** 期间 and 地区 frame a sentence; they are not what it is for. */
export const isOpening = (piece: Piece): boolean =>
	piece.type === 'phrase' && ['期间', '地区'].includes(piece.phrase.name);

/** A template's sentence for people to read in a list: dates and places said, numbers as ……. */
export function readable(
	parts: readonly (string | Piece)[],
	plain: (piece: Piece) => string
): string {
	const words = parts
		.map((part) =>
			typeof part === 'string' ? part : isOpening(part) ? plain(part) : '……'
		)
		.join('')
		.replace(/(?:……)+/g, '……');
	if (/\p{Script=Han}/u.test(words)) return words;
	return parts
		.map((part) => (typeof part === 'string' ? part : `【${part.source.text}】`))
		.join('');
}

/** What a piece says, null where it is missing, and the stats it lacks. */
export function sayPiece(
	piece: Piece,
	answers: Answers,
	kit: Kit
): { inlines: Inlines | null; lacking: readonly Stat[] } {
	if (piece.type === 'field') {
		const value = kit.fields[piece.name]?.trim() ?? '';
		if (value !== '')
			return {
				inlines: [{ type: 'field', text: value, field: piece.name }],
				lacking: []
			};
		if (piece.optional) return { inlines: null, lacking: [] };
		return {
			inlines: [{ type: 'blank', text: `〔待填：${piece.name}〕`, field: piece.name }],
			lacking: []
		};
	}
	const stats = slotsOf(piece).map((slot) => {
		const stat = answers.get(slot);
		if (!stat) throw new Error(`unanswered slot: ${slot}`);
		return stat;
	});
	// What a statistician would not compute is no lack of data: a comparison that may be left out
	// is not listed.
	const listed = (stat: Stat) =>
		stat.status !== 'ok' && !(piece.optional && stat.status === 'refused');
	if (piece.type === 'phrase') {
		const lacking = piece.phrase.lists?.(stats, piece.argument, kit) ?? stats;
		return {
			inlines: piece.phrase.says(stats, piece.argument, kit),
			lacking: lacking.filter(listed)
		};
	}
	const stat = stats[0]!;
	const words =
		stat.status === 'ok'
			? say(stat, {
					profile: kit.profile,
					format: parseSlotFormat(piece.slot, kit.catalog),
					valueStated: true
				})
			: '';
	if (words === '')
		return {
			inlines: null,
			lacking: piece.optional && stat.status === 'refused' ? [] : [stat]
		};
	return { inlines: [{ type: 'number', text: words, stat }], lacking: [] };
}

export function entry(piece: Piece, stat: Stat, sentence: string): MissingEntry {
	return {
		slot: piece.source.text,
		name: `${stat.name}（${periodName(stat.period)}）`,
		reason: stat.reason || '无可比数',
		sentence
	};
}

/** 〔待填：…〕 written in a template is the user's own text to come. */
function withBlanks(words: string): Inline[] {
	return words.split(/(〔待填：[^〕]*〕)/).map((part): Inline => {
		const blank = /^〔待填：([^〕]*)〕$/.exec(part);
		return blank ? { type: 'blank', text: part, field: blank[1]! } : text(part);
	});
}
