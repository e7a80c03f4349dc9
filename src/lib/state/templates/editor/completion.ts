import type { RegionTree } from '#lib/answer/answerer.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Period } from '#lib/domain/period.ts';
import { blockMakers } from '#lib/report/blocks/index.ts';
import { phrases } from '#lib/report/phrases/index.ts';
import { periodName } from '#lib/report/phrases/time.ts';
import { modifierWords } from '#lib/slot/modifiers.ts';
import { parseSlot } from '#lib/slot/parse.ts';
import { bareBlocks, relativePeriods } from '#lib/slot/slot.ts';
import { entriesOf, kindOf } from '../../indicators/entry.ts';
import { initialsOf } from '../../indicators/initials.ts';
import { makeSearch } from '../../indicators/search.ts';
import { modifierNotes } from './modifier-notes.ts';
import { slotPlaceAt, type SlotPlace } from './slot-place.ts';

/** A word that can be written at the caret. */
export interface Offer {
	/** As it is listed. */
	label: string;
	/** What it is, and what it says. */
	note: string;
	/** What takes the place of what was written. */
	insert: string;
	/** Where the caret goes then: still in the slot, or behind it. */
	caret: 'inside' | 'behind';
	/** Whether there is more to choose at once: an argument of a phrase. */
	more: boolean;
}

export interface Completion {
	place: SlotPlace;
	offers: readonly Offer[];
}

export interface CompletionWorld {
	catalog: Catalog;
	regions: RegionTree;
	periods: readonly Period[];
	/** Names of fields that the 文种 has. */
	fields: readonly string[];
	/** Templates that come with the app: what they write after a colon can be written by others. */
	examples: readonly string[];
}

/** More nobody reads; a letter more makes it fewer. */
const most = 40;

export type Complete = (text: string, caret: number) => Completion | null;

/** 槽位补全: made once for a data set, asked at every keystroke. Null where the caret is in no slot. */
export function makeCompletion(world: CompletionWorld): Complete {
	const terms = termOffers(world.catalog);
	const written = argumentsOf(world.examples);
	const heads = headWords(world.catalog);
	return (text, caret) => {
		const place = slotPlaceAt(text, caret);
		if (!place) return null;
		const offers = [
			...new Map(offersAt(place).map((offer) => [offer.label, offer])).values()
		];
		const exact = offers.length === 1 && offers[0]!.insert === place.written;
		return { place, offers: exact ? [] : offers.slice(0, most) };
	};

	function offersAt(place: SlotPlace): Offer[] {
		const { part, written: wanted, name } = place;
		switch (part) {
			case 'head':
				return [
					...fitting(heads, wanted).filter(({ block }) => !block || place.alone),
					...terms(wanted)
				];
			case 'argument':
				return [
					...fitting(argumentOffers(name, place), wanted),
					...(takesTerms.has(name) ? terms(wanted) : [])
				];
			case 'modifier':
				return fitting(modifiersAfter(place.before, world.catalog), wanted);
			case 'region':
				return fitting(
					world.regions.all.map((region) => word(region.name, region.code)),
					wanted
				);
			case 'period':
				return fitting(
					[
						...relativePeriods.map((one) => word(one, '相对于文稿的期间')),
						...world.periods.toReversed().map((one) => word(one, periodName(one)))
					],
					wanted
				);
		}
	}

	function argumentOffers(name: string, place: SlotPlace): Offer[] {
		if (name === '字段') return world.fields.map((field) => word(field, '要填写的字段'));
		const blocks = blockMakers.filter((one) => one.kind === name && one.name !== '');
		const known = new Set(blocks.map((one) => one.name));
		return [
			...blocks.map((one) => word(one.name, one.about, 'behind')),
			...[...(written.get(name) ?? [])]
				.filter((one) => !known.has(one))
				.map((one) => word(one, '自带模板里的写法', place.alone ? 'behind' : 'inside'))
		];
	}
}

/** Phrases whose argument is a subject of the catalogue, with modifiers of its own. */
const takesTerms = new Set(['分别', '分别增减', '城乡', '事项', '差距']);

type HeadOffer = Offer & { block: boolean };

