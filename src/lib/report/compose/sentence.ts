import type { Stat } from '#lib/domain/stat.ts';
import { say } from '#lib/wording/say.ts';
import { parseSlotFormat } from './format.ts';
import type { Inline, Inlines, MissingEntry } from '../document.ts';
import { text, tidy } from '../inline.ts';
import type { Kit } from '../kit.ts';
import { periodName } from '../phrases/time.ts';
import { slotsOf, type Piece } from './pieces.ts';

export type Answers = ReadonlyMap<string, Stat>;

export interface Said {
	/** Null: the sentence is left out. */
	inlines: Inlines | null;
	missing: readonly MissingEntry[];
	/** Whether it asked anything of the data. */
	asked: boolean;
}

/** One sentence of a template over its answers; left out whole when a slot that must be there is missing. */
export function saySentence(
	parts: readonly (string | Piece)[],
	answers: Answers,
	kit: Kit
): Said {
	const missing: MissingEntry[] = [];
	const source = parts
		.map((part) => (typeof part === 'string' ? part : `【${part.source.text}】`))
		.join('');
	let out = false;
	const all: Inline[] = [];
	for (const part of parts) {
		if (typeof part === 'string') {
			all.push(...withBlanks(part));
			continue;
		}
		const said = sayPiece(part, answers, kit);
		missing.push(
			...said.lacking.map((stat) => entry(part, stat, part.optional ? '' : source))
		);
		if (said.inlines) all.push(...said.inlines);
		else if (part.optional) all.push(text(dropped));
		else out = true;
	}
	const asked = parts.some(
		(part) => typeof part !== 'string' && slotsOf(part).length > 0
	);
	return { inlines: out ? null : closeGaps(all), missing, asked };
}

function sayPiece(
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
	if (piece.type === 'phrase') {
		const inlines = piece.phrase.says(stats, piece.argument, kit);
		const lacking =
			piece.phrase.lists?.(stats, piece.argument, kit) ??
			stats.filter((stat) => stat.status !== 'ok');
		return { inlines, lacking };
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
	if (words === '') {
		// What a statistician would not compute is no lack of data: a comparison that may be left out
		// is not listed.
		const silent = piece.optional && stat.status === 'refused';
		return { inlines: null, lacking: silent ? [] : [stat] };
	}
	return { inlines: [{ type: 'number', text: words, stat }], lacking: [] };
}

function entry(piece: Piece, stat: Stat, sentence: string): MissingEntry {
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

/** Stands where an optional slot was dropped, until the punctuation round it is closed. */
const dropped = '\u0000';

/**
 * Closes the gaps that dropped slots left. A clause that had nothing else to say goes with its comma:
 * “，窗口覆盖率【…?】” leaves nothing behind; a bracket round it goes too.
 */
function closeGaps(inlines: readonly Inline[]): Inlines {
	const clauses = splitClauses(tidy(inlines));
	const kept = clauses.filter(({ content }) => {
		const gap = content.some((inline) => inline.text.includes(dropped));
		return !gap || content.some((inline) => inline.type !== 'text');
	});
	const joined = kept.flatMap(({ before, content }, index) => [
		...(index === 0 || before === '' ? [] : [text(before)]),
		...content
	]);
	return tidy(
		joined.map((inline) =>
			inline.type === 'text'
				? text(inline.text.replaceAll(dropped, '').replace(/（）/g, ''))
				: inline
		)
	);
}

interface Clause {
	/** The mark before it: ，； or '' for the first and for the end of the sentence. */
	before: string;
	content: Inline[];
}

/** Cuts at ，； and before a closing 。！？, which stays when its clause goes. */
function splitClauses(inlines: readonly Inline[]): Clause[] {
	const clauses: Clause[] = [{ before: '', content: [] }];
	for (const inline of inlines) {
		if (inline.type !== 'text') {
			clauses.at(-1)!.content.push(inline);
			continue;
		}
		for (const part of inline.text.split(/([，；]|(?=[。！？]))/)) {
			if (part === '，' || part === '；') clauses.push({ before: part, content: [] });
			else if (/^[。！？]/.test(part))
				clauses.push({ before: '', content: [text(part)] });
			else if (part !== '' && part !== undefined)
				clauses.at(-1)!.content.push(text(part));
		}
	}
	return clauses;
}
