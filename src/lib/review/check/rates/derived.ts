import { parseExpression, type Expression } from '#lib/catalog/expression.ts';
import type { Area } from '#lib/domain/area.ts';
import type { DerivedSpec } from '#lib/domain/indicator.ts';
import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { samePlace } from '../../understand/places.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { countsAlike, toSubjectUnit } from '../../understand/canonical.ts';
import { segmentOf } from '../derive/near.ts';
import { shared } from '../derive/nouns.ts';
import {
	intervalOf,
	isCounted,
	meets,
	quotient,
	scaled,
	type Interval
} from '../interval.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

/** Subjects read less surely than this do not prove anything. */
const sure = 6;

interface Operand extends Interval {
	text: string;
}

/**
 * 派生指标: a rate or a per-head amount recomputed by the catalogue's own formula from figures of the same
 * paragraph, time and place: 人次均 = 资金 ÷ 人次, 集中供养率 = 集中供养人数 ÷ 特困人员人数.
 */
export function checkDerived({ claims }: Understanding): Remark[] {
	const levels = new Map<string, Claim[]>();
	for (const claim of claims)
		if (
			claim.kind === 'level' &&
			!claim.isBase &&
			claim.subject &&
			claim.subject.score >= sure
		) {
			const { id } = claim.subject.spec;
			const same = levels.get(id);
			if (same) same.push(claim);
			else levels.set(id, [claim]);
		}
	return claims.flatMap((claim) => {
		const { subject, kind, quantity } = claim;
		// 由75.0%升至96.0%: of all that was done until then, which may stand nowhere here.
		if (/(?:[升提增]|提高|上升)[至到]$/u.test(claim.site.own)) return [];
		if (
			kind !== 'level' ||
			claim.isBase ||
			subject?.type !== 'derived' ||
			subject.score < sure
		)
			return [];
		// 表示满意的占84.2%: the words at the figure name a part that is not the metric's.
		const named = /^(.{3,})占/u.exec(claim.site.own)?.[1];
		if (named !== undefined && shared(subject.spec.name, named) === '') return [];
		const spec = subject.spec as DerivedSpec;
		const expression = parseExpression(spec.expression);
		if (!isPlain(expression)) return [];
		const of = (id: string) => levels.get(id) ?? [];
		const firstOf = (id: string) =>
			of(id)
				.filter(({ passage }) => passage === claim.passage)
				.slice(0, 1);
		// Of several figures of one name the first may be meant, and the last that stands nearest is one of its parts.
		const readings = [of, firstOf].flatMap((known) => {
			const operands: string[] = [];
			const value = evaluate(expression, subject.area, (id, area) => {
				const found = operandFor(area, claim, known(id));
				if (found) operands.push(found.text);
				return found;
			});
			return value && operands.length >= 2
				? [{ should: scaled(value, 1 / toSubjectUnit(claim)), operands }]
				: [];
		});
		// A mean is rounded even where it is written as a whole number.
		const written = intervalOf(quantity);
		if (readings.some(({ should }) => meets(should, written, quantity.lastPlace / 2)))
			return [];
		// A part greater than its whole was read wrongly.
		const told = readings.find(({ should }) => quantity.unit !== '%' || should.low <= 1);
		if (!told) return [];
		const { should, operands } = told;
		if (quantity.unit === '%' && isShareOfTwo(claim, claims)) return [];
		if (quantity.unit !== '%' && isMeanOfTwo(claim, claims)) return [];
		const right = inWritingOf((should.low + should.high) / 2, quantity);
		return [
			remarkOn(
				claim,
				`${spec.name}按文中数算应为${right}，文中为${quantity.text}。`,
				right,
				[`${spec.formula}：${[...new Set(operands)].join('、')}`]
			)
		];
	});
}

/** 查出9147处，…，整改9083处，整改率99.3%: two of one kind in its sentence that make the rate are its own, whatever they are read as. */
const isShareOfTwo = (
	{ passage, site, quantity }: Claim,
	claims: readonly Claim[]
): boolean => {
	const near = claims.filter(
		(one) =>
			one.kind === 'level' &&
			one.passage === passage &&
			one.site.sentenceStart === site.sentenceStart &&
			one.quantity.unit !== '%' &&
			one.quantity.end < quantity.start
	);
	const part = near.at(-1);
	return (
		part !== undefined &&
		near.some(
			(whole) =>
				part.quantity.value < whole.quantity.value &&
				countsAlike(part.quantity, whole.quantity) &&
				meets(
					quotient(intervalOf(part.quantity), intervalOf(whole.quantity)),
					intervalOf(quantity)
				)
		)
	);
};

