import { yearOf, type Period } from '#lib/domain/period.ts';
import { canonicalUnit } from '#lib/domain/unit.ts';
import type { Passage } from '../clean/passages.ts';
import {
	baseLevel,
	basisWords,
	changeVerb,
	fromWord,
	levelVerb
} from '../words/changes.ts';
import { blanksOf, type Blank } from '../fill/blanks.ts';
import type { Claim, ClaimKind, ClaimTime } from './claim.ts';
import { isExtreme, overAt } from './over.ts';
import { isVague, placeIn } from './places.ts';
import { quantitiesOf, type Quantity } from './quantity.ts';
import { sitesOf, type Site } from './site.ts';
import type { Subject, SubjectReader } from './subject.ts';
import { timesOf, type TimeMention } from './times.ts';
import type { WrittenUnit } from './unit-fits.ts';

/** What the document says of itself, for figures that do not say it. */
export interface Setting {
	reader: SubjectReader;
	/** The period it speaks from. */
	now: Period;
	/** Names of known places; the document's own is not among them. */
	places: readonly string[];
}

/** Time and place as they stand at the end of a passage: the next one begins with them. */
export interface Carried {
	time: ClaimTime;
	headings: readonly string[];
}

export const noTime: ClaimTime = {
	period: null,
	measure: null,
	atEnd: false,
	mention: null
};

/** Every figure of one passage, read in its order: each may lean on the ones before it. */
export function claimsOf(
	passage: Passage,
	setting: Setting,
	carried: Carried
): { claims: Claim[]; time: ClaimTime } {
	const { text } = passage;
	const times = timesOf(text, setting.now, yearSpokenOf(text, carried.time));
	const blanks = blanksOf(passage).filter(({ kind }) => kind === 'figure');
	const figures = quantitiesOf(text, times).filter(
		({ start, end }) => !blanks.some((blank) => blank.start < end && blank.end > start)
	);
	const marks = [
		...figures.map((quantity) => ({ quantity, blank: null })),
		...blanks.map((blank) => ({ quantity: unfilled(blank, text), blank }))
	].sort((a, b) => a.quantity.start - b.quantity.start);
	const quantities = marks.map(({ quantity }) => quantity);
	const sites = sitesOf(passage, quantities, carried.headings);
	const claims: Claim[] = [];
	marks.forEach(({ quantity, blank }, index) => {
		const site = sites[index]!;
		claims.push(
			claimOf({ passage, quantity, blank, site, claims, times, setting, carried })
		);
	});
	return { claims, time: timeAt(text.length, text, times, carried.time, 0) };
}

/** 全年 alone, at the head of a paragraph, is the year that the one before it spoke of. */
const yearSpokenOf = (text: string, { mention }: ClaimTime): number | null =>
	mention?.hasYear && mention.period !== null && /^[^。]{0,14}全年/u.test(text)
		? yearOf(mention.period)
		: null;

/** A blank as a figure without a value, so that it is read by the same words. */
function unfilled({ start, end, unit }: Blank, text: string): Quantity {
	const known = unit === '%' || unit === '‰' ? null : canonicalUnit(unit);
	const per = /每人每([月年])$/u.exec(text.slice(0, start))?.[1];
	return {
		start,
		end: end + unit.length,
		text: text.slice(start, end + unit.length),
		figureStart: start,
		figureEnd: end,
		figure: '',
		value: NaN,
		unit: /百分点$/u.test(unit) ? '百分点' : (known?.canonical ?? unit),
		writtenUnit: unit,
		lastPlace: 0,
		qualifier: null,
		per: per === undefined ? null : per === '月' ? 'month' : 'year'
	};
}

interface Around {
	passage: Passage;
	quantity: Quantity;
	blank: Blank | null;
	site: Site;
	claims: readonly Claim[];
	times: readonly TimeMention[];
	setting: Setting;
	carried: Carried;
}

