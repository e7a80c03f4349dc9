import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';

/** “分别”句 (W-20): as many figures as subjects, as many changes as levels. */
export function checkRespectively({ claims }: Understanding): Remark[] {
	return claims.flatMap((claim) => {
		const group = claim.site.respectively;
		if (!group || group.index !== 0) return [];
		const { figures, subjects } = group;
		// 三年分别为…，后两年分别比上年增长…: of so many of them.
		if (
			/[前后][两二三四]年/u.test(
				claim.passage.text.slice(claim.site.clause, claim.quantity.start)
			)
		)
			return [];
		if (inClause(claim, claims) === subjects) return [];
		// 分别以2分33秒148、2分41秒543; 全国50个步行街、商圈的客流量、营业额: a figure among the subjects counts some of them.
		const { text } = claim.passage;
		if (/^\d+秒/u.test(text.slice(claim.quantity.end))) return [];
		if (
			/\d(?:多|余)?[个家所座处条项种类](?!月)/u.test(
				text.slice(claim.site.clause, claim.quantity.start)
			)
		)
			return [];
		// 住宿和餐饮业，租赁业，批发业，信息服务业分别增长…: subjects may be parted by ， as well.
		const lead = claim.passage.text.slice(claim.site.sentenceStart, claim.site.clause);
		const before = /[^。；\d]*$/u.exec(lead)![0].split('，').slice(0, -1);
		const own = claim.passage.text.slice(claim.site.clause, claim.quantity.start);
		const areKindred =
			before.length > 0 &&
			before.every((one) => one.length > 2 && own.includes(one.slice(-1)));
		if (figures > subjects && areKindred) return [];
		// 取消国际、国内航班分别超40架次: one figure is of each.
		if (figures === 1 && !isOneEach(claim)) return [];
		// 金融业、软件和信息服务业分别增长9.7%、15.3%: of names that nobody knows, 和 may be a part.
		if (claim.subject === null && figures >= group.least && figures < subjects) return [];
		// 分别按最低工资2010元的50%、30%、10%: the list comes behind what it is taken of.
		if (/^的\d/u.test(claim.passage.text.slice(claim.quantity.end))) return [];
		if (
			subjects > 1 &&
			subjects !== figures &&
			!isInTurns(claim, claims, figures, subjects)
		)
			return [
				remarkOn(
					claim,
					`“分别”前有${subjects}项，后面有${figures}个数，不相等。`,
					null,
					[claim.passage.text.slice(claim.site.clause, claim.quantity.end)],
					'arithmetic'
				)
			];
		if (subjects > 1) return [];
		// 比上年分别增长: as many as the levels listed before it.
		const levels = listBefore(claim, claims);
		if (levels <= 1 || levels === figures) return [];
		// 四期分别发行…，发行利率分别为…: a level again needs a list of three or more to be of.
		if (claim.kind === 'level' && (levels < 3 || !isNextList(claim, claims))) return [];
		return [
			remarkOn(
				claim,
				`前面有${levels}个数，“分别”后面有${figures}个变化，不相等。`,
				null,
				[claim.passage.text.slice(claim.site.sentenceStart, claim.quantity.end)],
				'arithmetic'
			)
		];
	});
}

/** 城乡低保标准分别达到每人每月780元: of standards, rates and what the lexicon knows, two things have two figures. */
const isOneEach = ({ subject, quantity, site }: Claim): boolean =>
	quantity.qualifier === null &&
	(subject !== null || /标准|水平|[^效]率|收入/u.test(site.own)) &&
	(/元|%/u.test(quantity.writtenUnit) || quantity.per !== null);

/** 分别约3.5亿千瓦和3.6亿千瓦: units that nobody knows part the figures of one list. */
function inClause(claim: Claim, claims: readonly Claim[]): number {
	const { text } = claim.passage;
	const stop = text.slice(claim.quantity.end).search(/[，。；！？]/u);
	const end = stop < 0 ? text.length : claim.quantity.end + stop;
	return claims.filter(
		(one) =>
			one.passage === claim.passage &&
			one.quantity.start >= claim.quantity.start &&
			one.quantity.end <= end
	).length;
}

/** 分别为812户2430人、1046户3108人: so many figures for each, in the same units each time. */
function isInTurns(
	claim: Claim,
	claims: readonly Claim[],
	figures: number,
	subjects: number
): boolean {
	const each = figures / subjects;
	if (!Number.isInteger(each)) return false;
	const at = claims.indexOf(claim);
	const units = claims.slice(at, at + figures).map(({ quantity }) => quantity.unit);
	return (
		new Set(units.slice(0, each)).size === each &&
		units.every((unit, index) => unit === units[index % each])
	);
}

/** Right behind the list, with the unit of each told again. */
const isNextList = (claim: Claim, claims: readonly Claim[]): boolean => {
	const last = claims[claims.indexOf(claim) - 1];
	return (
		last?.site.respectively != null &&
		/^，[^，；。\d]{2,8}分别为?$/u.test(
			claim.passage.text.slice(last.quantity.end, claim.quantity.start)
		)
	);
};

function listBefore(
	claim: Understanding['claims'][number],
	claims: Understanding['claims']
): number {
	const at = claims.indexOf(claim) - 1;
	const last = claims[at];
	if (
		!last ||
		last.kind !== 'level' ||
		last.passage !== claim.passage ||
		last.site.sentenceStart !== claim.site.sentenceStart
	)
		return 0;
	return last.site.respectively?.figures ?? 1;
}
