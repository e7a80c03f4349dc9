import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { told } from '../rates/ratio-told.ts';

/** 1120万元，是去年560万元的2倍: the year before is the whole here, though elsewhere it is a base. */
export const withBase = (
	claim: Claim,
	last: Claim | undefined,
	before: readonly Claim[]
): readonly Claim[] =>
	last?.isBase &&
	last.passage === claim.passage &&
	last.site.sentenceStart === claim.site.sentenceStart
		? [...before, last]
		: before;

/** 18单，是2021年的1.5倍，2021年12单: what the year had stands right behind. */
export function timesOfNext(
	claim: Claim,
	next: Claim | undefined,
	before: readonly Claim[]
): Remark[] | null {
	const year = /(?:是|为|相当于)(?<year>\d{4}年|上年|去年)(?:同期)?的$/u.exec(
		claim.site.own
	)?.groups!.year;
	if (year === undefined || !next || next.passage !== claim.passage) return null;
	if (claim.site.taken !== null || claim.site.respectively !== null) return null;
	const between = claim.passage.text.slice(claim.quantity.end, next.quantity.start);
	if (!new RegExp(`^[，（]${year}(?:同期)?(?:为|是|有|共)?$`, 'u').test(between))
		return null;
	const alike = before.filter((one) => countsAlike(one.quantity, next.quantity));
	// 备案18单，财产规模…，单数是2021年的…: the first of its unit, where there is one.
	return alike.length === 1 ? told(claim, alike[0]!, next) : null;
}

/** 18.4万人次，去年同期为15.3万人次，…，是去年同期的2.2倍: the base was told as a level. */
export function timesOfBase(claim: Claim, near: readonly Claim[]): Remark[] | null {
	if (!/^(?:是|为|相当于)(?:上年|去年)(?:同期)?的$/u.test(claim.site.own)) return null;
	const own = near.filter(
		(one) =>
			one.kind === 'level' &&
			one.passage === claim.passage &&
			one.site.sentenceStart === claim.site.sentenceStart
	);
	const base = own.findLast(({ isBase }) => isBase);
	const now =
		base && own.filter((one) => !one.isBase && countsAlike(one.quantity, base.quantity));
	const [part, ...more] = now ?? [];
	return base && part && more.length === 0 ? told(claim, part, base) : null;
}

/**
 * 到2024年…11.76亿元，是2020年的1.4倍; 失能收费是自理的2.17倍: one figure or both are named again, each by its year or by
 * the words at its head.
 */
export function timesNamed(claim: Claim, earlier: readonly Claim[]): Remark[] | null {
	const named =
		/^(?<part>[\u4e00-\u9fff]{0,8}?)(?:是|为|相当于)(?<whole>[\u4e00-\u9fff\d]{2,10}?)(?:标准|收费|水平|总量)?的$/u.exec(
			claim.site.own
		)?.groups;
	if (!named) return null;
	const isYear = /^\d{4}年$/u.test(named.whole!);
	const levels = earlier.filter(
		(one) =>
			one.kind === 'level' && !one.isBase && (isYear || one.passage === claim.passage)
	);
	const part =
		named.part === '' || named.part === undefined
			? levels.findLast(({ site }) => site.sentenceStart === claim.site.sentenceStart)
			: levels.findLast(({ site }) => site.own.startsWith(named.part!.slice(0, 2)));
	if (!part) return null;
	const wholes = levels.filter(
		(one) =>
			one !== part &&
			one.quantity.unit === part.quantity.unit &&
			(isYear
				? one.time.mention?.text.startsWith(named.whole!) && shareWord(one, part)
				: one.site.own.startsWith(named.whole!))
	);
	return wholes.length === 1 ? told(claim, part, wholes[0]!) : null;
}

/** 支出 at both figures: two characters in a row that they have in common. */
const shareWord = ({ site }: Claim, other: Claim): boolean =>
	[...site.own].some(
		(_, at) =>
			at + 2 <= site.own.length && other.site.own.includes(site.own.slice(at, at + 2))
	);

/** 城区人均是山区的0.82倍，前者为486元，后者为593元. */
export function formerAndLatter(claim: Claim, after: readonly Claim[]): Remark[] {
	const [former, latter] = after;
	const lead = claim.passage.text.slice(claim.site.clause, claim.quantity.start);
	if (!/是[^，；。]*的$/u.test(lead) || !former || !latter) return [];
	if (!/^前者/u.test(former.site.own) || !/^后者/u.test(latter.site.own)) return [];
	if (latter.site.sentenceStart !== claim.site.sentenceStart) return [];
	return countsAlike(former.quantity, latter.quantity) ? told(claim, former, latter) : [];
}
