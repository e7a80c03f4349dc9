import type { Claim } from './claim.ts';
import type { Site } from './site.ts';
import type { Subject, SubjectReader } from './subject.ts';
import type { WrittenUnit } from './unit-fits.ts';

/** 救助项目 as headings and sentences that lead in name them. */
const programme =
	/低保|最低生活保障|特困|临时救助|医疗救助|教育救助|孤儿|事实无人抚养|流浪乞讨|优抚/gu;

/** What stands at the figure: when, where, that there is so much, and nothing of what. */
const openWords =
	/^(?:\d{4}年|\d{1,2}月[末底份]?|[一二三四五六七八九十]+月[末底份]?|\d{1,2}[—－–~-]\d{1,2}月|(?:去年|上年)同期|[一1]月?[到至][九六9六]月|第?[一二三四]季度[末底]?|[前上][一二三四两半]个?(?:季度|年)[末底]?|本季度?[末底]?|当季|今年(?:以来)?|截[至止]|目前|现|[全我本][市县区]|共|有|为|是|达到?|仅|约|计|合计|累计|总共|在册|在保|实际(?:完成|达到?|为|实现)|花了?|支出了?|发了?|一共|总|户数|人数|，|：)*$/u;

/** Which word the programme is counted by, where only a unit says it. */
const countedBy: Readonly<Record<string, string>> = {
	人: '在册',
	户: '在册',
	万元: '支出',
	人次: '救助'
};

/**
 * 点名的上文: 一、低保（一）对象：9月底X户; 先看低保这本账。九月底是X万人: where the words at a figure say nothing of what is counted, the
 * heading above or a sentence without figures before it names the programme, and the label before the colon or the unit says
 * what of it. Never sure enough to contradict by.
 */
export function ledInSubject(
	site: Site,
	{ unit, written, per }: WrittenUnit,
	claims: readonly Claim[],
	reader: SubjectReader
): Subject | null {
	if (site.respectively !== null) return null;
	const part = /[^；]*$/u.exec(site.sentence)![0];
	const label =
		/^\s*(?:（[一二三四五六七八九十\d]+）|\d+[.．、]|[-—·•]+)?([\u4e00-\u9fff]{2,6})[：:]/u.exec(
			part
		)?.[1] ?? '';
	if (/其中|其他|其余/u.test(part) || !openWords.test(site.own)) return null;
	const isFirst = !claims.some(
		(one) =>
			one.subject !== null &&
			one.site.sentenceStart === site.sentenceStart &&
			one.quantity.unit === unit
	);
	if (!isFirst) return null;
	const name =
		nameBefore(site) ?? (label === '' ? null : soleName(label)) ?? nameAbove(site);
	if (name === null) return rateNamedBefore(site, { unit, written, per }, reader);
	const said = /资金|支出|标准|人次/u.exec(label)?.[0];
	const counted =
		written === '元' || per !== null ? '标准' : (said ?? countedBy[unit] ?? null);
	if (counted === null) return null;
	const read = reader.read(
		{ ...site, own: `${name}${counted}`, after: '' },
		{ unit, written, per }
	);
	return read?.named ? { ...read, named: false, score: Math.min(read.score, 5.9) } : null;
}

/** 指标1：集中供养率。目标值60%，实际完成X%: a rate that a sentence names and says nothing else of. */
function rateNamedBefore(
	site: Site,
	unit: WrittenUnit,
	reader: SubjectReader
): Subject | null {
	const said = /(?<=^|[。：:])(?<name>[\u4e00-\u9fff]{3,14}率)。$/u.exec(
		site.paragraph
	)?.groups;
	if (!said?.name || unit.unit !== '%') return null;
	const read = reader.read({ ...site, own: said.name, after: '' }, unit);
	return read?.named ? { ...read, named: false, score: Math.min(read.score, 5.9) } : null;
}

/** 再看特困这本账。 and nothing else, unless a sentence between speaks of another. */
function nameBefore({ paragraph }: Site): string | null {
	for (const words of paragraph.split(/[。！？]/u).reverse()) {
		if (!words.match(programme)) continue;
		return words.length > 20 || /[\dXx×*＊_＿□○〇…]/u.test(words)
			? null
			: soleName(words);
	}
	return null;
}

const nameAbove = ({ headings }: Site): string | null => {
	const last = headings.at(-1) ?? '';
	return last.length <= (/[？?]$/u.test(last) ? 30 : 16) ? soleName(last) : null;
};

/** The one programme that some words name; null where they name none or several. */
function soleName(words: string): string | null {
	const named = new Set(words.match(programme));
	return named.size === 1 ? [...named][0]! : null;
}
