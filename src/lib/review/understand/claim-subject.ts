import { changeVerb, levelVerb } from '../words/changes.ts';
import { sideInTurn, sumOfSides, sideOfLast } from './carried-side.ts';
import { withLabel, withNoun, withClauseBefore, withScope } from './carried-words.ts';
import {
	costOfProgramme,
	lastOfUnit,
	paidForCount,
	sameAtOtherTime,
	sameAsWhole,
	sameOfAll,
	toldAgain,
	householdsOf,
	sameElsewhere,
	reachedLevel
} from './carried-subject.ts';
import type { Claim } from './claim.ts';
import type { Read } from './claim-kind.ts';
import { ledInSubject } from './lead-in.ts';
import { inRanking } from './ranking.ts';
import { isExtreme, overAt } from './over.ts';
import type { Setting } from './setting.ts';
import type { Site } from './site.ts';
import type { Subject, SubjectReader } from './subject.ts';
import type { WrittenUnit } from './unit-fits.ts';

export function levelSubject(
	site: Site,
	unit: WrittenUnit,
	claims: readonly Claim[],
	{ reader, places }: Setting,
	isBase: boolean,
	lead: Claim | null = null
): Subject | null {
	// 每生每天X元: a rate of something that no table counts.
	if (unit.unit === '万元' && /每[生人户]?每?[天日餐]/u.test(site.own)) return null;
	const cost = costOfProgramme(site, unit, reader, claims);
	if (cost) return cost;
	if (isBase) {
		const last = lastOfUnit(site.sentenceStart, unit.unit, claims);
		const own = reader.read(site, unit);
		// 集中供养标准从220元…，分散供养标准从100元…: each is named where it stands.
		if (own?.named && own.score >= 7 && !isSame(own, last?.subject ?? null)) return own;
		if (last && last.site.sentenceStart === site.sentenceStart && last.subject)
			return last.quantity.unit === unit.unit
				? onSide(last.subject, site)
				: own !== null && own.score >= 5
					? own
					: null;
	}
	const over = overSubject(site, unit, claims, reader);
	if (over) return over;
	// 个别区县覆盖率为1.02%，示例市为1.89%: a place and nothing else says the same of another place.
	const before = claims.findLast(({ kind }) => kind === 'level');
	if (
		before?.subject &&
		before.site.sentenceStart === site.sentenceStart &&
		before.quantity.unit === unit.unit &&
		/^(?!.*(?:城[市镇]|城乡|全[市县区]))[\u4e00-\u9fff]{1,6}(?<!超|城|门|集)[省市州盟县区旗](?<!社区|小区|园区|地区|景区)(?:则|只|仅|也)?(?:为|是|有|达)?$/u.test(
			site.own
		)
	)
		return { ...before.subject, over: null };
	// 低保标准城市每人每月830元、农村每人每月640元: the other side of the same.
	const side =
		/^(?:(?<town>城[市镇里])|农村|乡村|乡下|村里)(?:居民|的)?(?:则)?(?:为|是|达到?)?$/u.exec(
			site.own
		);
	if (
		side &&
		before?.subject?.area &&
		before.site.sentenceStart === site.sentenceStart &&
		before.quantity.writtenUnit === unit.written &&
		(before.quantity.per === unit.per || unit.per === null)
	)
		return { ...before.subject, area: side.groups!.town ? 'urban' : 'rural', over: null };
	// 由每人每月580元提高到620元: both sides are one subject.
	const from = claims.at(-1);
	if (
		from?.isBase &&
		from.site.clause === site.clause &&
		levelVerb.test(site.own) &&
		site.own.length < 8
	)
		return from.subject;
	const bare =
		sideOfLast(site, unit, claims) ??
		sameElsewhere(site, unit, claims, places, lead) ??
		sameAsWhole(site, unit, claims) ??
		sameOfAll(site, unit, claims) ??
		householdsOf(site, unit, claims, reader) ??
		toldAgain(site, unit, claims) ??
		sumOfSides(site, unit, claims) ??
		inRanking(site, unit, claims, places, reader) ??
		reachedLevel(site, unit, claims) ??
		sameAtOtherTime(site, unit, claims) ??
		paidForCount(site, unit, claims, reader) ??
		bareStandard(site, unit, claims, reader) ??
		bareRate(site, unit, claims, reader);
	if (bare) return bare;
	// 低保，X人；特困，X人: a figure without a word of its own leans on its own part alone.
	const isBare = site.own.trim() === '' && site.after === '' && site.taken === null;
	const near = isBare
		? { ...site, sentence: /[^；]*$/u.exec(site.sentence)![0], paragraph: '' }
		: site;
	const alone = sideInTurn(reader.read(near, unit), site, claims);
	const read = best([
		alone,
		...[
			withClauseBefore(site, claims, places),
			withScope(site),
			withNoun(site, claims),
			withLabel(site)
		].map((whole) => whole && reader.read(whole, unit))
	]);
	if (read !== null && !read.named && isOfUnknown(site, unit, claims)) return null;
	if (read === null || read.score < 5.9) {
		const led = ledInSubject(site, unit, claims, reader);
		if (led !== null) return led;
	}
	if (read !== null && read.score >= 3.4) return read;
	// 集中养育孤儿基本生活标准为每人每月1800元，社会散居孤儿为每人每月1300元: the second is a standard as well.
	const standard = before?.subject?.spec.unit === '元/人·月' && unit.written === '元';
	return standard && before.site.sentenceStart === site.sentenceStart && unit.per !== null
		? (reader.read(
				{ ...site, own: `${site.own.replace(/(?:则|分别)?(?:为|是|达到?)$/u, '')}标准` },
				unit
			) ?? read)
		: read;
}