/** 向76人发放低保金28.5万元，人均3750元; 全镇3708人、1236户，户均3人: two of its own segment that make the mean. */
const isMeanOfTwo = (claim: Claim, claims: readonly Claim[]): boolean => {
	const near = claims.filter(
		(one) =>
			one.kind === 'level' &&
			one.passage === claim.passage &&
			segmentOf(one) === segmentOf(claim) &&
			one.quantity.start < claim.quantity.start
	);
	return near.some(
		(amount) =>
			(amount.quantity.unit === '万元' || countsAlike(amount.quantity, claim.quantity)) &&
			near.some(
				(count) =>
					count !== amount &&
					isCounted(count.quantity.unit) &&
					meets(
						scaled(
							quotient(intervalOf(amount.quantity), intervalOf(count.quantity)),
							(amount.quantity.unit === '万元' ? 1e4 : 1) / toSubjectUnit(claim)
						),
						intervalOf(claim.quantity),
						claim.quantity.lastPlace / 2
					)
			)
	);
};

const isPlain = (expression: Expression): boolean =>
	expression.type === 'binary'
		? ['+', '-', '*', '/'].includes(expression.operator) &&
			isPlain(expression.left) &&
			isPlain(expression.right)
		: expression.type === 'number' ||
			(expression.type === 'reference' && expression.at === null);

type Find = (id: string, area: Area | null) => Operand | null;

/** Interval arithmetic over positive operands; null where one is not in the text. */
function evaluate(
	expression: Expression,
	area: Area | null,
	find: Find
): Interval | null {
	if (expression.type === 'number')
		return { low: expression.value, high: expression.value };
	if (expression.type === 'reference')
		return find(expression.id, expression.area ?? area);
	if (expression.type !== 'binary') return null;
	const left = evaluate(expression.left, area, find);
	const right = evaluate(expression.right, area, find);
	if (!left || !right) return null;
	switch (expression.operator) {
		case '+':
			return { low: left.low + right.low, high: left.high + right.high };
		case '-':
			return { low: left.low - right.high, high: left.high - right.low };
		case '*':
			return { low: left.low * right.low, high: left.high * right.high };
		case '/':
			return right.low <= 0
				? null
				: { low: left.low / right.high, high: left.high / right.low };
		default:
			return null;
	}
}

/** The figure of the same paragraph, time and place; 城乡合计 may be the sum of both sides. */
function operandFor(
	area: Area | null,
	claim: Claim,
	claims: readonly Claim[]
): Operand | null {
	const same = claims.filter(
		(one) => samePlace(one.place, claim.place) && one.time.period === claim.time.period
	);
	const here = same.filter(({ passage }) => passage === claim.passage);
	const near = here.length > 0 ? here : fromElsewhere(same, claim);
	const of = (wanted: Area | null) =>
		near.filter(({ subject }) => (subject!.area ?? 'all') === (wanted ?? 'all'));
	const own = of(area);
	const before = own.filter(({ quantity }) => quantity.start < claim.quantity.start);
	const one = before.at(-1) ?? own[0];
	if (one) return { ...inUnit(one), text: one.quantity.text };
	if (area !== null && area !== 'all') return null;
	const [urban] = of('urban');
	const [rural] = of('rural');
	if (!urban || !rural) return null;
	const a = inUnit(urban);
	const b = inUnit(rural);
	return {
		low: a.low + b.low,
		high: a.high + b.high,
		text: `${urban.quantity.text}＋${rural.quantity.text}`
	};
}

/** Another paragraph is a witness only where it says the same time in so many words. */
const fromElsewhere = (same: readonly Claim[], { time }: Claim): Claim[] =>
	time.mention === null
		? []
		: same.filter(
				(one) =>
					one.subject!.named &&
					one.time.mention !== null &&
					one.time.measure === time.measure
			);

const inUnit = (claim: Claim): Interval =>
	scaled(intervalOf(claim.quantity), toSubjectUnit(claim));
