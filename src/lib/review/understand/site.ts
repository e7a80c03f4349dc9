import type { Passage } from '../clean/passages.ts';

/** A figure or a blank, as far as its surroundings go. */
export interface Mark {
	start: number;
	end: number;
}

/** 上下文: the words from which the subject of one mark is read. */
export interface Site {
	/** Before the mark in its clause, behind the previous mark; taken over where nothing stands there. */
	own: string;
	/** Behind it, up to the next mark or punctuation. */
	after: string;
	/** Behind `after`, to the end of the sentence. */
	rest: string;
	/** Before `own` in the sentence. */
	sentence: string;
	/** Before the sentence in the paragraph. */
	paragraph: string;
	headings: readonly string[];
	/** Index of the mark whose words were taken over; null where it has its own. */
	taken: number | null;
	/** Index in a 分别 list, and how many subjects and figures that has; null outside. */
	respectively: {
		index: number;
		subjects: number;
		/** How many there are at least, were every 和 a part of a name. */
		least: number;
		figures: number;
		first: number;
		/** 上述两项分别为: so many as were counted before are told again. */
		isAgain: boolean;
	} | null;
	/** Where its clause begins. */
	clause: number;
	/** Where its sentence begins. */
	sentenceStart: number;
}

const clauseEnds = /[，；：。！？（）\n\t]/u;
const sentenceEnds = /[。！？\n]/u;
const joints = /^(?:以及|、|和|与|及|并|且|或)+/u;

/** The site of every mark of a passage, in order. `headings` are those above it, nearest last. */
export function sitesOf(
	{ text }: Passage,
	marks: readonly Mark[],
	headings: readonly string[]
): Site[] {
	const sites: Site[] = [];
	marks.forEach((mark, index) => {
		const clause = startBefore(text, mark.start, clauseEnds);
		const sentenceStart = startBefore(text, mark.start, sentenceEnds);
		const previous = marks[index - 1];
		const from = previous && previous.end > clause ? previous.end : clause;
		const between = ownWords(text.slice(from, mark.start), from !== clause);
		const isLinked = from !== clause && between.trim() === '';
		// X户X人享受低保: what stands behind the second is said of both.
		const next = marks[index + 1];
		const last = next?.start === mark.end ? next : mark;
		const behind = endAfter(
			text,
			last.end,
			marks[last === mark ? index + 1 : index + 2]?.start
		);
		const before = isLinked ? sites[index - 1]! : null;
		sites.push({
			own: before ? before.own : between,
			after: text.slice(last.end, behind),
			rest: text.slice(behind, endOf(text, behind)),
			sentence: text.slice(sentenceStart, from),
			paragraph: text.slice(0, sentenceStart),
			headings,
			taken: before ? index - 1 : null,
			respectively: null,
			clause,
			sentenceStart
		});
	});
	spreadRespectively(text, marks, sites);
	spreadAlike(text, marks, sites);
	return sites;
}

function startBefore(text: string, at: number, ends: RegExp): number {
	for (let index = at - 1; index >= 0; index--) {
		// 乡镇（街道）120个: a short bracket belongs to its word.
		if (text[index] === '）') {
			const open = text.lastIndexOf('（', index);
			if (open > 0 && index - open <= 9 && !/[\d，；。]/u.test(text.slice(open, index)))
				index = open - 1;
		}
		if (ends.test(text[index]!)) return index + 1;
	}
	return 0;
}

/** 社会组织、42家: what stands behind the last figure up to the 、 belongs to that one. */
function ownWords(between: string, afterFigure: boolean): string {
	const own = afterFigure
		? between.slice(between.lastIndexOf('、') + 1)
		: between.slice(between.lastIndexOf('〕') + 1);
	return own.replace(joints, '').replace(/每人每[月年]$/u, '');
}

function endOf(text: string, from: number): number {
	const at = text.slice(from).search(sentenceEnds);
	return at < 0 ? text.length : from + at;
}

function endAfter(text: string, at: number, next: number | undefined): number {
	const limit = Math.min(next ?? text.length, at + 24);
	for (let index = at; index < limit; index++)
		if (/[，；：。！？（）、\n\t]/u.test(text[index]!)) {
			// X个乡镇（街道）救助窗口: the bracket belongs to its word, and the word goes on.
			const bracket = /^（[^（）\d，；。]{1,6}）(?=[\u4e00-\u9fff])/u.exec(
				text.slice(index)
			);
			if (!bracket || index === at || index + bracket[0].length >= limit) return index;
			index += bracket[0].length - 1;
		}
	return limit;
}

/**
 * 分别: 城市、农村低保标准分别达到740元、600元. The i-th figure belongs to the i-th subject; what the
 * last one says for all (低保标准) is given to the others too.
 */
