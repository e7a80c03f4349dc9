import type { Remark } from '../../finding.ts';
import { toOneUnit } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import { listWhole } from '../../understand/list-whole.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { namesAnother } from '../order/another.ts';
import { baseOf } from './growth-base.ts';
import { intervalOf, meets, scaled, type Interval } from '../interval.ts';
import { isUnitSlip } from '../likely.ts';
import { inWritingOf, plainly } from '../say.ts';
import { remarkOn } from '../remark.ts';
import { monthsNamed, yearsNamed } from './times-named.ts';

/** V-58: what is tolerated between a rate and the two levels it was worked out from. */
const tolerance = 0.001;

/** 增速与两期绝对数: a change recomputed from the levels that stand in the same sentence. */
export function checkGrowth({ claims }: Understanding): Remark[] {
	return [...inPassages(claims).values()].flatMap(growthIn);
}

/** A change and its levels stand in one passage. */
function growthIn(claims: readonly Claim[]): Remark[] {
	return claims.flatMap((change) => {
		if (change.kind === 'level' || change.kind === 'share') return [];
		// 年均增长 is another computation.
		if (/年均|年度?平均|平均每年|月均/u.test(change.site.own) || isReal(change))
			return [];
		const months = monthsNamed(change, claims) ?? yearsNamed(change, claims);
		if (months) {
			const [own, before] = months;
			return compare(change, own, {
				interval: intervalOf(before.quantity),
				text: before.quantity.text,
				value: before.quantity.value
			});
		}
		const now = change.of ?? reachedAfter(change, claims);
		if (!now) return byBaseAlone(change, claims);
		// 标准从620元调至660元，全年增支约980万元: what it costs is no change of the standard.
		if (namesAnother(change, now)) return [];
		const then = baseOf(change, now, claims);
		if (isCostOf(change, now) && !isSlipOf(change, now, then)) return [];
		const said = then ? compare(change, now, then) : [];
		if (said.length === 0 || isOfOtherLevel(change, now, claims)) return [];
		const whole = listWhole(change, claims);
		const base = whole && baseOf(change, whole, saidOf(whole, now, claims));
		if (!base) return said;
		// Wrong by either: which of the two was meant stays open, and so does what should stand there.
		return compare(change, whole, base).map((one) => ({
			...one,
			expected: null,
			evidence: [
				...(one.evidence ?? []),
				...said.flatMap(({ evidence }) => evidence ?? [])
			]
		}));
	});
}

/** 三季度末…，二季度末为…，环比…，去年同期为…，同比分别下降…: the level may stand before the one told last. */
const isOfOtherLevel = (change: Claim, now: Claim, claims: readonly Claim[]): boolean =>
	change.site.respectively !== null &&
	claims.some((one) => {
		if (one === now || one.kind !== 'level' || one.isBase) return false;
		if (one.site.sentenceStart !== change.site.sentenceStart) return false;
		if (
			one.quantity.start > now.quantity.start ||
			one.quantity.unit !== now.quantity.unit
		)
			return false;
		const base = baseOf(change, now, claims);
		return base !== null && compare(change, one, base).length === 0;
	});

/**
 * 不变价增长: 生产总值达到13697.5亿元，比2020年增加4374.4亿元，增长33.6%. Product and value added are told at the prices of the day,
 * and their growth at prices that do not change.
 */
export const isReal = ({ site, of }: Claim): boolean =>
	/实际(?:增长|增速|年均)|可比价|不变价|扣除价格|假[设定如]/u.test(site.own) ||
	/生产总值|增加值|GDP/u.test(site.own + (of?.site.own ?? '') + site.sentence);

const isCostOf = (change: Claim, now: Claim): boolean =>
	change.kind === 'difference' &&
	/^[万亿]元$/u.test(change.quantity.writtenUnit) &&
	now.quantity.writtenUnit === '元';

/** 由105元上调至120元，提高15万元: the right figure with a wrong unit. */
function isSlipOf(change: Claim, now: Claim, then: { value: number } | null): boolean {
	const factors = toOneUnit(change.quantity, now.quantity);
	return (
		then !== null &&
		factors !== null &&
		isUnitSlip(
			change.quantity,
			(Math.abs(now.quantity.value - then.value) * factors[1]) / factors[0]
		)
	);
}

/** 比上年的160万元增加13.4万元，增长8.4%: no level is told, but the base and what it grew by. */
function byBaseAlone(change: Claim, claims: readonly Claim[]): Remark[] {
	if (change.kind !== 'rate' || change.quantity.unit !== '%') return [];
	const at = claims.indexOf(change);
	const [base, difference] = claims.slice(Math.max(0, at - 2), at);
	if (!base?.isBase || difference?.kind !== 'difference') return [];
	if (difference.sign !== change.sign || base.quantity.value <= 0) return [];
	if (base.site.sentenceStart !== change.site.sentenceStart) return [];
	const factors = toOneUnit(difference.quantity, base.quantity);
	if (!factors) return [];
	const [a, b] = [
		scaled(intervalOf(difference.quantity), factors[0]),
		scaled(intervalOf(base.quantity), factors[1])
	];
	const should = { low: a.low / b.high, high: a.high / b.low };
	if (meets(should, intervalOf(change.quantity), tolerance)) return [];
	const value =
		(difference.quantity.value * factors[0]) / (base.quantity.value * factors[1]);
	const right = inWritingOf(value, change.quantity);
	return [
		remarkOn(
			change,
			`按基数和增减额应为${right}，文中为${change.quantity.text}。`,
			right,
			[`${difference.quantity.text}÷${base.quantity.text}＝${right}`]
		)
	];
}

