import type { Claim } from '../../understand/claim.ts';
import { remainder } from '../../words/complements.ts';
import { addUp } from '../add-up.ts';
import { between, segmentOf } from '../derive/near.ts';
import { closing, isMean, sameUnit, type Bare } from '../structure.ts';
import { complete } from './complete-lists.ts';
import { isBoth, isListed, isShutIn } from './list-parts.ts';
import { isFirstOfDivision } from './lists-below.ts';

/** 供养金8662.76万元（A1105万元，B…）: what is in the brackets makes up the figure before them. */
export function inBrackets(total: Claim, later: readonly Claim[]): Bare | null {
	const { text } = total.passage;
	const open = total.quantity.end;
	// 6：7（3：7）: scores.
	if (text[open] !== '（' || total.quantity.unit === '') return null;
	const close = closing(text, open);
	const inside = text.slice(open + 1, close);
	if (/^(?:含|其中|如|例如|不含|包括)/u.test(inside)) return null;
	const parts = later.filter(
		(one) =>
			one.passage === total.passage &&
			one.quantity.start > open &&
			one.quantity.end <= close &&
			sameUnit(one, total) &&
			!/其中/u.test(one.site.own)
	);
	// 处分19人（党纪16人、政务7人，其中4人同时受两种处分）.
	if (later.some((one) => isBoth(one, total, parts))) return null;
	return parts.length >= 2 ? { total, parts, exhaustive: '括号内逐项列出' } : null;
}

/** 共有126名新生现场领取：本科生78名、专科生48名。: what stands between the colon and the full stop makes up the figure before it. */
export function behindColon(total: Claim, later: readonly Claim[]): Bare | null {
	const { text } = total.passage;
	const [first] = later;
	if (!first || isMean(total) || first.passage !== total.passage) return null;
	const lead = text.slice(total.quantity.end, first.quantity.start);
	if (!/^[^，。；：\d]{0,10}：[^，。；：\d]{2,12}$/u.test(lead)) return null;
	const parts: Claim[] = [];
	for (const one of later) {
		const last = parts.at(-1);
		if (one.passage !== total.passage) break;
		const goesOn =
			!last ||
			/^[、，和][^，；。\d]*$/u.test(text.slice(last.quantity.end, one.quantity.start));
		if (!goesOn) break;
		if (!sameUnit(one, total) || isMean(one)) return null;
		parts.push(one);
	}
	const end = parts.at(-1)?.quantity.end ?? 0;
	return parts.length >= 2 && /^[^，；、\d]{0,4}(?:。|$)/u.test(text.slice(end))
		? { total, parts, exhaustive: '冒号后逐项列出' }
		: null;
}

/** 人均筹资标准1060元，其中个人缴费400元、财政补助660元: a mean and who bears it. */
export function ofEach(mean: Claim, later: readonly Claim[]): Bare | null {
	if (!isMean(mean) || mean.quantity.writtenUnit !== '元') return null;
	const total = asMoney(mean);
	const [first, second] = later;
	if (!first || !second) return null;
	const { text } = total.passage;
	if (
		!/^，?其中[^，；。\d]*$/u.test(text.slice(total.quantity.end, first.quantity.start))
	)
		return null;
	if (
		!/^[、，][^，；。\d]*$/u.test(text.slice(first.quantity.end, second.quantity.start))
	)
		return null;
	const parts = [first, second];
	const third = later[2];
	// 每餐15元，其中政府补贴5元、慈善补贴3元、老人自付7元.
	if (
		third &&
		third.passage === mean.passage &&
		/^[、，][^，；。\d]*$/u.test(text.slice(second.quantity.end, third.quantity.start)) &&
		third.quantity.writtenUnit === '元' &&
		/个人|自付|自理|老人|家庭|其余|财政|政府|补助|补贴|基金|单位|集体/u.test(
			third.site.own
		)
	)
		parts.push(third);
	if (parts.some((one) => isMean(one) || !sameUnit(one, total))) return null;
	if (parts.length === 3) return { total, parts, exhaustive: '由三方承担' };
	const exhaustive = complete(total, parts);
	return exhaustive === null ? null : { total, parts, exhaustive };
}

/** 每人每年1070元 is read per month; who bears it is told in plain 元. */
function asMoney(claim: Claim): Claim {
	const { per, unit, value, lastPlace } = claim.quantity;
	if (unit !== '元/人·月') return claim;
	const factor = (per === 'year' ? 12 : 1) / 1e4;
	return {
		...claim,
		quantity: {
			...claim.quantity,
			unit: '万元',
			value: value * factor,
			lastPlace: lastPlace * factor
		}
	};
}

