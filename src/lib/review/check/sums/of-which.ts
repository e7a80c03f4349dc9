import { isOneSlip } from '../../repair/slip.ts';
import { isAim } from '../../understand/aim.ts';
import type { Claim } from '../../understand/claim.ts';
import { addUp } from '../add-up.ts';
import { complete, identityOf, namesAll } from './complete-lists.ts';
import { shared, wordsOf } from '../derive/nouns.ts';
import { headsOf, isBoth, runThatCloses } from './list-parts.ts';
import { closing, endOfSentence, isMean, sameUnit, type Bare } from '../structure.ts';

const divides =
	/(?<![得评积总打均])分为|(?<!其中|、[^，。；]{0,6})包括(?![^。；]*在内)|分(?:成)?[两二三四五六七八九十]+(?:[个]?(?:档|类|批|组|级|种|等|部分|片区|层次|年龄段))(?:发放|实施|开展|进行)?[：:，]|由[^，。]{0,20}(?:组成|构成)|构成(?:为|是)|分别(?:为|是)/u;

/** What stands behind these is beside the list, not in it. */
const besides = /另有|另外|此外|不含|不包括|同时|除此|其中/u;

/** 新增21户，其中残疾人户6户，退出17户: the sentence goes on with what stands beside the total. */
const resumes =
	/^[，；）]*(?:届时|已[办转完落整处核]|均已|现已|至今|退出|清退|停保|取消|年末|期末|年底|目前|现有|截至|全年|累计|实际|人均|户均|平均)/u;

/** 其中、包括、分为: how a list is opened under its total. */
interface Opening {
	/** 其中 says it; else a word that divides. */
	isNamed: boolean;
	divided: string | null;
	/** 、其中: it ends with the clause. */
	isInClause: boolean;
	/** In the brackets behind the total. */
	inside: boolean;
	end: number;
}

/** 共94115人；其中，城市32795人，农村61320人. */
export function underOfWhich(total: Claim, later: readonly Claim[]): Bare | null {
	const opening = openingOf(total, later);
	if (!opening) return null;
	const parts = partsIn(total, later, opening);
	if (parts.length === 0 || (parts.length === 1 && !opening.isNamed)) return null;
	if (later.some((one) => isBoth(one, total, parts))) return null;
	const run = runThatCloses(total, parts);
	// 438名，其中市级311名，县级137名；轻度89名、…: what stands before a division that closes is one of its own.
	const before = run ? parts.slice(0, parts.indexOf(run[0]!)) : [];
	const own = before.length >= 2 ? before : (run ?? headsOf(total, parts));
	parts.splice(0, parts.length, ...own);
	const identity =
		identityOf(total, parts) ?? namesAll(total, parts) ?? complete(total, parts);
	return {
		total,
		parts,
		exhaustive: identity ?? (opening.divided === null ? null : `“${opening.divided}”`)
	};
}

/** Where a list opens under a total, and how far it may go; null where none does. */
function openingOf(total: Claim, later: readonly Claim[]): Opening | null {
	const { text } = total.passage;
	// Rates have no parts: 完成85.4%，其中甲县112.0%.
	if (isMean(total) || total.quantity.unit === '%' || isNet(total)) return null;
	// 不超过6000元的，其中3333元至6000元的: a bound has no parts.
	if (/^以[内上]$/u.test(total.quantity.qualifier ?? '')) return null;
	const next = later.find(
		(one) => one.passage === total.passage && isOneOf(one, total) && !isMean(one)
	);
	if (!next) return null;
	const between = text.slice(total.quantity.end, next.quantity.start);
	const word = between.search(
		/(?<!就在|参与|通过|抽取|选取|投身|置身|融入|乐在|陷入|包含|身处)其中/u
	);
	// 68名乘客和4名机组人员，其中包括15名外国公民: of both.
	if (
		/\d[人名位][\u4e00-\u9fff]{1,8}[和与及]$/u.test(text.slice(0, total.quantity.start))
	)
		return null;
	if (/另有|另外|此外|受伤/u.test(word < 0 ? '' : between.slice(word))) return null;
	const isAmongOthers = /^[^，。；]*在内/u.test(text.slice(next.quantity.end));
	const divided = isAmongOthers ? null : divides.exec(between);
	if (word < 0 && !divided) return null;
	if (/。/u.test(word >= 0 ? between.slice(word) : between)) return null;
	// 满意度91.8%。…收回598份，其中有效591份: 其中 is of what its own sentence spoke of last.
	const stop = between.lastIndexOf('。', Math.max(0, word));
	// 34家…！…线索402条。其中，取缔34家: of what the sentence before spoke of.
	if (stop >= 0 && /[。！？]/u.test(between.slice(0, stop))) return null;
	// …亿元。其中，带动销售额1.6万亿元: greater, of another noun, in a sentence of its own.
	if (
		stop >= 0 &&
		next.quantity.value > total.quantity.value &&
		!isOneSlip(next.quantity.figure, total.quantity.figure) &&
		shared(wordsOf(next), wordsOf(total)) === ''
	)
		return null;
	if (between.indexOf('。') < stop || /其余|剩余|余下/u.test(total.site.own)) return null;
	if (stop >= 0 && /\d/u.test(between.slice(stop, word))) return null;
	if (word < 0 && /[。；]/u.test(between)) return null;
	// 3.87亿元（其中中央3.02亿元、省级0.85亿元），…: what is listed in brackets ends with them.
	const open = between.slice(0, Math.max(0, word)).lastIndexOf('（');
	const close = open < 0 ? -1 : closing(text, total.quantity.end + open);
	const inside = close > next.quantity.start;
	const isInClause = /^[^，。；]*、其中/u.test(between);
	// 城区71例，包括重症6例；乡镇25例: what 包括 opens ends with its segment.
	const segment =
		word < 0 && divided?.[0] === '包括' ? text.indexOf('；', next.quantity.start) : -1;
	const end = inside
		? close
		: segment > 0
			? segment
			: endOfSentence(text, next.quantity.start);
	return { isNamed: word >= 0, divided: divided?.[0] ?? null, isInClause, inside, end };
}

