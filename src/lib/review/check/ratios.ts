import type { Remark } from '../finding.ts';
import { countsAlike } from '../understand/canonical.ts';
import type { Claim } from '../understand/claim.ts';
import type { Understanding } from '../understand/understanding.ts';
import { plain, shared } from './derive/nouns.ts';
import { namedRatios, rateStem, type NamedRatio } from '../words/ratios.ts';
import { intervalOf, meets, middle, quotient } from './interval.ts';
import { inWritingOf, plainly } from './say.ts';
import { remarkOn } from './sums.ts';

/**
 * 比率与比: a rate whose part and whole stand in the sentence, in words of any trade: 入住率, 占预算5.04亿元的25%,
 * 1200名群众中…708人，占59%, 是28.45亿元的1.5倍, 结离比2.07∶1.
 */
export const checkRatios = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((claim, index) => {
		if (claim.isBase) return [];
		const before = claims
			.slice(Math.max(0, index - 8), index)
			.filter(
				(one) =>
					one.kind === 'level' &&
					!one.isBase &&
					(one.quantity.unit !== '%' || claim.quantity.unit !== '%') &&
					one.passage === claim.passage &&
					one.site.sentenceStart === claim.site.sentenceStart
			);
		const { unit, writtenUnit } = claim.quantity;
		if (writtenUnit === '∶1') return ratioOfTwo(claim, before);
		if (unit === '倍')
			return (
				statedWhole(claim, withBase(claim, claims[index - 1], before)) ??
				timesOfNext(claim, claims[index + 1], before) ??
				timesOfBase(claim, claims.slice(Math.max(0, index - 8), index)) ??
				timesNamed(claim, claims.slice(Math.max(0, index - 12), index)) ??
				formerAndLatter(claim, claims.slice(index + 1))
			);
		if (unit !== '%' || isOfListed(claim, before)) return [];
		return (
			statedWhole(claim, before, () => claims.slice(Math.max(0, index - 20), index)) ??
			besideStated(claim, before) ??
			timesNamed(claim, claims.slice(Math.max(0, index - 12), index)) ??
			ofThose(claim, before) ??
			namedRate(
				claim,
				before,
				() => sentenceBefore(claim, claims.slice(0, index)),
				() => claims.slice(Math.max(0, index - 40), index)
			)
		);
	});

/** 结婚186对、离婚23对，占同期总量1164对的18.0%: both together. */
export function isOfListed(claim: Claim, before: readonly Claim[]): boolean {
	const [first, second, whole] = before.slice(-3);
	if (!first || !second || !whole || !/占[^，；。]*$/u.test(whole.site.own)) return false;
	const { text } = claim.passage;
	const isList =
		/^、[^，；。\d]*$/u.test(text.slice(first.quantity.end, second.quantity.start)) &&
		countsAlike(first.quantity, second.quantity);
	if (!isList || !countsAlike(first.quantity, whole.quantity)) return false;
	const share = (first.quantity.value + second.quantity.value) / whole.quantity.value;
	return Math.abs(share - claim.quantity.value) <= claim.quantity.lastPlace * 0.6;
}

/** 1120万元，是去年560万元的2倍: the year before is the whole here, though elsewhere it is a base. */
const withBase = (
	claim: Claim,
	last: Claim | undefined,
	before: readonly Claim[]
): readonly Claim[] =>
	last?.isBase &&
	last.passage === claim.passage &&
	last.site.sentenceStart === claim.site.sentenceStart
		? [...before, last]
		: before;

/** 18单，是2021年的1.5倍，2021年12单: what the year had stands right behind. */
function timesOfNext(
	claim: Claim,
	next: Claim | undefined,
	before: readonly Claim[]
): Remark[] | null {
	const year = /(?:是|为|相当于)(?<year>\d{4}年|上年|去年)(?:同期)?的$/u.exec(
		claim.site.own
	)?.groups!.year;
	if (year === undefined || !next || next.passage !== claim.passage) return null;
	if (claim.site.taken !== null || claim.site.respectively !== null) return null;
	const between = claim.passage.text.slice(claim.quantity.end, next.quantity.start);
	if (!new RegExp(`^[，（]${year}(?:同期)?(?:为|是|有|共)?$`, 'u').test(between))
		return null;
	const alike = before.filter((one) => countsAlike(one.quantity, next.quantity));
	// 备案18单，财产规模…，单数是2021年的…: the first of its unit, where there is one.
	return alike.length === 1 ? told(claim, alike[0]!, next) : null;
}

