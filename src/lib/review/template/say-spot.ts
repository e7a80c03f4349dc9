import { inlineText, text } from '#lib/report/inline.ts';
import type { Inline, Inlines, MissingEntry } from '#lib/report/document.ts';
import {
	entry,
	isOpening,
	readable,
	sayPiece,
	type Answers
} from '#lib/report/compose/sentence.ts';
import type { Piece } from '#lib/report/compose/pieces.ts';
import type { Kit } from '#lib/report/kit.ts';
import { missing as missingWord } from '#lib/wording/missing.ts';
import { gapsOf } from './gaps.ts';
import type { ReadSlots } from './read-slots.ts';
import { sentencesOf, type SpotSentence } from './sentences.ts';
import type { Spot, SpotPart } from './template.ts';

/** What comes to stand in the place of a stretch of the paragraph; nothing, where it is empty. */
export interface Filling {
	start: number;
	end: number;
	inlines: Inlines;
}

export interface SaidSpot {
	fillings: readonly Filling[];
	missing: readonly MissingEntry[];
	/** The paragraph as it will read. */
	inlines: Inlines;
}

/** A paragraph over its answers: in prose a sentence without its number goes whole, a cell says that there is none. */
export function saySpot(
	spot: Spot,
	read: ReadSlots,
	answers: Answers,
	kit: Kit
): SaidSpot {
	const { fillings, missing } =
		spot.kind === 'cell'
			? sayCell(spot, read, answers, kit)
			: sayProse(spot, read, answers, kit);
	return { fillings, missing, inlines: asItReads(spot, fillings) };
}

type Said = Omit<SaidSpot, 'inlines'>;

function sayCell(
	{ parts }: Spot,
	{ pieces, idle }: ReadSlots,
	answers: Answers,
	kit: Kit
): Said {
	const missing: MissingEntry[] = [];
	const fillings = parts.flatMap((part): Filling[] => {
		const piece = pieces.get(part);
		if (!piece) return [];
		const { start, end } = part;
		if (idle.has(part))
			return [{ start, end, inlines: [text(missingWord('na', 'table'))] }];
		const { inlines, lacking } = sayPiece(piece, answers, kit);
		missing.push(...lacking.map((stat) => entry(piece, stat, '')));
		if (inlines) return [{ start, end, inlines }];
		const refused = lacking.some(({ status }) => status === 'refused');
		const word = refused ? missingWord('na', 'table') : missingWord('missing', 'text');
		return [{ start, end, inlines: piece.optional ? [] : [text(word)] }];
	});
	return { fillings, missing };
}

function sayProse({ parts }: Spot, read: ReadSlots, answers: Answers, kit: Kit): Said {
	const missing: MissingEntry[] = [];
	const fillings: Filling[] = [];
	for (const group of groupsOf(sentencesOf(parts))) {
		const said = group.map((sentence) => saySentence(sentence, read, answers, kit));
		missing.push(...said.flatMap((one) => one.missing));
		const kept = said.filter(({ out }) => !out);
		fillings.push(...kept.flatMap((one) => one.fillings));
		fillings.push(...leavings(group, said));
	}
	fillings.sort((a, b) => a.start - b.start);
	return { fillings, missing };
}

/** Sentences joined by ；, each group up to 。. */
function groupsOf(sentences: readonly SpotSentence[]): SpotSentence[][] {
	const groups: SpotSentence[][] = [[]];
	for (const sentence of sentences) {
		groups.at(-1)!.push(sentence);
		if (!sentence.continued) groups.push([]);
	}
	return groups.filter(({ length }) => length > 0);
}

/** What goes with the sentences left out; when the last one goes, its 。 closes the one before it instead of ；. */
function leavings(
	group: readonly SpotSentence[],
	said: readonly { out: boolean }[]
): Filling[] {
	const lastKept = said.findLastIndex(({ out }) => !out);
	return group.flatMap(({ start, end, parts }, index): Filling[] => {
		if (!said[index]!.out) return [];
		if (lastKept < 0 || index < lastKept)
			return [{ start: start + indentOf(parts), end, inlines: [] }];
		const last = index === group.length - 1;
		const stopped = !last || /[。；！？]$/.test(parts.at(-1)!.text);
		return [{ start: start - 1, end: stopped ? end - 1 : end, inlines: [] }];
	});
}

/** Spaces typed at the head of a paragraph stay for the sentence behind. */
const indentOf = ([first]: readonly SpotPart[]): number =>
	first && !first.slot ? first.text.length - first.text.trimStart().length : 0;

function saySentence(
	{ parts }: SpotSentence,
	{ pieces, idle }: ReadSlots,
	answers: Answers,
	kit: Kit
): Said & { out: boolean } {
	const asked = parts.filter((part) => pieces.has(part));
	if (asked.some((part) => idle.has(part)))
		return { fillings: [], missing: [], out: true };
	const plain = (piece: Piece) => inlineText(sayPiece(piece, answers, kit).inlines ?? []);
	const sentence = readable(
		parts.map((part) => pieces.get(part) ?? part.text),
		plain
	);
	const fillings: Filling[] = [];
	const missing: MissingEntry[] = [];
	const dropped = new Set<SpotPart>();
	let out = false;
	let told = 0;
	for (const part of asked) {
		const piece = pieces.get(part)!;
		const { inlines, lacking } = sayPiece(piece, answers, kit);
		const gone = inlines === null && !piece.optional;
		missing.push(...lacking.map((stat) => entry(piece, stat, gone ? sentence : '')));
		if (inlines) fillings.push({ start: part.start, end: part.end, inlines });
		else if (piece.optional) dropped.add(part);
		if (gone) out = true;
		if (inlines && !isOpening(piece)) told++;
	}
	if (out || (dropped.size > 0 && told === 0))
		return { fillings: [], missing, out: true };
	const gaps = gapsOf(parts, dropped).map((gap) => ({ ...gap, inlines: [] }));
	return { fillings: [...fillings, ...gaps], missing, out: false };
}

function asItReads({ parts, paragraph }: Spot, fillings: readonly Filling[]): Inline[] {
	const all: Inline[] = [];
	let from = 0;
	const words = (to: number) => {
		if (to > from) all.push(text(paragraph.text.slice(from, to)));
	};
	for (const { start, end, inlines } of fillings) {
		words(start);
		all.push(...inlines);
		from = end;
	}
	words(parts.at(-1)!.end);
	return all;
}
