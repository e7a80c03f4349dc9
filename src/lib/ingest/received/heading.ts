import type { Catalog, Term } from '#lib/catalog/catalog.ts';
import { allowsArea, allowsMode } from '#lib/catalog/lexicon.ts';
import { editDistance } from '#lib/catalog/nearest.ts';
import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { Confidence, Facets } from './facets.ts';
import { plainHeading } from './role-words.ts';
import { readTime, within, type TimeWords } from './time-words.ts';
import { readUnit, unitFactor } from './unit-words.ts';

/** A heading taken apart, before anybody asks the catalogue. */
export interface HeadingWords {
	/** What names the subject, outermost first: 城市低保, 户数. */
	names: readonly string[];
	area: Area | null;
	mode: Mode | null;
	measure: Measure | null;
	unit: string | null;
	time: TimeWords | null;
	basis: 'yoy' | 'qoq' | null;
	/** 上期、上年同期: figures of another period, printed for comparison. */
	prior: boolean;
}

export interface Subject {
	term: Term;
	confidence: Exclude<Confidence, 'unsure'>;
	reason: string;
}

const areaWords: Readonly<Record<string, Area>> = {
	城市: 'urban',
	城镇: 'urban',
	农村: 'rural',
	乡村: 'rural',
	城乡: 'all',
	城乡合计: 'all'
};
const modeWords: Readonly<Record<string, Mode>> = {
	集中: 'central',
	集中供养: 'central',
	分散: 'dispersed',
	分散供养: 'dispersed'
};

/** Values of a column that say nothing of the subject. */
const valueWords =
	/^(?:数量|数值|数据|实际|实绩|金额|合计|小计|总计|计|总数|情况|基本情况|指标值|值)$/;

const comparisons: readonly (readonly ['yoy' | 'qoq', RegExp])[] = [
	[
		'qoq',
		/(?:累计)?(?:环比|[比较]上(?:个)?[月季](?:度)?(?:末)?)(?:增长|增减|增幅|增速|变化|变动|\(?[±+]?%\)?)*$/
	],
	[
		'yoy',
		/(?:同比|[比较](?:上年|去年)(?:同期|同季|同月)?)(?:增长|增减|增幅|增速|变化|变动|\(?[±+]?%\)?)*$|^(?:增减|增长|增幅)(?:%|率|幅度|\(%\)|百分比)?$/
	]
];

const priors =
	/^(?:上期|上期数|上月|上月数|上季|上季度|上季度数|上年同期|上年同期数|去年同期|上年|上年数|上年末|去年|上年同月|上年同季|期初|期初数)(?:数|累计|\(.*\))?$/;

const measureWords: readonly (readonly [Measure, RegExp])[] = [
	['ytd', /(?:本年|当年|自?年初(?:至今|以来)|全年)?累计(?:数|发生额?|完成)?|自?年初至今/],
	['single', /(?:当月|本月|本季度?|当季|本期|当期|单季|单月)(?:数|发生额?|末|实际)?/]
];

/** Takes a path of headings apart: units, times, 累计, 城乡 and what remains to name the subject. */
export function headingWords(path: readonly string[], catalog: Catalog): HeadingWords {
	const words: HeadingWords & { names: string[] } = {
		names: [],
		area: null,
		mode: null,
		measure: null,
		unit: null,
		time: null,
		basis: null,
		prior: false
	};
	for (const segment of path) takeSegment(plainHeading(segment), words, catalog);
	return words;
}

type Words = { -readonly [K in keyof HeadingWords]: HeadingWords[K] } & {
	names: string[];
};

function takeSegment(segment: string, words: Words, catalog: Catalog): void {
	const unit = readUnit(segment);
	if (unit !== null && words.names.length > 0) {
		words.unit = unit;
		return;
	}
	// A name of the catalogue may itself have brackets, 累计 or 同比.
	if (catalog.lookup(segment) || catalog.setAside(segment)) {
		const inside = /[(]([^()]*)[)]$/.exec(segment)?.[1];
		if (inside !== undefined) words.unit = readUnit(inside) ?? words.unit;
		words.names.push(segment);
		return;
	}
	if (priors.test(segment)) {
		words.prior = true;
		return;
	}
	const rest = segment.replace(
		/[([【]([^()[\]【】]*)[)\]】]/g,
		(whole, inside: string) => (takeAside(inside, words) ? '' : whole)
	);
	takeWords(rest, words);
}

/** What stands in brackets: a unit, a time, 累计, 城市. */
function takeAside(inside: string, words: Words): boolean {
	const unit =
		readUnit(inside.replace(/^单位:?/, '')) ?? readUnit(inside.split(/[、,]/)[0]!);
	if (unit !== null) words.unit = unit;
	else if (inside === '%') words.unit = '%';
	else if (Object.hasOwn(areaWords, inside)) words.area = areaWords[inside]!;
	else if (/^累计$/.test(inside)) words.measure = 'ytd';
	else if (/^(?:本期|当月|本季|本月|当期)$/.test(inside)) words.measure = 'single';
	else {
		const time = readTime(inside);
		if (time === null) return false;
		takeTime(time, words);
	}
	return true;
}

function takeTime(time: TimeWords, words: Words): void {
	words.time = within(time, words.time);
	if (time.toDate) words.measure = 'ytd';
}

