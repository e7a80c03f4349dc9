import { parseExpression, type Expression } from '#lib/catalog/expression.ts';
import type { Area } from '#lib/domain/area.ts';
import type { DerivedSpec } from '#lib/domain/indicator.ts';
import type { Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import { samePlace } from '../understand/places.ts';
import type { Understanding } from '../understand/understanding.ts';
import { toSubjectUnit } from '../understand/canonical.ts';
import { intervalOf, meets, scaled, type Interval } from './interval.ts';
import { inWritingOf } from './say.ts';
import { remarkOn } from './sums.ts';

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
		if (
			kind !== 'level' ||
			claim.isBase ||
			subject?.type !== 'derived' ||
			subject.score < sure
		)
			return [];
		const spec = subject.spec as DerivedSpec;
		const expression = parseExpression(spec.expression);
		if (!isPlain(expression)) return [];
		const operands: string[] = [];
		const value = evaluate(expression, subject.area, (id, area) => {
			const found = operandFor(area, claim, levels.get(id) ?? []);
			if (found) operands.push(found.text);
			return found;
		});
		if (!value || operands.length < 2) return [];
		const should = scaled(value, 1 / toSubjectUnit(claim));
		// A mean is rounded even where it is written as a whole number.
		if (meets(should, intervalOf(quantity), quantity.lastPlace / 2)) return [];
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
