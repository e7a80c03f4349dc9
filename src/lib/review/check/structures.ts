import type { Claim } from '../understand/claim.ts';
import { inPassages } from '../understand/in-passages.ts';
import type { Understanding } from '../understand/understanding.ts';
import { complements, remainder } from '../words/complements.ts';
import { between, segmentOf } from './derive/near.ts';
import { listsBelow } from './lists-below.ts';
import { intervalOf, intervalsOf, meets, sum } from './interval.ts';

/** 总分结构: a total and what is listed under it. */
export interface Structure {
	readonly total: Claim;
	readonly parts: readonly Claim[];
	/** Whether the parts are all there is, and why; null where 其中 names only some. */
	readonly exhaustive: string | null;
	/** Shares of the parts, in their order; null for a part without. */
	readonly shares: readonly (Claim | null)[];
}

const divides = /分为|包括|由[^，。]{0,20}(?:组成|构成)|构成(?:为|是)|分别(?:为|是)/u;
/** What stands behind these is beside the list, not in it. */
const besides = /另有|另外|此外|不含|不包括|同时|除此|其中/u;
/** 新增21户，其中残疾人户6户，退出17户: the sentence goes on with what stands beside the total. */
const resumes =
	/^[，；）]*(?:退出|清退|停保|取消|年末|期末|年底|目前|现有|截至|全年|累计|实际|人均|户均|平均)/u;

/** Every total of the document with its parts. */
export function structuresOf({ claims }: Understanding): Structure[] {
	const levels = claims.filter(({ kind, isBase }) => kind === 'level' && !isBase);
	const shares = inPassages(claims.filter(({ kind }) => kind === 'share'));
	const found: Structure[] = listsBelow(claims).map((bare) => withShares(bare, shares));
	for (const own of inPassages(levels).values())
		for (const [index, total] of own.entries()) {
			const later = own.slice(index + 1);
			for (const bare of [
				inBrackets(total, later),
				underOfWhich(total, later),
				splitInTwo(total, later),
				amongThem(total, later),
				beforeSum(total, own.slice(0, index))
			])
				if (bare) found.push(withShares(bare, shares));
		}
	return found;
}

type Bare = Omit<Structure, 'shares'>;

const sameUnit = (a: Claim, b: Claim): boolean => a.quantity.unit === b.quantity.unit;

/** 供养金8662.76万元（A1105万元，B…）: what is in the brackets makes up the figure before them. */
function inBrackets(total: Claim, later: readonly Claim[]): Bare | null {
	const { text } = total.passage;
	const open = total.quantity.end;
	if (text[open] !== '（') return null;
	const close = closing(text, open);
	const inside = text.slice(open + 1, close);
	if (/^(?:含|其中|如|例如|不含|包括)/u.test(inside)) return null;
	const parts = later.filter(
		(one) =>
			one.passage === total.passage &&
			one.quantity.start > open &&
			one.quantity.end <= close &&
			sameUnit(one, total)
	);
	return parts.length >= 2 ? { total, parts, exhaustive: '括号内逐项列出' } : null;
}

function closing(text: string, open: number): number {
	let depth = 0;
	for (let at = open; at < text.length; at++) {
		if (text[at] === '（') depth++;
		if (text[at] === '）' && --depth === 0) return at;
	}
	return text.length;
}

