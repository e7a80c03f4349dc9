import type { Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import { toOneUnit } from '../understand/canonical.ts';
import type { Understanding } from '../understand/understanding.ts';
import { levelDirection } from '../words/changes.ts';
import { intervalOf, scaled } from './interval.ts';
import { remarkOn } from './sums.ts';

/** 由1.36∶1缩小到1.62∶1: the level that is reached lies on the other side of where it came from. */
export const checkDirections = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((reached, index) => {
		const from = claims[index - 1];
		const verb = levelDirection(reached.site.own);
		if (!verb || !from?.isBase || !isOneClause(from, reached)) return [];
		const units = toOneUnit(from.quantity, reached.quantity);
		if (!units) return [];
		const [before, after] = [
			scaled(intervalOf(from.quantity), units[0]),
			scaled(intervalOf(reached.quantity), units[1])
		];
		const isOpposite = verb.sign > 0 ? after.high < before.low : after.low > before.high;
		if (!isOpposite) return [];
		return [
			remarkOn(
				reached,
				`由${from.quantity.text}到${reached.quantity.text}不是“${verb.word}”。`,
				null,
				[
					`${reached.quantity.text}${verb.sign > 0 ? '小于' : '大于'}${from.quantity.text}`
				]
			)
		];
	});

const isOneClause = (from: Claim, reached: Claim): boolean =>
	from.passage === reached.passage && from.site.clause === reached.site.clause;