function headWords(catalog: Catalog): HeadOffer[] {
	const bare = new Set<string>(bareBlocks);
	const kinds = [...new Set(blockMakers.map(({ kind }) => kind))].filter(
		(kind) => !bare.has(kind)
	);
	const about = new Map(blockMakers.map((one) => [one.kind, one.about]));
	return [
		...phrases
			.filter(({ name }) => !catalog.lookup(name))
			.map(({ name, about }) => ({
				...word(`${name}：`, about, 'inside', true),
				block: false
			})),
		{ ...word('字段：', '撰稿人填写的事实', 'inside', true), block: false },
		...kinds.map((kind) => ({
			...word(`${kind}：`, '单独占一行的块', 'inside', true),
			block: true
		})),
		...bareBlocks.map((name) => ({
			...word(name, about.get(name) ?? '单独占一行的块', 'behind'),
			block: true
		}))
	];
}

const word = (
	text: string,
	note: string,
	caret: Offer['caret'] = 'inside',
	more = false
): Offer => ({ label: text, note, insert: text, caret, more });

/** Those that begin with what is wanted, by name or by initials, before those that only have it somewhere. */
function fitting<One extends Offer>(offers: readonly One[], wanted: string): One[] {
	const typed = wanted.trim().toLowerCase();
	if (typed === '') return [...offers];
	const letters = /^[a-z]+$/.test(typed);
	const rank = ({ label }: Offer): number => {
		const name = label.toLowerCase();
		if (name.startsWith(typed)) return 0;
		if (letters && initialsOf(label).startsWith(typed)) return 1;
		return name.includes(typed) ? 2 : 3;
	};
	return offers
		.map((offer) => ({ offer, rank: rank(offer) }))
		.filter((one) => one.rank < 3)
		.sort((a, b) => a.rank - b.rank)
		.map(({ offer }) => offer);
}

/** 指标 by name, alias, code or initials, with 城市 or 农村 before it as it was typed. */
function termOffers(catalog: Catalog): (wanted: string) => Offer[] {
	const search = makeSearch(entriesOf(catalog));
	return (written) => {
		const side = /^(城市|农村|城乡)(.+)$/.exec(written.trim());
		const plain = search.find(written);
		const sided = side
			? search
					.find(side[2]!)
					.filter(({ entry }) => catalog.lookup(side[1]! + entry.spec.name))
			: [];
		const offers = [
			...plain.map((match) => ({ match, before: '' })),
			...sided.map((match) => ({ match, before: side![1]! }))
		].map(({ match: { entry, by }, before }): Offer => {
			const kind = kindOf(entry);
			const name = before + entry.spec.name;
			return word(name, by === null ? kind : `${kind}，又作${by}`);
		});
		return [...new Map(offers.map((offer) => [offer.label, offer])).values()];
	};
}

/** Modifiers that do not contradict what is written already; all of them after what cannot be read. */
function modifiersAfter(before: string, catalog: Catalog): Offer[] {
	const words = modifierWords.filter((one) => !one.startsWith('#'));
	const offer = (one: string) => word(one, modifierNotes[one] ?? '修饰');
	if (!reads(before, catalog)) return words.map(offer);
	return words.filter((one) => reads(`${before}·${one}`, catalog)).map(offer);
}

function reads(slot: string, catalog: Catalog): boolean {
	try {
		parseSlot(slot, catalog);
		return true;
	} catch {
		// Somebody is still writing it: what is wrong with it is told by the check.
		return false;
	}
}

/** What stands after the colon of every phrase and block in these templates. */
function argumentsOf(templates: readonly string[]): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	for (const template of templates)
		for (const [, name, argument] of template.matchAll(
			/【([^【】：·]+)：([^【】?？]+)[?？]?】/g
		)) {
			const known = found.get(name!) ?? new Set();
			found.set(name!, known.add(argument!));
		}
	return found;
}

/** What choosing an offer makes of the text, as one replacement, and where the caret stands then. */
export function chosen(
	{ place }: Pick<Completion, 'place'>,
	{ insert, caret }: Offer
): { from: number; to: number; text: string; caret: number } {
	const text = place.closed ? insert : `${insert}】`;
	const end = place.from + insert.length;
	return {
		from: place.from,
		to: place.to,
		text,
		caret: caret === 'inside' ? end : end + 1
	};
}