/** 共94115人；其中，城市32795人，农村61320人. */
function underOfWhich(total: Claim, later: readonly Claim[]): Bare | null {
	const { text } = total.passage;
	if (isMean(total)) return null;
	const next = later.find(
		(one) => one.passage === total.passage && sameUnit(one, total) && !isMean(one)
	);
	if (!next) return null;
	const between = text.slice(total.quantity.end, next.quantity.start);
	const word = between.search(/其中/u);
	const divided = divides.exec(between);
	if (word < 0 && !divided) return null;
	if (/。/u.test(word >= 0 ? between.slice(word) : between)) return null;
	if (word < 0 && /[。；]/u.test(between)) return null;
	// 3.87亿元（其中中央3.02亿元、省级0.85亿元），…: what is listed in brackets ends with them.
	const open = between.slice(0, Math.max(0, word)).lastIndexOf('（');
	const close = open < 0 ? -1 : closing(text, total.quantity.end + open);
	const inside = close > next.quantity.start;
	const end = inside ? close : endOfSentence(text, next.quantity.start);
	const parts: Claim[] = [];
	for (const one of later) {
		if (one.passage !== total.passage || one.quantity.start >= end) break;
		const lead = text.slice(
			parts.at(-1)?.quantity.end ?? total.quantity.end,
			one.quantity.start
		);
		if (parts.length > 0 && (besides.test(lead) || resumes.test(lead))) break;
		if (!sameUnit(one, total) || one.isBase) continue;
		if ((!inside && isBracketed(text, one, total)) || isMean(one)) continue;
		// 低保…人，其中城市…人，农村…人；特困人员…人: another subject begins another list.
		if (parts.length > 0 && isSplit(total, parts[0]!) && !isSplit(total, one)) break;
		// 其中站内865人次，街面255人次；护送返乡98人次: what closes before a ； is the whole list.
		if (parts.length >= 2 && lead.includes('；') && addUp(total, parts)) break;
		parts.push(one);
	}
	if (parts.length === 0 || (parts.length === 1 && word < 0)) return null;
	const identity =
		identityOf(total, parts) ?? namesAll(total, parts) ?? complete(total, parts);
	return {
		total,
		parts,
		exhaustive: identity ?? (divided ? `“${divided[0]}”` : null)
	};
}

/** 年人均7270元, 每人每月…: neither a part nor a whole of amounts. */
const isMean = (claim: Claim): boolean =>
	claim.quantity.per !== null || /每/u.test(claim.site.own) || isAverage(claim);

const isAverage = ({ subject, site }: Claim): boolean =>
	subject?.type === 'derived' || /平均|[人户次]均/u.test(site.own);

/** 孤儿和事实无人抚养儿童526人，其中孤儿…、事实无人抚养儿童…: the total names all its parts. */
function namesAll(total: Claim, parts: readonly Claim[]): string | null {
	const own = total.site.own;
	const names = parts.map(({ site }) => site.own.replace(/^(?:其中|有)/u, ''));
	return parts.length >= 2 &&
		/[和、及与]/u.test(own) &&
		names.every((name) => name.length >= 2 && own.includes(name))
		? '合计写明就是这几项'
		: null;
}

/** 其中公办14家、民办9家; 其中甲22个、其他4个: kinds that leave nothing over. */
function complete(total: Claim, parts: readonly Claim[]): string | null {
	const names = parts.map(({ site }) => site.own);
	const last = names.at(-1) ?? '';
	if (parts.length >= 2 && remainder.test(last)) return '“其他”包括其余各项';
	// 失能、半失能、自理: one of the three is everybody.
	if (/失能/u.test(names.join('')) && names.some((name) => /(?<!不能)自理$/u.test(name)))
		return '失能与自理合起来就是全部';
	const [first = '', second = ''] = names;
	const isPair =
		names.length === 2 &&
		parts.every(({ site }) => site.taken === null) &&
		complements.some(
			([one, other]) =>
				!one.test(total.site.own) &&
				!other.test(total.site.own) &&
				((one.test(first) && other.test(second)) ||
					(other.test(first) && one.test(second)))
		);
	return isPair ? '两类合起来就是全部' : null;
}

/** 现有287户，…拟保留251户，拟清退36户: two kinds that split what was told just before them. */
function splitInTwo(total: Claim, later: readonly Claim[]): Bare | null {
	const alike = later.filter(
		(one) => sameUnit(one, total) && one.site.sentenceStart === total.site.sentenceStart
	);
	const parts = alike.slice(0, 2);
	if (parts.length < 2 || parts.some(isMean)) return null;
	if (isMean(total) !== isPaid(total)) return null;
	const text = total.passage.text.slice(total.quantity.end, parts[1]!.quantity.start);
	if (/其中|[；。]/u.test(text) || total.site.taken !== null) return null;
	const known = complete(total, parts);
	const isProcess = parts.every(({ site }) => !/城|乡|农村|男|女/u.test(site.own));
	// What is far from their sum is the total of something else.
	const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	if (Math.abs(added / total.quantity.value - 1) > 0.35) return null;
	return known !== null && isProcess ? { total, parts, exhaustive: known } : null;
}

/** 每餐12元，政府补贴4元，个人付8元: a price that is shared. */
const isPaid = ({ site, quantity }: Claim): boolean =>
	quantity.unit === '万元' &&
	/每(?:餐|次|份|小时|床|台|户|人)[\u4e00-\u9fff]{0,4}$/u.test(site.own);

