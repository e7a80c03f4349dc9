import { exactSum } from '#lib/stats/exact.ts';
import type { Question } from '#lib/slot/question.ts';
import type { Ask, Context } from './context.ts';
import { figure, weightOf } from './figure.ts';
import { fromChildren } from './from-children.ts';
import { ownValue } from './own.ts';
import type { Value } from './value.ts';

/** 核对: a region's own published figure against the sum of its children. Difference = own − sum. */
export interface Check {
	own: number;
	sum: number;
	difference: number;
	coverage: Value['coverage'];
}

/** Null where there are not both: then one of them is the answer, and there is nothing to check. */
export function checkOf(question: Question, context: Context): Check | null {
	const { subject, region, period, area, mode, measure } = question;
	if (subject.type !== 'indicator' || subject.spec.aggRegion !== 'sum') return null;
	const { spec } = subject;
	const ask: Ask = { spec, region, period, area, mode, measure, without: [] };
	const own = ownValue(ask, context);
	const sum = fromChildren(ask, context, figure, weightOf);
	if (own.value === null || sum?.status !== 'ok') return null;
	return {
		own: own.value,
		sum: sum.value!,
		difference: exactSum([own.value, -sum.value!])!,
		coverage: sum.coverage
	};
}