/** 18.4万人次，去年同期为15.3万人次，…，是去年同期的2.2倍: the base was told as a level. */
function timesOfBase(claim: Claim, near: readonly Claim[]): Remark[] | null {
	if (!/^(?:是|为|相当于)(?:上年|去年)(?:同期)?的$/u.test(claim.site.own)) return null;
	const own = near.filter(
		(one) =>
			one.kind === 'level' &&
			one.passage === claim.passage &&
			one.site.sentenceStart === claim.site.sentenceStart
	);
	const base = own.findLast(({ isBase }) => isBase);
	const now =
		base && own.filter((one) => !one.isBase && countsAlike(one.quantity, base.quantity));
	const [part, ...more] = now ?? [];
	return base && part && more.length === 0 ? told(claim, part, base) : null;
}

const told = (claim: Claim, part: Claim, whole: Claim): Remark[] => {
	const should = quotient(intervalOf(part.quantity), intervalOf(whole.quantity));
	if (meets(should, intervalOf(claim.quantity))) return [];
	const right = inWritingOf(middle(should), claim.quantity);
	return [
		remarkOn(claim, `按文中数算应为${right}，文中为${claim.quantity.text}。`, right, [
			`${part.quantity.text}÷${whole.quantity.text}＝${plainly(middle(should), claim.quantity.unit)}`
		])
	];
};

/** …1.26亿元，占全年预算5.04亿元的25%; …42.67亿元，是28.45亿元的1.5倍. Null where no whole is stated so. */
function statedWhole(
	claim: Claim,
	before: readonly Claim[],
	earlier: () => readonly Claim[] = () => []
): Remark[] | null {
	const whole = before.at(-1);
	const joint = claim.quantity.unit === '倍' ? /是|为|相当于/u : /占|为|是|完成/u;
	const isOfCounted =
		/^(?:[\u4e00-\u9fff]{1,4})?(?:（[^（）]{1,4}）)?的$/u.test(claim.site.own) &&
		(claim.site.own === '的' || /占/u.test(whole?.site.own ?? ''));
	if (!whole || !isOfCounted || !joint.test(whole.site.own)) return null;
	const part = before
		.slice(0, -1)
		.findLast(({ quantity }) => quantity.unit === whole.quantity.unit);
	if (part) return told(claim, part, whole);
	// 需救助人口占农业人口38.6万人的10%: the part is named, and was counted further above.
	const name = /^(?<name>[\u4e00-\u9fff]{4,10})占/u.exec(whole.site.own)?.groups!.name;
	const named = earlier().filter(
		(one) =>
			one !== whole &&
			one.kind === 'level' &&
			!one.isBase &&
			countsAlike(one.quantity, whole.quantity) &&
			one.quantity.value <= whole.quantity.value &&
			name !== undefined &&
			shared(plain(wordsOf(one.site)), plain(name)).length >= 3
	);
	return named.length === 1 ? told(claim, named[0]!, whole) : [];
}

/**
 * 研发经费42.6亿元，与地区生产总值2130亿元之比为2%; 分配入住1260套，入住率（占1344套）93.8%: the whole stands right before the rate. Null
 * where none does.
 */
function besideStated(claim: Claim, before: readonly Claim[]): Remark[] | null {
	const whole = before.at(-1);
	if (!whole) return null;
	const isRatio =
		/^之比(?:为|是|达到?)?$/u.test(claim.site.own) &&
		/[与和同]$/u.test(
			claim.passage.text.slice(0, whole.quantity.start - whole.site.own.length)
		);
	const between = claim.passage.text.slice(whole.quantity.end, claim.quantity.start);
	const isBracket =
		/^[^，。；（）]{0,4}）(?:为|是|达到?)?$/u.test(between) &&
		/^(?:占|以|按)/u.test(whole.site.own);
	if (!isRatio && !isBracket) return null;
	const part = before
		.slice(0, -1)
		.find(
			({ quantity }) =>
				countsAlike(quantity, whole.quantity) && quantity.value <= whole.quantity.value
		);
	return part ? told(claim, part, whole) : null;
}

/**
 * 受访的1200名群众中，知晓的有708人，占59%: the whole is what stands before 中. 抽查180件，…共78件，占抽查件数的43.3%: it is
 * named again.
 */
