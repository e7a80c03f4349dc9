import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { countsAlike } from '../../understand/canonical.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { addUp } from '../add-up.ts';
import { segmentOf } from '../derive/near.ts';
import { isMean } from '../structure.ts';
import { remarkOn } from '../remark.ts';
import { sumText } from '../sums/sums.ts';

/**
 * 分项与总数单位不一: 补贴318万户，其中…198万人次，…120万人次; 640人、1820户，合计2460人. What adds up to the last digit was counted alike,
 * and the one that says otherwise has the wrong word behind it.
 */
export const checkUnitsOfParts = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims.filter(isCount)).values()].flatMap((own) =>
		own.flatMap((claim, index) => [
			...wholeOf(claim, own.slice(index + 1)),
			...oddOf(claim, own.slice(index + 1)),
			...partOf(claim, own.slice(0, index))
		])
	);

const counted = /^(?:人次|人|名|位|户次|户|件|例|份|对|张|台|套|亩|床|家|个)$/u;
const persons = /^(?:人次|人|名|位)$/u;

const isCount = (claim: Claim): boolean =>
	claim.kind === 'level' &&
	!claim.isBase &&
	claim.blank === null &&
	claim.passage.role !== 'cell' &&
	claim.quantity.qualifier === null &&
	claim.quantity.value >= 100 &&
	counted.test(claim.quantity.unit) &&
	!isMean(claim);

/** One for each household that is called on is nothing amiss. */
const byHousehold = /走访|慰问|家庭|户|改造|探访|上门/u;

function wholeOf(whole: Claim, later: readonly Claim[]): Remark[] {
	const [first] = later;
	if (!first || first.passage !== whole.passage) return [];
	if (!/^[^。；]{0,12}其中/u.test(whole.passage.text.slice(whole.quantity.end)))
		return [];
	const parts: Claim[] = [];
	for (const one of later) {
		if (segmentOf(one) !== segmentOf(whole) || !countsAlike(one.quantity, first.quantity))
			break;
		parts.push(one);
		if (parts.length < 2 || countsAlike(one.quantity, whole.quantity)) continue;
		if (!persons.test(first.quantity.unit) || persons.test(whole.quantity.unit)) continue;
		if (first.quantity.unit !== '人次' && byHousehold.test(whole.site.own)) continue;
		if (addUp(whole, parts)) return [remark(whole, first, parts, whole)];
	}
	return [];
}

/** 婚姻登记2860对，其中结婚1980人，离婚880对: the one part that is counted otherwise than the whole and the rest. */
function oddOf(whole: Claim, later: readonly Claim[]): Remark[] {
	if (!/^[^。；]{0,12}其中/u.test(whole.passage.text.slice(whole.quantity.end)))
		return [];
	const parts: Claim[] = [];
	for (const one of later.slice(0, 6)) {
		if (segmentOf(one) !== segmentOf(whole)) break;
		parts.push(one);
		const odd = parts.filter((part) => !countsAlike(part.quantity, whole.quantity));
		const [only] = odd;
		if (odd.length > 1) break;
		if (!only || parts.length < 2 || !isOtherKind(only, whole)) continue;
		if (/户$|家庭$/u.test(only.site.own)) continue;
		if (addUp(whole, parts)) return [remark(only, whole, parts, whole)];
	}
	return [];
}

/** 人 and 人次, 个 and 家 are mixed by everybody; 人 and 对, 户 and 张 are not. */
const kinds: readonly RegExp[] = [persons, /^户次?$/u, /^对$/u, /^亩$/u];
const isOtherKind = (a: Claim, b: Claim): boolean => {
	const [one, other] = [a, b].map(({ quantity }) =>
		kinds.findIndex((kind) => kind.test(quantity.unit))
	);
	return one !== other && (other! >= 0 || one === 2 || one === 3);
};

const total =
	/(?:合计|共计|总计|一共|共|[两三四五]类[\u4e00-\u9fff]{0,6})[\u4e00-\u9fff]{0,6}$/u;

function partOf(whole: Claim, before: readonly Claim[]): Remark[] {
	if (!persons.test(whole.quantity.unit) || !total.test(whole.site.own)) return [];
	for (let from = before.length - 2; from >= Math.max(0, before.length - 6); from--) {
		const parts = before.slice(from);
		if (parts.some((one) => segmentOf(one) !== segmentOf(whole))) return [];
		const odd = parts.filter((one) => !countsAlike(one.quantity, whole.quantity));
		const [only] = odd;
		if (odd.length > 1 || parts.length < 2) continue;
		if (!only || !/^(?:户|件|张|台|套|亩|对|床)$/u.test(only.quantity.unit)) continue;
		if (/户$|家庭$/u.test(only.site.own)) continue;
		if (addUp(whole, parts)) return [remark(only, whole, parts, whole)];
	}
	return [];
}

const remark = (
	claim: Claim,
	like: Claim,
	parts: readonly Claim[],
	whole: Claim
): Remark =>
	remarkOn(
		claim,
		`与相加的各数单位不一：${claim.quantity.text}疑为以${like.quantity.unit}计。`,
		claim.quantity.text.replace(claim.quantity.unit, () => like.quantity.unit),
		[`${sumText(parts)}＝${whole.quantity.text}`],
		'unit'
	);
