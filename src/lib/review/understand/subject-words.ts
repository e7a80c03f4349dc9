import type { Cue } from '../words/cues.ts';
import { firstMatch, lastMatch } from './matches.ts';
import type { Site } from './site.ts';

/** 所说的词: how well the words at a figure fit a subject, by a name of the catalogue or by a cue. */
export interface Reading {
	score: number;
	named: boolean;
	why: string;
}

/**
 * 民营养老机构, 养老机构设备更新等X个项目, X名低保家庭学生, 赛会志愿者: a name with a word before or behind it that makes it a
 * part of what it names, or something else.
 */
export function narrowed(
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
export const isOnItsWay = (name: string, own: string): boolean =>
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

export function byName(name: string, own: string, after: string): Reading | null {
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

export function byCue(cue: Cue, own: string, after: string, site: Site): Reading | null {
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
