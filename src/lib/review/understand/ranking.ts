import type { Claim } from './claim.ts';
import type { Site } from './site.ts';
import type { Subject, SubjectReader } from './subject.ts';
import type { WrittenUnit } from './unit-fits.ts';

/** 第一名望川县, 排第二位的是石桥县, 最多的是: a rank, and who has it. */
const rank =
	/^(?:排(?:名|在)?)?(?:第[一二三四五六七八九十\d]+(?:名|位)?|居[首末]|最[多少高低])(?:的)?(?:是|为|：)?/u;

/** 按低保对象人数排序：第一名望川县，X人；第二名石桥县，X人: what the places are ranked by. */
export function inRanking(
	{ own, sentence, ...site }: Site,
	unit: WrittenUnit,
	claims: readonly Claim[],
	places: readonly string[],
	reader: SubjectReader
): Subject | null {
	if (site.taken !== null || site.respectively !== null) return null;
	const words = `${/[^，；：]*，?$/u.exec(sentence)![0]}${own}`;
	const ranked = words.replace(rank, '');
	if (ranked === words) return null;
	const place = places.find((name) => ranked.startsWith(name));
	if (place === undefined || !/^，?(?:为|有|是|达)?$/u.test(ranked.slice(place.length)))
		return null;
	const last = claims.findLast(({ kind }) => kind === 'level');
	if (last?.subject && last.site.sentenceStart === site.sentenceStart)
		return last.quantity.unit === unit.unit ? { ...last.subject, named: false } : null;
	const by =
		/(?:按照?)?(?<name>[^，；：。（）]{3,24}?)(?:的)?(?:排[序名列]|从[高多大][到至][低少小])[^：；]{0,8}[：，]/u.exec(
			sentence
		)?.groups!.name;
	if (by === undefined) return null;
	const read = reader.read({ ...site, own: by, sentence: '', after: '' }, unit);
	return read?.named ? { ...read, named: false } : null;
}
