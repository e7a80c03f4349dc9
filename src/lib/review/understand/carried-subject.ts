import type { Claim } from './claim.ts';
import type { Site } from './site.ts';
import type { Subject, SubjectReader } from './subject.ts';
import type { WrittenUnit } from './unit-fits.ts';

/** 实施临时救助X人次X万元: what is right behind a count of people is what was paid for them. */
export function paidForCount(
	site: Site,
	unit: WrittenUnit,
	claims: readonly Claim[],
	reader: SubjectReader
): Subject | null {
	const count = site.taken === null ? undefined : claims[site.taken];
	if (unit.unit !== '万元' || unit.per !== null || !count?.subject) return null;
	if (!/^(?:人次?|户次?|名|位)$/u.test(count.quantity.unit)) return null;
	const own = `${site.own.replace(/(?:的)?(?:共|约)?(?:有)?$/u, '')}支出`;
	const read = reader.read({ ...site, own, after: '' }, unit);
	return read?.named ? read : null;
}

/** 2025年1—9月支出X万元，今年1—9月X万元: a time and nothing else says the same of another time. */
export function sameAtOtherTime(
	{ own, sentenceStart, clause, paragraph, taken, respectively }: Site,
	{ unit, per }: WrittenUnit,
	claims: readonly Claim[]
): Subject | null {
	if (!timeAlone.test(own.replace(/^其中[，：]?/u, ''))) return null;
	// 救助X人次、支出X万元，去年三季度为X人次、X万元: two counts of one time, each the same as before.
	const pair = taken === null || respectively ? undefined : claims[taken];
	if (pair && pair.quantity.unit === unit) return null;
	// 城市X元、农村X元，2025年分别为X元、X元: as many as were told before, in their turn.
	const turn = respectively !== null && respectively.subjects < 2 ? respectively : null;
	const told =
		turn &&
		claims
			.slice(0, turn.first)
			.filter(
				({ kind, site }) => kind === 'level' && site.sentenceStart === sentenceStart
			)
			.slice(-turn.figures);
	const last = told ? told[turn.index] : lastOfUnit(sentenceStart, unit, claims);
	return last?.subject &&
		last.quantity.unit === unit &&
		(per === null || last.quantity.per === per) &&
		(last.site.sentenceStart === sentenceStart ||
			(clause === sentenceStart &&
				/^[^。！？]*[。！？]$/u.test(paragraph.slice(last.site.sentenceStart)))) &&
		last.subject.over === null
		? { ...last.subject, named: false }
		: null;
}

/** 救助X人次、支出X万元，上年同期分别为X人次、X万元: the level told last, or of a pair the one counted alike. */
export function lastOfUnit(
	sentenceStart: number,
	unit: string,
	claims: readonly Claim[]
): Claim | undefined {
	const last = claims.findLast(({ kind }) => kind === 'level');
	if (last === undefined || last.quantity.unit === unit) return last;
	const before = claims.at(-2);
	return last === claims.at(-1) &&
		before?.kind === 'level' &&
		// 从每人每月2375元提高到2423元，散居孤儿从…: no pair.
		!before.isBase &&
		before.quantity.unit === unit &&
		before.site.sentenceStart === sentenceStart
		? before
		: last;
}

const timeAlone =
	/^(?=.*[年月季初末底期今现时])(?:到|至|截至|[光仅单])?(?:[就又还也]?[跑办做发花](?:了|出)|这(?:个|一)?数(?:字)?|该数|如今|现有|现在|目前|眼下|今年|去年|上年|前年|本年|[上本]个?季度|同期|分别|依次|到|至|这个?时候|此时|全年|年初|年[末底]|累计|共计?|合计|总共|上半年|前[一二三两]个?季度|第?[一二三四]季度|(?:这|就这|光这)?一个季度|[当单]季|\d{4}年|\d{1,2}月|\d{1,2}[—－–~-]\d{1,2}月|[末底]|份|则|已|为|是|达到?|有)+$/u;

/** …分别为X元、X元。双榆市最高，为X元: a place, how it ranks, and nothing else: the same of another place. */
export function sameElsewhere(
	{ own, sentence, taken, respectively }: Site,
	{ unit }: WrittenUnit,
	claims: readonly Claim[],
	places: readonly string[],
	/** What a line before that ends in a colon counted last. */
	lead: Claim | null
): Subject | null {
	if (taken !== null || respectively !== null) return null;
	const bare = own.replace(/^(?:其中|(?:其他|各)?[县市区]域?中)，?/u, '');
	const words = places.some((name) => bare.startsWith(name))
		? bare
		: `${/[^，；：]*，?$/u.exec(sentence)![0]}${own}`.replace(/^其中，?/u, '');
	const place = places.find((name) => words.startsWith(name));
	if (
		place === undefined ||
		!/^(?:的)?(?:最[高低多少]|次之|居[首末])?，?(?:实施|支出|发放|救助|新增|净增)?(?:则|只|仅|也)?(?:为|是|有|达到?)?$/u.test(
			words.slice(place.length)
		)
	)
		return null;
	const last = claims.findLast(({ kind }) => kind === 'level') ?? lead;
	// …支出X万元。其中，石桥县X万元: of the whole that was counted just before.
	return last?.subject &&
		(last.place !== null || last === claims.at(-1) || last === lead) &&
		last.quantity.unit === unit
		? { ...last.subject, over: null, named: false }
		: null;
}

