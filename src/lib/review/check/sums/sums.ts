import { remarkOn } from '../remark.ts';
import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { intervalOf, meets, middle, quotient, type Interval } from '../interval.ts';
import { isLikelyMistake } from '../likely.ts';
import { inWritingOf, plainly } from '../say.ts';
import { slipsThatClose, type Slip } from '../../repair/slip.ts';
import { addUp } from '../add-up.ts';
import type { Structure } from '../structure.ts';

/** 分项与合计 (V-14, V-57, V-59): sums that must close, parts greater than the whole, shares. */
export function checkSums(structures: readonly Structure[]): Remark[] {
	return structures.flatMap((one) => [...checkTotal(one), ...checkShares(one)]);
}

export const sumText = (parts: readonly Claim[]): string =>
	parts.map(({ quantity }) => quantity.text.replace(/^每人每[月年]/u, '')).join('＋');

/** Whether the parts of a structure may add up to its total, each within its own rounding. */
export const closes = ({ total, parts }: Structure): boolean => addUp(total, parts);

function checkTotal(structure: Structure): Remark[] {
	const { total, parts, exhaustive } = structure;
	const greater = parts.filter(
		(part) => intervalOf(part.quantity).low > intervalOf(total.quantity).high
	);
	const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	const evidence = [
		`${sumText(parts)}＝${plainly(added, total.quantity.unit)}`,
		...(exhaustive === null ? [] : [`依据：${exhaustive}`])
	];
	if (greater.length > 0 && exhaustive !== null && isShifted(total, added))
		return [
			remarkOn(
				total,
				`分项之和为${plainly(added, total.quantity.unit)}，文中为${total.quantity.text}，疑小数点错位。`,
				null,
				evidence,
				'digits'
			)
		];
	if (greater.length > 0)
		return greater.map((part) =>
			remarkOn(
				part,
				`分项${part.quantity.text}大于总数${total.quantity.text}。`,
				null,
				evidence
			)
		);
	if (closes(structure)) return [];
	const { value } = total.quantity;
	// 大专以上占54.8%，35岁以下占84.0%: where every part has its right share of the total, it is divided more than once.
	if (exhaustive === null && areAllOf(structure)) return [];
	if (exhaustive === null && (added < value || mayOverlap(parts)))
		return bySlip(structure, evidence);
	if (!isLikelyMistake(total.quantity, added)) return [];
	// The mark stands at the total; which of the figures is wrong only the data can tell.
	return [
		remarkOn(
			total,
			`分项之和为${plainly(added, total.quantity.unit)}，文中为${total.quantity.text}，相差${plainly(Math.abs(added - value), total.quantity.unit)}；合计和各分项都可能有误，请核对原数。`,
			null,
			[...evidence, ...waysToClose(slipsThatClose(structure))]
		)
	];
}

/** 18.4亿元、25.1亿元，合计4.35亿元: the sum to its last digit, with its point in another place. */
function isShifted({ quantity }: Claim, added: number): boolean {
	const tens = Math.log10(added / quantity.value);
	const nearest = Math.round(tens);
	return nearest !== 0 && Math.abs(nearest) < 4 && Math.abs(tens - nearest) < 5e-4;
}

const areAllOf = ({ total, parts, shares }: Structure): boolean =>
	parts.length >= 2 &&
	parts.every((part, index) => {
		const share = shares[index];
		return (
			share != null &&
			meets(
				quotient(intervalOf(part.quantity), intervalOf(total.quantity)),
				intervalOf(share.quantity)
			)
		);
	});

/** What one of the written unit is worth. */
const scaleOf = ({ quantity }: Claim): string =>
	quantity.writtenUnit.replace(/[^万亿%元]/gu, '');

const waysToClose = (slips: readonly Slip[]): string[] =>
	slips.map((one) => `“${one.claim.quantity.figure}”改为“${one.figure}”，合计恰好相符`);

/** How much of the total the parts of an open list must make up, and how great it must be, before a slip says anything. */
const nearly = 0.75;
const telling = 100;

/** In how many of its smallest steps a total was counted: 96万元 beside 28.8万元 is 96.0. */
const stepsOf = ({ total, parts }: Structure): number =>
	total.quantity.value /
	Math.min(...[total, ...parts].map(({ quantity }) => quantity.lastPlace));

/** 其中补结婚证702件、补离婚证126件 of 864件: nothing says that these are all, but 162 for 126 would close the sum. */
export const checkSupposed = (structures: readonly Structure[]): Remark[] =>
	structures
		.filter(
			({ total, parts }) =>
				!addUp(total, parts) &&
				parts.every(({ quantity }) => quantity.value < total.quantity.value)
		)
		.flatMap((one) =>
			one.exhaustive === null ? bySlip(one, [sumText(one.parts)]) : checkTotal(one)
		);