function claimOf(around: Around): Claim {
	const { passage, quantity, blank, site, claims, setting, times, carried } = around;
	const before = site.taken === null ? null : (claims[site.taken] ?? null);
	const hasBase = claims.some(
		(one) => one.isBase && one.site.sentenceStart === site.sentenceStart
	);
	const read = kindOf(quantity, site, before, hasBase);
	const of =
		read.kind === 'level'
			? null
			: (ofDifference(around, read.kind) ?? levelBefore(around, read.kind));
	const unit = writtenUnit(quantity, before);
	const subject =
		read.kind === 'level'
			? levelSubject(site, unit, claims, setting, read.isBase)
			: (ownSubject(read, site, unit, setting) ?? of?.subject ?? null);
	const place =
		placeIn(passage.text.slice(site.clause, quantity.start), setting.places) ??
		placeIn(nearClauses(site.sentence), setting.places);
	const over = subject?.over ?? null;
	return {
		passage,
		quantity,
		blank,
		site,
		...read,
		// 占常住人口的1.89% is a metric of its own.
		kind:
			read.kind === 'share' && (over !== null || subject?.type === 'derived')
				? 'level'
				: read.kind,
		of,
		// 最高的云汀区为860元 is that district's own figure.
		subject:
			subject && isExtreme(over) && place !== null && setting.places.includes(place)
				? { ...subject, over: null }
				: subject,
		time: timeAt(quantity.start, passage.text, times, carried.time, site.sentenceStart),
		place: over !== null && place !== null && isVague(place) ? null : place
	};
}

/** The sentence so far from its last ；, without what stands in brackets. */
const nearClauses = (sentence: string): string =>
	sentence.slice(sentence.lastIndexOf('；') + 1).replace(/（[^）]*）/gu, '');

/** 每人每月740元、600元: the second is per head and month as well. */
function writtenUnit(quantity: Quantity, before: Claim | null): WrittenUnit {
	const inherited =
		before !== null &&
		quantity.writtenUnit === '元' &&
		(before.quantity.per !== null || before.subject?.spec.unit === '元/人·月');
	return {
		unit: quantity.unit,
		written: quantity.writtenUnit,
		per: quantity.per ?? (inherited ? (before.quantity.per ?? 'month') : null)
	};
}

interface Read {
	kind: ClaimKind;
	sign: 1 | -1;
	basis: Claim['basis'];
	isBase: boolean;
}

function kindOf(
	quantity: Quantity,
	site: Site,
	before: Claim | null,
	hasBase: boolean
): Read {
	if (before)
		return {
			kind: sameKind(before.kind, quantity),
			sign: before.sign,
			basis: before.basis,
			isBase: before.isBase
		};
	const own = site.own.replace(/分别|基本|均/gu, '');
	const level: Read = { kind: 'level', sign: 1, basis: null, isBase: false };
	const basis =
		basisIn(own) ??
		(own.length < 4 || /与(?:上年|去年)(?:同期)?相比，[^；]*$/u.test(site.sentence)
			? basisIn(site.sentence.slice(-14))
			: null);
	if (levelVerb.test(own) || (hasBase && becomes.test(own))) return level;
	const verb = changeVerb.exec(own);
	if (verb && (hasBase || isChange(quantity, own, basis))) {
		const sign = verb[2] === undefined ? 1 : -1;
		const kind =
			quantity.unit === '百分点'
				? 'points'
				: quantity.unit === '%' || quantity.unit === '‰' || quantity.unit === '倍'
					? 'rate'
					: 'difference';
		return { kind, sign, basis, isBase: false };
	}
	if (/占[^，；。]{0,14}$/u.test(own) && quantity.unit === '%')
		return { ...level, kind: 'share' };
	if (quantity.unit === '百分点') return { ...level, kind: 'points', basis };
	return { ...level, isBase: fromWord.test(own) || baseLevel.test(own) };
}

/** 由5.2天缩短为3.8天: behind a base, 为 leads to the level reached. */
const becomes =
	/(?:增加|提高|提升|上升|扩大|延长|下降|降低|减少|缩短|缩小|压缩|缩减|[增升降减])为$/u;

const sameKind = (kind: ClaimKind, { unit }: Quantity): ClaimKind =>
	unit === '%' || unit === '倍' || kind === 'level'
		? kind
		: kind === 'share'
			? 'level'
			: kind;

/** 新增300张 is a level of what is new; 比上年增加300张 is a difference. */
const isChange = ({ unit }: Quantity, own: string, basis: Claim['basis']): boolean =>
	unit === '%' ||
	unit === '‰' ||
	unit === '百分点' ||
	unit === '倍' ||
	basis !== null ||
	/(?:净增|净减|减少|降低|提高)(?:了)?$/u.test(own);

export function basisIn(text: string): Claim['basis'] {
	for (const [word, basis] of basisWords) if (word.test(text)) return basis;
	return null;
}