/** 其中城市X人、农村X人。上年末上述两项分别为X人和X人: as many as were counted just before, in their turn. */
export function toldAgain(
	{ respectively }: Site,
	{ unit }: WrittenUnit,
	claims: readonly Claim[]
): Subject | null {
	if (respectively === null || !respectively.isAgain) return null;
	const told = claims
		.slice(0, respectively.first)
		.filter(({ kind, quantity }) => kind === 'level' && quantity.unit === unit)
		.slice(-respectively.figures)[respectively.index];
	return told?.subject ? { ...told.subject, named: false } : null;
}

/** 农村低保标准，禾丰县每人每月X元，全市平均X元: the same of the whole, behind one of its places. */
export function sameOfAll(
	{ own, sentenceStart, taken, respectively }: Site,
	{ written }: WrittenUnit,
	claims: readonly Claim[]
): Subject | null {
	if (taken !== null || respectively !== null) return null;
	if (!/^全[省市县区](?:平均|总体)?(?:水平)?(?:则|仅)?(?:为|是|有)?$/u.test(own))
		return null;
	const last = claims.at(-1);
	return last?.kind === 'level' &&
		last.place !== null &&
		last.site.sentenceStart === sentenceStart &&
		last.quantity.writtenUnit === written &&
		last.subject?.over === null
		? { ...last.subject, named: false }
		: null;
}

/** 清退低保对象X人，涉及X户: the households of those who were counted just before. */
export function householdsOf(
	{ own, taken, sentenceStart }: Site,
	unit: WrittenUnit,
	claims: readonly Claim[],
	reader: SubjectReader
): Subject | null {
	if (taken !== null || !/^(?:共|一共|总共)?(?:涉及|来自)$/u.test(own)) return null;
	const last = claims.at(-1);
	if (last?.kind !== 'level' || last.site.sentenceStart !== sentenceStart) return null;
	const pair = [last.quantity.unit, unit.unit].join();
	if (pair !== '人,户' && pair !== '户,人') return null;
	const { own: words, after } = last.site;
	return reader.read({ ...last.site, own: words, after }, unit);
}

const programme =
	/(?:低保|最低生活保障|特困(?:人员)?(?:救助)?供养|(?:医疗|临时|教育|住房|就业|取暖|受灾人员)救助|两项补贴)$/u;

/** 医疗救助去年同期X万元，今年X万元: money behind a programme's name is what it cost. */
export function costOfProgramme(
	site: Site,
	unit: WrittenUnit,
	reader: SubjectReader,
	claims: readonly Claim[]
): Subject | null {
	if (unit.unit !== '万元' || unit.per !== null || site.taken !== null) return null;
	const before = claims.at(-1);
	// 低保金X万元，特困供养X万元，临时救助X万元: in a list of what things cost.
	const isListed =
		/(?:投向|用途|去向)[来]?看，$|[支花](?:出|的钱)(?:为|是)?[，：]$/u.test(
			site.sentence
		) ||
		(before?.quantity.unit === '万元' &&
			before.kind === 'level' &&
			before.site.sentenceStart === site.sentenceStart &&
			/_spending/u.test(before.subject?.spec.id ?? ''));
	const name = site.own.replace(
		/(?:(?:去年|上年|今年|本年)?(?:同期|前[一二三两]个?季度|上半年|全年)|去年|上年|今年)(?:为|是|共)?$/u,
		''
	);
	if ((name === site.own && !isListed) || !programme.test(name)) return null;
	const read = reader.read({ ...site, own: `${name}支出`, after: '' }, unit);
	return read?.named ? read : null;
}

/** 集中供养率X%，高于全市的X%: what it is compared with is the same of a whole. */
export function sameAsWhole(
	{ own, sentenceStart, taken }: Site,
	{ unit }: WrittenUnit,
	claims: readonly Claim[]
): Subject | null {
	if (taken !== null || againstWhole.exec(own)?.index !== 0) return null;
	const last = claims.findLast(({ kind }) => kind === 'level');
	return last?.subject &&
		last.site.sentenceStart === sentenceStart &&
		last.quantity.unit === unit
		? { ...last.subject, over: null, named: false }
		: null;
}

/** 高于全市平均的. */
export const againstWhole =
	/(?:[高低]于|超过|超出|比)(?:全[国省市县区]|我[省市县区])(?:平均(?:水平|标准)?|水平)?的?$/u;

/** 去年这个时候…有X人，到今年9月底，已经减到X人: the same, as far as it has come. */
export function reachedLevel(
	{ own, sentenceStart, taken }: Site,
	{ unit }: WrittenUnit,
	claims: readonly Claim[]
): Subject | null {
	if (taken !== null || !reached.test(own)) return null;
	const last = claims.findLast(({ kind }) => kind === 'level');
	return last?.subject &&
		last.site.sentenceStart === sentenceStart &&
		last.quantity.unit === unit &&
		last.subject.over === null
		? { ...last.subject, named: false }
		: null;
}

const reached =
	/^(?:(?:到|至)?(?=.*[年月季])(?:\d{4}年|今年|去年|年)?(?:\d{1,2}月|[一二三四]季度)?[末底]?)?(?:已经?|则|又|进一步|现已)?(?:增加|减少|提高|下降|上升|扩大|缩小|回落|增长|[增减升降])(?:了)?(?:到|至|为)(?:了)?$/u;
