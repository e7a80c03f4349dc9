import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Area, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import { cues, type Cue } from '../words/cues.ts';
import { firstMatch, lastMatch } from './matches.ts';
import type { OverWord } from './over.ts';
import type { Site } from './site.ts';
import { fits, type WrittenUnit } from './unit-fits.ts';

/** 主语: what a figure counts, how surely, and by which words. */
export interface Subject {
	spec: IndicatorSpec | DerivedSpec;
	type: 'indicator' | 'derived';
	area: Area | null;
	mode: Mode | null;
	/** 最高, 极差, 变异系数 … over the regions below; null for the region's own figure. */
	over: OverWord | null;
	/** How well the words fit; from about 3 (only by its topic) to 12. */
	score: number;
	/** How much better than the next best. */
	lead: number;
	/** Whether the subject is named at the figure itself, not only before it. */
	named: boolean;
	/** Which words led here, for people. */
	why: string;
}

interface Reading {
	score: number;
	named: boolean;
	why: string;
}

interface Candidate extends Reading {
	spec: IndicatorSpec | DerivedSpec;
}

/** Reads subjects by the catalogue's names and by cues. Made once for a catalogue. */
export interface SubjectReader {
	/** The best subject for a figure or blank of this unit; null where no words point to one. */
	read(site: Site, unit: WrittenUnit): Subject | null;
}

/** A subject with every word by which a text may name it. */
interface Known {
	spec: IndicatorSpec | DerivedSpec;
	names: readonly string[];
	cues: readonly Cue[];
}

export function subjectReader(catalog: Catalog): SubjectReader {
	const known: Known[] = [...catalog.indicators, ...catalog.derived].map((spec) => ({
		spec,
		names: [spec.name, ...spec.aliases, ...('label' in spec ? [spec.label] : [])]
			.flatMap((name) => [
				plain(name),
				plain(name).replace(/(?<![人户件家对次期])数$/u, '')
			])
			.filter((name) => /^[\u4e00-\u9fff]{2,}$/u.test(name)),
		cues: cues.filter(({ id }) => id === spec.id)
	}));
	return {
		read(site, unit) {
			if (
				groups.test(site.own) ||
				pairs.test(site.own) ||
				someOf.test(site.own) ||
				kinds.test(site.after)
			)
				return null;
			if (oneOff.test(site.own + site.after)) return null;
			// 最大一笔捐赠来自…，金额X万元: of that one gift.
			if (/^(?:金额|价值|折合)/u.test(site.own) && /捐/u.test(site.sentence)) return null;
			const own = standing(included(plain(site.own), site), site);
			const after = plain(site.after);
			let first: Candidate | null = null;
			let second = 0;
			for (const one of known) {
				if (!fits(one.spec, unit, site)) continue;
				if (one.spec.id.startsWith('pop_') && ofThem.test(site.sentence)) continue;
				const found = bestOf(one, own, after, site);
				if (!found) continue;
				if (!first || found.score > first.score) {
					second = first?.score ?? 0;
					first = found;
				} else second = Math.max(second, found.score);
			}
			if (!first) return null;
			const { spec, score, named, why } = first;
			if (isOfStanding(spec) && isNewcomer.test(own)) return null;
			if (own === '' && !named && !isServed.test(after)) return null;
			if (!named && namesAnother(own, spec.name)) return null;
			return {
				spec,
				type: 'kind' in spec ? 'indicator' : 'derived',
				area: areaOf(spec, site),
				mode: modeOf(spec, site),
				over: null,
				score,
				lead: score - second,
				named,
				why
			};
		}
	};
}

/** 新增特困X人: who came in, which nothing counts, and not those who are in. */
const isNewcomer =
	/(?:新增|新纳入|新认定|新批)(?:城市|农村|城乡)?(?:特困|五保|孤儿|事实无人|低收入|低保边缘|刚性支出)|净增[^，。；]{0,4}床位/u;

/** X名干部结对帮扶: where nothing stands before a count, what stands behind it is what is counted. */
const isServed =
	/^$|享受|纳入|领取|获得|得到|接受|受益|参加|低保|特困|对象|群众|困难|居民|老年|残疾|儿童|生活/u;

const isOfStanding = (spec: IndicatorSpec | DerivedSpec): boolean =>
	'kind' in spec && spec.kind === 'stock';

/** 他们当中，60周岁以上老年人X人: some of those just counted, and not of the whole population. */
const ofThem = /(?:他们|对象|人员|群众|其)(?:当)?中，[^；。]*$/u;

/** 孤儿基本生活费支出…万元。发放高龄津贴…万元: the figure has a subject of its own, which the catalogue does not know. */
function namesAnother(own: string, name: string): boolean {
	const kind =
		/([\u4e00-\u9fff]{2})(?:津贴|补贴|补助金?|慰问金|奖励金?|养老金|保险金)$/u.exec(
			own
		)?.[1];
	return (
		kind !== undefined &&
		!/发放|拨付|下达|支付|安排|支出|落实|兑现|财政|[中省市县]|资金|各类|全部|相应|给予|争取/u.test(
			kind
		) &&
		!name.includes(kind)
	);
}

