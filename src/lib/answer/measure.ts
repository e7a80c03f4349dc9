import type { IndicatorKind } from '#lib/domain/indicator.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Question } from '#lib/slot/question.ts';
import type { Context } from './context.ts';
import { derivedMeasure } from './derived.ts';
import { hasFlow } from './metric.ts';

/**
 * How a subject behaves in time: a metric that uses a flow is compared like a flow, any other like a
 * stock. A base rate (报销比例) of a flow is one as well.
 */
export function kindInTime(
	{ subject }: Question,
	{ catalog }: Pick<Context, 'catalog'>
): IndicatorKind {
	if (subject.type === 'derived')
		return hasFlow(subject.spec, catalog) ? 'flow' : 'stock';
	const { kind, aggTime } = subject.spec;
	return kind === 'rate' && aggTime === 'wmean' ? 'flow' : kind;
}

/** 本期 or 累计 that the answer is about; null for what has a state. */
export function measureOf(
	question: Question,
	context: Pick<Context, 'catalog'>
): Stat['measure'] {
	if (kindInTime(question, context) !== 'flow') return null;
	const { subject } = question;
	return subject.type === 'derived'
		? derivedMeasure(subject.spec, question, context)
		: question.measure;
}
