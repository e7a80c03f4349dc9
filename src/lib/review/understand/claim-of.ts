import type { Claim, ClaimKind } from './claim.ts';
import { countsAlike } from './canonical.ts';
import type { Around } from './setting.ts';
import type { Site } from './site.ts';

/** …增加0.42亿元，增长7.7%: a rate behind a difference speaks of the same level. */
export function ofDifference({ site, claims }: Around, kind: ClaimKind): Claim | null {
	const last = claims.at(-1);
	return kind === 'rate' &&
		last?.kind === 'difference' &&
		last.site.sentenceStart === site.sentenceStart &&
		site.taken === null &&
		site.respectively === null &&
		/^[\u4e00-\u9fff]{2}$/u.test(site.own)
		? last.of
		: null;
}

/** The level that a change or a share speaks of: its partner in a 分别 list, else the one just before. */
export function levelBefore(
	{ site, claims, quantity }: Around,
	kind: ClaimKind
): Claim | null {
	const levels = claims.filter(
		(one) =>
			(one.kind === 'level' || (one.kind === 'share' && kind === 'points')) &&
			!one.isBase &&
			one.site.sentenceStart === site.sentenceStart &&
			(kind !== 'points' || one.quantity.unit === '%') &&
			// 完成全年目标7.5万人的58%，比上年同期的4.20万人多…: what was aimed at is not what grew.
			!(
				/(?:目标|任务|计划|预算)(?:数)?$/u.test(one.site.own) &&
				one.site.after.startsWith('的')
			) &&
			// 5.86亿元，完成预算的98.3%，比上年增加0.42亿元: an amount grows by amounts.
			(kind !== 'difference' || one.quantity.unit !== '%' || quantity.unit === '%')
	);
	// 304户589人，较上年末…净增6户: households grow by households.
	const alike = levels.findLast((one) => countsAlike(one.quantity, quantity));
	if (kind === 'share' && isOfUntold(site, claims.at(-1))) return null;
	// 药品费占28.0%，约合8669万元，耗材费占19.0%，约合5882万元: what it comes to stands behind each share.
	if (
		kind === 'share' &&
		/^[\u4e00-\u9fff]{2,}占/u.test(site.own) &&
		/^(?:约|折|即|大约)*(?:合|为|计)?(?:计|约)?$/u.test(claims.at(-1)?.site.own ?? '-') &&
		claims.at(-2)?.kind === 'share'
	)
		return null;
	const last =
		kind === 'difference'
			? (alike ?? levels.at(-1))
			: (kind === 'share' && countedAs(site, levels)) ||
				countedByName(site, levels) ||
				levels.at(-1);
	// X人次…。与二季度相比，人次增长X%: of the sentence before, where the count is named.
	if (!last)
		return kind === 'rate'
			? (countedByName(site, levelsBefore(site, claims)) ?? null)
			: null;
	const index = site.respectively?.index ?? indexInList(site, claims);
	if (index === null) return last;
	const end = claims.indexOf(last);
	let first = end;
	while (first > 0 && claims[first]!.site.taken === first - 1) first--;
	const listed = claims.slice(first, end + 1);
	const figures = respectivelyOf(site, claims)?.figures ?? 1;
	// 城市…740元，农村…600元，分别增长…: listed one by one, the last so many levels are meant.
	const list = listed.length === figures ? listed : levels.slice(-figures);
	return list[index] ?? null;
}

/** Those of the sentence before this one. */
const levelsBefore = ({ paragraph }: Site, claims: readonly Claim[]): Claim[] =>
	claims.filter(
		({ kind, isBase, site }) =>
			kind === 'level' &&
			!isBase &&
			/^[^。！？]*[。！？]$/u.test(paragraph.slice(site.sentenceStart))
	);

/** X户X人，户数同比X%、人数同比X%: which of them is said by its count. */
function countedByName({ own }: Site, levels: readonly Claim[]): Claim | undefined {
	const count = /^(人数|户数|人次|资金|支出|金额)/u.exec(own)?.[1];
	if (count === undefined) return undefined;
	const unit = { 人数: '人', 户数: '户', 人次: '人次' }[count] ?? '万元';
	// 医疗救助X人次（住院X人次，门诊X人次）: what stands in brackets is a part.
	const alike = levels.filter(({ quantity }) => quantity.unit === unit);
	return alike.findLast((one) => !isInBrackets(one)) ?? alike.at(-1);
}

const isInBrackets = ({ passage, quantity, site }: Claim): boolean =>
	/（[^）]*$/u.test(passage.text.slice(site.sentenceStart, quantity.start));

/** 593户1846人，占监测户数的79.9%: the whole is named by its unit, and the part is counted in the same. */
function countedAs({ own }: Site, levels: readonly Claim[]): Claim | undefined {
	const unit = /占[\u4e00-\u9fff]{0,8}?(户|人|件|家|例)数的$/u.exec(own)?.[1];
	// 资金5186万元、物资3456万元，资金占60%: the part is named again.
	const name = /^([\u4e00-\u9fff]{2,8})占(?:比)?(?:为|达|约)?$/u.exec(own)?.[1];
	const named = levels.filter(
		({ site }) => name !== undefined && site.own.endsWith(name)
	);
	if (named.length === 1) return named[0];
	// 职工医保81.3万人，居民医保202.2万人，职工占比…: by how its name begins.
	const begun = levels.filter(
		({ site, quantity }) =>
			name !== undefined &&
			quantity.unit !== '%' &&
			site.own.replace(/^其中/u, '').startsWith(name.slice(0, 2))
	);
	return begun.length === 1
		? begun[0]
		: levels.findLast(({ quantity }) => quantity.unit === unit);
}

/** 投资5亿元以上项目93个，制造业项目占69%: how many the named ones are was not told. */
function isOfUntold({ own }: Site, last: Claim | undefined): boolean {
	const name = /^((?!其)[\u4e00-\u9fff]{4,})占(?:比)?(?:为|达|约)?$/u.exec(
		own.replace(/[“”、，]/gu, '')
	)?.[1];
	return (
		name !== undefined &&
		last?.kind === 'level' &&
		!(last.site.own + last.site.after).includes(name.slice(0, 2)) &&
		!name.includes(last.site.own.slice(-3, -1) || '\0')
	);
}

const respectivelyOf = (site: Site, claims: readonly Claim[]): Site['respectively'] =>
	site.respectively ??
	(site.taken === null ? null : (claims[site.taken]?.site.respectively ?? null));

/** 3.3%和4.7%: the place of a figure among those that share its words; null where it is alone. */
function indexInList(site: Site, claims: readonly Claim[]): number | null {
	if (site.taken === null) return null;
	let count = 0;
	for (let at: number | null = site.taken; at !== null; at = claims[at]!.site.taken)
		count++;
	return claims[site.taken]?.site.respectively ? count : null;
}
