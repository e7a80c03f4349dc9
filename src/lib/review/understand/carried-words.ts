import type { Claim } from './claim.ts';
import type { Site } from './site.ts';

/** Words that say that there is something, and how much by now, and nothing of what. */
const saysNothing =
	/^(?:(?:截[至止]到?)?(?:目前|眼下|现在|如今|当前|至今|期末|季末|年末|\d+月[末底]|[一二三四]季度[末底]?)|(?:去年|上年)(?:同期|年?[末底])|(?:今年)?年初|\d{4}年[末底]?|[全我本]?[市县区](?:共|还|现)?|今年以来|前[一二三]个?季度|上半年|\d+[—-]\d+月|已经?|仍|还|尚|现|共|总共|合计|累计|总数|数量|人数|户数|约|近|只|仅|有|为|是|达|到|达到|剩|在册|余|城市|城镇|农村|，)*$/u;

/**
 * 有劳动能力的低保对象，眼下全市还有X人; 孤儿：X人: where a clause says nothing of its own, the one before it that has no figure
 * says what is counted.
 */
export function withClauseBefore(
	site: Site,
	claims: readonly Claim[],
	places: readonly string[] = []
): Site | null {
	// 问一共给了多少低保金，答复：X万元: what was asked.
	const asked = answered.exec(site.sentence.replace(/[^：]*$/u, ''))?.groups!.asked;
	if (asked !== undefined && site.own.trim() === '')
		return { ...site, own: asked.replace(askingWords, '') };
	// 医疗救助人次（1—9月）：双榆市X人次: a place, and nothing else.
	const isPlace = places.includes(
		site.own.trim().replace(/(?<=[市县区旗])(?:则|分别|依次)?(?:为|是|有|达到?)?$/u, '')
	);
	if ((site.taken !== null || site.respectively !== null) && !isPlace) return null;
	if (!isPlace && !saysNothing.test(site.own.trim())) return null;
	// 作风更实，X名干部…: what stands behind is what is counted.
	if (site.own.trim() === '' && site.after !== '') return null;
	const before = (
		isPlace
			? /(?<clause>[^，；：。、（）]{3,24})(?:（[^（）]*）)?[：，]$/u
			: /(?<clause>[^，；：。、]{2,24})[，：]$/u
	).exec(site.sentence.slice(0, site.clause - site.sentenceStart))?.groups!.clause;
	if (before === undefined) return null;
	// In a list of places each has the words that stand before all of them.
	const last = isPlace
		? claims.findLast(({ site: one }) => one.clause !== site.clause)
		: claims.at(-1);
	const begins = site.clause - before.length - 1;
	if (last && last.quantity.end > begins) return null;
	if (
		/^(?:其中|同时|另外|此外|截[至止]|今年|目前)|[年月日底末]$|最[高低多少]/u.test(before)
	)
		return null;
	return { ...site, own: before + site.own };
}

const answered = /(?<asked>[^，；：。]{3,28})，(?:答复?|回答|回复)(?:为|是)?[：:]$/u;

const askingWords =
	/^(?:又|再|还|另)?(?:问到?|要)|(?:多少|几)[户人元万亿件次个家名]*|、|是?占?多大比例$/gu;

/** 二、保障标准。城市每人每月X元、农村每人每月X元: what a short label says holds for the sentence behind it. */
export function withLabel(site: Site): Site | null {
	const label = /(?<=^|。|、|）|\s)(?<noun>[\u4e00-\u9fff]{2,8})。$/u.exec(site.paragraph)
		?.groups!.noun;
	return label !== undefined &&
		site.taken === null &&
		/^(?:城[市镇]|农村|城乡)(?:为|是)?$/u.test(site.own)
		? { ...site, own: site.own.replace(/(?:为|是)$/u, '') + label }
		: null;
}

/**
 * 生活不能自理特困人员中，已集中供养X人，集中供养率X%: whom a clause without a figure singles out holds to the end of the part.
 */
export function withScope(site: Site): Site | null {
	if (site.taken !== null || site.respectively !== null) return null;
	const part = site.sentence.slice(site.sentence.lastIndexOf('；') + 1);
	const scope = /(?<=^|，)(?<of>[\u4e00-\u9fff]{4,20}?)(?:当)?中，/u.exec(part)?.groups!
		.of;
	return scope === undefined || /^(?:在|从)?(?:全|其)/u.test(scope)
		? null
		: { ...site, own: scope + site.own };
}

/** 农村居民人均消费支出X元，农村低保标准相当于其X%: what was counted just before is meant. */
export function withNoun(site: Site, claims: readonly Claim[]): Site | null {
	const last = claims.at(-1);
	if (
		!/(?:(?:相当于|占|[为是])其的?|[与和]之?其?相比(?:为|是)?)$/u.test(site.own) ||
		last?.kind !== 'level' ||
		last.site.sentenceStart !== site.sentenceStart
	)
		return null;
	const noun = last.site.own.replace(/^\d{4}年|(?:为|是|达到?|约)$/gu, '');
	return {
		...site,
		own: site.own
			.replace(/[与和]之?其?相比(?:为|是)?$/u, `相当于${noun}`)
			.replace(/其(?=的?$)/u, noun)
	};
}
