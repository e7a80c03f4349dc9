import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { stepOf } from '../../understand/figure.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { withUnit } from '../../repair/whole.ts';
import { addUp } from '../add-up.ts';
import { plainly } from '../say.ts';
import { remarkOn } from '../remark.ts';

/** Figures of one series lie this near to each other, or the series tells nothing. */
const near = 1.5;
const shifts = [1e-4, 1e-3, 1e-2, 0.1, 10, 100, 1e3, 1e4];

/**
 * 数列: 2016年7.85亿元、2017年8.12亿元、…、2020年93.1亿元. One figure out of four or more that is ten times the others,
 * and one of them once its point is moved, has lost or won a place.
 */
export function checkSeries({ claims }: Understanding): Remark[] {
	return [...oddUnits(claims), ...oddSizes(claims), ...yuanBesideYi(claims)];
}

/** 120万元、100万元、80元: the one with another unit, which would fit with theirs. */
function oddUnits(claims: readonly Claim[]): Remark[] {
	return chainsOf(claims).flatMap((chain) => {
		const units = chain.map(({ quantity }) => quantity.writtenUnit);
		const odd = chain.filter(
			({ quantity }) =>
				/元$/u.test(quantity.writtenUnit) &&
				units.filter((unit) => unit === quantity.writtenUnit).length === 1
		);
		const [only] = odd;
		if (!only || odd.length > 1 || new Set(units).size !== 2) return [];
		const others = chain.filter((one) => one !== only);
		const [low, high] = rangeOf(others);
		const unit = others[0]!.quantity.writtenUnit;
		const supposed = withUnit(
			only.quantity,
			unit,
			stepOf(others[0]!.quantity) / stepOf(only.quantity)
		);
		const { value } = supposed.quantity;
		const isOff = only.quantity.value < low / 100 || only.quantity.value > high * 100;
		if (!isOff || value < low / 3 || value > high * 3) return [];
		return [
			remarkOn(
				only,
				`同列其余各数都以“${unit}”为单位，“${only.quantity.text}”疑为“${supposed.text}”。`,
				null,
				[chain.map(({ quantity }) => quantity.text).join('、')],
				'unit'
			)
		];
	});
}

/** 货币捐赠1.18亿元、物资折价4300元: side by side in one list, one in 亿元 and one in single 元. */
const yuanBesideYi = (claims: readonly Claim[]): Remark[] =>
	claims.flatMap((second, index) => {
		const first = claims[index - 1];
		if (!first || first.passage !== second.passage) return [];
		if (
			[first, second].some(
				({ kind, quantity }) => kind !== 'level' || quantity.per !== null
			)
		)
			return [];
		const between = first.passage.text.slice(first.quantity.end, second.quantity.start);
		if (!/^[、和及][\u4e00-\u9fff]{2,10}$/u.test(between)) return [];
		const odd = [first, second].find(({ quantity }) => quantity.writtenUnit === '元');
		const other = odd === first ? second : first;
		if (!odd || other.quantity.writtenUnit !== '亿元') return [];
		if (/每|均|标准|单价|最[高低]/u.test(odd.site.own + other.site.own)) return [];
		const supposed = withUnit(odd.quantity, '万元', 1e4);
		return [
			remarkOn(
				odd,
				`与“${other.quantity.text}”并列，“${odd.quantity.text}”相差太大，疑为“${supposed.text}”。`,
				null,
				[`${first.quantity.text}${between}${second.quantity.text}`],
				'unit',
				'warn'
			)
		];
	});

/** What 1 of the written unit is in the canonical one. */

function rangeOf(claims: readonly Claim[]): [number, number] {
	const values = claims.map(({ quantity }) => quantity.value);
	return [Math.min(...values), Math.max(...values)];
}

/** Three or more amounts that share their words. */
function chainsOf(claims: readonly Claim[]): Claim[][] {
	const chains: Claim[][] = [];
	claims.forEach((claim, index) => {
		const before = claims[index - 1];
		const last = chains.at(-1);
		if (claim.site.taken !== null && before && last?.at(-1) === before) last.push(claim);
		else chains.push([claim]);
	});
	return chains.filter(
		(chain) =>
			chain.length >= 3 &&
			chain.every(({ quantity }) => quantity.unit === '万元' && quantity.value > 0)
	);
}

function oddSizes(claims: readonly Claim[]): Remark[] {
	return seriesOf(claims).flatMap((series) => {
		const odd = series.filter((one) => isAlone(one, series));
		const [only] = odd;
		if (!only || odd.length > 1) return [];
		const others = series
			.filter((one) => one !== only)
			.map(({ quantity }) => quantity.value);
		const [low, high] = [Math.min(...others), Math.max(...others)];
		const factor = shifts.find(
			(shift) =>
				only.quantity.value * shift >= low / near &&
				only.quantity.value * shift <= high * near
		);
		if (factor === undefined || isPartOfSum(series, claims)) return [];
		return [
			remarkOn(
				only,
				`${only.quantity.text}与同列其余${others.length}个数相差${factor > 1 ? factor : 1 / factor}倍，疑小数点或单位有误。`,
				null,
				[
					`其余各数在${plainly(low, only.quantity.unit)}至${plainly(high, only.quantity.unit)}之间`
				],
				'digits'
			)
		];
	});
}

/** 9847户…2110户、2834户、2617户、1902户、384户: small as it is, with it they add up to a figure of the text. */
const isPartOfSum = (series: readonly Claim[], claims: readonly Claim[]): boolean =>
	claims.some((one) => !series.includes(one) && addUp(one, series));

function isAlone(claim: Claim, series: readonly Claim[]): boolean {
	const others = series
		.filter((one) => one !== claim)
		.map(({ quantity }) => quantity.value);
	const [low, high] = [Math.min(...others), Math.max(...others)];
	const { value } = claim.quantity;
	return low > 0 && high / low <= near && (value > high * 4 || value < low / 4);
}

/** Runs of figures in one sentence and unit that are told apart by nothing but a year, a month, a quarter. */
function seriesOf(claims: readonly Claim[]): Claim[][] {
	const found: Claim[][] = [];
	let run: Claim[] = [];
	for (const claim of claims) {
		const last = run.at(-1);
		const goesOn =
			last !== undefined &&
			last.passage === claim.passage &&
			last.site.sentenceStart === claim.site.sentenceStart &&
			last.quantity.unit === claim.quantity.unit &&
			claim.kind === 'level' &&
			(claim.site.taken !== null || isTimeOnly(claim.site.own));
		if (goesOn) run.push(claim);
		else {
			if (run.length >= 4) found.push(run);
			run = claim.kind === 'level' && claim.quantity.value > 0 ? [claim] : [];
		}
	}
	return run.length >= 4 ? [...found, run] : found;
}

const isTimeOnly = (own: string): boolean =>
	/^(?:(?:\d{4}年)?(?:\d{1,2}月|第?[一二三四]季度)?|今年|去年|前年)(?:末|底)?(?:为|是|达)?$/u.test(
		own
	);
