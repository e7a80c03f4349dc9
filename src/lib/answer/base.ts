import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Question } from '#lib/slot/question.ts';
import type { Context } from './context.ts';
import { derived } from './derived.ts';
import { figure } from './figure.ts';
import type { Value } from './value.ts';

/** The subject of a question, before ranking and comparing; another place or time where given. */
export function baseValue(
	question: Question,
	context: Context,
	at: { region?: RegionCode; period?: Period; area?: Question['area'] } = {}
): Value {
	const ask = {
		region: at.region ?? question.region,
		period: at.period ?? question.period,
		area: at.area ?? question.area,
		mode: question.mode,
		measure: question.measure
	};
	return question.subject.type === 'indicator'
		? figure({ ...ask, spec: question.subject.spec }, context)
		: derived({ ...ask, spec: question.subject.spec }, context);
}
