import { yearOf, type Period } from '#lib/domain/period.ts';
import { canonicalUnit } from '#lib/domain/unit.ts';
import type { Passage } from '../clean/passages.ts';
import { blanksOf, type Blank } from '../fill/blanks.ts';
import type { Claim, ClaimTime } from './claim.ts';
import { sideOfClause } from './carried-side.ts';
import {
	eachYear,
	timeAt,
	timeLeft,
	timeOfBase,
	timeOfChange,
	timeOfRatio,
	yearSpokenOf
} from './claim-time.ts';
import { placeOf } from './claim-place.ts';
import { kindOf, type Read } from './claim-kind.ts';
import { levelBefore, ofDifference } from './claim-of.ts';
import { levelSubject, ownSubject, sided } from './claim-subject.ts';
import { basisNamed } from './named-basis.ts';
import { isExtreme } from './over.ts';
import { isVague } from './places.ts';
import { quantitiesOf, type Quantity } from './quantity.ts';
import type { Around, Carried, Setting } from './setting.ts';
import { sitesOf, type Site } from './site.ts';
import { timesOf } from './times.ts';
import { timeInTurn, type InList } from './times-in-turn.ts';
import type { Subject } from './subject.ts';
import type { WrittenUnit } from './unit-fits.ts';

/** Every figure of one passage, read in its order: each may lean on the ones before it. */
export function claimsOf(
	passage: Passage,
	setting: Setting,
	carried: Carried
): { claims: Claim[]; time: ClaimTime } {
	const { text } = passage;
	const times = eachYear(timesOf(text, setting.now, yearSpokenOf(text, carried.time)), [
		text,
		carried.headings.at(-1) ?? ''
	]);
	const blanks = blanksOf(passage).filter(({ kind }) => kind === 'figure');
	const figures = quantitiesOf(text, times).filter(
		({ start, end }) =>
			// X∶1: the 1 is no figure of its own.
			!blanks.some((blank) => blank.start < end && blank.end + blank.unit.length > start)
	);
	const marks = [
		...figures.map((quantity) => ({ quantity, blank: null })),
		...blanks.map((blank) => ({ quantity: unfilled(blank, text), blank }))
	].sort((a, b) => a.quantity.start - b.quantity.start);
	const quantities = marks.map(({ quantity }) => quantity);
	const sites = sitesOf(passage, quantities, carried.headings);
	const lists = listsOf(quantities, sites);
	const claims: Claim[] = [];
	marks.forEach(({ quantity, blank }, index) => {
		const site = sites[index]!;
		const inList = lists[index] ?? null;
		claims.push(
			claimOf({ passage, quantity, blank, site, inList, claims, times, setting, carried })
		);
	});
	return { claims, time: timeLeft(text, times, carried.time, setting.now, claims) };
}

/** X人、X人和X人: the lists of figures that share their words and their unit. */
function listsOf(
	quantities: readonly Quantity[],
	sites: readonly Site[]
): (InList | undefined)[] {
	const roots: number[] = [];
	sites.forEach(({ taken, respectively }, index) => {
		roots.push(respectively?.first ?? (taken === null ? index : roots[taken]!));
	});
	return roots.map((root, index) => {
		const members = roots.flatMap((one, at) => (one === root ? [at] : []));
		const units = new Set(members.map((at) => quantities[at]!.writtenUnit));
		return units.size > 1 || members.length < 2
			? undefined
			: {
					index: members.indexOf(index),
					figures: members.length,
					start: quantities[root]!.start,
					subjects: sites[root]!.respectively?.subjects ?? 1
				};
	});
}

/** A blank as a figure without a value, so that it is read by the same words. */
function unfilled({ start, end, unit: behind, implied }: Blank, text: string): Quantity {
	const unit = implied ?? behind;
	const known = unit === '%' || unit === '‰' ? null : canonicalUnit(unit);
	const bare = unit === '∶1' ? '' : unit;
	const per =
		/(?:每人每(?=[月年]$)|(?:[一每]个|每)(?=月$)|(?=[月年]人均$))([月年])/u.exec(
			text.slice(0, start)
		)?.[1];
	return {
		start,
		end: end + behind.length,
		text: text.slice(start, end + behind.length),
		figureStart: start,
		figureEnd: end,
		figure: '',
		value: NaN,
		unit: /百分点$/u.test(unit) ? '百分点' : (known?.canonical ?? bare),
		writtenUnit: unit,
		lastPlace: 0,
		qualifier: null,
		per: per === undefined ? null : per === '月' ? 'month' : 'year'
	};
}

