import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { intervalOf, meets, quotient } from '../interval.ts';
import { isLevel } from './derived.ts';
import { bestNamed, plain } from './nouns.ts';

const ratio =
	/(?<one>[\u4e00-\u9fff]{2,8})[与和同](?<other>[\u4e00-\u9fff]{2,10}?)(?:的)?(?:配备)?(?:比例|配比|之比|比)(?:为|达到?|是|约为?)*1[∶:：](?<figure>\d+(?:\.\d+)?)/gu;

/** 护理员与在院老人配比为1∶6.4: both are told by name somewhere in the text, each once. */
export function checkStaffRatios(claims: readonly Claim[]): Remark[] {
	const passages = [...new Set(claims.map(({ passage }) => passage))];
	return passages.flatMap((passage) =>
		[...passage.text.matchAll(ratio)].flatMap((match): Remark[] => {
			const { one = '', other = '', figure = '' } = match.groups!;
			const levels = claims.filter(
				(claim) => isLevel(claim) && claim.quantity.value >= 1
			);
			const first = bestNamed(levels, plain(one).trim());
			const second = bestNamed(levels, plain(other).trim());
			if (!first || !second || first === second) return [];
			const decimals = figure.split('.')[1]?.length ?? 0;
			const half = 10 ** -decimals * 0.6;
			const value = Number(figure);
			const should = quotient(intervalOf(second.quantity), intervalOf(first.quantity));
			if (meets(should, { low: value - half, high: value + half })) return [];
			const right = (second.quantity.value / first.quantity.value).toFixed(decimals);
			const start = match.index + match[0].length - figure.length - 2;
			return [
				{
					kind: 'arithmetic',
					severity: 'error',
					passage,
					start,
					end: match.index + match[0].length,
					message: `按文中数算应为1∶${right}，文中为1∶${figure}。`,
					expected: `1∶${right}`,
					evidence: [`${second.quantity.text}÷${first.quantity.text}＝${right}`]
				}
			];
		})
	);
}