function levelSubject(
	site: Site,
	unit: WrittenUnit,
	claims: readonly Claim[],
	{ reader }: Setting,
	isBase: boolean
): Subject | null {
	if (isBase) {
		const last = claims.findLast(({ kind }) => kind === 'level');
		if (last && last.site.sentenceStart === site.sentenceStart && last.subject)
			return last.quantity.unit === unit.unit ? last.subject : null;
	}
	const over = overSubject(site, unit, claims, reader);
	if (over) return over;
	// 个别区县覆盖率为1.02%，示例市为1.89%: a place and nothing else says the same of another place.
	const before = claims.findLast(({ kind }) => kind === 'level');
	if (
		before?.subject &&
		before.site.sentenceStart === site.sentenceStart &&
		before.quantity.unit === unit.unit &&
		/^(?!.*(?:城[市镇]|城乡|全[市县区]))[\u4e00-\u9fff]{1,6}[省市州盟县区旗](?:则)?(?:为|是|有|达)?$/u.test(
			site.own
		)
	)
		return { ...before.subject, over: null };
	// 由每人每月580元提高到620元: both sides are one subject.
	const from = claims.at(-1);
	if (
		from?.isBase &&
		from.site.clause === site.clause &&
		levelVerb.test(site.own) &&
		site.own.length < 8
	)
		return from.subject;
	return reader.read(site, unit);
}

/**
 * 极差、变异系数、最低为…: what is compared is named before, in its own unit; where nothing is, it is what the
 * sentence spoke of last.
 */
function overSubject(
	site: Site,
	unit: WrittenUnit,
	claims: readonly Claim[],
	reader: SubjectReader
): Subject | null {
	const over = overAt(site);
	const side = /^(?<town>城[市镇])?(?:农村)?$/u.exec(site.own);
	const before = claims.at(-1);
	// 每月增支城市48.93万元、农村155.43万元.
	if (over === null && side && site.own !== '' && before?.subject?.over)
		return before.site.sentenceStart === site.sentenceStart &&
			before.subject.area !== null
			? { ...before.subject, area: side.groups!.town === undefined ? 'rural' : 'urban' }
			: null;
	if (over === null) return null;
	const words = site.sentence.slice(-60) + site.own;
	const guesses = isExtreme(over) ? [unit] : unitsHinted(words);
	const own = site.own.replace(/(?:最高|最低|极|加权|变异|泰尔|基尼|每月增支).*$/u, '');
	const area = /城[市镇](?:约)?$/u.test(site.own)
		? 'urban'
		: /农村(?:约)?$/u.test(site.own)
			? 'rural'
			: null;
	if (own.length >= 2)
		for (const guess of guesses) {
			const read = reader.read({ ...site, own, after: '' }, guess);
			if (read && read.score >= 4) return { ...read, area: area ?? read.area, over };
		}
	const last = claims.findLast(
		(one) =>
			one.subject !== null &&
			one.passage === claims.at(-1)?.passage &&
			(!isExtreme(over) || one.quantity.unit === unit.unit)
	);
	if (
		over !== '提标增支' &&
		last?.subject &&
		last.site.paragraph.length >= site.paragraph.length - 160
	)
		return { ...last.subject, area: area ?? last.subject.area, over };
	for (const guess of guesses) {
		const read = reader.read({ ...site, own: words, after: '' }, guess);
		if (read && read.score >= 4) return { ...read, area: area ?? read.area, over };
	}
	return null;
}

/** A change may name its subject itself: 在册人数环比下降, 支出同比增长. */
function ownSubject(
	{ kind }: Read,
	site: Site,
	unit: WrittenUnit,
	{ reader }: Setting
): Subject | null {
	if (kind === 'share') {
		const read = reader.read(site, unit);
		if (read && read.type === 'derived' && read.score >= 5) return read;
		// 农村常住人口占31.7%: one side of a whole that goes without saying.
		const side = /^(.{4,})占$/u.exec(site.own)?.[1];
		if (side === undefined) return null;
		for (const guess of unitsHinted(side)) {
			const part = reader.read({ ...site, own: side, after: '' }, guess);
			if (part && part.named && part.area !== null && part.score >= 5.5) return part;
		}
		return null;
	}
	const own = site.own
		.replace(changeVerb, '')
		.replace(/分别/u, '')
		.replace(/同比|环比|(?:比|较)(?:上年|去年|上季度|上月|年初)(?:同期|末)?/gu, '');
	if (own.length < 2) return null;
	for (const guess of unitsHinted(own)) {
		const read = reader.read({ ...site, own, after: '' }, guess);
		if (read && read.score >= 5.5) return read;
	}
	return null;
}