/** 现有287户，…拟保留251户，拟清退36户: two kinds that split what was told just before them. */
export function splitInTwo(
	total: Claim,
	later: readonly Claim[],
	earlier: readonly Claim[]
): Bare | null {
	const alike = later.filter(
		(one) => sameUnit(one, total) && one.site.sentenceStart === total.site.sentenceStart
	);
	const parts = alike.slice(0, 2);
	if (parts.length < 2 || parts.some(isMean)) return null;
	// 11条意见，已办结8条，正在办理2条，需长期坚持1条: a third kind closes the list.
	// “应保未保”137件、“人情保”29件、…: one of a list is not the total of the others.
	if (isListed(total, parts[0]!) || isShutIn(total, parts[0]!)) return null;
	const three = alike.slice(0, 3);
	if (three.length === 3 && addUp(total, three)) return null;
	if (isMean(total) !== isPaid(total)) return null;
	const text = total.passage.text.slice(total.quantity.end, parts[1]!.quantity.start);
	if (/其中|[；。]/u.test(text) || total.site.taken !== null) return null;
	const known = complete(total, parts);
	const isProcess = parts.every(({ site }) => !/城|乡|农村|男|女/u.test(site.own));
	// What is far from their sum is the total of something else.
	const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	if (Math.abs(added / total.quantity.value - 1) > 0.35) return null;
	// …，高龄津贴96件，两项补贴64件，其他54件: 其他 is what is left of all that was listed.
	const isLater =
		/^其[他它]/u.test(parts[1]!.site.own) &&
		earlier.some(
			(one) => sameUnit(one, total) && one.site.sentenceStart === total.site.sentenceStart
		);
	return known !== null && isProcess && !isLater
		? { total, parts, exhaustive: known }
		: null;
}

/** 每餐12元，政府补贴4元，个人付8元: a price that is shared. */
const isPaid = ({ site, quantity }: Claim): boolean =>
	quantity.unit === '万元' &&
	/每(?:餐|次|份|小时|床|台|户|人)[\u4e00-\u9fff]{0,4}$/u.test(site.own);

/** 18项指标中，完成7项，达到进度9项，滞后2项: a list that ends with what is left undone names all. */
export function amongThem(total: Claim, later: readonly Claim[]): Bare | null {
	const behind = total.passage.text.slice(total.quantity.end);
	const isAmong = /^(?!级)[^，。；\d]{0,12}中，/u.test(behind);
	if ((!isAmong && total.site.taken !== null) || isMean(total)) return null;
	const parts = later.filter(
		(one) =>
			sameUnit(one, total) &&
			one.site.sentenceStart === total.site.sentenceStart &&
			!isMean(one) &&
			// 在建的28部中，还能完工21部，届时累计完工119部: with those from before.
			!/届时|累计/u.test(one.site.own)
	);
	const last = parts.at(-1)?.site.own ?? '';
	const isLast =
		remainder.test(last) || /未(?!成年)|滞后|不[合达变]|落后|持平/u.test(last);
	const [first] = parts;
	if (parts.length < 2 || isListed(total, first!) || isShutIn(total, first!)) return null;
	if (isFirstOfDivision(total)) return null;
	// 参评87家，获评5A级6家、…、未获等级5家: a long list in one row, right behind its total.
	if (!isAmong) {
		const row = parts.filter((one) => segmentOf(one) === segmentOf(total));
		const isRow = row
			.slice(1)
			.every((one, at) => /^(?:[、，]|以?及|和)[^，；]*$/u.test(between(row[at]!, one)));
		const added = row.reduce((all, { quantity }) => all + quantity.value, 0);
		const isNear = Math.abs(added / total.quantity.value - 1) < 0.2;
		const isLong = row.length >= 4 || (row.length === 3 && isNear);
		return isLong && row.length === parts.length && isLast && isRow
			? { total, parts, exhaustive: '逐项列完' }
			: null;
	}
	if (isLast) return { total, parts, exhaustive: '逐项列完' };
	// A list that breaks off is not said to be complete: it may only not be more than all.
	const own = parts.filter((one) => segmentOf(one) === segmentOf(total));
	return own.length >= 2 && own.every(({ site }) => !/占|率/u.test(site.own))
		? { total, parts: own, exhaustive: complete(total, own) }
		: null;
}