/** What stands in the list, as far as it goes on. */
function partsIn(
	total: Claim,
	later: readonly Claim[],
	{ isInClause, inside, end }: Opening
): Claim[] {
	const { text } = total.passage;
	const parts: Claim[] = [];
	for (const one of later) {
		if (one.passage !== total.passage || one.quantity.start >= end) break;
		const lead = text.slice(
			parts.at(-1)?.quantity.end ?? total.quantity.end,
			one.quantity.start
		);
		if (parts.length > 0 && (besides.test(lead) || resumes.test(lead))) break;
		if (!isOneOf(one, total) || one.isBase) continue;
		// 二档1000元，其中一档198人、二档248人，共54.5万元: what all get together.
		if (/^(?:共计?|合计|总计)$/u.test(one.site.own)) break;
		if (parts.length > 0 && isUnderLast(lead)) continue;
		// 新增铁路639公里、其中高铁370公里，新增公路2600公里: what 、其中 opens ends with the clause.
		if (parts.length > 0 && isInClause && /^[^、]*，/u.test(lead)) break;
		if ((!inside && isBracketed(text, one, total)) || isMean(one)) continue;
		// 48项，其中牵头33项、配合15项；按类别分，…: it is divided anew.
		if (parts.length > 1 && /；按[^，。；]*分/u.test(lead)) break;
		// 消防队伍2万人，其中4200人靠前驻防，10.8万名专业扑火队员全面布防: greater than all, and named behind.
		if (parts.length > 0 && isAside(one, total, lead)) break;
		// 低保…人，其中城市…人，农村…人；特困人员…人: another subject begins another list.
		if (parts.length > 0 && isSplit(total, parts[0]!) && !isSplit(total, one)) break;
		// 其中站内865人次，街面255人次；护送返乡98人次: what closes is the whole list, unless a 、 goes on with it.
		if (parts.length >= 2 && addUp(total, parts) && !/^、/u.test(lead)) break;
		// 里程16.5万公里，其中高铁5.04万公里；到2030年达到18万公里: what is to be is no part of what is.
		if (
			parts.length > 0 &&
			((isAim(one) && !isAim(total)) || /预计|到20\d\d年/u.test(lead))
		)
			break;
		// 收入22.46亿元，其中税收14.6亿元；支出68.9亿元，其中民生56.5亿元: the next total has parts of its own.
		if (/；/u.test(lead) && hasOwnParts(text, one) && !isSplit(total, one)) break;
		parts.push(one);
	}
	return parts;
}

/** 甲国125例，包括17例死亡病例；社会团体902个，含学会（协会）410个、商会492个；乙国9例: parts of a part, as far as ， or ；. */
const isUnderLast = (lead: string): boolean =>
	/^[^；。]*[，（](?:包括|含|其中)[^；。，）]*$/u.test(
		lead.replace(/（[^（）]*）/gu, '')
	);

/** 净流入173亿美元，其中货物贸易净流入649亿美元; 较上届增加600家: of what is left of pluses and minuses, a part may be more. */
const isNet = ({ site }: Claim): boolean =>
	// 陕西、江苏等省份接待超300万人次: each of them.
	/(?:一半|半数|多数|大部分|部分|若干)[^，。；]{0,4}[省市县区乡镇村]|等(?:省|地|市|县|区)[份区]?[^，。；]{0,6}$|(?:均|各自?|都)[\u4e00-\u9fff]{0,4}$/u.test(
		site.own
	) ||
	/净[\u4e00-\u9fff]{0,4}$|[顺逆]差[\u4e00-\u9fff]{0,3}$|差额|(?:比|较)[^，。；]{1,10}(?:增加|增长|减少|多|少)(?:了|超|近)*$/u.test(
		site.own
	);

const isAside = (one: Claim, total: Claim, lead: string): boolean =>
	one.quantity.value > total.quantity.value &&
	((/，$/u.test(lead) && /^[\u4e00-\u9fff]{3,}/u.test(one.site.after)) ||
		// …，该地区过去三天有约400人…
		(lead.includes('，') && lead.length > farLead));

/** How much may stand between two of one list. */
const farLead = 14;

/** 支出68.9亿元，其中…: a total by its own right. */
const hasOwnParts = (text: string, { quantity }: Claim): boolean =>
	/^[^；。]{0,24}其中/u.test(text.slice(quantity.end));

/** 婚姻登记1326件，其中结婚登记842对: whatever is registered or handled is so many 件. */
const isOneOf = (part: Claim, total: Claim): boolean =>
	sameUnit(part, total) ||
	(total.quantity.unit === '件' &&
		/^[对例起宗]$/u.test(part.quantity.unit) &&
		/登记|办理|受理|业务|事项|案件/u.test(total.site.own));

/** A part of the same subject, by town and country. */
const isSplit = ({ subject }: Claim, part: Claim): boolean =>
	subject !== null &&
	part.subject?.spec.id === subject.spec.id &&
	part.subject.area !== null;

/** Inside brackets that the total is not in. */
function isBracketed(text: string, { quantity }: Claim, total: Claim): boolean {
	const between = text.slice(total.quantity.end, quantity.start);
	const opened = between.split('（').length - between.split('）').length;
	return opened > 0;
}
