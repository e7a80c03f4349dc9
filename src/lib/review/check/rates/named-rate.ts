import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { namedRatios, rateStem, type NamedRatio } from '../../words/ratios.ts';
import { isCounted } from '../interval.ts';
import { told } from './ratio-told.ts';

/** 入住率、按时办结率: a rate that is named by what it is a part of, of figures in its sentence or the one before. */
export function namedRate(
	claim: Claim,
	before: readonly Claim[],
	earlier: () => readonly Claim[],
	far: () => readonly Claim[]
): Remark[] {
	if (claim.kind !== 'level') return [];
	const basis = /按照?([\u4e00-\u9fff]{2,10}?)数?(?:计算|测算|口径|统计)/u.exec(
		claim.site.own
	)?.[1];
	// 按核定床位计算入住率55.4%: of two that might be the whole one is named.
	if (basis !== undefined) return byBasis(claim, basis, before);
	const [all, some] = before.slice(-2);
	// 覆盖16个镇街中的12个，覆盖率75%: the two are named together.
	if (all && some && isRate(claim) && isAmongThem(all, some))
		return told(claim, some, all);
	const named = namedRatios.find(({ rate }) => rate.test(bare(claim)));
	// 尚有9人未签约，签约率83.0%: what is left is no part of what was done.
	const done = /[未不]/u.test(claim.site.own)
		? before
		: before.filter((one) => !isOpen(one));
	const own = named ? byWords(named, done) : byStem(claim, done);
	const { part } = own;
	// 入住率48.0%：城区入住率71.4%: of one side, which the figures are not told of.
	const side = /^(?:其中)?(?<side>城区|城市|城镇|农村|乡镇|公办|民办|县级|市级)/u.exec(
		claim.site.own
	)?.groups!.side;
	const isOfSide = (one: Claim | undefined) =>
		side === undefined || one?.site.own.includes(side) === true;
	if (!isOfSide(part)) return [];
	// 排查线索94条。已办结87条，办结率92.6%: the whole was the sentence before.
	const whole =
		own.whole ??
		(named && part
			? (wholeOf(named, part, earlier()) ?? onlyWhole(named, part, far()))
			: undefined);
	if (!part || !whole) return rightBefore(claim, before);
	// 覆盖12个乡镇中的11个，覆盖率91.7%: two figures of one kind that make the rate are its own.
	if (before.some((a) => before.some((b) => makesRate(claim, a, b)))) return [];
	// 床位3020张，其中护理型1872张；入住1496人，利用率49.5%: of two that might be the whole one will do.
	const others = named
		? before.filter((one) => one !== part && mayBeWhole(named, one, part))
		: [];
	// 收到申办3420件，受理3249件。受理的件中，办结3168件，办结率97.5%: of two in the sentence before one will do.
	const further = named && own.whole === undefined ? earlier() : [];
	const mayBe = [
		...others,
		...further.filter(
			(one) => named!.whole.test(one.site.own) && countsAlike(one.quantity, part.quantity)
		)
	];
	return mayBe.some((one) => told(claim, part, one).length === 0)
		? []
		: told(claim, part, whole);
}

/** How far, of the rate, a wrong one may be off before the two figures right before it are held to have nothing to do with it. */
const near = 0.15;

/** 应签协议1860份，已签1674份，履约率92.0%: no word ties them, but the two counts right before a rate all but make it. */
function rightBefore(claim: Claim, before: readonly Claim[]): Remark[] {
	const [whole, part] = before.slice(-2);
	if (
		!whole ||
		!part ||
		!/^[\u4e00-\u9fff]{2,6}率(?:为|达到?|是)?$/u.test(claim.site.own)
	)
		return [];
	// 100% was not worked out.
	if (claim.quantity.value >= 1) return [];
	if (/增长|下降|[比概几频]率|费率|利率|税率|汇率/u.test(claim.site.own)) return [];
	const isNext =
		/^(?:[\u4e00-\u9fff]{0,8})[，（]$/u.test(
			claim.passage.text.slice(
				part.quantity.end,
				claim.quantity.start - claim.site.own.length
			)
		) && !/其中|占/u.test(part.site.own);
	const isPair =
		isCounted(part.quantity.unit) &&
		countsAlike(whole.quantity, part.quantity) &&
		part.quantity.value < whole.quantity.value &&
		[whole, part].every(({ quantity }) => quantity.qualifier === null);
	if (
		!isNext ||
		!isPair ||
		before.some((a) => before.some((b) => makesRate(claim, b, a)))
	)
		return [];
	const ratio = part.quantity.value / whole.quantity.value;
	return Math.abs(claim.quantity.value / ratio - 1) < near
		? told(claim, part, whole)
		: [];
}

const isOpen = ({ site }: Claim): boolean =>
	/未(?!成年|来)|没有/u.test(site.own + site.after.slice(0, 4));

const isAmongThem = (all: Claim, some: Claim): boolean =>
	countsAlike(all.quantity, some.quantity) &&
	all.site.clause === some.site.clause &&
	/^[\u4e00-\u9fff（）]{1,12}中的?$/u.test(
		all.passage.text.slice(all.quantity.end, some.quantity.start)
	);