function bestOf(
	{ spec, names, cues: own }: Known,
	before: string,
	after: string,
	site: Site
): Candidate | null {
	let best: Reading | null = null;
	const offer = (one: Reading | null) => {
		if (one && one.score > (best?.score ?? 0)) best = one;
	};
	for (const name of names)
		if (
			!narrowed(name, before, after, site) &&
			!(spec.id === 'sa_spending_total' && isOnItsWay(name, before))
		)
			offer(byName(name, before, after));
	for (const cue of own) offer(byCue(cue, before, after, site));
	return best === null ? null : { spec, ...(best as Reading) };
}

/** 帮扶孤儿、残障儿童等340人: all of them together, which nothing counts. */
const groups =
	/、[^，。]*等(?:各类|[一二三四五六七]类)?(?:困难|特殊)?(?:群众|对象|人员|群体)?$/u;

/** 救助孤儿和事实无人抚养儿童109人: both together. */
const pairs =
	/(?:孤儿|特困(?:人员|对象)?|低保(?:对象)?|残疾人|优抚对象|边缘人口|困难群众)(?:[和及与]|以及)[^，。]{0,8}(?:孤儿|儿童|人员|对象|残疾人|人口|群众)(?:共|共计|合计)?$/u;

/** 监测对象中的340人, 来自12个乡镇: some of them. */
const someOf =
	/(?:对象|人员|家庭|群众|人口)(?:当)?中(?:的|有)?$|(?:来自|先后[赴到]|分[别赴]?[赴到]|赴|走访了?|深入)$|^(?:当[日天周]|[本上]周|昨[日天]|今日)|每[千百](?:名|位|人)/u;

const kinds = /^[^，。]{0,10}等(?:各|[一二三四五六七八九十])类/u;

/** 一次性补贴, 慰问: what is given beside the benefit. */
const oneOff =
	/一次性|电价|电费|水电|慰问|(?:消防|适老化|电梯|设施|设备|维修|修缮|装修)[^，。]{0,6}(?:投入|支出|资金)$|用于[^，。；]{0,10}(?:设施|设备|维修|修缮|装修|改造|建设|采购|购置)/u;

/** 纳入低保30户、特困5人: the second was taken in as well. */
function included(own: string, { sentence, taken }: Site): string {
	if (taken !== null || !/^(?:城市|农村|城乡)?(?:低保|特困|孤儿|事实无人)/u.test(own))
		return own;
	const clause = /[^，；。：]*$/u.exec(sentence)![0];
	const verb = /新增|新纳入|新批|纳入/u.exec(clause)?.[0];
	return verb !== undefined && /[\dXx×*＊_＿○〇…][^、]{0,3}、?$/u.test(clause)
		? verb + own
		: own;
}

/** 截至9月底，全市纳入低保3万户: on a day, 纳入 says who is in, not who came in. */
const standing = (own: string, { sentence }: Site): string =>
	/截[至止]|目前|[末底]，/u.test(sentence) && !/累计|今年/u.test(sentence + own)
		? own.replace(
				/(?<!新|发现)纳入(?=(?:城乡|城市|农村|城镇)?(?:低保|最低生活保障|特困|五保|孤儿))/u,
				'享受'
			)
		: own;

