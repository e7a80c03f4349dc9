import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Question } from '#lib/slot/question.ts';
import type { Context } from './context.ts';
import { derived } from './derived.ts';
import { figure } from './figure.ts';
import type { Value } from './value.ts';
import { withItself } from './with-itself.ts';

/** Another place, time or side than the question's own. */
export interface Elsewhere {
	region?: RegionCode;
	period?: Period;
	area?: Question['area'];
	without?: readonly RegionCode[];
}

const askOf = (
	question: Question,
	{ region, period, area, without = [] }: Elsewhere
) => ({
	region: region ?? question.region,
	period: period ?? question.period,
	area: area ?? question.area,
	mode: question.mode,
	measure: question.measure,
	without
});

/** The subject of a question, before ranking and comparing. */
export function baseValue(
	question: Question,
	context: Context,
	elsewhere: Elsewhere = {}
): Value {
	const { subject } = question;
	const ask = askOf(question, elsewhere);
	return subject.type === 'indicator'
		? figure({ ...ask, spec: subject.spec }, context)
		: derived({ ...ask, spec: subject.spec }, context);
}

/** The same where it goes into another formula: a computed value stands before its parts. */
export const subjectItself = (
	question: Question,
	context: Context,
	elsewhere: Elsewhere = {}
): Value =>
	withItself(
		{ ...askOf(question, elsewhere), spec: question.subject.spec },
		baseValue(question, context, elsewhere),
		context
	);
