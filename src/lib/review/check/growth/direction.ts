import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { toOneUnit } from '../../understand/canonical.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { levelDirection } from '../../words/changes.ts';
import { intervalOf, scaled } from '../interval.ts';
import { remarkOn } from '../remark.ts';

/** 由1.36∶1缩小到1.62∶1: the level that is reached lies on the other side of where it came from. */
export const checkDirections = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((reached, index) => {
		const from = partnerOf(claims, index);
		const verb = levelDirection(reached.site.own);
		if (!verb || !from?.isBase || !isOneClause(from, reached)) return [];
		// 排名由369位上升到235位, 精度由30米提高到15米: less is better there.
		if (lessIsBetter.test(from.site.own + from.site.sentence.slice(-20))) return [];
		if (/^[位名]$/u.test(reached.quantity.unit)) return [];
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

const lessIsBetter = /排名|名次|位次|位列|排位|精度|分辨率|误差|效率|时效/u;

/** 由560元、4800元提高到730元、7200元: the first comes from the first; null where the two lists are not of one length. */
function partnerOf(claims: readonly Claim[], index: number): Claim | null {
	const reached = claims[index]!;
	const inClause = (one: Claim | undefined) =>
		one !== undefined && isOneClause(one, reached);
	let first = index;
	while (claims[first - 1]?.isBase && inClause(claims[first - 1])) first--;
	const bases = claims.slice(first, index);
	if (bases.length <= 1) return bases[0] ?? null;
	let end = index + 1;
	while (claims[end]?.site.taken !== null && inClause(claims[end])) end++;
	return end - index === bases.length ? bases[0]! : null;
}

const isOneClause = (from: Claim, reached: Claim): boolean =>
	from.passage === reached.passage && from.site.clause === reached.site.clause;