/** The changes said of one level taken as said of another. */
const saidOf = (whole: Claim, part: Claim, claims: readonly Claim[]): Claim[] =>
	claims.map((one) => (one.of === part ? { ...one, of: whole } : one));

function compare(
	change: Claim,
	now: Claim,
	then: { interval: Interval; text: string; value: number }
): Remark[] {
	const { kind, sign, quantity } = change;
	if (kind === 'rate' && isPointsMeant(change, now, then)) return [pointsMeant(change)];
	const current = intervalOf(now.quantity);
	if (kind === 'rate' && then.interval.low <= 0) return [];
	// 人次均1125元 is no successor of 540.0万元.
	const ratio = now.quantity.value / then.value;
	if (now.quantity.writtenUnit === '元' && /[万亿]元/u.test(then.text) && ratio < 0.01)
		return [];
	const should: Interval =
		kind === 'rate'
			? {
					low: current.low / then.interval.high - 1,
					high: current.high / then.interval.low - 1
				}
			: {
					low: current.low - then.interval.high,
					high: current.high - then.interval.low
				};
	// 每人每月1450元, 增加100元: a difference is counted in what its level is counted in.
	const factors = kind !== 'difference' ? [1, 1] : toOneUnit(quantity, now.quantity);
	if (!factors) return [];
	// 由18分钟缩短为11分钟，缩短了8分钟: whoever writes whole minutes counts them.
	const isWhole =
		kind === 'difference' &&
		/^(?:天|小时|分钟|个月)$/u.test(quantity.unit) &&
		[quantity.text, now.quantity.text, then.text].every(
			(text) => !/[.约近余多]/u.test(text)
		);
	if (isWhole && Math.abs(now.quantity.value - then.value - sign * quantity.value) > 0.5)
		return [ofLevels(change, now, then, Math.abs(now.quantity.value - then.value))];
	const written = scaled(intervalOf(quantity), factors[0]! / factors[1]!);
	const signed: Interval =
		sign > 0 ? written : { low: -written.high, high: -written.low };
	const slack = kind === 'difference' ? 0 : tolerance;
	if (meets(should, signed, slack) || isManyfold(quantity, should)) return [];
	const value =
		kind === 'rate'
			? now.quantity.value / then.value - 1
			: (now.quantity.value - then.value) * (factors[1]! / factors[0]!);
	const right = inWritingOf(Math.abs(value), quantity);
	if (kind === 'difference' && isUnitSlip(quantity, Math.abs(value)))
		return [
			wrongUnit(
				change,
				plainly(Math.abs(now.quantity.value - then.value), now.quantity.unit)
			)
		];
	const isDirection = value !== 0 && Math.sign(value) !== sign;
	// 新识别41户，比上年末的1821户净增…: the other way and by far another size, it is the change of something else.
	const size = Math.abs(value) / quantity.value;
	if (isDirection && (size > 10 || size < 0.1)) return [];
	const word = value > 0 ? '增长' : '下降';
	return [
		remarkOn(
			change,
			isDirection
				? `方向相反：由${then.text}到${now.quantity.text}是${word}${right}，文中写成${sign > 0 ? '增长' : '下降'}。`
				: `按两期数应为${right}，文中为${quantity.text}。`,
			isDirection ? null : right,
			[
				kind === 'rate'
					? `${now.quantity.text}÷${then.text}－1＝${plainly(value, '%')}`
					: `${now.quantity.text}－${then.text}＝${plainly(value, quantity.unit)}`
			]
		)
	];
}

const ofLevels = (
	change: Claim,
	now: Claim,
	then: { text: string },
	value: number
): Remark => {
	const right = inWritingOf(value, change.quantity);
	return remarkOn(
		change,
		`按两期数应为${right}，文中为${change.quantity.text}。`,
		right,
		[`${then.text}与${now.quantity.text}相差${right}`]
	);
};

const wrongUnit = (change: Claim, right: string): Remark =>
	remarkOn(
		change,
		`按两期数应为${right}，文中为${change.quantity.text}，疑单位错用。`,
		null,
		[],
		'unit'
	);

/** 由537万人次增长到2.38亿人次，增长了44倍: of so many times nobody takes the first one off. */
const isManyfold = (quantity: Claim['quantity'], { low, high }: Interval): boolean =>
	quantity.unit === '倍' &&
	quantity.value >= 10 &&
	meets({ low: low + 1, high: high + 1 }, intervalOf(quantity));

/** 由45%提高到52%，提高7%: the difference of two rates, written as a rate. */
const isPointsMeant = (
	{ quantity, sign }: Claim,
	now: Claim,
	then: { value: number }
): boolean =>
	now.quantity.unit === '%' &&
	quantity.unit === '%' &&
	Math.abs(now.quantity.value - then.value - sign * quantity.value) < tolerance;

const pointsMeant = (change: Claim): Remark =>
	remarkOn(
		change,
		'两个比率之差用“个百分点”，不用“%”。',
		change.quantity.text.replace('%', '个百分点'),
		[],
		'wording',
		'warn'
	);

/** 较上年的1.75万人次增加0.21万人次，达到1.96万人次: the level reached stands behind its change. */
const reachedAfter = (change: Claim, claims: readonly Claim[]): Claim | null =>
	claims.find(
		(one) =>
			one.kind === 'level' &&
			!one.isBase &&
			one.passage === change.passage &&
			one.site.sentenceStart === change.site.sentenceStart &&
			one.quantity.start > change.quantity.start &&
			one.quantity.unit === change.quantity.unit &&
			/^(?:达到?|为|至)$/u.test(one.site.own)
	) ?? null;
