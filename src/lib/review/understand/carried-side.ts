import type { Claim } from './claim.ts';
import type { Site } from './site.ts';
import type { Subject } from './subject.ts';
import type { WrittenUnit } from './unit-fits.ts';

const town = /^城/u;

/** 低保金X万元，其中农村X万元; 低保对象X人，城市X人、农村X人: one side of what was counted just before in the same unit. */
export function sideOfLast(
	{ own, sentence, sentenceStart }: Site,
	{ unit, per }: WrittenUnit,
	claims: readonly Claim[]
): Subject | null {
	const side =
		/^(?:其中)?[：:]?(?:[\u4e00-\u9fff]{2,4}[市县区旗])?(城[市镇里]|农村里?|乡村|乡下|村里)(?:居民|部分|的)?(?:则|有|相当于|占)?(?:为|是|达到?)?$/u.exec(
			own
		)?.[1];
	if (side === undefined) return null;
	const last = claims.findLast(
		(one) =>
			one.kind === 'level' &&
			one.quantity.unit === unit &&
			(one.site.sentenceStart === sentenceStart || apart.test(sentence)) &&
			(per === null || one.quantity.per === per)
	)?.subject;
	if (!last || last.over !== null || !isSplit(last)) return null;
	return { ...last, area: town.test(side) ? 'urban' : 'rural', named: false };
}

/** 分城乡看，城市…: of what the sentence before it counted. */
const apart =
	/^(?:其中|(?:分|从|按)?城乡(?:分布|结构|划分)?(?:来?看|分)?|[按从](?:居住地|户籍|户口|区域|地域)(?:性质|类型)?(?:来?看|划?分)?)[，：]/u;

/** Whether 城市 and 农村 are told apart of it at all. */
const isSplit = ({ spec }: Subject): boolean =>
	'split' in spec
		? spec.split === 'split' || spec.split === 'opt'
		: /^m_(?:avg_benefit|coverage|hh_size|tekun_ratio|std_)/u.test(spec.id);

/** 城市标准X元、农村X元，分别是低保标准的X倍、X倍: a list of two without sides has those of the two figures before it. */
export function sideInTurn(
	subject: Subject | null,
	{ respectively, own, sentenceStart, sentence }: Site,
	claims: readonly Claim[]
): Subject | null {
	if (subject === null || subject.area !== null || !isSplit(subject)) return subject;
	if (respectively?.figures !== 2 || /城|农村|集中|分散/u.test(own)) return subject;
	if (/；[^；]*$/u.exec(sentence)?.[0].includes('城') === false) return subject;
	const areas = claims
		.slice(0, respectively.first)
		.filter(
			({ kind, site, subject: one }) =>
				kind === 'level' && site.sentenceStart === sentenceStart && one !== null
		)
		.slice(-2)
		.map((one) => one.subject!.area);
	return areas[0] === 'urban' && areas[1] === 'rural'
		? { ...subject, area: respectively.index === 0 ? 'urban' : 'rural' }
		: subject;
}

/** 城市医疗救助X人次、支出X万元: what is told in one clause of one programme is of one side. */
export function sideOfClause(
	subject: Subject | null,
	{ own, clause, sentenceStart }: Site,
	claims: readonly Claim[]
): Subject | null {
	if (subject === null || subject.area !== null || !isSplit(subject)) return subject;
	if (/城|农村|乡村|其中|合计|共/u.test(own) || !('group' in subject.spec))
		return subject;
	const last = claims.at(-1);
	return last?.site.clause === clause &&
		last.site.sentenceStart === sentenceStart &&
		last.subject !== null &&
		'group' in last.subject.spec &&
		last.subject.spec.group === subject.spec.group &&
		(last.subject.area === 'urban' || last.subject.area === 'rural')
		? { ...subject, area: last.subject.area }
		: subject;
}

/** 农村低保对象X人，城市低保对象X人，合计X人: both sides together. */
export function sumOfSides(
	{ own, sentenceStart, taken }: Site,
	{ unit }: WrittenUnit,
	claims: readonly Claim[]
): Subject | null {
	if (
		taken !== null ||
		!/^(?:城乡|两[项者])?(?:合计|共计|总计|一共)(?:为|有|是)?$/u.test(own)
	)
		return null;
	const sides = claims
		.filter(
			({ kind, quantity, site }) =>
				kind === 'level' && quantity.unit === unit && site.sentenceStart === sentenceStart
		)
		.slice(-2)
		.map(({ subject }) => subject);
	const [a, b] = sides;
	const areas = sides
		.map((one) => one?.area)
		.sort()
		.join();
	return a && b && a.spec === b.spec && areas === 'rural,urban'
		? { ...b, area: null, over: null, named: false }
		: null;
}