/** 18项指标中，完成7项，达到进度9项，滞后2项: a list that ends with what is left undone names all. */
function amongThem(total: Claim, later: readonly Claim[]): Bare | null {
	const behind = total.passage.text.slice(total.quantity.end);
	const isAmong = /^[^，。；\d]{0,12}中，/u.test(behind);
	if ((!isAmong && total.site.taken !== null) || isMean(total)) return null;
	const parts = later.filter(
		(one) =>
			sameUnit(one, total) &&
			one.site.sentenceStart === total.site.sentenceStart &&
			!isMean(one)
	);
	const last = parts.at(-1)?.site.own ?? '';
	const isLast = remainder.test(last) || /未|滞后|不[合达]|落后/u.test(last);
	if (parts.length < 2) return null;
	// 参评87家，获评5A级6家、…、未获等级5家: a long list in one row, right behind its total.
	if (!isAmong) {
		const row = parts.filter((one) => segmentOf(one) === segmentOf(total));
		const isRow = row
			.slice(1)
			.every((one, at) => /^[、，][^，；]*$/u.test(between(row[at]!, one)));
		return row.length >= 4 && row.length === parts.length && isLast && isRow
			? { total, parts, exhaustive: '逐项列完' }
			: null;
	}
	if (isLast) return { total, parts, exhaustive: '逐项列完' };
	// A list that breaks off is not said to be complete: it may only not be more than all.
	const own = parts.filter((one) => segmentOf(one) === segmentOf(total));
	return own.length >= 2 && own.every(({ site }) => !/占|率/u.test(site.own))
		? { total, parts: own, exhaustive: complete(total, own) }
		: null;
}

/** Whether figures may add up to a total, each within its own rounding. */
export const addUp = (total: Claim, parts: readonly Claim[]): boolean => {
	const figures = [total, ...parts].map(({ quantity }) => quantity);
	// Prices of so many 元 are set, not rounded.
	const isPrice =
		total.quantity.value < 0.5 &&
		figures.every(
			({ writtenUnit, figure }) => writtenUnit === '元' && !figure.includes('.')
		);
	const [whole, ...each] = isPrice
		? figures.map((one) => intervalOf(one, 0))
		: intervalsOf(figures);
	const added = sum(each);
	// Rounding never takes the whole of its room: of three amounts in 万元 the sum is off by 1, not by 2.
	const room = added.high - added.low + whole!.high - whole!.low;
	return meets(added, whole!, Number.isFinite(room) ? -room * 1e-3 : 0);
};

/** A part of the same subject, by town and country. */
const isSplit = ({ subject }: Claim, part: Claim): boolean =>
	subject !== null &&
	part.subject?.spec.id === subject.spec.id &&
	part.subject.area !== null;

/** A结…2310对、离婚806对，合计3116对. 城市…，农村…；两项共支出…: the last so many. */
function beforeSum(total: Claim, earlier: readonly Claim[]): Bare | null {
	if (/^(?:一|总)?共$/u.test(total.site.own)) return afterList(total, earlier);
	const verb = /^共([\u4e00-\u9fff]{2})$/u.exec(total.site.own)?.[1];
	if (verb !== undefined) return sameVerb(total, earlier, verb);
	const counted = countedSum.exec(total.site.own);
	if (!counted && !/(?:合计|共计|总计)(?:[^，；。0-9]{0,6})$/u.test(total.site.own))
		return null;
	const parts = earlier.filter(
		(one) =>
			one.site.sentenceStart === total.site.sentenceStart &&
			one.passage === total.passage &&
			sameUnit(one, total) &&
			!isAverage(one)
	);
	if (isAverage(total)) return null;
	if (!counted) return parts.length >= 2 ? { total, parts, exhaustive: '“合计”' } : null;
	const number = numerals[counted[1]!]!;
	const last = parts.slice(-number);
	return last.length === number
		? { total, parts: last, exhaustive: `“${counted[0]}”` }
		: null;
}

