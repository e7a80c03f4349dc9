import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Period } from '#lib/domain/period.ts';
import { readPassages, type Passage, type Reading } from '../clean/passages.ts';
import type { SourceDocument } from '../document.ts';
import type { Claim, ClaimTime } from './claim.ts';
import { claimsOf } from './claims.ts';
import { noTime } from './setting.ts';
import { ownMeasure, ownPeriod } from './own-period.ts';
import type { SubjectReader } from './subject.ts';
import { listTables } from './list-tables.ts';
import { tableClaims } from './table-claims.ts';
import { tablesOf, type Table } from './tables.ts';

/** 读懂的稿件: everything the checks look at. */
export interface Understanding extends Reading {
	readonly document: SourceDocument;
	readonly catalog: Catalog;
	/** In the order of the text; cells of tables are not among them. */
	readonly claims: readonly Claim[];
	/** Blanks that stand for a figure, read the same way. */
	readonly blanks: readonly Claim[];
	readonly tables: readonly Table[];
	/** Figures and blanks in cells whose heads say what they count. */
	readonly cells: readonly Claim[];
	/** The period the document speaks from. */
	readonly now: Period;
	/** How it counts flows of that period where it does not say; null for the period alone. */
	readonly measure: 'ytd' | null;
	/** Headings above each passage, and time as carried into it. */
	readonly carried: ReadonlyMap<
		Passage,
		{ time: ClaimTime; headings: readonly string[] }
	>;
}

export interface ReadingOptions {
	catalog: Catalog;
	reader: SubjectReader;
	/** Where the document names no period of its own. */
	period: Period;
	/** Whether `period` was asked for and so goes before what the document says. */
	periodIsGiven?: boolean;
	/** Names of places other than the document's own. */
	places?: readonly string[];
	/** Told now and then how much of the work is done, from 0 to 1. */
	tell?: (done: number) => void;
}

/** Reading is about so much of a whole review, as measured on 150 pages; the checks are the rest. */
export const readingShare = 0.55;

/**
 * 双榆市2025年工作总结, 县区交流材料之一：松坪区: the longest known name that the first line begins or, behind a mark, ends with,
 * where that line is no sentence.
 */
function titlePlaceOf(
	passages: readonly Passage[],
	known: readonly string[]
): string | null {
	const title = passages.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
	if (title.length > 40 || /[。；]/u.test(title)) return null;
	const words = title.replace(/^关于/u, '').replace(/[）)]$/u, '');
	const named = known.filter(
		(name) =>
			words.startsWith(name) ||
			(words.endsWith(name) && /[：:—（(\s]$/u.test(words.slice(0, -name.length)))
	);
	return named.sort((a, b) => b.length - a.length)[0] ?? ownPlaceOf(passages, known);
}

/** 我们县——清泊县, 我们石桥县: whoever speaks says where from, where no other place is named. */
function ownPlaceOf(
	passages: readonly Passage[],
	known: readonly string[]
): string | null {
	const all = known.filter((name) => passages.some(({ text }) => text.includes(name)));
	const [only] = all;
	return all.length === 1 &&
		passages.some(({ text }) =>
			new RegExp(`(?:我们?|咱们?)(?:[县区市旗](?:——|—|（|，|是))?${only}`, 'u').test(text)
		)
		? only!
		: null;
}

/** 双榆市、清泊县、柳溪县特困供养情况: in the order of the title; none where it names one or none. */
function placesInTitle(
	[first]: readonly Passage[],
	known: readonly string[]
): readonly string[] {
	const title = first?.text ?? '';
	if (title.length > 40 || /[。；]/u.test(title)) return [];
	const named = known
		.filter((name) => title.includes(name))
		.sort((a, b) => title.indexOf(a) - title.indexOf(b));
	return named.length > 1 ? named : [];
}

/** The first line, where it is no sentence and no heading: what it names is what the text is about. Plans are left out. */
function titleOf([first]: readonly Passage[]): string {
	return first?.role === 'prose' &&
		first.text.length <= 40 &&
		!/[。；，：]/u.test(first.text) &&
		!/下一步|打算|工作(?:安排|计划|思路)/u.test(first.text)
		? first.text
		: '';
}