function claimOf(around: Around): Claim {
	const { passage, blank, site, inList, claims, setting, times, carried } = around;
	const quantity = withPerOfBase(around);
	const before = site.taken === null ? null : (claims[site.taken] ?? null);
	const hasBase = claims.some(
		(one) => one.isBase && one.site.sentenceStart === site.sentenceStart
	);
	const now = timeAt(
		site.clause,
		passage.text,
		times,
		carried.time,
		site.sentenceStart,
		claims,
		setting.now
	);
	const named = basisNamed(
		passage.text,
		site.clause,
		quantity.start,
		times,
		now.period ?? setting.now,
		site.sentenceStart
	);
	const read = newElsewhere(kindOf(quantity, site, before, hasBase, named), around);
	const of =
		read.kind === 'level'
			? null
			: (ofDifference(around, read.kind) ?? levelBefore(around, read.kind));
	const unit = writtenUnit(quantity, before);
	const subject =
		isNetOfFlows(site, read, of) ||
		isOfOtherBase(around, read, named, now.period ?? setting.now)
			? null
			: read.kind === 'level'
				? sideOfClause(
						sided(
							levelSubject(
								site,
								unit,
								claims,
								setting,
								read.isBase,
								carried.lead ?? null
							),
							site
						),
						site,
						claims
					)
				: (ownSubject(read, site, unit, setting, claims) ?? subjectOf(of, read.kind));
	const place = placeOf(around);
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
		time:
			(inList &&
				timeInTurn(inList, {
					text: passage.text,
					times,
					claims,
					now: setting.now,
					clause: site.clause,
					sentenceStart: site.sentenceStart
				})) ??
			(read.isBase ? timeOfBase(quantity.start, site, times) : null) ??
			timeOfChange(around, read) ??
			timeOfRatio(around, subject) ??
			timeAt(
				quantity.start,
				passage.text,
				times,
				carried.time,
				site.sentenceStart,
				claims,
				setting.now
			),
		place: over !== null && place !== null && isVague(place) ? null : place
	};
}

/** What a change is of; a share of a mean or a rate is none. */
const subjectOf = (of: Claim | null, kind: Read['kind']): Subject | null =>
	of?.subject == null || (kind === 'share' && of.subject.type === 'derived')
		? null
		: of.subject;

/** 净增床位X张；其中南浦区净增X张: what is new there, as it was told of all, and no change of that. */
function newElsewhere(read: Read, { site, quantity, claims }: Around): Read {
	const last = claims.findLast(({ kind }) => kind === 'level');
	return read.kind === 'difference' &&
		read.basis === null &&
		/[市县区旗]净增$/u.test(site.own) &&
		last?.site.sentenceStart === site.sentenceStart &&
		last.quantity.unit === quantity.unit &&
		/净增/u.test(last.site.own)
		? { ...read, kind: 'level' }
		: read;
}

/** 新增X人，退出X人，净减X人: what came in less what went out, which is no change of either. */
const isNetOfFlows = (
	{ own }: Claim['site'],
	{ kind, basis }: Read,
	of: Claim | null
): boolean =>
	kind === 'difference' &&
	basis === null &&
	/^净[增减]/u.test(own) &&
	/_(?:new|exit|removed)_/u.test(of?.subject?.spec.id ?? '');

/** 比2024年三季度末提高X元: against a time that no answer is worked out against. */
const isOfOtherBase = (
	{ blank, passage, site, quantity, times }: Around,
	{ kind, basis }: Read,
	named: Claim['basis'],
	now: Period
): boolean =>
	blank !== null &&
	(kind === 'rate' || kind === 'difference' || kind === 'points') &&
	named === null &&
	basis === null &&
	times.some(
		({ start, end, isBase, hasYear, period }) =>
			isBase &&
			hasYear &&
			period !== null &&
			yearOf(now) - yearOf(period) > 1 &&
			start >= site.clause &&
			end <= quantity.start &&
			/(?:比|较)$/u.test(passage.text.slice(site.clause, start))
	);

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

/** 由每人每月560元、每人每年4800元提高到730元、7200元: a figure of the second list is per what the first list says. */
function withPerOfBase({ quantity, site, claims }: Around): Quantity {
	if (quantity.per !== null || quantity.writtenUnit !== '元') return quantity;
	const own = claims.filter(
		(one) =>
			one.site.clause === site.clause && one.site.sentenceStart === site.sentenceStart
	);
	const bases = own.filter(({ isBase }) => isBase);
	const base = bases.length > 1 ? bases[own.length - bases.length] : undefined;
	return { ...quantity, per: base?.quantity.per ?? null };
}