/** 民生实事项目X件，已办结X件: of what was counted just before in the same unit, of which nothing is known. */
const isOfUnknown = (
	{ clause, sentenceStart, own }: Site,
	{ unit }: WrittenUnit,
	claims: readonly Claim[]
): boolean => {
	const last = claims.at(-1);
	// 走访了X户低保家庭，户均X人: the mean of those that were visited.
	if (/^(?:户均|人均|平均)/u.test(own) && last?.site.sentenceStart === sentenceStart)
		return last.subject === null && last.site.own.length >= 4;
	return (
		last?.site.clause === clause &&
		last.subject === null &&
		last.quantity.unit === unit &&
		last.site.own.length >= 4 &&
		own.length <= 4
	);
};

const best = (subjects: readonly (Subject | null)[]): Subject | null =>
	subjects.reduce((a, b) => (b !== null && b.score > (a?.score ?? 0) ? b : a), null);

/** 领取护理补贴590人，覆盖率98%: a rate without a name is that of what was just counted, where it has one of its own. */
function bareRate(
	site: Site,
	unit: WrittenUnit,
	claims: readonly Claim[],
	reader: SubjectReader
): Subject | null {
	const before = claims.at(-1)?.site;
	if (
		unit.unit !== '%' ||
		before?.sentenceStart !== site.sentenceStart ||
		!/^[\u4e00-\u9fff]{2,4}(?:率|比例)(?:为|是|达到?)?$/u.test(site.own)
	)
		return null;
	const own = `${before.own.replace(/的?(?:共|现|约)?有?$/u, '')}${site.own}`;
	const read = reader.read({ ...site, own }, unit);
	const alone = reader.read(site, unit);
	return read?.named && read.score > (alone?.score ?? 0) + 0.5 ? read : null;
}