/** …32件、…27件、…19件，共78件: the list of the clause before. */
function afterList(total: Claim, earlier: readonly Claim[]): Bare | null {
	const last = earlier.at(-1);
	if (!last || last.passage !== total.passage) return null;
	const parts = earlier.filter(
		(one) =>
			one.passage === total.passage &&
			one.site.clause === last.site.clause &&
			sameUnit(one, total) &&
			!isAverage(one)
	);
	const between = total.passage.text.slice(last.quantity.end, total.quantity.start);
	const spread = parts.length < 2 ? spreadOver(total, earlier) : [];
	if (spread.length >= 3) return { total, parts: spread, exhaustive: '“共”' };
	if (parts.length < 2 || /[；。]/u.test(between)) return null;
	// 个 counts anything: what is far from the sum counts something else.
	const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	const isNear = Math.abs(added / total.quantity.value - 1) < 0.3;
	return isNear || total.quantity.unit !== '个'
		? { total, parts, exhaustive: '“共”' }
		: null;
}

/** 网上受理7326件，窗口受理2104件，共受理9430件: all that was done in the same words. */
function sameVerb(total: Claim, earlier: readonly Claim[], verb: string): Bare | null {
	const parts = spreadOver(total, earlier);
	return parts.length >= 2 && parts.every(({ site }) => site.own.endsWith(verb))
		? { total, parts, exhaustive: `“共${verb}”` }
		: null;
}

/** 同意71票，反对4票，弃权3票，共78票: one a clause, near the sum, and nothing else counted between. */
function spreadOver(total: Claim, earlier: readonly Claim[]): Claim[] {
	const here = earlier.filter(
		(one) =>
			one.passage === total.passage && one.site.sentenceStart === total.site.sentenceStart
	);
	const added = here.reduce((all, { quantity }) => all + quantity.value, 0);
	const isList = here.every(
		(one) => sameUnit(one, total) && !isMean(one) && !/其中/u.test(one.site.own)
	);
	return isList && Math.abs(added / total.quantity.value - 1) < 0.3 ? here : [];
}

/** 两项共支出, 二者合计, 双方共移交: how many are added up is said. */
const countedSum =
	/([二三四五六七八九两双])(?:项|者|类|级|方|市|县|地|个|笔|部分|种)?(?:资金|支出|人员|对象|经费|救助)?(?:合计|共计|总计|相加|之和|共)[^，；。0-9占]{0,6}$/u;
const numerals: Readonly<Record<string, number>> = {
	两: 2,
	双: 2,
	二: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9
};

const endOfSentence = (text: string, from: number): number => {
	const at = text.slice(from).search(/[。！？\n]/u);
	return at < 0 ? text.length : from + at;
};

/** Inside brackets that the total is not in. */
function isBracketed(text: string, { quantity }: Claim, total: Claim): boolean {
	const between = text.slice(total.quantity.end, quantity.start);
	const opened = between.split('（').length - between.split('）').length;
	return opened > 0;
}

const partitions: readonly (readonly [string, readonly string[]])[] = [
	['tekun_persons', ['tekun_central_persons', 'tekun_dispersed_persons']],
	[
		'tekun_persons',
		['tekun_full_care_persons', 'tekun_half_care_persons', 'tekun_self_care_persons']
	],
	['orphan_persons', ['orphan_institution_persons', 'orphan_scattered_persons']],
	['temp_aid_visits', ['temp_emergency_visits', 'temp_expense_visits']]
];

/** Groups that the catalogue knows to be complete: 城市+农村, 集中+分散, 急难型+支出型. */
function identityOf(total: Claim, parts: readonly Claim[]): string | null {
	const id = total.subject?.spec.id as string | undefined;
	const ids = parts.map(({ subject }) => subject?.spec.id as string | undefined);
	const areas = parts.map(({ subject }) => subject?.area);
	if (
		parts.length === 2 &&
		ids[0] !== undefined &&
		ids[0] === ids[1] &&
		(id === ids[0] || id === undefined) &&
		areas.includes('urban') &&
		areas.includes('rural')
	)
		return '城市与农村之和就是合计';
	for (const [whole, members] of partitions)
		if (
			id === whole &&
			ids.length === members.length &&
			members.every((member) => ids.includes(member))
		)
			return '这几项之和就是合计';
	return null;
}

const withShares = (
	bare: Bare,
	shares: ReadonlyMap<Claim['passage'], readonly Claim[]>
): Structure => ({
	...bare,
	shares: bare.parts.map(
		(part) => shares.get(part.passage)?.find((one) => one.of === part) ?? null
	)
});
