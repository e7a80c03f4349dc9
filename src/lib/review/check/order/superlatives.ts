import type { Remark } from '../../finding.ts';
import type { Passage } from '../../clean/passages.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plain } from '../derive/nouns.ts';
import { isMean } from '../structure.ts';
import { remarkOn } from '../remark.ts';

const most = /[多高大长]/u;

/**
 * 最高与最低: what is told to be the least of a list and is not, and one extreme that is told twice with two values.
 */
export const checkSuperlatives = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims)].flatMap(([passage, own]) => [
		...namedExtremes(passage, own),
		...extremesToldBehind(passage, own),
		...bracketedExtremes(own),
		...toldTwice(own),
		...outOfOrder(own)
	]);

const extreme =
	/(?<=[，；。、（]|^)(?:其中|[两三四五六七八九十\d]{1,3}个?[县市区镇乡村家院所校类项地]{1,2}[之当]?中，?)?(?<name>[\d\u4e00-\u9fff]{2,10}?)(?:占比|比重|数量|人数|金额)?最(?<way>[多少高低大小])(?=[，；。、]|$)/gu;

/** 树葬348例、壁葬516例、花坛葬208例，壁葬占比最低: by name, of the list before it. */
const namedExtremes = (passage: Passage, own: readonly Claim[]): Remark[] =>
	[...passage.text.matchAll(extreme)].flatMap((match): Remark[] => {
		const { name, way } = match.groups!;
		const list = listBefore(own, match.index);
		const named = list.filter(({ site }) => {
			const words = nameOf(site.own);
			return (
				words.length >= 2 &&
				(name!.startsWith(words) ||
					words.startsWith(name!) ||
					isPlaceIn(words, name!) ||
					(words.length >= 3 && name!.includes(words)))
			);
		});
		const [one] = named;
		if (list.length < 3 || !one || named.length > 1) return [];
		const values = list.map(({ quantity }) => quantity.value);
		const should = most.test(way!) ? Math.max(...values) : Math.min(...values);
		if (one.quantity.value === should) return [];
		const real = list.find(({ quantity }) => quantity.value === should)!;
		return [
			{
				kind: 'arithmetic',
				severity: 'error',
				passage,
				start: match.index + match[0].indexOf(name!),
				end: match.index + match[0].length,
				message: `所列各项中最${way}的是${real.site.own}${real.quantity.text}，文中写“${match[0]}”。`,
				expected: null,
				evidence: [
					list.map(({ site, quantity }) => `${site.own}${quantity.text}`).join('、')
				]
			}
		];
	});

/** 东川县养老机构床位4200张，…，东川县床位规模最大: by the place alone, which opens the first of the list. */
function isPlaceIn(words: string, name: string): boolean {
	const place = /^[\u4e00-\u9fff]{1,4}?[县市区镇乡](?![级属直内])/u.exec(words)?.[0];
	return place !== undefined && place.length >= 2 && name.startsWith(place);
}