/** 享受重度残疾人护理补贴的有590人，标准为每人每月120元: a standard without a name is that of what was just counted. */
function bareStandard(
	site: Site,
	unit: WrittenUnit,
	claims: readonly Claim[],
	reader: SubjectReader
): Subject | null {
	const before = claims.at(-1)?.site;
	if (
		unit.per === null ||
		before?.sentenceStart !== site.sentenceStart ||
		!/^(?:(?:补贴|补助|保障|发放)?标准(?:为|是|达到?|提高到)?)?$/u.test(site.own)
	)
		return null;
	for (const words of [
		before.own.replace(/(?:惠及|覆盖|发放|的?(?:共|现|约)?有?)$/u, ''),
		before.after
	]) {
		const read = reader.read({ ...site, own: `${words}标准`, after: '' }, unit);
		if (read?.named && read.score >= 7) return read;
	}
	return null;
}

/**
 * 城市低保对象3.3万人，平均标准740元；农村…: where a ； part speaks of one side from its head on, all of its figures are of
 * that side.
 */
export function sided(subject: Subject | null, { sentence, own }: Site): Subject | null {
	if (subject === null || subject.area !== null || !hasSides(subject)) return subject;
	const part = sentence.slice(sentence.lastIndexOf('；') + 1);
	const words = part.match(/城[市镇]|农村|乡村/gu) ?? [];
	const isOne = new Set(words.map((word) => word.startsWith('城'))).size === 1;
	return isOne &&
		/(?:城[市镇]|农村|乡村)(?:居民)?(?:低保|最低生活保障|特困|新增|退出|清退)/u.test(
			part
		) &&
		!/其中|城乡|合计|共(?!支出|发放)/u.test(part.slice(part.indexOf(words[0]!)) + own)
		? { ...subject, area: words[0]!.startsWith('城') ? 'urban' : 'rural' }
		: subject;
}

const hasSides = ({ spec }: Subject): boolean =>
	'split' in spec
		? spec.split === 'split' && /^(?:dibao|tekun)_/u.test(spec.id)
		: /^m_(?:avg_benefit|coverage|hh_size)$/u.test(spec.id);

const isSame = (a: Subject, b: Subject | null): boolean =>
	b !== null && a.spec === b.spec && (a.mode === null || a.mode === b.mode);

/** 城市标准从800元调至840元，农村标准从620元…: the same of the other side, where that is named. */
function onSide(subject: Subject, { own }: Site): Subject {
	const side = /^(?:(?<town>城[市镇])|农村|乡村)/u.exec(own);
	// 集中供养标准从…，分散供养标准从….
	if (subject.mode !== null && /集中|分散/u.test(own))
		return { ...subject, mode: own.includes('集中') ? 'central' : 'dispersed' };
	return side && subject.area !== null
		? { ...subject, area: side.groups!.town ? 'urban' : 'rural' }
		: subject;
}

/**
 * 极差、变异系数、最低为…: what is compared is named before, in its own unit; where nothing is, it is what the
 * sentence spoke of last.
 */
function overSubject(
	site: Site,
	unit: WrittenUnit,
	claims: readonly Claim[],
	reader: SubjectReader
): Subject | null {
	const over = overAt(site);
	const side = /^(?<town>城[市镇])?(?:农村)?$/u.exec(site.own);
	const before = claims.at(-1);
	// 每月增支城市48.93万元、农村155.43万元.
	if (over === null && side && site.own !== '' && before?.subject?.over)
		return before.site.sentenceStart === site.sentenceStart &&
			before.subject.area !== null
			? { ...before.subject, area: side.groups!.town === undefined ? 'rural' : 'urban' }
			: null;
	if (over === null) return null;
	const words = site.sentence.slice(-60) + site.own;
	const guesses = isExtreme(over) ? [unit] : unitsHinted(words);
	const own = site.own.replace(/(?:最高|最低|极|加权|变异|泰尔|基尼|每月增支).*$/u, '');
	const area = /城[市镇](?:约)?$/u.test(site.own)
		? 'urban'
		: /农村(?:约)?$/u.test(site.own)
			? 'rural'
			: null;
	if (own.length >= 2)
		for (const guess of guesses) {
			const read = reader.read({ ...site, own, after: '' }, guess);
			if (read && read.score >= 4) return { ...read, area: area ?? read.area, over };
		}
	const last = claims.findLast(
		(one) =>
			one.subject !== null &&
			one.passage === claims.at(-1)?.passage &&
			(!isExtreme(over) || one.quantity.unit === unit.unit)
	);
	if (
		over !== '提标增支' &&
		last?.subject &&
		last.site.paragraph.length >= site.paragraph.length - 160
	)
		return { ...last.subject, area: area ?? last.subject.area, over };
	for (const guess of guesses) {
		const read = reader.read({ ...site, own: words, after: '' }, guess);
		if (read && read.score >= 4) return { ...read, area: area ?? read.area, over };
	}
	return null;
}