const makesRate = (claim: Claim, part: Claim, whole: Claim): boolean =>
	part !== whole &&
	countsAlike(part.quantity, whole.quantity) &&
	part.quantity.value <= whole.quantity.value &&
	part.quantity.start > whole.quantity.start &&
	told(claim, part, whole).length === 0;

const mayBeWhole = (named: NamedRatio, one: Claim, part: Claim): boolean =>
	!isMeanOf(one) &&
	named.whole.test(wordsAt(one)) &&
	(named.anyUnit || countsAlike(one.quantity, part.quantity));

/** 人均消费支出 of 人均食品 is a whole as well: the heads cancel. */
const isMeanOf = ({ site }: Claim): boolean =>
	/每|均/u.test(site.own) && !/消费支出/u.test(site.own);

function byBasis(claim: Claim, basis: string, before: readonly Claim[]): Remark[] {
	const whole = before.find(({ site }) => site.own.includes(basis));
	const part = before.findLast(
		(one) =>
			one !== whole && whole !== undefined && one.quantity.value <= whole.quantity.value
	);
	const isOnly = before.filter(({ site }) => site.own.includes(basis)).length === 1;
	return whole && part && isOnly && isRate(claim) ? told(claim, part, whole) : [];
}

const isRate = ({ site }: Claim): boolean => /率/u.test(site.own);

/** The levels of the sentence next before. */
export function sentenceBefore(claim: Claim, claims: readonly Claim[]): Claim[] {
	const levels = claims.filter(({ kind, isBase }) => kind === 'level' && !isBase);
	const inPassage = levels.filter(({ passage }) => passage === claim.passage);
	// In the first sentence of a paragraph, the last of the one above.
	const isFirst = inPassage.every(
		({ site }) => site.sentenceStart === claim.site.sentenceStart
	);
	const above = levels.findLast(({ passage }) => passage !== claim.passage);
	const isNext =
		above !== undefined && claim.passage.source.index - above.passage.source.index <= 2;
	if (isFirst && isNext)
		return levels.filter(
			({ passage, site }) =>
				passage === above.passage && site.sentenceStart === above.site.sentenceStart
		);
	const own = inPassage;
	const last = own.findLast(({ site }) => site.sentenceStart < claim.site.sentenceStart);
	return own.filter(({ site }) => site.sentenceStart === last?.site.sentenceStart);
}

/** Of a sentence before its head figure, which what follows there is a part of; or the only one that the word names. */
function wholeOf(
	{ whole }: NamedRatio,
	part: Claim,
	sentence: readonly Claim[]
): Claim | undefined {
	const fits = (one: Claim) =>
		whole.test(wordsAt(one)) &&
		countsAlike(one.quantity, part.quantity) &&
		one.quantity.value >= part.quantity.value;
	const [head] = sentence;
	if (head && fits(head)) return head;
	const [only, ...more] = sentence.filter(fits);
	return more.length === 0 ? only : undefined;
}

/** 住院率 of 参保人数, which the whole text told once: nothing else can be meant where units differ. */
function onlyWhole(
	{ whole, anyUnit }: NamedRatio,
	part: Claim,
	far: readonly Claim[]
): Claim | undefined {
	if (!anyUnit) return undefined;
	const [only, ...more] = far.filter(
		(one) =>
			one !== part &&
			one.kind === 'level' &&
			!one.isBase &&
			!isMeanOf(one) &&
			whole.test(one.site.own) &&
			/^(?:人|人次|张|份|户|名)$/u.test(one.quantity.unit) &&
			// 小区136个 are no part of 183人.
			!(
				/^[个家所处座]$/u.test(part.quantity.unit) && /^[人名]/u.test(one.quantity.unit)
			) &&
			one.quantity.value >= part.quantity.value
	);
	return more.length === 0 ? only : undefined;
}

interface Found {
	part?: Claim | undefined;
	whole?: Claim | undefined;
}

function byWords(named: NamedRatio, before: readonly Claim[]): Found {
	const part = before.findLast((one) => !isMeanOf(one) && named.part.test(wordsAt(one)));
	const whole = part
		? before.findLast(
				(one) =>
					one !== part && !named.part.test(one.site.own) && mayBeWhole(named, one, part)
			)
		: undefined;
	return { part, whole };
}

/**
 * 受理94件，审核通过61件，通过率64.9%: the part is named by the rate's own word, the whole is the greater figure
 * before it. Null where another figure might be meant as well.
 */
function byStem(claim: Claim, before: readonly Claim[]): Found {
	const stem = rateStem(bare(claim));
	if (stem === null) return {};
	const parts = before.filter(
		({ site }) => stem.test(site.own) && !/[不未非]/u.test(site.own)
	);
	const [part] = parts;
	if (!part || parts.length > 1) return {};
	const wholes = before
		.slice(0, before.indexOf(part))
		.filter(
			(one) =>
				countsAlike(one.quantity, part.quantity) &&
				one.quantity.value >= part.quantity.value
		);
	return { part, whole: wholes.length === 1 ? wholes[0] : undefined };
}

export const wordsOf = (site: Claim['site']): string => site.own + site.after;
const bare = ({ site }: Claim): string => site.own.replace(/(?:达到?|为|是|约)+$/u, '');
const wordsAt = ({ site }: Claim): string => wordsOf(site);