function bySlip(structure: Structure, evidence: readonly string[]): Remark[] {
	const { total, parts } = structure;
	if (parts.length < 2) return [];
	const steps = stepsOf(structure);
	const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	const covered = added / total.quantity.value;
	if (steps < telling || covered < nearly || covered > 1 / nearly) return [];
	// The list may have ended before its last figure.
	if (parts.some((_, index) => index >= 1 && addUp(total, parts.slice(0, index + 1))))
		return [];
	// 万人 beside 人 was rounded; 件 beside 对 was not.
	if (parts.some((one) => scaleOf(one) !== scaleOf(total))) return [];
	const slips = slipsThatClose(structure);
	const [slip, ...others] = slips;
	if (!slip) return [];
	// Where more than one would do, nobody knows which: the total is pointed at.
	const claim = others.length === 0 ? slip.claim : total;
	return [
		remarkOn(
			claim,
			`分项之和与${total.quantity.text}只差一处笔误：${
				others.length === 0
					? `“${claim.quantity.figure}”疑为“${slip.figure}”`
					: `有${slips.length}种改法，无法断定是哪一处`
			}。`,
			null,
			[...evidence, ...waysToClose(slips)],
			'arithmetic',
			'warn'
		)
	];
}

/** 还有4个床位占比不足55%: by what they were counted, and no share of theirs. */
const isLine = ({ quantity, site, passage }: Claim, part: Claim): boolean =>
	/^(?:不足|超过)$/u.test(quantity.qualifier ?? '') &&
	/[\u4e00-\u9fff]{2,}占比?$/u.test(site.own) &&
	!/[，；。]/u.test(passage.text.slice(part.quantity.end, quantity.start));

function checkShares({
	total,
	parts,
	shares,
	exhaustive,
	ownShare
}: Structure): Remark[] {
	const remarks: Remark[] = [];
	const whole = intervalOf(total.quantity);
	parts.forEach((part, index) => {
		const share = shares[index];
		if (!share || isLine(share, part)) return;
		const should = quotient(intervalOf(part.quantity), whole);
		if (meets(should, intervalOf(share.quantity))) return;
		if (ownShare && isOfAll(share, should, ownShare)) return;
		if (!isLikelyMistake(share.quantity, middle(should))) return;
		const expected = inWritingOf(middle(should), share.quantity);
		remarks.push(
			remarkOn(
				share,
				`占比与金额、人数对不上：${part.quantity.text}占${total.quantity.text}的${expected}，文中为${share.quantity.text}。`,
				total.quantity.qualifier === null ? expected : null,
				[`${part.quantity.text}÷${total.quantity.text}＝${plainly(middle(should), '%')}`]
			)
		);
	});
	const stated = shares.filter((share) => share !== null);
	if (remarks.length > 0 || stated.length < 2) return remarks;
	const added = stated.reduce((all, { quantity }) => all + quantity.value, 0);
	const slack = Math.max(
		0.001,
		stated.reduce((all, { quantity }) => all + quantity.lastPlace / 2, 0)
	);
	const isAll = stated.length === parts.length && exhaustive !== null;
	// Each is the right share of the total: whoever belongs to two kinds is in both.
	if (exhaustive === null && areAllOf({ total, parts, shares, exhaustive }))
		return remarks;
	if (added - 1 > slack + 1e-9 || (isAll && 1 - added > slack + 1e-9))
		remarks.push(
			remarkOn(stated.at(-1)!, `各项占比合计为${plainly(added, '%')}，应为100%。`, null, [
				`${sumText(stated)}＝${plainly(added, '%')}`
			])
		);
	return remarks;
}

/** 60周岁以上92.04万人，占22.9%，其中65周岁以上70.16万人，占17.4%: both are shares of the population. */
const isOfAll = (share: Claim, ofTotal: Interval, ownShare: Claim): boolean => {
	const own = intervalOf(ownShare.quantity);
	return meets(
		{ low: ofTotal.low * own.low, high: ofTotal.high * own.high },
		intervalOf(share.quantity)
	);
};

/** 其中按时办结888件，网上办理600件: one may be both. */
const overlapping =
	/残疾|重病|重残|大病|失能|按时|按期|当日|网上|掌上|线上|女性|妇女|党员|单人|单亲|劳动能力|居住在|同住|独居|自理|规模|期限|护理型|跨省/u;
const mayOverlap = (parts: readonly Claim[]): boolean =>
	parts.filter(({ site }) => overlapping.test(site.own)).length >= 2;