function takeWords(text: string, words: Words): void {
	let rest = text.replace(/^(?:其中|#)[::]?/, '');
	const whole = readTime(rest);
	if (whole) {
		takeTime(whole, words);
		if (/累计/.test(rest)) words.measure = 'ytd';
		return;
	}
	for (const [basis, pattern] of comparisons)
		if (words.basis === null && pattern.test(rest)) {
			words.basis = basis;
			rest = rest.replace(pattern, '');
		}
	const started =
		/^((?:(?:19|20)\d\d年度?)?(?:1月?[-—–~～至]\d{1,2}月|第?[一二三四1-4]季度|\d{1,2}月|上半年))(.+)$/.exec(
			rest
		);
	const time = started && readTime(started[1]!);
	if (time) {
		takeTime(time, words);
		rest = started[2]!;
	}
	for (const [measure, pattern] of measureWords)
		if (pattern.test(rest)) {
			words.measure = measure;
			rest = rest.replace(pattern, '');
		}
	if (Object.hasOwn(areaWords, rest)) words.area = areaWords[rest]!;
	else if (Object.hasOwn(modeWords, rest)) words.mode = modeWords[rest]!;
	else if (/^(?:合计|总计|小计|计)$/.test(rest)) words.area ??= 'all';
	else if (rest !== '' && !valueWords.test(rest) && !words.names.at(-1)?.endsWith(rest))
		words.names.push(rest);
}

/** 人 in a heading makes 低保 a number of people, 万元 a sum of money. */
const nounsOf = (unit: string | null): readonly string[] => {
	if (unit === null) return [];
	if (/人次$/.test(unit)) return ['人次'];
	if (/户次$/.test(unit)) return ['户次'];
	if (/人$/.test(unit) && !unit.startsWith('元')) return ['人数', '数'];
	if (/户$/.test(unit)) return ['户数', '数'];
	if (/^[百千万亿]*元$/.test(unit)) return ['支出', '资金支出', '金支出'];
	if (unit.startsWith('元')) return ['标准', '平均标准'];
	return ['数'];
};

/**
 * The one subject that the words fit; null where no name of the catalogue does. A unit of another kind is a fault
 * of the unit, where nothing else of that name has it.
 */
export const subjectOf = (words: HeadingWords, catalog: Catalog): Subject | null =>
	subjectFitting(words, catalog) ??
	(words.unit === null ? null : subjectFitting({ ...words, unit: null }, catalog));

function subjectFitting(words: HeadingWords, catalog: Catalog): Subject | null {
	const { names } = words;
	if (names.length === 0) return null;
	const last = names.at(-1)!;
	const groupless = names.map((name) => name.replace(/(?:对象)?(?:类别|情况)$/, ''));
	const joins = [
		names.join(''),
		...(names.length > 1
			? [names.slice(0, -1).join('') + last.replace(/^(?:救助|保障)(?=.)/, '')]
			: []),
		...(names.length > 2 ? [names.slice(-2).join(''), names[0]! + last] : []),
		...(names.length > 1 ? [[...names].reverse().join('')] : []),
		...(names.length > 1 ? [groupless.slice(0, -1).join('') + `中${last}`] : [])
	];
	const nouns = nounsOf(words.unit);
	for (const name of new Set(joins)) {
		const found = fitting(name, words, catalog);
		if (found)
			return { term: found, confidence: 'sure', reason: `“${name}”在指标目录中` };
		for (const noun of nouns) {
			const guess = fitting(name + noun, words, catalog);
			if (guess)
				return {
					term: guess,
					confidence: 'likely',
					reason: `按单位“${words.unit}”读作${name}${noun}`
				};
		}
	}
	if (names.length > 1) {
		const found =
			fitting(last, words, catalog) ??
			nouns.map((noun) => fitting(last + noun, words, catalog)).find(Boolean);
		if (found)
			return { term: found, confidence: 'likely', reason: `按末级表头“${last}”读` };
	}
	return null;
}

/** A known name whose unit, side and mode agree with what the heading says besides. */
function fitting(name: string, words: HeadingWords, catalog: Catalog): Term | null {
	const term = catalog.lookup(name);
	if (!term) return null;
	const { subject } = term;
	if (words.unit !== null && subject.type === 'indicator')
		if (unitFactor(words.unit, subject.spec.unit) === null) return null;
	if (words.area !== null && words.area !== 'all' && !allowsArea(subject, words.area))
		return null;
	if (words.mode !== null && !allowsMode(subject)) return null;
	return term;
}

/** Names that may have been meant: two letters off at most. */
export function suggestionsFor(words: HeadingWords, catalog: Catalog): string[] {
	const name = words.names.join('');
	const near = [
		...new Set(
			[name, words.names.at(-1) ?? ''].flatMap((one) =>
				one === '' ? [] : catalog.nearest(one, 3)
			)
		)
	];
	return near
		.map((other) => ({ other, distance: editDistance(name, other) }))
		.sort((a, b) => a.distance - b.distance)
		.slice(0, 4)
		.map(({ other }) => other);
}

/** What the heading says, with its subject where there is one. */
export function facetsOf(words: HeadingWords, subject: Subject | null): Facets {
	const term = subject?.term;
	const facets: Facets = {};
	if (term) facets.indicator = term.subject.spec.id;
	const area = term?.area ?? words.area;
	if (area !== null) facets.area = area;
	const mode = words.mode ?? term?.mode ?? null;
	if (mode !== null) facets.mode = mode;
	const measure = words.measure ?? term?.measure ?? null;
	if (measure !== null) facets.measure = measure;
	const unit = words.unit ?? term?.unit ?? null;
	if (unit !== null) facets.unit = unit;
	if (words.basis !== null) facets.basis = words.basis;
	return facets;
}