/** A change may name its subject itself: 在册人数环比下降, 支出同比增长. */
export function ownSubject(
	{ kind }: Read,
	site: Site,
	unit: WrittenUnit,
	{ reader }: Setting,
	claims: readonly Claim[] = []
): Subject | null {
	if (kind === 'share') {
		const read = reader.read(site, unit);
		if (read && read.type === 'derived' && read.score >= 5) return read;
		// 低收入人口X人，其中低保对象占X%: of the whole that was counted just before.
		const whole = claims.findLast(({ kind }) => kind === 'level');
		if (
			whole?.site.sentenceStart === site.sentenceStart &&
			whole.quantity.unit !== '%' &&
			/^其中[^占]{2,}占$/u.test(site.own)
		) {
			const noun = /[^末底市县区省，]*$/u.exec(
				whole.site.own.replace(/[共现]?有$/u, '')
			)![0];
			const part = reader.read({ ...site, own: site.own + noun, after: '' }, unit);
			if (part && part.type === 'derived' && part.named && part.score >= 5) return part;
		}
		// 农村常住人口占31.7%: one side of a whole that goes without saying.
		const side = /^(.{4,})占$/u.exec(site.own)?.[1];
		if (side === undefined) return null;
		for (const guess of unitsHinted(side)) {
			const part = reader.read({ ...site, own: side, after: '' }, guess);
			if (part && part.named && part.area !== null && part.score >= 5.5) return part;
		}
		return null;
	}
	const own = site.own
		.replace(changeVerb, '')
		.replace(/分别/u, '')
		.replace(
			/同比|环比|(?:比|较)(?:上年|去年|上季度|上月|年初)(?:同期|末)?|[与同和]?(?:上年|去年|上季度|上月|年初)(?:同期|末)?相比|(?:比|较|与)(?=\d|[一二三四]季|上半)[\d年月季度一二三四上半前—－-]+[末底]?(?:同期)?(?:相比)?/gu,
			''
		);
	// 城市低保标准提高8%，农村提高9%: the other side of what grew before it.
	const side = /^(?:其中)?(城[市镇]|农村|乡村)(?:则)?$/u.exec(own)?.[1];
	const last = claims.at(-1);
	if (side && last?.site.sentenceStart === site.sentenceStart && last.subject?.area)
		return { ...last.subject, area: side.startsWith('城') ? 'urban' : 'rural' };
	if (own.length < 2) return null;
	for (const guess of unitsHinted(own)) {
		const read = reader.read({ ...site, own, after: '' }, guess);
		if (read && read.score >= 5.5) return read;
	}
	return null;
}

/** In which units a subject may be counted that is named without its figure. */
export function unitsHinted(own: string): WrittenUnit[] {
	const plain = (unit: string): WrittenUnit => ({ unit, written: unit, per: null });
	if (/标准/u.test(own)) return [{ unit: '元/人·月', written: '元', per: 'month' }];
	if (/人次/u.test(own)) return [plain('人次')];
	if (/户数|户$/u.test(own)) return [plain('户')];
	if (/资金|支出|金额|金$/u.test(own)) return [plain('万元')];
	if (/率|比例|比重/u.test(own)) return [plain('%')];
	if (/人数|对象|人员|人口|孤儿|儿童/u.test(own)) return [plain('人')];
	return ['人', '万元', '人次', '户', '对', '%'].map(plain);
}
