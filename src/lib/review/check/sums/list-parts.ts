import type { Claim } from '../../understand/claim.ts';
import { addUp } from '../add-up.ts';
import { between } from '../derive/near.ts';
import { sameUnit } from '../structure.ts';

/** 最多的5人，最少的仅1人，个别乡镇超过1500人: one picked out of a list is no further part of it. */
export const isExample = ({ site }: Claim): boolean =>
	/^(?:其中[，：]?)?[^，。；]*最[高大多][^，。；]*(?:一[次个天日期家]|单[日月次])|(?:最[多少高低大小长短快慢远近](?:的|达|仅|只有|为|约|有)*|^(?:个别|有的)[^，；。]*)$/u.test(
		site.own
	);

/** 其中集中供养287人；全自理608人、半自理271人、全护理144人: two divisions of one total, told one after the other. */
export function runThatCloses(total: Claim, parts: readonly Claim[]): Claim[] | null {
	if (addUp(total, parts)) return null;
	for (let from = 0; from + 2 <= parts.length; from++)
		for (let to = from + 2; to <= parts.length; to++) {
			const run = parts.slice(from, to);
			const ends = [parts[from - 1], parts[to]];
			if (
				run.slice(1).every((one, at) => isListed(run[at]!, one)) &&
				!(ends[0] && isListed(ends[0], run[0]!)) &&
				!(ends[1] && isListed(run.at(-1)!, ends[1])) &&
				addUp(total, run)
			)
				return run;
		}
	return null;
}

/** 其中立案29件，磋商结案22件，提起诉讼3件，终结审查4件: the last three are what became of the first. */
export function headsOf(total: Claim, parts: readonly Claim[]): readonly Claim[] {
	const at = parts.findIndex((one, index) => {
		const rest = parts.slice(index + 1);
		return rest.length >= 2 && addUp(one, rest);
	});
	return addUp(total, parts) || at < 0 ? parts : parts.slice(0, at + 1);
}

/** 生活补贴58.41万人、护理补贴96.47万人，同时享受两项的21.62万人: whoever is counted twice is more than the total. */
export const isBoth = (one: Claim, total: Claim, parts: readonly Claim[]): boolean =>
	one.site.sentenceStart === total.site.sentenceStart &&
	one.passage === total.passage &&
	/同时|既[^，。]*又|重复|交叉|重叠|两项都|均有/u.test(one.site.own + one.site.after) &&
	sameUnit(one, total) &&
	addUp(
		{
			...total,
			quantity: { ...total.quantity, value: total.quantity.value + one.quantity.value }
		},
		parts.filter((part) => part !== one)
	);

/** One list goes on from 、 to 、. */
export const isListed = (one: Claim, next: Claim): boolean =>
	/^、[^，；。\d]*$/u.test(between(one, next).replace(/（[^（）]*）/gu, ''));

/** 低保申请41件（受理38件、不予受理3件），临时救助57件: the brackets that a figure stands in end before the next. */
export const isShutIn = (one: Claim, next: Claim): boolean =>
	/）/u.test(between(one, next).replace(/（[^（）]*）/gu, ''));
