import type { Claim } from './claim.ts';
import { againstWhole } from './carried-subject.ts';
import { placeIn } from './places.ts';
import type { Around, Setting } from './setting.ts';

/** 所说的地区: by the clause, by the sentence, by what was named last, or by the title; null where nothing names one. */
export function placeOf(around: Around): string | null {
	const { passage, quantity, site, setting } = around;
	const said =
		// 云汀区、松坪区低保标准分别为X元、X元: each has its place.
		(site.respectively ? placeInTurn(site, passage.text, setting) : null) ??
		placeSaid(around) ??
		placeIn(passage.text.slice(site.clause, quantity.start), setting.places) ??
		placeIn(nearClauses(site.sentence), setting.places) ??
		placeOfAll(site, setting.places) ??
		placeOfTitle(site, setting);
	// 石桥县上半年小结: …全县低保对象: all of that county.
	return setting.titlePlace != null &&
		said !== null &&
		!againstWhole.test(site.own) &&
		/^全[市县区旗]$/u.test(said) &&
		setting.titlePlace.endsWith(said[1]!)
		? setting.titlePlace
		: said;
}

/** 三地…分别为X人、X人、X人: the places that the title names, in its order. */
function placeInTurn(
	{ own, respectively }: Claim['site'],
	text: string,
	{ places, titlePlaces = [] }: Setting
): string | null {
	const isAll =
		respectively!.figures === titlePlaces.length &&
		/[两三四五六七八][地县区市]/u.test(text);
	return placeIn(own, places) ?? (isAll ? titlePlaces[respectively!.index]! : null);
}

/** 该区今年以来…: the one that the text named last. */
function placeSaid({ passage, site, quantity, claims, setting }: Around): string | null {
	const level = /^(?:其中|目前)?该(?<level>[市县区旗])/u.exec(
		passage.text.slice(site.clause, quantity.start)
	)?.groups!.level;
	const near = [site.sentence, ...[...claims].reverse().map((one) => one.place ?? '')];
	return level === undefined
		? null
		: (near
				.map((words) => placeIn(words, setting.places))
				.find((one) => one?.endsWith(level)) ?? null);
}

/** The sentence so far from its last ；, without what stands in brackets. */
const nearClauses = (sentence: string): string =>
	sentence.slice(sentence.lastIndexOf('；') + 1).replace(/（[^）]*）/gu, '');

/**
 * 松坪区有经办人员97人；村级协理员312人: the one place at the head of the sentence holds behind its ； as well, unless the clause
 * speaks of others or of all.
 */
function placeOfAll(
	{ sentence, own }: Claim['site'],
	known: readonly string[]
): string | null {
	const [head = '', ...others] = sentence.split('；');
	if (others.length === 0 || /其他|其余|[全各本我]/u.test(others.at(-1)! + own))
		return null;
	if (others.slice(0, -1).some((one) => placeIn(one, known) !== null)) return null;
	const place = placeIn(head, known);
	if (place === null || !known.includes(place)) return null;
	const isOnly = known.every(
		(name) => name === place || place.includes(name) || !head.includes(name)
	);
	const before = head.slice(0, head.indexOf(place));
	return isOnly && /^(?:[\d\u4e00-\u9fff]*[年月日季度末底止]，?)?$/u.test(before)
		? place
		: null;
}

/** 全市 in a document of one county is not that county; 全县 is. */
function placeOfTitle(
	{ sentence, own }: Claim['site'],
	{ titlePlace }: Setting
): string | null {
	if (titlePlace == null) return null;
	const others = [...(sentence + own).matchAll(/(各)?[全本我]?([省市县区])/gu)].filter(
		([word, each, level]) =>
			each !== undefined || (word.length > 1 && !titlePlace.endsWith(level!))
	);
	return others.length > 0 ? null : titlePlace;
}