/** 二、分县情况。云汀区X人次: the paragraph goes through the places. */
const byPlace =
	/^(?:（?[一二三四五六七八九十\d]+[）、.．])?\s*(?:分|按|各)[县市区旗地][^，。：]{0,8}[情看][^，。：]{0,2}[。，：]/u;

export function understand(
	document: SourceDocument,
	options: ReadingOptions
): Understanding {
	const reading = readPassages(document);
	const now = options.periodIsGiven
		? options.period
		: (ownPeriod(reading.passages, options.period) ?? options.period);
	const places = options.places ?? [];
	const titlePlace = titlePlaceOf(reading.passages, places);
	const titlePlaces = placesInTitle(reading.passages, places);
	const setting = { reader: options.reader, now, places, titlePlace, titlePlaces };
	let asked: string | null = null;
	/** What was asked last: an answer says what it counts no second time. */
	let question = '';
	const claims: Claim[] = [];
	const carriedInto = new Map<
		Passage,
		{ time: ClaimTime; headings: readonly string[] }
	>();
	const headings: string[] = [];
	const title = titleOf(reading.passages);
	let time = noTime;
	let lead: Claim | null = null;
	/** What was counted first in the last paragraph that counts. */
	let whole: Claim | null = null;
	for (const [index, passage] of reading.passages.entries()) {
		if (index % 100 === 0)
			options.tell?.((index / reading.passages.length) * readingShare);
		if (byPlace.test(passage.text)) lead = whole;
		const carried = {
			time,
			headings: [title, ...headings, question].filter((one) => one !== ''),
			lead
		};
		carriedInto.set(passage, carried);
		if (passage.role === 'cell') continue;
		// 问：柳溪县…？ The answers are about that place until another is asked for.
		if (/^问[：:]/u.test(passage.text))
			asked = places.find((name) => passage.text.includes(name)) ?? asked;
		const own =
			asked !== null && /^答[：:]/u.test(passage.text)
				? { ...setting, titlePlace: asked }
				: setting;
		const read = claimsOf(passage, own, carried);
		claims.push(...read.claims);
		whole = read.claims.find(({ kind, isBase }) => kind === 'level' && !isBase) ?? whole;
		// 分地区看：, and the lines below of one place each.
		if (/[：:]$/u.test(passage.text))
			lead = read.claims.findLast(({ kind }) => kind === 'level') ?? null;
		else if (!places.some((name) => passage.text.startsWith(name))) lead = null;
		if (
			/^(?:[一二三四五六七八九十]?问|问题[一二三四五六七八九十\d]+|提问|追问|[^，。：]{2,8}(?:记者|网友|主持人|委员|代表))[：:]/u.test(
				passage.text
			)
		)
			question = passage.text;
		if (passage.role === 'heading') {
			question = '';
			for (let level = 0; level < passage.level; level++) headings[level] ??= '';
			headings.length = passage.level - 1;
			headings[passage.level - 1] = passage.text;
			// A new part begins with the document's own time.
			if (passage.level === 1) time = noTime;
		} else time = read.time;
	}
	const tables = tablesOf(reading.passages);
	const lists = listTables(
		reading.passages,
		(name) => places.includes(name) || /^全[市县区州旗]/u.test(name)
	);
	const listed = tableClaims(lists, null, setting).filter(({ blank }) => blank !== null);
	const inLists = new Set(listed.map(({ passage }) => passage));
	return {
		...reading,
		document,
		catalog: options.catalog,
		claims: claims.filter(({ blank }) => blank === null),
		blanks: claims.filter(
			({ blank, passage }) => blank !== null && !inLists.has(passage)
		),
		tables,
		cells: [...tableClaims(tables, document, setting), ...listed],
		now,
		measure: ownMeasure(reading.passages, now),
		carried: carriedInto
	};
}