/** In which units a subject may be counted that is named without its figure. */
export function unitsHinted(own: string): WrittenUnit[] {
	const plain = (unit: string): WrittenUnit => ({ unit, written: unit, per: null });
	if (/标准/u.test(own)) return [{ unit: '元/人·月', written: '元', per: 'month' }];
	if (/人次/u.test(own)) return [plain('人次')];
	if (/户数|户$/u.test(own)) return [plain('户')];
	if (/资金|支出|金额|金$/u.test(own)) return [plain('万元')];
	if (/率|比例|比重/u.test(own)) return [plain('%')];
	if (/人数|对象|人员|人口|孤儿|儿童/u.test(own)) return [plain('人')];
	return ['人', '万元', '人次', '户', '对', '%'].map(plain);
}

/** …增加0.42亿元，增长7.7%: a rate behind a difference speaks of the same level. */
function ofDifference({ site, claims }: Around, kind: ClaimKind): Claim | null {
	const last = claims.at(-1);
	return kind === 'rate' &&
		last?.kind === 'difference' &&
		last.site.sentenceStart === site.sentenceStart &&
		site.taken === null &&
		site.respectively === null &&
		/^[\u4e00-\u9fff]{2}$/u.test(site.own)
		? last.of
		: null;
}

/** The level that a change or a share speaks of: its partner in a 分别 list, else the one just before. */
function levelBefore({ site, claims, quantity }: Around, kind: ClaimKind): Claim | null {
	const levels = claims.filter(
		(one) =>
			(one.kind === 'level' || (one.kind === 'share' && kind === 'points')) &&
			!one.isBase &&
			one.site.sentenceStart === site.sentenceStart &&
			(kind !== 'points' || one.quantity.unit === '%') &&
			// 5.86亿元，完成预算的98.3%，比上年增加0.42亿元: an amount grows by amounts.
			(kind !== 'difference' || one.quantity.unit !== '%' || quantity.unit === '%')
	);
	const last = levels.at(-1);
	if (!last) return null;
	const index = site.respectively?.index ?? indexInList(site, claims);
	if (index === null) return last;
	const end = claims.indexOf(last);
	let first = end;
	while (first > 0 && claims[first]!.site.taken === first - 1) first--;
	const listed = claims.slice(first, end + 1);
	const figures = respectivelyOf(site, claims)?.figures ?? 1;
	// 城市…740元，农村…600元，分别增长…: listed one by one, the last so many levels are meant.
	const list = listed.length === figures ? listed : levels.slice(-figures);
	return list[index] ?? null;
}

const respectivelyOf = (site: Site, claims: readonly Claim[]): Site['respectively'] =>
	site.respectively ??
	(site.taken === null ? null : (claims[site.taken]?.site.respectively ?? null));

/** 3.3%和4.7%: the place of a figure among those that share its words; null where it is alone. */
function indexInList(site: Site, claims: readonly Claim[]): number | null {
	if (site.taken === null) return null;
	let count = 0;
	for (let at: number | null = site.taken; at !== null; at = claims[at]!.site.taken)
		count++;
	return claims[site.taken]?.site.respectively ? count : null;
}

/** The last time named before `at` that is not the other side of a comparison. */
function timeAt(
	at: number,
	text: string,
	times: readonly TimeMention[],
	carried: ClaimTime,
	sentenceStart: number
): ClaimTime {
	const mention = times.findLast(
		(one) => one.end <= at && !one.isBase && one.period !== null
	);
	// 截至…末 holds for its own sentence.
	if (!mention) return { ...carried, atEnd: false };
	const cumulative = /累计|以来/u.test(text.slice(mention.end, at));
	// 第三季度，累计…: the quarter's own total. 截至第三季度末，累计…: from January.
	const measure =
		mention.measure ?? (cumulative && mention.atEnd ? 'ytd' : cumulative ? null : null);
	return {
		period: mention.period,
		measure,
		atEnd: mention.atEnd && mention.end >= sentenceStart,
		mention
	};
}