const inTurn = /分别|依次|^(?:各)?占(?:比|比例|比重)(?:依次)?(?:为|是)$/u;

function spreadRespectively(text: string, marks: readonly Mark[], sites: Site[]): void {
	for (let first = 0; first < sites.length; first++) {
		const site = sites[first]!;
		if (site.taken !== null || !inTurn.test(site.own)) continue;
		let last = first;
		const isSaid = /分别|依次/u.test(site.own);
		while (
			sites[last + 1]?.taken === last ||
			(isSaid && isNextChange(text, marks[last]!, marks[last + 1], sites[last + 1]))
		)
			last++;
		const figures = last - first + 1;
		if (figures === 1 && !isSaid) continue;
		const lead = text.slice(site.clause, marks[first]!.start);
		const turn = Math.max(lead.lastIndexOf('分别'), lead.lastIndexOf('依次'));
		const verb = lead.slice(turn + 2);
		const items = !isSaid
			? ['']
			: turn === 0
				? itemsBefore(text, site, marks[first - 1], figures)
				: itemsOf(lead.slice(0, turn));
		const least = lead.slice(0, turn).split('、').length;
		for (let index = 0; index < figures; index++) {
			const one = sites[first + index]!;
			one.respectively = {
				index,
				subjects: subjectsOf(items),
				least,
				figures,
				first,
				isAgain: counted(site.own) === figures
			};
			if (items.length > 1)
				one.own = (items[Math.min(index, items.length - 1)] ?? '') + verb;
			else if (figures === 2) one.own = ofSide(one.own, index);
		}
		giveNames(sites, first, figures);
		first = last;
	}
}

/** 照料护理标准按全护理、半护理、全自理三档，分别为…: the list stands in the clause before, which has no figure. */
function itemsBefore(
	text: string,
	{ clause, sentenceStart }: Site,
	previous: Mark | undefined,
	figures: number
): string[] {
	const before = /(?<=^|[，；：])[^，；：]{4,40}(?=，$)/u.exec(
		text.slice(sentenceStart, clause)
	);
	if (!before || (previous && previous.end > sentenceStart + before.index)) return [];
	const { head = '', list = before[0] } =
		/^(?<head>.*?)(?:按照?|分为?|包括|划分为)(?<list>.+?)(?:[一二两三四五六][档类级个项种](?:标准)?)?$/u.exec(
			before[0]
		)?.groups ?? {};
	const items = itemsOf(list);
	return items.length === figures && figures > 1 ? items.map((item) => item + head) : [];
}

/**
 * 生活补贴340人、护理补贴590人，标准分别为每人每月100元、120元; 低保对象3万人、特困人员2000人，1—9月分别支出…: what has no name is of
 * what was counted just before, in turn.
 */
function giveNames(sites: readonly Site[], first: number, figures: number): void {
	const { own, sentenceStart } = sites[first]!;
	if (figures < 2) return;
	// 两项补贴标准分别为X元、X元，覆盖率分别为X%、X%: of the list before, in its turn.
	const last = sites[first - 1]?.respectively;
	if (/^覆盖率分别/u.test(own) && last?.figures === figures) {
		for (let index = 0; index < figures; index++) {
			const name = sites[last.first + index]!.own.replace(
				/(?:标准|人数)?(?:[^准数]{0,4})$/u,
				''
			);
			sites[first + index]!.own = name + own;
		}
		return;
	}
	// 前三季度，三项数据分别为…: what was counted just before, in whichever sentence.
	const isSaid = counted(own) === figures;
	if (!isSaid && !nameless.test(own)) return;
	const noun = /^(补贴|供养|护理|养育)标准/u.exec(own)?.[1];
	const named = sites
		.slice(0, first)
		.filter(
			(one) =>
				one.taken === null &&
				(isSaid || noun !== undefined || one.sentenceStart === sentenceStart) &&
				// 享受…生活补贴X人，覆盖率X%；…: those alone that count people by that name.
				(noun === undefined || one.own.includes(noun)) &&
				(noun === undefined || !/率(?:为|是|达到?)?$/u.test(one.own))
		)
		.slice(-figures);
	if (named.length < figures) return;
	named.forEach((one, index) => {
		sites[first + index]!.own = one.own + own;
	});
}

const countedAgain =
	/(?:以上|上述|这|前述)?([二两三四五六])项(?:数据|指标|数字)?(?:累计)?分别(?:累计)?(?:为|是|达到?)?$/u;

/** 以上三项数据分别为: how many are told again; null where that is not said. */
function counted(own: string): number | null {
	const said = countedAgain.exec(own)?.[1];
	return said === undefined ? null : '一二三四五六'.indexOf(said.replace('两', '二')) + 1;
}

