import type { Remark } from '../../finding.ts';
import { countsAlike } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { between } from '../derive/near.ts';
import { isMean } from '../structure.ts';
import { remarkOn } from '../remark.ts';
import { toldOtherwise } from './told-before.ts';

/**
 * 首尾两数: 抽调26人组成4个组，第一组7人、…，共25人: a total in front of its list and another behind it; 企业64家，比上年底减少5家，上年底为59家:
 * what a change was told from, which the change does not lead to.
 */
export const checkTotalsRetold = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((claim, index) => {
		const near = claims
			.slice(Math.max(0, index - 12), index)
			.filter((one) => isBeside(one, claim));
		return [...closingTotal(claim, near), ...baseBehind(claim, near)];
	});

const isBeside = (one: Claim, claim: Claim): boolean =>
	one.passage === claim.passage && countsAlike(one.quantity, claim.quantity);

const head =
	/^(?:（[一二三四五六]）)?(?:现|已|共|从[^，；。]{2,10}|由[^，；。]{2,10})?(?:抽调|选派|派出|选聘|招募|组织|抽查|走访|选取|下派|调配|安排|确定|评选|表彰)(?:了|出)?[^，；。\d]{0,8}$/u;

function closingTotal(claim: Claim, near: readonly Claim[]): Remark[] {
	if (!isCount(claim) || !/^(?:总?共计?|合计|总计)$/u.test(claim.site.own)) return [];
	const own = near.filter(
		(one) => one.site.sentenceStart === claim.site.sentenceStart && isCount(one)
	);
	const [first, ...parts] = own;
	if (!first || parts.length < 2 || !head.test(first.site.own)) return [];
	if (first.quantity.value === claim.quantity.value) return [];
	const isNear =
		Math.abs(first.quantity.value - claim.quantity.value) <=
		Math.max(2, 0.1 * claim.quantity.value);
	const isOfAll = parts.every(({ quantity }) => quantity.value < claim.quantity.value);
	return isNear && isOfAll
		? [
				toldOtherwise(
					first,
					`前面是${first.quantity.text}，列完后说共${claim.quantity.text}，两处不一致。`,
					[[...own, claim].map(({ quantity }) => quantity.text).join('、')]
				)
			]
		: [];
}

const base =
	/^(?:\d{4}年|上年|去年|上季度|上月|年初|同期|上年同期|去年同期|当时|原来?|此前|年)?(?:同期|年?底|年?末|年初)?(?:为|是|有|共有?|仅有?|只有)$/u;

function baseBehind(claim: Claim, near: readonly Claim[]): Remark[] {
	if (claim.kind !== 'level' || !isCount(claim)) return [];
	const change = near.at(-1);
	const level = near.at(-2);
	if (!change || !level || change.kind !== 'difference' || level.kind !== 'level')
		return [];
	if (!/^[，,]$/u.test(between(change, claim).replace(/[^，,；。]/gu, ''))) return [];
	const lead = claim.passage.text.slice(claim.site.clause, claim.quantity.start);
	if (!base.test(lead) || /^(?:为|是|有|共有?|仅有?|只有)$/u.test(lead)) return [];
	const should = level.quantity.value - change.sign * change.quantity.value;
	if (should === claim.quantity.value) return [];
	const turned = level.quantity.value + change.sign * change.quantity.value;
	return turned === claim.quantity.value
		? [
				remarkOn(
					claim,
					`${level.quantity.text}是${change.sign < 0 ? '减少' : '增加'}${change.quantity.text}以后的数，原来应为${should}${claim.quantity.writtenUnit}，文中为${claim.quantity.text}。`,
					null,
					[
						`${level.quantity.text}${change.sign < 0 ? '＋' : '－'}${change.quantity.text}＝${should}`
					],
					'mismatch'
				)
			]
		: [];
}

const isCount = (claim: Claim): boolean =>
	claim.quantity.qualifier === null &&
	claim.quantity.unit !== '%' &&
	claim.quantity.unit !== '万元' &&
	Number.isInteger(claim.quantity.value) &&
	!isMean(claim);