const behind =
	/(?<of>[\u4e00-\u9fff]{0,6}?)最(?<way>[多少高低大小])的(?:[\u4e00-\u9fff]{1,3})?(?:为|是)(?<name>[\u4e00-\u9fff]{2,8})(?=[，；。、（(]|$)/gu;

/** 甲县12480人374.4万元，乙县9615人…。人数最多的是甲县: by name behind, of the list of the sentence before it or its own. */
const extremesToldBehind = (passage: Passage, own: readonly Claim[]): Remark[] =>
	[...passage.text.matchAll(behind)].flatMap((match): Remark[] => {
		const { of, way, name } = match.groups!;
		const list = namesBefore(own, match.index, /额|资金|支出|金额/u.test(of!));
		const named = list.filter(({ site }) => nameOf(site.own) === name);
		const [one] = named;
		if (list.length < 3 || !one || named.length > 1) return [];
		const values = list.map(({ quantity }) => quantity.value);
		const should = most.test(way!) ? Math.max(...values) : Math.min(...values);
		const real = list.find(({ quantity }) => quantity.value === should)!;
		if (one.quantity.value === should) return [];
		const end = match.index + match[0].length;
		return [
			{
				kind: 'arithmetic',
				severity: 'error',
				passage,
				start: end - name!.length,
				end,
				message: `所列各项中最${way}的是${nameOf(real.site.own)}${real.quantity.text}，文中写“${match[0]}”。`,
				expected: null,
				evidence: [
					list
						.map(({ site, quantity }) => `${nameOf(site.own)}${quantity.text}`)
						.join('、')
				]
			}
		];
	});

/** One figure by each name, of one unit: of the money where the words ask for it, else of what each tells first. */
function namesBefore(own: readonly Claim[], at: number, isOfMoney: boolean): Claim[] {
	const before = own.filter(
		({ quantity, kind, isBase }) => quantity.end <= at && kind === 'level' && !isBase
	);
	const start = before.at(-1)?.site.sentenceStart;
	const rows = new Map<string, Claim>();
	for (const one of before) {
		if (one.site.sentenceStart !== start || one.quantity.unit === '%') continue;
		const isMoney = one.quantity.writtenUnit.endsWith('元');
		if (isMoney !== isOfMoney || isMean(one)) continue;
		const name = nameOf(one.site.own);
		// 全市合计 is none of them.
		if (name.length < 2 || /合计|共计|总|全[市县区省]/u.test(one.site.own)) continue;
		if (rows.has(name)) return [];
		rows.set(name, one);
	}
	const list = [...rows.values()];
	return list.every((one) => countsAlike(one.quantity, list[0]!.quantity)) ? list : [];
}

const nameOf = (own: string): string => {
	const words = plain(own).trim();
	// 1月416具: a month is a name as well.
	return words.length >= 2 ? words : own;
};

/** The last run of three or more of one kind, one a clause, before a place of the text. */
function listBefore(own: readonly Claim[], at: number): Claim[] {
	const before = own.filter(
		({ quantity, kind, isBase }) => quantity.end <= at && kind === 'level' && !isBase
	);
	const last = before.findLast(({ quantity }) => quantity.unit !== '%');
	if (!last) return [];
	const list = [last];
	for (const one of before.slice(0, before.indexOf(last)).reverse()) {
		const next = list[0]!;
		const between = one.passage.text.slice(one.quantity.end, next.quantity.start);
		if (!countsAlike(one.quantity, last.quantity) || isMean(one)) break;
		if (!/^[、，；][\d\u4e00-\u9fff]{2,10}$/u.test(between)) break;
		list.unshift(one);
	}
	// 共1316具，1月416具、…: the total in front is none of them.
	const [head, ...rest] = list;
	const added = rest.reduce((all, { quantity }) => all + quantity.value, 0);
	return rest.length >= 2 && head!.quantity.value >= added * 0.9 ? rest : list;
}

const inBracket = /最(?<way>[高低])(?:的)?(?:为|是)[\u4e00-\u9fff]{2,10}（$/u;

/** 得分最高的是助餐（89.4分），其次是日间照料（86.1分），最低为精神慰藉（86.9分）. */
const bracketedExtremes = (own: readonly Claim[]): Remark[] =>
	own.flatMap((claim) => {
		const lead = leadOf(claim);
		const way = inBracket.exec(lead)?.groups!.way;
		if (way === undefined) return [];
		const others = own.filter(
			(one) =>
				one !== claim &&
				one.kind === 'level' &&
				one.site.sentenceStart === claim.site.sentenceStart &&
				one.quantity.unit === claim.quantity.unit &&
				/[\u4e00-\u9fff]（$/u.test(leadOf(one)) &&
				/^）/u.test(one.passage.text.slice(one.quantity.end))
		);
		const beyond = others.find(({ quantity }) =>
			way === '低'
				? quantity.value < claim.quantity.value
				: quantity.value > claim.quantity.value
		);
		return beyond
			? [
					remarkOn(claim, `文中称最${way}，但同句有${beyond.quantity.text}。`, null, [
						others.map(({ quantity }) => quantity.text).join('、')
					])
				]
			: [];
	});

const alone =
	/(?:^|[，；（：、])(?:最(?<way>[长短高低多少]))(?:的[\u4e00-\u9fff]{0,3})?(?:为|是|达|仅)?（?$/u;

/** 最长52分钟，…，最长的一起（62分钟）: one extreme, two values. */
const toldTwice = (own: readonly Claim[]): Remark[] =>
	own.flatMap((claim, index) => {
		const way = alone.exec(leadOf(claim))?.groups!.way;
		if (way === undefined || claim.kind !== 'level') return [];
		const first = own
			.slice(0, index)
			.find(
				(one) =>
					one.kind === 'level' &&
					one.site.sentenceStart === claim.site.sentenceStart &&
					one.quantity.unit === claim.quantity.unit &&
					alone.exec(leadOf(one))?.groups!.way === way
			);
		return first && first.quantity.value !== claim.quantity.value
			? [
					remarkOn(
						claim,
						`同句两处“最${way}”不一：这里${claim.quantity.text}，前面${first.quantity.text}。`,
						null,
						[],
						'mismatch'
					)
				]
			: [];
	});

const least = /最[低小少短快](?:的?[\u4e00-\u9fff]{0,6})?(?:为|是|仅|仅用|用了?)?$/u;
const greatest = /最[高大多长慢](?:的?[\u4e00-\u9fff]{0,6})?(?:为|是|达|仅用|用了?)?$/u;
const average = /平均(?:用时|得分|分)?(?:为|是)?$/u;

/** 平均88.7分，最高94.5分，最低89.1分; 最小9岁，最大8岁: the least is not more than the mean, nor the mean than the most. */
const outOfOrder = (own: readonly Claim[]): Remark[] =>
	own.flatMap((claim, index) => {
		const rank = rankOf(claim);
		if (rank === null) return [];
		const before = own.slice(Math.max(0, index - 3), index).find((one) => {
			const other = rankOf(one);
			return (
				other !== null &&
				other !== rank &&
				one.site.sentenceStart === claim.site.sentenceStart &&
				one.quantity.unit === claim.quantity.unit &&
				!/[。；]/u.test(one.passage.text.slice(one.quantity.end, claim.quantity.start)) &&
				(other < rank
					? one.quantity.value > claim.quantity.value
					: one.quantity.value < claim.quantity.value)
			);
		});
		return before
			? [
					remarkOn(
						claim,
						`大小颠倒：${wordOf(before)}${before.quantity.text}，${wordOf(claim)}${claim.quantity.text}。`,
						null,
						[]
					)
				]
			: [];
	});

/** 0 the least, 1 the mean, 2 the most; null for anything else. */
function rankOf({ site, kind, quantity }: Claim): 0 | 1 | 2 | null {
	if (kind !== 'level' || quantity.unit === '%' || quantity.qualifier !== null)
		return null;
	return least.test(site.own)
		? 0
		: greatest.test(site.own)
			? 2
			: average.test(site.own)
				? 1
				: null;
}

const wordOf = ({ site }: Claim): string => /最.|平均/u.exec(site.own)?.[0] ?? '';

const leadOf = ({ passage, site, quantity }: Claim): string =>
	passage.text.slice(site.sentenceStart, quantity.start);