const nameless =
	/^(?:每月)?(?:(?:基本生活费?|补贴|发放|保障|供养|护理|养育)?标准(?:分别|为每月$)|覆盖率分别|(?:[\d—－-]+月|[前一二三四上半年季度]+|累计|共)?分别(?:支出|发放|投入)(?:资金|补贴|保障资金|救助资金)?$)/u;

/**
 * 集中、分散供养特困人员340人、5860人; 城乡低保标准达到每人每月740元、600元: as many figures of one unit as subjects,
 * without 分别. 城乡低保3万户、5万人 are two units of one subject.
 */
function spreadAlike(text: string, marks: readonly Mark[], sites: Site[]): void {
	const unit = ({ start, end }: Mark): string =>
		/[^\d.,XxΧ×*＊_＿□△▲●◯○〇■［[\]］（）\s]*$/u.exec(text.slice(start, end))![0];
	for (let first = 0; first < sites.length; first++) {
		const { own, taken, respectively } = sites[first]!;
		if (taken !== null || respectively !== null) continue;
		let last = first;
		while (sites[last + 1]?.taken === last) last++;
		const listed = marks.slice(first, last + 1);
		if (listed.length < 2 || new Set(listed.map(unit)).size > 1) continue;
		const items = itemsOf(own);
		listed.forEach((_, index) => {
			const one = sites[first + index]!;
			if (items.length === listed.length) one.own = items[index]!;
			else if (items.length === 1 && listed.length === 2 && /标准/u.test(own))
				one.own = ofSide(own, index);
		});
		if (items.length === 1) giveNames(sites, first, listed.length);
		first = last;
	}
}

/** 城乡低保标准 of two figures: the first is the town's, the second the country's. 两项补贴: of the poor and of the severe. */
const ofSide = (own: string, index: number): string =>
	own
		.replace(/城乡(?!居民)/u, index === 0 ? '城市' : '农村')
		.replace(
			/(?:残疾人)?(?:两项|“两项”)补贴/u,
			index === 0 ? '困难残疾人生活补贴' : '重度残疾人护理补贴'
		);

/** 同比分别上升4.4%、下降3.5%: each of the list goes its own way. */
const isNextChange = (
	text: string,
	mark: Mark,
	next: Mark | undefined,
	site: Site | undefined
): boolean =>
	next !== undefined &&
	site !== undefined &&
	/^(?:上升|下降|增长|减少|提高|降低|增加|上涨|回落)$/u.test(site.own) &&
	/^[、和]/u.test(text.slice(mark.end, next.start));

/** 城乡低保标准分别, 男女分别: one word that names two. */
const subjectsOf = ([first = '', ...others]: readonly string[]): number =>
	others.length === 0 && /^(?!.*[年季月]).*(?:城乡(?!居民)|男女|供需|收支)/u.test(first)
		? 2
		: others.length + 1;

/** 普及率, 文化及相关产业, 软件和信息服务业: what joins two subjects may as well stand inside the name of one. */
const joined =
	/、|以及|和(?!谐|就业|信息|零售|餐饮|商务|旅游|其他|可持续)|与|(?<![普涉波惠危遍触推])及(?![时格其相早])/u;

/** 我市城市、农村低保标准 → 城市低保标准, 农村低保标准. */
export function itemsOf(lead: string): string[] {
	const levels = levelsOf(lead);
	if (levels) return levels;
	const items = lead
		.replace(/^(?:我|全|本|该)[市县区省州盟旗]|^其中/u, '')
		.split(joined)
		.map((item) => item.trim())
		.filter((item) => item !== '');
	const last = items.at(-1);
	if (items.length < 2 || last === undefined) return items;
	return items.map((item, index) => {
		const size = Math.min(item.length, 4);
		return index === items.length - 1 || item.length >= last.length
			? item
			: item + last.slice(size);
	});
}

const ofLevels =
	/(?<=^|[，、年月季度来]|今年|同期)(?<list>(?:中央|省|市|县|区)(?:级)?(?:[、和]?(?:中央|省|市|县|区)(?:级)?){1,3})(?:[二两三四]级)?(?<rest>财政.*|级?(?:资金|补助|配套).*)$/u;

/** 市、县两级财政 → 市级财政, 县级财政; 省市县三级财政 the same. */
function levelsOf(lead: string): string[] | null {
	const { list, rest } = ofLevels.exec(lead)?.groups ?? {};
	if (list === undefined || rest === undefined) return null;
	const names = list.match(/中央|省|市|县|区/gu)!;
	return names.map((name) =>
		name === '中央' ? name + rest : `${name}级${rest.replace(/^级/u, '')}`
	);
}
