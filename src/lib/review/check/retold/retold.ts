import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { digitCount } from '../../understand/figure.ts';
import { samePlace } from '../../understand/places.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { isFirstOf, isTitle } from './first-telling.ts';
import { leadOf, retelling, type Retelling } from './retelling.ts';
import { isMean } from '../structure.ts';
import { toldBefore, toldOtherwise } from './told-before.ts';

/**
 * 带定语的复述: 处理违法违规机构412家…。被处理的421家机构中…; 走访养老机构9家…。察看的7家机构里…. What was counted is spoken of again as
 * what is known, by the verb or the noun of the first telling, and no figure told before is the same.
 */
export const checkRetold = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((again, index) => {
		const said = retelling(again);
		if (!said) return [];
		const before = toldBefore(claims, index, 60, (one) =>
			countsAsAgain(one, again, said)
		);
		const first = before.findLast((one) => isFirstOf(one, again, said));
		if (!first) return [];
		return [
			toldOtherwise(
				again,
				`前面是“${tellingOf(first)}”，这里复述为“${tellingOf(again)}”，两处不一致。`,
				[first, again].map(tellingOf)
			)
		];
	});

const countsAsAgain = (one: Claim, again: Claim, { isDefinite }: Retelling): boolean =>
	one.kind === 'level' &&
	!one.isBase &&
	!isMean(one) &&
	one.quantity.qualifier === null &&
	(countsAlike(one.quantity, again.quantity) ||
		// 已分配21996套, 已入住的21969户: so many flats, so many households.
		(isDefinite && digitCount(again.quantity) >= 5 && areCounts(one, again)) ||
		// 救助1432人次, 1423名受助人员.
		(isDefinite && digitCount(again.quantity) >= 4 && areOfPersons(one, again))) &&
	/^[万亿]*/u.exec(one.quantity.writtenUnit)![0] ===
		/^[万亿]*/u.exec(again.quantity.writtenUnit)![0] &&
	(one.place === null || again.place === null || samePlace(one.place, again.place)) &&
	(!saysWhen.test(leadOf(again)) ||
		/[将要须拟]对$/u.test(leadOf(again)) ||
		isTitle(one) ||
		one.time.period === again.time.period) &&
	!/计划|目标|应|任务/u.test(one.site.own);

const areOfPersons = (...both: readonly Claim[]): boolean =>
	both.every(({ quantity }) => /^(?:[人名位]|人次)$/u.test(quantity.unit));

const areCounts = (...both: readonly Claim[]): boolean =>
	both.every(({ quantity }) => /^[套户人名间份件]$/u.test(quantity.unit));

/** A time of its own; what is carried over from another sentence says nothing of what is known. */
const saysWhen = /(?:19|20)\d\d年|季度|[上下]半年|去年|上年|今年|\d月(?!\d{1,2}日前)/u;

const tellingOf = ({ passage, site, quantity }: Claim): string =>
	passage.text.slice(site.clause, quantity.end) +
	(/^[\u4e00-\u9fff]{0,6}/u.exec(passage.text.slice(quantity.end))?.[0] ?? '');