const plain = (text: string): string =>
	text.replace(/["'“”‘’「」《》（）()\s*＊·、]/gu, '').replace(/历史口径|地方口径/gu, '');

/**
 * 民营养老机构, 养老机构设备更新等X个项目, X名低保家庭学生, 赛会志愿者: a name with a word before or behind it that makes it a
 * part of what it names, or something else.
 */
function narrowed(
	name: string,
	own: string,
	after: string,
	{ after: raw }: Site
): boolean {
	const at = own.lastIndexOf(name);
	if (at >= 0) {
		if (narrower.test(own.slice(0, at)) || otherThing.test(own.slice(at + name.length)))
			return true;
		const counted = firstMatch(countedNoun, raw);
		return counted !== null && !name.includes(counted[1]!) && counted[1] !== name;
	}
	if (!after.startsWith(name)) return false;
	return /^(?:等|的$|学生|子女|(?:街道)?(?:社会)?(?:救助)?(?:窗口|服务站|社工站|站点)|家庭(?=学生|子女|儿童|成员))/u.test(
		after.slice(name.length)
	);
}

/** 拨付社会救助资金, 应发救助资金: on its way to who is to have it, and not spent. */
const isOnItsWay = (name: string, own: string): boolean =>
	!name.includes('支出') &&
	/(?:拨付|下达|应发|结余|结转|追回|到位|安排|争取|申请|上级|预拨|筹集)(?:的)?(?:各类|各项)?$/u.test(
		own.slice(0, Math.max(0, own.lastIndexOf(name)))
	);

const narrower =
	/(?:民营|民办|公办|公建民营|示范|星级|标准化|失能|独居|空巢|留守|高龄|民事|刑事|非法|资助|支持|调[出入]|新审批|符合|累计保障|累计救助)(?:的)?$/u;
const otherThing =
	/^(?:和|及|与|、)?(?:设施|设备|改造|建设)|^(?:社会)?(?:工作)?(?:服务)?(?:社工|服务)站/u;
const countedNoun =
	/^(?:个|家|名|人|处|所|场)?(项目|场馆|学校|部门|地区|地市|市地级|护士|学生|教师|专家|工作人员|从业人员|护理员|记者|运动员)/gu;

function byName(name: string, own: string, after: string): Reading | null {
	const at = own.lastIndexOf(name);
	const weight = 5 + Math.min(name.length, 14) * 0.35;
	if (at >= 0) {
		const left = own.length - at - name.length;
		return {
			named: true,
			score: weight + (left === 0 ? 1 : left < 4 ? 0.5 : 0),
			why: `“${name}”是目录中的名称`
		};
	}
	return after.startsWith(name)
		? { named: true, score: weight + 0.5, why: `数后的“${name}”是目录中的名称` }
		: null;
}

function byCue(cue: Cue, own: string, after: string, site: Site): Reading | null {
	if (cue.not?.test(own) || cue.not?.test(after)) return null;
	const atOwn = lastMatch(cue.head, own);
	// Where nothing stands behind, nothing there says what is counted.
	const atAfter = atOwn || after === '' ? null : firstMatch(cue.head, after);
	// 向1630户发放住房租赁补贴: the figure stands before what it counts.
	const reach = /(?:向|对|为|给|使|帮助|协助|资助|护送|[将把])(?:[^，；。]{0,4})$/u.test(
		own
	)
		? 12
		: 2;
	const head = atOwn ?? (atAfter && atAfter.index <= reach ? atAfter : null);
	if (!head && (own.length > 6 || !cue.topic)) return null;
	const topic = topicOf(cue, own, after, site);
	if (!topic) return null;
	// A topic alone points nowhere in particular, unless nothing but a verb stands at the figure.
	if (!head) {
		if (topic.score < 1.5) return null;
		return { named: false, score: topic.score + 0.5, why: `上文说的是“${topic.word}”` };
	}
	const word = head[0];
	const close = atOwn && atOwn.index + word.length >= own.length - 2 ? 0.8 : 0;
	return {
		named: topic.here,
		score: 4 + Math.min(word.length, 8) * 0.3 + close + topic.score,
		why:
			topic.word === '' || word.includes(topic.word)
				? `“${word}”`
				: `“${word}”，所说的是“${topic.word}”`
	};
}

/** The nearest place where the topic is named weighs most. */
function topicOf(
	{ topic }: Cue,
	own: string,
	after: string,
	site: Site
): { score: number; word: string; here: boolean } | null {
	if (!topic) return { score: 2.4, word: '', here: true };
	const here = lastMatch(topic, own) ?? firstMatch(topic, after);
	if (here) return { score: 3, word: here[0], here: true };
	const near = lastMatch(topic, site.sentence);
	if (near) {
		const distance = site.sentence.length - near.index - near[0].length;
		const score = Math.max(0.9, 2.6 - distance / 30) + near[0].length * 0.03;
		return { score, word: near[0], here: false };
	}
	const later = firstMatch(topic, site.rest);
	// 金额X万元，将用于助学: what it is for, and not what it is.
	if (later && later.index < 30 && !/用于|拟|计划/u.test(site.rest.slice(0, later.index)))
		return { score: 1.4, word: later[0], here: false };
	const above = lastMatch(topic, site.paragraph);
	if (above) {
		const distance = site.paragraph.length - above.index;
		return { score: Math.max(0.4, 1.3 - distance / 400), word: above[0], here: false };
	}
	for (const heading of [...site.headings].reverse()) {
		const found = lastMatch(topic, heading);
		if (found) return { score: 0.35, word: found[0], here: false };
	}
	return null;
}

const areaWord = /城乡|城市|城镇|城里|农村|乡村|乡下|村里(?!的)|农牧区|[城农](?=低保)/gu;

/** The nearest 城市 or 农村 before the figure; a subject of one side only needs no word. */
function areaOf(spec: IndicatorSpec | DerivedSpec, { own, after }: Site): Area | null {
	if ('split' in spec && ['urban', 'rural', 'total'].includes(spec.split)) return null;
	// 城乡标准之比 is of both already.
	if (spec.id.startsWith('b_ur_')) return null;
	const found = lastMatch(areaWord, own) ?? lastMatch(areaWord, after);
	if (!found) return null;
	// 城市、农村低保对象共…: both together.
	if (/城[市镇]、?(?:和)?(?:农|乡)村/u.test(own)) return 'all';
	if (found[0] === '城乡') return 'all';
	return found[0].startsWith('城') ? 'urban' : 'rural';
}

function modeOf(spec: IndicatorSpec | DerivedSpec, { own }: Site): Mode | null {
	if (spec.id !== 'tekun_standard') return null;
	return own.includes('集中') ? 'central' : own.includes('分散') ? 'dispersed' : null;
}
