import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { between } from '../derive/near.ts';
import { isMean } from '../structure.ts';
import { toldOtherwise } from './told-before.ts';

/** What is done with what was counted. */
const done =
	/(?:办结|整改|完成|解决|化解|帮扶|安置|落实|追回|查处|竣工|完工|销号|清退|救助|处置|处理|回复|答复|修复|拨付|兑付|修缮|入住|改造|就业|核查|走访|纳入)(?:了|到位|完毕)?$/u;
const allDone =
	/^[\u4e00-\u9fff]{0,4}[，,](?:已经?|现已|至此|目前|并|从而)?(?:已)?(?:全部|全都|悉数|实现(?:了)?|做到(?:了)?)(?:实现|做到|得到)?(?:全部)?(?<end>清零|办结|销号|到位|整改完毕|整改到位|完成|解决|化解|见底|清仓|应[\u4e00-\u9fff]尽[\u4e00-\u9fff]|全覆盖)(?=[，。；）]|$)/u;
const rest =
	/^(?:其余|剩余|余下|剩下|还剩|尚余|尚有|还有|仍有|余)(?:的|下)?[^，。；\d]{0,3}$/u;

/** 全部而不足: 出现17户，帮扶15户，全部清零: all of them, by figures that leave some over; or all done, and some left. */
export const checkAllOfFewer = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((part, index) => {
		const whole = claims[index - 1];
		if (!whole || !areWholeAndPart(whole, part)) return [];
		const said = allDone.exec(part.passage.text.slice(part.quantity.end));
		if (said && part.quantity.value < whole.quantity.value)
			return [
				toldOtherwise(
					part,
					`前面是${whole.quantity.text}，这里${part.quantity.text}，还差一些，不能说“${said[0].replace(/^[^，,]*[，,]/u, '')}”。`,
					[[whole, part].map(tellingOf).join('，')]
				)
			];
		const left = claims[index + 1];
		return part.quantity.value === whole.quantity.value &&
			left &&
			rest.test(left.site.own) &&
			isInClauseBehind(part, left)
			? [
					toldOtherwise(
						part,
						`${whole.quantity.text}中已${part.quantity.text}，全部做完，后面又说${left.site.own}${left.quantity.text}。`,
						[[whole, part, left].map(tellingOf).join('，')]
					)
				]
			: [];
	});

/** Two counts of one thing in clauses side by side, of which the second says what was done. */
const areWholeAndPart = (whole: Claim, part: Claim): boolean =>
	[whole, part].every(
		(one) =>
			one.kind === 'level' &&
			!one.isBase &&
			one.quantity.qualifier === null &&
			one.quantity.unit !== '%' &&
			!isMean(one)
	) &&
	part.site.taken === null &&
	done.test(part.site.own) &&
	!done.test(whole.site.own) &&
	!/计划|目标|投资|预算|另|新/u.test(whole.site.own + part.site.own) &&
	isInClauseBehind(whole, part);

const isInClauseBehind = (one: Claim, next: Claim): boolean =>
	one.passage === next.passage &&
	countsAlike(one.quantity, next.quantity) &&
	/^[\u4e00-\u9fff]{0,6}[，,][\u4e00-\u9fff]{1,8}$/u.test(between(one, next));

const tellingOf = ({ site, quantity }: Claim): string => site.own + quantity.text;