function ofThose(claim: Claim, before: readonly Claim[]): Remark[] | null {
	// 593户1846人，占监测户数的79.9%: of households.
	const unit = /([户人件家例])数的$/u.exec(claim.site.own)?.[1];
	const part = before.findLast(({ quantity }) => quantity.unit === unit) ?? before.at(-1);
	const share = /^占(?:比(?:为|达)?|(?<named>[\u4e00-\u9fff]{2,10})的|为|达)?$/u.exec(
		claim.site.own
	);
	if (!part || !share) return null;
	const name = share.groups!.named?.replace(
		/^(?:全[市县省区]|我[市县区]|所有|全部|同期)|(?:总数|总量|件数|户数|人数|总人数|总额)$/gu,
		''
	);
	const isWhole = ({ site }: Claim) =>
		name === undefined
			? /^[^，。；\d]{0,12}中$/u.test(site.after)
			: name.length >= 2 && wordsOf(site).includes(name);
	const whole = before
		.filter((one) => one !== part && countsAlike(one.quantity, part.quantity))
		.findLast(isWhole);
	return whole &&
		countsAlike(whole.quantity, part.quantity) &&
		// 减贫超过1000人的乡镇…，占减贫人数的57.8%: a line that was passed is no whole.
		whole.quantity.qualifier === null
		? told(claim, part, whole)
		: null;
}

function namedRate(
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
	const own = named ? byWords(named, before) : byStem(claim, before);
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
	if (!part || !whole) return [];
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
function sentenceBefore(claim: Claim, claims: readonly Claim[]): Claim[] {
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

const wordsOf = (site: Claim['site']): string => site.own + site.after;
const bare = ({ site }: Claim): string => site.own.replace(/(?:达到?|为|是|约)+$/u, '');
const wordsAt = ({ site }: Claim): string => wordsOf(site);

/** 结婚8920对，离婚4310对，结离比2.07∶1: the ratio of the two figures before it. */
function ratioOfTwo(claim: Claim, before: readonly Claim[]): Remark[] {
	if (claim.subject || !/比(?:为|是|达)?$/u.test(claim.site.own)) return [];
	const [first, second, ...more] = before;
	if (!first || !second || more.length > 0) return [];
	if (first.quantity.unit !== second.quantity.unit) return [];
	// 低收入组8734元，高收入组57316元，高低之比6.6∶1: the words say which stands first, or nobody does.
	return told(claim, second, first).length === 0 ? [] : told(claim, first, second);
}

/**
 * 到2024年…11.76亿元，是2020年的1.4倍; 失能收费是自理的2.17倍: one figure or both are named again, each by its year or by
 * the words at its head.
 */
function timesNamed(claim: Claim, earlier: readonly Claim[]): Remark[] | null {
	const named =
		/^(?<part>[\u4e00-\u9fff]{0,8}?)(?:是|为|相当于)(?<whole>[\u4e00-\u9fff\d]{2,10}?)(?:标准|收费|水平|总量)?的$/u.exec(
			claim.site.own
		)?.groups;
	if (!named) return null;
	const isYear = /^\d{4}年$/u.test(named.whole!);
	const levels = earlier.filter(
		(one) =>
			one.kind === 'level' && !one.isBase && (isYear || one.passage === claim.passage)
	);
	const part =
		named.part === '' || named.part === undefined
			? levels.findLast(({ site }) => site.sentenceStart === claim.site.sentenceStart)
			: levels.findLast(({ site }) => site.own.startsWith(named.part!.slice(0, 2)));
	if (!part) return null;
	const wholes = levels.filter(
		(one) =>
			one !== part &&
			one.quantity.unit === part.quantity.unit &&
			(isYear
				? one.time.mention?.text.startsWith(named.whole!) && shareWord(one, part)
				: one.site.own.startsWith(named.whole!))
	);
	return wholes.length === 1 ? told(claim, part, wholes[0]!) : null;
}

/** 支出 at both figures: two characters in a row that they have in common. */
const shareWord = ({ site }: Claim, other: Claim): boolean =>
	[...site.own].some(
		(_, at) =>
			at + 2 <= site.own.length && other.site.own.includes(site.own.slice(at, at + 2))
	);

/** 城区人均是山区的0.82倍，前者为486元，后者为593元. */
function formerAndLatter(claim: Claim, after: readonly Claim[]): Remark[] {
	const [former, latter] = after;
	const lead = claim.passage.text.slice(claim.site.clause, claim.quantity.start);
	if (!/是[^，；。]*的$/u.test(lead) || !former || !latter) return [];
	if (!/^前者/u.test(former.site.own) || !/^后者/u.test(latter.site.own)) return [];
	if (latter.site.sentenceStart !== claim.site.sentenceStart) return [];
	return countsAlike(former.quantity, latter.quantity) ? told(claim, former, latter) : [];
}
